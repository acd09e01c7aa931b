/**
 * What can be asked of whoever reads graphs (a worker, or the page itself where there is none), and what comes back.
 * Plain data, because it crosses to the worker and back.
 */
import type { Checked, Refusal } from '../../graph/check/check-graph';
import type { Join } from '../../graph/combine/which-are-one';
import type { Graph } from '../../graph/schema';

export type Job =
  /** Several files where they are the tables of one network. */
  | { readonly kind: 'read'; readonly files: readonly Brought[] }
  | { readonly kind: 'combine'; readonly graphs: readonly Graph[]; readonly joins: readonly Join[] };

/** A file or a text that the reader hands over. */
export interface Brought {
  /** Empty where it was pasted. */
  readonly name: string;
  readonly content: Blob | string;
}

export type Stage = 'fetching' | 'reading' | 'checking' | 'placing' | 'combining';

export interface Progress {
  readonly stage: Stage;
  /** In bytes. */
  readonly done?: number;
  /** In bytes, where it is known beforehand. */
  readonly total?: number;
  /** Of work that is not counted in bytes: how much is done, from 0 to 1. */
  readonly share?: number;
  /** While a network is being placed: where each thing is so far, as `places-so-far` has it. */
  readonly places?: Float32Array;
}

/** How a task tells where it is, and how it is given up. */
export interface Course {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export type FromReader =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly answer: Checked };

/** A refusal that has no place in a file: what was found comes before what to do about it. */
export const refusal = (title: string, advice: string, ...found: readonly string[]): Refusal => ({
  title,
  advice: [...found.map((each) => (each.endsWith('.') ? each : `${each}.`)), advice].join(' '),
  problems: [],
});

export const refused = (
  ...words: Parameters<typeof refusal>
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: refusal(...words) });

const STAGES: Readonly<Record<Stage, string>> = {
  fetching: 'Fetching',
  reading: 'Reading',
  checking: 'Checking every record and quote',
  placing: 'Placing everything',
  combining: 'Combining',
};

/** 'Reading: 3.2 MB of 40.0 MB'. */
export const progressInWords = ({ stage, done, total, share }: Progress): string => {
  // In tenths: each change is read out.
  if (share !== undefined) return `${STAGES[stage]}: ${Math.floor(share * 10) * 10} %`;
  if (done === undefined) return `${STAGES[stage]}…`;
  return `${STAGES[stage]}: ${bytesInWords(done)}${total === undefined ? '' : ` of ${bytesInWords(total)}`}`;
};

/** What is read at most. A longer text would not fit into one string of the browsers of today. */
export const MOST_BYTES = 512 * 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

/** '640 bytes', '12 kB', '3.4 MB'; in the units of 1024 that a reader's file manager shows. */
export const bytesInWords = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < MEBIBYTE) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / MEBIBYTE).toFixed(bytes < 100 * MEBIBYTE ? 1 : 0)} MB`;
};

export const tooLarge = (bytes: number): Refusal =>
  refusal(
    'The file is too large',
    `Readout opens files of up to ${bytesInWords(MOST_BYTES)}. Take a part of the graph, or compile fewer articles into it.`,
    `The file has ${bytesInWords(bytes)}.`,
  );
