/**
 * What is known of each cell of the tree: where its bodies are, as moments, and what all that is far does to them, as a
 * series. Moments go up from the leaves; series come down to them.
 */
import type { Tree } from './tree';

/**
 * One cell's numbers, side by side: centre of mass, radius about it that holds all its bodies, mass, second moment
 * Σ m (z − centre)² as a complex number; then the field of all that is far, as a series about the centre:
 * a + b (z − centre) + c (z − centre)².
 */
export const SIZE = 12;

/** Bodies in the order of the tree. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
}

export interface Field {
  readonly tree: Tree;
  readonly cells: Float64Array;
  /** Bounds of each cell: left, top, right, bottom. */
  readonly bounds: Float64Array;
}

export const createField = (tree: Tree): Field => ({
  tree,
  cells: new Float64Array(2 * tree.leaves * SIZE),
  bounds: new Float64Array(2 * tree.leaves * 4),
});

/**
 * Measures each cell anew where its bodies are now, from the leaves up, and empties its series. Returns the sum of the
 * leaves' radii: when it has grown since the bodies were sorted, the tree has become loose and slow, though never wrong.
 */
export const measure = ({ tree, cells, bounds }: Field, { x, y, mass }: Bodies): number => {
  let spread = 0;
  const { leaves, first, end } = tree;
  cells.fill(0);
  for (let cell = 2 * leaves - 1; cell >= leaves; cell -= 1) {
    const [from, to] = [first[cell] ?? 0, end[cell] ?? 0];
    let m = 0;
    let mx = 0;
    let my = 0;
    let left = Number.POSITIVE_INFINITY;
    let top = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let at = from; at < to; at += 1) {
      const px = x[at] ?? 0;
      const py = y[at] ?? 0;
      const pm = mass[at] ?? 0;
      m += pm;
      mx += pm * px;
      my += pm * py;
      if (px < left) left = px;
      if (px > right) right = px;
      if (py < top) top = py;
      if (py > bottom) bottom = py;
    }
    if (m === 0) continue;
    const cx = mx / m;
    const cy = my / m;
    let farthest = 0;
    let re = 0;
    let im = 0;
    for (let at = from; at < to; at += 1) {
      const dx = (x[at] ?? 0) - cx;
      const dy = (y[at] ?? 0) - cy;
      const pm = mass[at] ?? 0;
      re += pm * (dx * dx - dy * dy);
      im += pm * 2 * dx * dy;
      const away = dx * dx + dy * dy;
      if (away > farthest) farthest = away;
    }
    const o = cell * SIZE;
    cells[o] = cx;
    cells[o + 1] = cy;
    cells[o + 2] = Math.sqrt(farthest);
    spread += Math.sqrt(farthest);
    cells[o + 3] = m;
    cells[o + 4] = re;
    cells[o + 5] = im;
    const b = cell * 4;
    bounds[b] = left;
    bounds[b + 1] = top;
    bounds[b + 2] = right;
    bounds[b + 3] = bottom;
  }
  for (let cell = leaves - 1; cell >= 1; cell -= 1) {
    const o = cell * SIZE;
    const p = 2 * o;
    const q = p + SIZE;
    const mp = cells[p + 3] ?? 0;
    const mq = cells[q + 3] ?? 0;
    const m = mp + mq;
    if (m === 0) continue;
    const cx = ((cells[p] ?? 0) * mp + (cells[q] ?? 0) * mq) / m;
    const cy = ((cells[p + 1] ?? 0) * mp + (cells[q + 1] ?? 0) * mq) / m;
    const px = (cells[p] ?? 0) - cx;
    const py = (cells[p + 1] ?? 0) - cy;
    const qx = (cells[q] ?? 0) - cx;
    const qy = (cells[q + 1] ?? 0) - cy;
    const b = cell * 4;
    const left = Math.min(bounds[2 * b] ?? 0, bounds[2 * b + 4] ?? 0);
    const top = Math.min(bounds[2 * b + 1] ?? 0, bounds[2 * b + 5] ?? 0);
    const right = Math.max(bounds[2 * b + 2] ?? 0, bounds[2 * b + 6] ?? 0);
    const bottom = Math.max(bounds[2 * b + 3] ?? 0, bounds[2 * b + 7] ?? 0);
    bounds[b] = left;
    bounds[b + 1] = top;
    bounds[b + 2] = right;
    bounds[b + 3] = bottom;
    const farX = Math.max(cx - left, right - cx);
    const farY = Math.max(cy - top, bottom - cy);
    // Both bounds hold; the lesser is taken (Dehnen 2002).
    const byParts = Math.max(
      (cells[p + 2] ?? 0) + Math.sqrt(px * px + py * py),
      (cells[q + 2] ?? 0) + Math.sqrt(qx * qx + qy * qy),
    );
    cells[o] = cx;
    cells[o + 1] = cy;
    cells[o + 2] = Math.min(Math.sqrt(farX * farX + farY * farY), byParts);
    cells[o + 3] = m;
    cells[o + 4] =
      (cells[p + 4] ?? 0) + (cells[q + 4] ?? 0) + mp * (px * px - py * py) + mq * (qx * qx - qy * qy);
    cells[o + 5] = (cells[p + 5] ?? 0) + (cells[q + 5] ?? 0) + 2 * (mp * px * py + mq * qx * qy);
  }
  return spread;
};

