/** What has been measured, by size and contender, and how it is put together from the rounds. */
import type { Contender } from './contenders';

/** All in milliseconds, but the heaps, in bytes. */
const KINDS = [
  'first',
  'everything',
  'pan',
  'zoom',
  'cold',
  'warm',
  'longestAfter',
  'heap',
  'buffers',
  'workersHeap',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Figures {
  add(size: number, contender: Contender, figures: Readonly<Partial<Record<Kind, number>>>): void;
  /** The median of the rounds; undefined where it has not been measured. */
  of(size: number, contender: Contender, kind: Kind): number | undefined;
  /** The worst of the rounds. */
  worst(size: number, contender: Contender, kind: Kind): number | undefined;
}

export const createFigures = (): Figures => {
  const all = new Map<string, number[]>();
  const sorted = (size: number, contender: Contender, kind: Kind) =>
    [...(all.get(`${size} ${contender} ${kind}`) ?? [])].sort((a, b) => a - b);
  return {
    add: (size, contender, figures) => {
      for (const kind of KINDS) {
        const figure = figures[kind];
        if (figure === undefined) continue;
        const key = `${size} ${contender} ${kind}`;
        all.set(key, [...(all.get(key) ?? []), figure]);
      }
    },
    of: (size, contender, kind) => {
      const values = sorted(size, contender, kind);
      return values[Math.floor((values.length - 1) / 2)];
    },
    worst: (size, contender, kind) => sorted(size, contender, kind).at(-1),
  };
};
