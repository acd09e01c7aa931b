/** Seeded chance for what is invented: the same seed and place give the same draws, whatever else was drawn before. */

export interface Chance {
  /** A whole number from 0 up to but not including `count`. */
  below(count: number): number;
  /** The same, the low numbers far more often: a few countries take part in most of what is told. */
  lowBelow(count: number): number;
  /** True that often, of 1. */
  is(share: number): boolean;
}

/** Thomas Wang's integer hash, by which places next to each other do not draw alike. */
const mixed = (value: number): number => {
  let hash = Math.imul(value ^ 61 ^ (value >>> 16), 9);
  hash = Math.imul(hash ^ (hash >>> 4), 0x27d4eb2d);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** Mulberry32, started by the seed and the place: say, the number of an article and of a thing in it. */
export const chanceAt = (seed: number, ...place: readonly number[]): Chance => {
  let state = place.reduce((hash, step) => mixed(hash + Math.imul(step + 1, 0x9e3779b9)), mixed(seed));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (count) => Math.floor(next() * count),
    lowBelow: (count) => Math.floor(next() ** 2.5 * count),
    is: (share) => next() < share,
  };
};
