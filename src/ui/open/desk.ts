/**
 * What lies open on the reader's desk: the graphs that the address names, and how to open others. Around the app, so that
 * it outlives the graph on screen.
 */
import { createContext, useContext } from 'react';
import type { Graph } from '../../graph/schema';
import type { Opening } from '../../view/opening';

/** One of the graphs that are open, as it came in. */
export interface OpenPart {
  /** As the address names it. */
  readonly part: string;
  /** For the reader: a file's name, a host and path, “the built-in graph”. */
  readonly name: string;
  readonly graph: Graph;
  /** In bytes; not known of the built-in graph. */
  readonly size?: number;
  /** When this page read it, in milliseconds since 1970. */
  readonly openedAt?: number;
}

export interface Desk {
  readonly opening: Opening;
  readonly parts: readonly OpenPart[];
  /** Opens what is named instead of what is open, as a step that the browser's Back undoes. What is open stays on failure. */
  readonly open: (opening: Opening) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is for components inside a DeskContext');
  return desk;
};