/** Hands each cell's series to its children, shifted to their centres, and the leaves' to their bodies. */
export const handDown = (
  { tree, cells }: Field,
  { x, y }: Bodies,
  fx: Float64Array,
  fy: Float64Array,
): void => {
  const { leaves, first, end } = tree;
  for (let cell = 2; cell < 2 * leaves; cell += 1) {
    const o = cell * SIZE;
    const p = (cell >> 1) * SIZE;
    const hx = (cells[o] ?? 0) - (cells[p] ?? 0);
    const hy = (cells[o + 1] ?? 0) - (cells[p + 1] ?? 0);
    const br = cells[p + 8] ?? 0;
    const bi = cells[p + 9] ?? 0;
    const cr = cells[p + 10] ?? 0;
    const ci = cells[p + 11] ?? 0;
    // c h
    const tr = cr * hx - ci * hy;
    const ti = cr * hy + ci * hx;
    const sr = br + tr;
    const si = bi + ti;
    cells[o + 6] = (cells[o + 6] ?? 0) + (cells[p + 6] ?? 0) + sr * hx - si * hy;
    cells[o + 7] = (cells[o + 7] ?? 0) + (cells[p + 7] ?? 0) + sr * hy + si * hx;
    cells[o + 8] = (cells[o + 8] ?? 0) + sr + tr;
    cells[o + 9] = (cells[o + 9] ?? 0) + si + ti;
    cells[o + 10] = (cells[o + 10] ?? 0) + cr;
    cells[o + 11] = (cells[o + 11] ?? 0) + ci;
  }
  for (let cell = leaves; cell < 2 * leaves; cell += 1) {
    const o = cell * SIZE;
    const to = end[cell] ?? 0;
    for (let at = first[cell] ?? 0; at < to; at += 1) {
      const dx = (x[at] ?? 0) - (cells[o] ?? 0);
      const dy = (y[at] ?? 0) - (cells[o + 1] ?? 0);
      const sr = (cells[o + 8] ?? 0) + (cells[o + 10] ?? 0) * dx - (cells[o + 11] ?? 0) * dy;
      const si = (cells[o + 9] ?? 0) + (cells[o + 10] ?? 0) * dy + (cells[o + 11] ?? 0) * dx;
      fx[at] = (fx[at] ?? 0) + (cells[o + 6] ?? 0) + sr * dx - si * dy;
      // The series gives the conjugate.
      fy[at] = (fy[at] ?? 0) - ((cells[o + 7] ?? 0) + sr * dy + si * dx);
    }
  }
};
