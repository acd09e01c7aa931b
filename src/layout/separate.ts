/**
 * Pushes rectangles apart until none overlaps, moving each as little as is simple. Order in, order out: no chance. A grid
 * finds what may overlap, and nothing else: the places are those that comparing every pair in order would give, to the
 * bit.
 */

export interface Box {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

const MOST_ROUNDS = 2000;

/** Moves the centres `x`, `y` in place. `gap` is the least space left between two boxes. */
export const separate = (boxes: readonly Box[], gap: number): void => {
  for (const moved of separateInRounds(boxes, gap, MOST_ROUNDS)) void moved;
};

/** The same, one round at a time; yields how many times two boxes were pushed apart. Ends with none, or `mostRounds`. */
export function* separateInRounds(
  boxes: readonly Box[],
  gap: number,
  mostRounds: number,
): Generator<number, void, void> {
  const grid = createGrid(boxes, gap);
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = 0;
    for (let at = 0; at < boxes.length; at += 1) moved += pushAway(boxes, at, gap, grid);
    yield moved;
    if (moved === 0) return;
  }
}

/** Pushes one box and those after it apart, in their order. */
const pushAway = (boxes: readonly Box[], at: number, gap: number, grid: Grid): number => {
  const a = boxes[at];
  if (!a || !grid.hasNews(at)) return 0;
  let moved = 0;
  let cell = grid.cellOf(at);
  let near = grid.nearby(at, at);
  for (let next = 0; next < near.length; next += 1) {
    const other = near[next] ?? at;
    const b = boxes[other];
    if (!b || !part(a, b, gap)) continue;
    moved += 1;
    grid.move(other);
    grid.move(at);
    if (grid.cellOf(at) === cell) continue;
    // It has come among others: on with those of them that are still to come.
    cell = grid.cellOf(at);
    near = grid.nearby(at, other);
    next = -1;
  }
  return moved;
};

/** Moves two boxes apart along the shorter way, each by half of it; says whether they overlapped. */
const part = (a: Box, b: Box, gap: number): boolean => {
  const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  // A hair more than half each, so that rounding cannot leave them touching.
  if (overX < overY) {
    const shift = (overX / 2 + 0.01) * (a.x <= b.x ? 1 : -1);
    a.x -= shift;
    b.x += shift;
  } else {
    const shift = (overY / 2 + 0.01) * (a.y <= b.y ? 1 : -1);
    a.y -= shift;
    b.y += shift;
  }
  return true;
};

interface Cell {
  readonly members: number[];
  /** This cell and those around it that have ever held a box. */
  readonly around: Cell[];
  /** When a box last moved in, to or from it, in moves of all boxes. */
  changed: number;
}

interface Grid {
  cellOf(at: number): Cell | undefined;
  /** Whether a box around this one has moved since this was last asked; if not, it overlaps none after it. */
  hasNews(at: number): boolean;
  /** Tells the grid that a box has moved. */
  move(at: number): void;
  /** The boxes after `least` around the box `at`, in their order: all of those that may overlap it. */
  nearby(at: number, least: number): readonly number[];
}

/** Columns to a row of cells: more than any picture is wide, and few enough that a cell's number is a whole one. */
const ROW = 2 ** 26;

/** Cells are as large as the largest box with its gap, so that only boxes of neighbouring cells can overlap. */
const createGrid = (boxes: readonly Box[], gap: number): Grid => {
  const width = boxes.reduce((most, box) => Math.max(most, box.width), 0) + gap + 1;
  const height = boxes.reduce((most, box) => Math.max(most, box.height), 0) + gap + 1;
  const cells = new Map<number, Cell>();
  let moves = 1;

  const cellNumbered = (number: number): Cell => {
    const known = cells.get(number);
    if (known) return known;
    const cell: Cell = { members: [], around: [], changed: moves };
    cells.set(number, cell);
    for (let row = number - ROW; row <= number + ROW; row += ROW)
      for (let near = row - 1; near <= row + 1; near += 1) {
        const other = cells.get(near);
        if (!other) continue;
        cell.around.push(other);
        if (other !== cell) other.around.push(cell);
      }
    return cell;
  };
  const cellUnder = ({ x, y }: Box) => cellNumbered(Math.floor(y / height) * ROW + Math.floor(x / width));
  const held = boxes.map(cellUnder);
  held.forEach((cell, at) => {
    cell.members.push(at);
  });
  const asked = new Float64Array(boxes.length);

  return {
    cellOf: (at) => held[at],
    hasNews: (at) => {
      const since = asked[at] ?? 0;
      asked[at] = moves;
      return held[at]?.around.some((cell) => cell.changed > since) ?? false;
    },
    move: (at) => {
      const [box, before] = [boxes[at], held[at]];
      if (!box || !before) return;
      moves += 1;
      before.changed = moves;
      const cell = cellUnder(box);
      if (cell === before) return;
      cell.changed = moves;
      before.members.splice(before.members.indexOf(at), 1);
      cell.members.push(at);
      held[at] = cell;
    },
    nearby: (at, least) => {
      const found: number[] = [];
      for (const { members } of held[at]?.around ?? [])
        for (const other of members) if (other > least) found.push(other);
      return found.sort((a, b) => a - b);
    },
  };
};
