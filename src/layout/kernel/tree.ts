/**
 * A balanced k-d tree over bodies in the plane: halves of halves, each cut across its longer side, until a cell holds
 * `LEAF` bodies or fewer. The cells lie in an implicit binary heap (the children of cell i are 2i and 2i + 1, the root is
 * 1), and every cell's bodies lie side by side in the arrays, so that there are no pointers. Halving by number instead of
 * by place (as a quadtree does) keeps the depth the same for any heap of points, bodies on one spot included.
 */

/** Most bodies in a cell that is not cut further: measured, 6 to 10 cost about the same. */
export const LEAF = 8;

export interface Tree {
  /** How many cells are not cut; they are cells `leaves` to `2 × leaves − 1`. */
  readonly leaves: number;
  /** The bodies of cell i are those at `first[i]` up to, but not with, `end[i]`. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** The shape of the tree depends on nothing but the number of bodies. */
export const createTree = (bodies: number): Tree => {
  let leaves = 1;
  while (bodies > leaves * LEAF) leaves *= 2;
  const first = new Int32Array(2 * leaves);
  const end = new Int32Array(2 * leaves);
  for (let width = 1; width <= leaves; width *= 2)
    for (let at = 0; at < width; at += 1) {
      first[width + at] = Math.floor((at * bodies) / width);
      end[width + at] = Math.floor(((at + 1) * bodies) / width);
    }
  return { leaves, first, end };
};

/**
 * Reorders the bodies so that each cell's are its own: afterwards `x`, `y` are permuted, and `from[i]` is the place at
 * which the body now at i was before. Quickselect (Hoare 1961), so about n log n steps.
 */
export const sortIntoTree = (
  { leaves, first, end }: Tree,
  x: Float64Array,
  y: Float64Array,
  from: Int32Array,
) => {
  for (let at = 0; at < from.length; at += 1) from[at] = at;
  for (let cell = 1; cell < leaves; cell += 1) {
    const low = first[cell] ?? 0;
    const high = (end[cell] ?? 0) - 1;
    const middle = first[2 * cell + 1] ?? 0;
    if (extentOf(x, low, high) >= extentOf(y, low, high)) select(x, y, from, low, high, middle);
    else select(y, x, from, low, high, middle);
  }
};

const extentOf = (values: Float64Array, low: number, high: number): number => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = low; at <= high; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
};

/** Puts the body that would be at `wanted` were they sorted by `key` there, none greater before it, none less after. */
const select = (
  key: Float64Array,
  other: Float64Array,
  from: Int32Array,
  lowest: number,
  highest: number,
  wanted: number,
): void => {
  let low = lowest;
  let high = highest;
  while (low < high) {
    const pivot = middleOf(key[low] ?? 0, key[(low + high) >> 1] ?? 0, key[high] ?? 0);
    let i = low;
    let j = high;
    while (i <= j) {
      while ((key[i] ?? 0) < pivot) i += 1;
      while ((key[j] ?? 0) > pivot) j -= 1;
      if (i > j) break;
      const k = key[i] ?? 0;
      key[i] = key[j] ?? 0;
      key[j] = k;
      const o = other[i] ?? 0;
      other[i] = other[j] ?? 0;
      other[j] = o;
      const f = from[i] ?? 0;
      from[i] = from[j] ?? 0;
      from[j] = f;
      i += 1;
      j -= 1;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else return;
  }
};

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
