/**
 * Says on a terminal how far long work has come, in one line that is written over. Where nobody looks on, as in a file that
 * keeps what a command says, it says nothing.
 */
import { inFigures } from '../graph/words';

/** `writing 120 of 4096 files` */
export type Tell = (words: string) => void;

export interface Progress {
  readonly tell: Tell;
  /** Takes the line away again. */
  end(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds that a line stands at least. */
const PACE = 100;
const CLEARED = '\r\u001b[K';

/** `now` tells milliseconds. */
export const createProgress = (terminal: Terminal, now: () => number): Progress => {
  let told: number | undefined;
  return {
    tell: (words) => {
      if (!terminal.isTTY || (told !== undefined && now() - told < PACE)) return;
      told = now();
      terminal.write(`${CLEARED}${words}`);
    },
    end: () => {
      if (told !== undefined) terminal.write(CLEARED);
      told = undefined;
    },
  };
};

export const share = (done: number, all: number): string => `${inFigures(done)} of ${inFigures(all)}`;
