/** What in-page.js puts into each page under test. */
import { join } from 'node:path';

type Mark = 'ink' | 'solid' | 'blue';
export type Sample = readonly [x: number, y: number, mark: Mark];

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** The file at the address that `missing` is given. */
export interface Expected {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly marks: readonly Mark[];
}

export interface ClickToWatch {
  readonly places: readonly (readonly [number, number])[];
  readonly selected?: string;
  readonly quotes?: readonly string[];
}

declare global {
  interface Window {
    readonly compare: {
      readonly seenAt: number | undefined;
      readonly lacks: string | undefined;
      readonly click: { readonly ms: number; readonly at: number } | undefined;
      watchFor(samples: readonly Sample[], coreThings: number): void;
      missing(address: string): Promise<{ of: number; without: number; first: readonly unknown[] }>;
      viewport(): Viewport | undefined;
      covers(): readonly Box[];
      watchFrames(event: 'pointermove' | 'wheel'): void;
      stopFrames(): readonly number[];
      watchClick(click: ClickToWatch): void;
      longTasksSince(time: number): readonly number[];
    };
    /** Set by a page that draws without Cytoscape. */
    ownViewport?: () => Viewport | undefined;
  }
}

export const IN_PAGE = join(import.meta.dirname, 'in-page.js');
