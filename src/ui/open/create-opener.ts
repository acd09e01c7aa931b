/**
 * Opens graphs and keeps history in step with what is open: each opening is an entry of its own, and Back and Forward bring
 * the graphs of other entries back. Knows nothing of React; `Desk` shows its state.
 */
import {
  BUILT_IN,
  formatOpening,
  isBuiltInAlone,
  type Opening,
  parseOpening,
  partsOf,
} from '../../view/opening';
import type { Loaded } from '../load-graph';
import { type Brought, refusal, refused } from './job';
import { keepFiles, partOfFiles } from './kept-graphs';
import {
  archivePartOf,
  builtInPartOf,
  type LoadContext,
  type LoadedPart,
  loadOpening,
  type Opened,
  partOf,
  shownOf,
} from './load-opening';
import type { Opener, OpenerState, Placement, Shown } from './opener';

export interface OpenerOptions {
  /** What the address opens, where the page has read it already: its own graph, or an archive. */
  readonly first: Loaded | undefined;
  readonly loadBuiltIn: () => Promise<Loaded>;
}

export type OpenerStore = Omit<Opener, keyof OpenerState> & {
  state(): OpenerState;
  subscribe(listener: () => void): () => void;
  /** Begins to follow the browser's history, and opens what the address names if nothing is open yet. */
  start(): () => void;
};

/** Each file is a graph, but tables brought together are those of one network. */
const asGraphs = (files: readonly Brought[]): readonly (readonly Brought[])[] =>
  files.every(({ name }) => /\.[ct]sv$/i.test(name)) ? [files] : files.map((file) => [file]);

const openingNow = (): Opening => parseOpening(window.location.search);

export const createOpener = ({ first, loadBuiltIn }: OpenerOptions): OpenerStore => {
  const parts = new Map<string, LoadedPart>();
  /** What this page has shown, by query. */
  const visited = new Map<string, Shown>();
  const listeners = new Set<() => void>();
  let state: OpenerState = { shown: null, errand: null, refused: null, dialog: null, notice: '' };
  let underWay: AbortController | undefined;
  let answer: (isAgreed: boolean) => void = () => {};

  const set = (change: Partial<OpenerState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = (shown: Shown, change: Partial<OpenerState> = {}) => {
    visited.set(shown.query, shown);
    set({ shown, refused: null, ...change });
  };

  /** Undefined where it was given up, or something else was begun meanwhile. */
  const run = async (
    name: string,
    deed: (context: LoadContext) => Promise<Opened>,
  ): Promise<Opened | undefined> => {
    underWay?.abort();
    const own = new AbortController();
    underWay = own;
    set({ errand: { name, progress: null, question: null }, refused: null, notice: '' });
    const tell = (change: Partial<NonNullable<OpenerState['errand']>>) => {
      if (own === underWay && state.errand) set({ errand: { ...state.errand, ...change } });
    };
    const context: LoadContext = {
      signal: own.signal,
      loadBuiltIn,
      parts,
      onProgress: (progress) =>
        tell({
          progress,
          ...(progress.stage === 'placing' && !progress.places ? {} : { places: progress.places }),
        }),
      ask: (address) =>
        new Promise((done) => {
          answer = (isAgreed) => {
            tell({ question: null });
            done(isAgreed);
          };
          if (state.shown && !state.dialog) set({ dialog: 'open' });
          tell({ question: address });
        }),
    };
    // What is thrown and no abort is the browser's word that it cannot read a file: gone from the disk, not allowed.
    const opened = await deed(context).catch((error: unknown): Opened => {
      const reason = error instanceof Error ? error.message : String(error);
      return { name, ...refused('It could not be read', 'Choose it again.', reason) };
    });
    if (own !== underWay) return undefined;
    underWay = undefined;
    set({ errand: null });
    return opened;
  };

  /** A step of the reader's: what is open stays until the other is ready, and if that fails. */
  const stepTo = async (name: string, deed: (context: LoadContext) => Promise<Opened>): Promise<void> => {
    const opened = await run(name, deed);
    if (!opened) return;
    if (!opened.ok)
      return set({ refused: opened, dialog: state.shown && !state.dialog ? 'open' : state.dialog });
    const { shown } = opened;
    const before = state.shown;
    if (shown.query !== before?.query) {
      const left = new Set(shown.parts.map(({ part }) => part));
      const isMore = before?.parts.every(({ part }) => left.has(part)) ?? false;
      const view = isMore ? window.location.hash : '';
      window.history.pushState({ depth: 0 }, '', `${window.location.pathname}${shown.query}${view}`);
    }
    show(shown, { dialog: state.dialog === 'open' ? null : state.dialog });
  };

  /** The address has changed already, so the screen must. */
  const goToAddress = async () => {
    const opening = openingNow();
    const query = formatOpening(opening);
    if (query === state.shown?.query) return;
    underWay?.abort();
    underWay = undefined;
    const before = visited.get(query);
    if (before) return show(before, { errand: null });
    set({ shown: null, dialog: null });
    const opened = await run('', (context) => loadOpening(opening, context));
    if (opened?.ok) show(opened.shown);
    else if (opened) set({ refused: opened });
  };

  const added = (more: readonly string[], placement: Placement): Opening => {
    const now = openingNow();
    const names = [...new Set(placement === 'add' ? [...partsOf(now), ...more] : more)];
    const opening = { parts: names, joins: placement === 'add' ? now.joins : [], isEmbedded: now.isEmbedded };
    return isBuiltInAlone(opening) ? { ...opening, parts: [] } : opening;
  };

  const open = (opening: Opening, name = '') => stepTo(name, (context) => loadOpening(opening, context));

  const bring = (files: readonly Brought[], placement: Placement) => {
    let notice = '';
    const names = files.map(({ name }) => name || 'what was pasted').join(', ');
    return stepTo(names, async (context) => {
      const brought: string[] = [];
      for (const together of asGraphs(files)) {
        const part = await partOfFiles(together);
        const loaded = await partOf(part, together, context);
        if (!loaded.ok) return loaded;
        parts.set(part, loaded.part);
        notice = (await keepFiles(loaded.part, together)) ?? notice;
        brought.push(part);
      }
      return loadOpening(added(brought, placement), context);
    }).then(() => {
      if (notice) set({ notice });
    });
  };

  const opening = openingNow();
  if (first?.ok) {
    const [named = BUILT_IN] = partsOf(opening);
    const part = named === BUILT_IN ? builtInPartOf(first.open) : archivePartOf(named, first.open);
    parts.set(named, part);
    state = { ...state, shown: shownOf(opening, [part], first.open) };
    visited.set(formatOpening(opening), shownOf(opening, [part], first.open));
  } else if (first && !first.ok) state = { ...state, refused: { name: '', refusal: first.refusal } };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      window.addEventListener('popstate', goToAddress);
      if (!state.shown && !state.refused) goToAddress();
      return () => {
        window.removeEventListener('popstate', goToAddress);
        underWay?.abort();
      };
    },
    open,
    openPart: (part, placement) => open(added([part], placement), part),
    bring,
    answer: (isAgreed) => answer(isAgreed),
    giveUp: () => {
      underWay?.abort();
      underWay = undefined;
      const given = refusal('It was given up', 'Nothing was opened. Reload the page to try again.');
      set({ errand: null, refused: state.shown ? null : { name: '', refusal: given } });
    },
    showDialog: (dialog) => set({ dialog, refused: state.shown ? null : state.refused }),
    closeDialog: (dialog) => {
      if (state.dialog === dialog) set({ dialog: null, refused: state.shown ? null : state.refused });
    },
    dismissNotice: () => set({ notice: '' }),
  };
};
