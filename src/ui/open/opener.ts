/**
 * What the parts of the page that open graphs ask of the desk: to bring files in, to choose in dialogs, to follow and give
 * up what is under way. What lies open is told by `useDesk`.
 */
import { createContext, useContext } from 'react';
import type { Refusal } from '../../graph/check/check-graph';
import type { Opening } from '../../view/opening';
import type { OpenGraph } from '../load-graph';
import type { OpenPart } from './desk';
import type { Brought, Progress } from './job';

/** What is on screen. */
export interface Shown {
  /** The page's query, by which the browser's history finds it again. */
  readonly query: string;
  readonly opening: Opening;
  readonly parts: readonly OpenPart[];
  readonly open: OpenGraph;
}

/** What is being opened: until it is open, refused or given up. */
export interface Errand {
  readonly name: string;
  readonly progress: Progress | null;
  /** While it is being placed: where its things were when that was told last. */
  readonly places?: Float32Array | undefined;
  /** What would be fetched from another host, while the reader is asked. */
  readonly question: URL | null;
}

export interface Refused {
  readonly name: string;
  readonly refusal: Refusal;
}

export type DeskDialog = 'open' | 'about' | null;

export interface OpenerState {
  /** Null while nothing is open: the page says what is under way or what went wrong. */
  readonly shown: Shown | null;
  readonly errand: Errand | null;
  readonly refused: Refused | null;
  readonly dialog: DeskDialog;
  /** What the reader should know of what was opened last: that it cannot be remembered. */
  readonly notice: string;
}

export type Placement = 'instead' | 'add';

export interface Opener extends OpenerState {
  readonly open: (opening: Opening) => void;
  /** Opens an address or a remembered graph beside what is open, or instead of it. */
  readonly openPart: (part: string, placement: Placement) => void;
  readonly bring: (files: readonly Brought[], placement: Placement) => void;
  /** The reader's answer to the question that the errand asks. */
  readonly answer: (isAgreed: boolean) => void;
  readonly giveUp: () => void;
  readonly showDialog: (dialog: Exclude<DeskDialog, null>) => void;
  /** Nothing, where another has taken its place. */
  readonly closeDialog: (dialog: Exclude<DeskDialog, null>) => void;
  readonly dismissNotice: () => void;
}

export const OpenerContext = createContext<Opener | null>(null);

export const useOpener = (): Opener => {
  const opener = useContext(OpenerContext);
  if (!opener) throw new Error('useOpener is for components inside an OpenerContext');
  return opener;
};
