/** Which of the countries and lines of the countries level are worked with: the picture must read, and pan at 60 frames. */
import type { Scene } from './scene';

/** Of 200 countries, some 400 pairs have more than the odd engagement. As many as an overview has. */
export const MOST_LINES = 400;
/** More than there are countries in ISO 3166-1. */
export const MOST_COUNTRIES = 250;

/** The places of the greatest weights, the greatest first; of equal ones those that come first. */
export const heaviest = (places: readonly number[], weightOf: (place: number) => number, most: number) =>
  [...places].sort((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, most);

interface WeighedLines {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly engagements: ArrayLike<number>;
}

/** Where there are too many countries, those that the heaviest lines join most. In the order of their numbers. */
export const countriesWorkedWith = (
  count: number,
  { from, to, engagements }: WeighedLines,
  heaviestRows: readonly number[],
): readonly number[] => {
  const all = Array.from({ length: count }, (_, country) => country);
  if (count <= MOST_COUNTRIES) return all;
  const weights = new Float64Array(count);
  for (const row of heaviestRows)
    for (const end of [from[row] ?? 0, to[row] ?? 0])
      weights[end] = (weights[end] ?? 0) + (engagements[row] ?? 0);
  return heaviest(all, (country) => weights[country] ?? 0, MOST_COUNTRIES).sort((a, b) => a - b);
};

/** Whether a scene's lines are drawn by how many engagements each stands for. */
export const isWeighed = ({ lines }: Pick<Scene, 'lines'>): boolean =>
  lines.some(({ weight }) => weight !== undefined);
