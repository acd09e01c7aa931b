/** The whole page: one bar, the panes, and what lies over them. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { isFiltering, NO_FILTER } from '../graph/filter';
import { questionInWords } from '../view/question';
import { Announcer } from './Announcer';
import styles from './App.module.css';
import { Bar } from './Bar';
import { FilterLine } from './filters/FilterLine';
import { LateFilterPane, LateHelpDialog, LateQuotesDialog, LateTimeline } from './late-parts';
import type { OpenGraph } from './load-graph';
import { MissingNotice } from './MissingNotice';
import type { CreateCanvas } from './network/GraphPane';
import { useDesk } from './open/desk';
import { useOpener } from './open/opener';
import { PaneBoundary } from './PaneBoundary';
import { ReadingPanes } from './ReadingPanes';
import { shownPanesOf } from './shown-panes';
import { SourcePane } from './source/SourcePane';
import { Tabs } from './Tabs';
import { useShown } from './use-shown';
import { useViewState, ViewContext } from './use-view';

const AboutDialog = lazy(() =>
  import('./open/AboutDialog').then((module) => ({ default: module.AboutDialog })),
);

type OpenDialog = 'help' | 'quotes' | null;

/** A key pressed where the reader is typing, under an open dialog, or with a modifier, is not a command. */
const isCommand = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !document.querySelector('dialog[open]') &&
  !(event.target instanceof Element && event.target.closest('input:not([type="radio"]), textarea, select'));

interface AppProps {
  readonly open: OpenGraph;
  readonly createCanvas: CreateCanvas;
}

export const App = ({ open, createCanvas }: AppProps) => {
  const { state, dispatch, stepBack } = useViewState(open.index);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [wereOpen, setWereOpen] = useState<readonly OpenDialog[]>([]);
  if (dialog && !wereOpen.includes(dialog)) setWereOpen([...wereOpen, dialog]);
  const [wasAboutOpen, setWasAboutOpen] = useState(false);
  const { dialog: deskDialog, showDialog } = useOpener();
  const { isEmbedded } = useDesk().opening;
  const { selection, filter, question } = state;
  if (deskDialog === 'about' && !wasAboutOpen) setWasAboutOpen(true);
  const shown = useShown(open, state);
  const { index } = shown;
  const view = useMemo(() => ({ ...shown, dispatch, stepBack }), [shown, dispatch, stepBack]);
  const closeDialog = useCallback(() => setDialog(null), []);

  useEffect(
    function listenForKeys() {
      const onKey = (event: KeyboardEvent) => {
        if (!isCommand(event)) return;
        if (event.key === '?') setDialog('help');
        else if (event.key === 'o' && !isEmbedded) showDialog('open');
        else if (event.key === 'Escape') stepBack();
        else if (event.key === 'Backspace' && isFiltering(filter))
          dispatch({ type: 'filterPicked', filter: NO_FILTER });
        else return;
        event.preventDefault();
      };
      window.addEventListener('keydown', onKey);
      return () => window.removeEventListener('keydown', onKey);
    },
    [stepBack, dispatch, filter, isEmbedded, showDialog],
  );

  useEffect(
    function nameThePage() {
      const title = question
        ? questionInWords(index, question)
        : selection
          ? index.itemNameOf(selection)
          : index.graph.title;
      document.title = `${title} · Readout`;
    },
    [index, selection, question],
  );

  return (
    <ViewContext value={view}>
      <div className={styles.app} {...shownPanesOf(state)}>
        <Bar onHelp={() => setDialog('help')} onQuotes={() => setDialog('quotes')} />
        <FilterLine />
        <main className={styles.panes} tabIndex={-1}>
          <section className={styles.source} aria-label="Source">
            <PaneBoundary name="Source">
              <SourcePane />
            </PaneBoundary>
          </section>
          <ReadingPanes createCanvas={createCanvas} styles={styles} />
          {state.shown.filters && (
            <section className={styles.filters} aria-label="Filters">
              <PaneBoundary name="Filters">
                <LateFilterPane />
              </PaneBoundary>
            </section>
          )}
        </main>
        {state.shown.timeline && (
          <section className={styles.timeline} aria-label="Timeline">
            <PaneBoundary name="Timeline">
              <LateTimeline />
            </PaneBoundary>
          </section>
        )}
        <Tabs />
        <MissingNotice />
      </div>
      <Announcer />
      {wereOpen.includes('help') && (
        <PaneBoundary name="Help">
          <LateHelpDialog isOpen={dialog === 'help'} onClose={closeDialog} />
        </PaneBoundary>
      )}
      {wereOpen.includes('quotes') && (
        <PaneBoundary name="Quotes">
          <LateQuotesDialog isOpen={dialog === 'quotes'} onClose={closeDialog} />
        </PaneBoundary>
      )}
      {wasAboutOpen && (
        <Suspense>
          <AboutDialog isOpen={deskDialog === 'about'} onQuotes={() => setDialog('quotes')} />
        </Suspense>
      )}
    </ViewContext>
  );
};
