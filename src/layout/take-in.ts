/**
 * Takes what is new into a large network that is laid out already. What stands somewhere stays there: whoever knows the
 * picture finds everything again (the mental map of Misue, Eades, Lai & Sugiyama 1995). A new thing comes to stand amid
 * those that it has lines to, on the nearest spot where it lies on nobody.
 */
import type { Network, Places } from './kernel/network';
import { FARTHEST, GAP, SYMBOL } from './large';

/** From one spot that is tried to the next. */
const STEP = SYMBOL + GAP;
/** How many steps from where it should be a spot is looked for; where all are taken, it stands where it should be. */
const MOST_STEPS = 60;

/**
 * `known` has a place for each node that has one, in units of the network, and NaN for the others. `partnersOf` gives what a
 * node without a place has lines to, once for each line. Places are whole units. The same network and the same places give the
 * same places.
 */
export const takeIn = (known: Places, partnersOf: (node: number) => readonly number[]): Places => {
  const { x, y } = { x: known.x.slice(), y: known.y.slice() };
  const isPlaced = (node: number) => !Number.isNaN(x[node] ?? Number.NaN);
  const spots = createSpots();
  const strangers: number[] = [];
  for (let node = 0; node < x.length; node += 1)
    if (isPlaced(node)) spots.take(x[node] ?? 0, y[node] ?? 0);
    else strangers.push(node);

  const place = (node: number, partners: readonly number[]) => {
    const mean = (values: Float64Array) =>
      Math.round(partners.reduce((sum, each) => sum + (values[each] ?? 0), 0) / Math.max(1, partners.length));
    const [atX, atY] = spots.nearestFree(mean(x), mean(y));
    x[node] = atX;
    y[node] = atY;
    spots.take(atX, atY);
  };
  // Those with lines only to others that are new wait until these are placed.
  let waiting = strangers;
  while (waiting.length > 0) {
    const left = waiting.filter((node) => {
      const partners = partnersOf(node).filter(isPlaced);
      if (partners.length > 0) place(node, partners);
      return partners.length === 0;
    });
    const [first, ...others] = left;
    // Nobody there has a line to any of them: one is placed, and may have some to the rest.
    if (first !== undefined && left.length === waiting.length) place(first, []);
    waiting = left.length === waiting.length ? others : left;
  }
  return { x, y };
};

/** What nodes without a place have lines to in a network. */
export const partnersIn = ({ from, to }: Network, known: Places): ((node: number) => readonly number[]) => {
  const partners = new Map<number, number[]>();
  const tie = (node: number, other: number) => {
    if (node === other || !Number.isNaN(known.x[node] ?? 0)) return;
    const those = partners.get(node);
    if (those) those.push(other);
    else partners.set(node, [other]);
  };
  from.forEach((node, line) => {
    const other = to[line] ?? node;
    tie(node, other);
    tie(other, node);
  });
  return (node) => partners.get(node) ?? [];
};

/** Columns to a row of squares: more than any picture is wide. */
const ROW = 2 ** 26;

/** The places that are taken, in a grid of squares as large as a symbol with its gap. */
const createSpots = () => {
  const squares = new Map<number, [x: number, y: number][]>();
  const squareOf = (x: number, y: number) => Math.floor(y / STEP) * ROW + Math.floor(x / STEP);
  const isFree = (x: number, y: number): boolean => {
    if (Math.abs(x) > FARTHEST || Math.abs(y) > FARTHEST) return false;
    for (const row of [y - STEP, y, y + STEP])
      for (const column of [x - STEP, x, x + STEP])
        for (const [otherX, otherY] of squares.get(squareOf(column, row)) ?? [])
          if (Math.abs(otherX - x) < STEP && Math.abs(otherY - y) < STEP) return false;
    return true;
  };
  return {
    take: (x: number, y: number): void => {
      const taken = squares.get(squareOf(x, y));
      if (taken) taken.push([x, y]);
      else squares.set(squareOf(x, y), [[x, y]]);
    },
    nearestFree: (x: number, y: number): readonly [x: number, y: number] => {
      for (const [across, down] of OUTWARDS) if (isFree(x + across, y + down)) return [x + across, y + down];
      return [x, y];
    },
  };
};

const SIDE = 2 * MOST_STEPS + 1;

/** Offsets of spots in the order of their distance. */
const OUTWARDS: readonly (readonly [x: number, y: number])[] = Array.from(
  { length: SIDE * SIDE },
  (_, at): readonly [number, number] => [
    ((at % SIDE) - MOST_STEPS) * STEP,
    (Math.floor(at / SIDE) - MOST_STEPS) * STEP,
  ],
).sort(([a, b], [c, d]) => a * a + b * b - (c * c + d * d) || b - d || a - c);
