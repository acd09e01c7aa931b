/** Two names in one search: the pairs of countries, or of officials, that its words name between them. */
import type { NamedThing } from './things';

/** Words that only join two names. */
const JOINING = new Set(['and', 'with', 'the', 'vs', 'versus', 'between']);
/** How far down the list of either kind to look for the second name. */
const CANDIDATES = 12;
export const MOST_PAIRS = 3;

/**
 * Pairs of places in the list of candidates, the best first; each as it was typed, first name first. Every word must
 * belong to one of the two, and each of the two must have a word to itself. None where one thing alone is named by all.
 */
export const pairsIn = (
  words: readonly string[],
  candidates: readonly NamedThing[],
): readonly (readonly [number, number])[] => {
  const needed = words.flatMap((word, at) => (JOINING.has(word) ? [] : [at]));
  if (needed.length < 2) return [];
  const near = candidates.slice(0, CANDIDATES);
  const isAllOf = (has: (at: number) => boolean) => needed.every(has);
  if (near.some(({ asked }) => isAllOf((at) => asked.has(at)))) return [];
  const own = (one: NamedThing, other: NamedThing) =>
    needed.find((at) => one.asked.has(at) && !other.asked.has(at));
  return near.flatMap((one, place) =>
    near.slice(place + 1).flatMap((other): readonly (readonly [number, number])[] => {
      const [first, second] = [own(one, other), own(other, one)];
      if (first === undefined || second === undefined) return [];
      if (!isAllOf((at) => one.asked.has(at) || other.asked.has(at))) return [];
      return [first < second ? [one.at, other.at] : [other.at, one.at]];
    }),
  );
};
