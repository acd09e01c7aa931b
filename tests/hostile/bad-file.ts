/** What a hostile file is to the tests: a name, its bytes when they are wanted, and what may become of it. */
import type { Json } from './full-graph';

export interface BadFile {
  /** For whoever reads a failure: what is wrong with the file. */
  readonly name: string;
  /** As a reader would have it on disk. */
  readonly fileName: string;
  /** Made when asked for: some are large. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** `refused`: with a message. `opened`: it breaks no rule, and what is nasty in it is to do nothing. */
  readonly outcome: 'refused' | 'opened' | 'either';
}

export interface Family {
  readonly name: string;
  readonly files: readonly BadFile[];
}

const encoder = new TextEncoder();

export const fileOf = (
  name: string,
  outcome: BadFile['outcome'],
  content: () => string | Uint8Array<ArrayBuffer>,
  fileName = 'graph.json',
): BadFile => ({
  name,
  fileName,
  outcome,
  bytes: () => {
    const made = content();
    return typeof made === 'string' ? encoder.encode(made) : made;
  },
});

export const jsonFileOf = (name: string, outcome: BadFile['outcome'], make: () => Json): BadFile =>
  fileOf(name, outcome, () => JSON.stringify(make()));

/** A row of numbers from 0 up to 1 that is the same for each seed (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** The file's text with one piece exchanged for another, which has to be in it once at least. */
export const exchanged = (text: string, piece: string, next: string): string => {
  if (!text.includes(piece)) throw new Error(`no ${piece} in the text`);
  return text.replace(piece, () => next);
};
