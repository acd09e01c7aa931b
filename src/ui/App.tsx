/** The whole page: one bar, the panes, and what lies over them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { listingOf } from '../view/listing';
import { sceneOf } from '../view/scene';
import { Announcer } from './Announcer';
import styles from './App.module.css';
import { Bar } from './Bar';
import { DetailsPane } from './DetailsPane';
import { type CreateCanvas, GraphPane } from './GraphPane';
import { HelpDialog } from './HelpDialog';
import { ItemList } from './ItemList';
import type { OpenGraph } from './load-graph';
import { MissingNotice } from './MissingNotice';
import { PaneBoundary } from './PaneBoundary';
import { QuotesDialog } from './QuotesDialog';
import { SourcePane } from './SourcePane';
import { shownPanesOf } from './shown-panes';
import { Tabs } from './Tabs';
import { useViewState, ViewContext } from './use-view';

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
  const { index } = open;
  const { state, dispatch, stepBack } = useViewState(index);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [hinted, setHinted] = useState<Parameters<typeof ItemList>[0]['hinted']>(null);
  const { level, selection } = state;
  const scene = useMemo(() => sceneOf(index, { level, selection }), [index, level, selection]);
  const entries = useMemo(() => listingOf(index, scene), [index, scene]);
  const view = useMemo(() => ({ ...open, state, dispatch, stepBack }), [open, state, dispatch, stepBack]);
  const closeDialog = useCallback(() => setDialog(null), []);

  useEffect(
    function listenForKeys() {
      const onKey = (event: KeyboardEvent) => {
        if (!isCommand(event)) return;
        if (event.key === '?') setDialog('help');
        else if (event.key === 'Escape') stepBack();
        else return;
        event.preventDefault();
      };
      window.addEventListener('keydown', onKey);
      return () => window.removeEventListener('keydown', onKey);
    },
    [stepBack],
  );

  useEffect(
    function nameThePage() {
      document.title = selection
        ? `${index.itemNameOf(selection)} · Readout`
        : `${index.graph.title} · Readout`;
    },
    [index, selection],
  );

  return (
    <ViewContext value={view}>
      <div className={styles.app} {...shownPanesOf(state)}>
        <Bar onHelp={() => setDialog('help')} onQuotes={() => setDialog('quotes')} />
        <main className={styles.panes} tabIndex={-1}>
          <section className={styles.source} aria-label="Source">
            <PaneBoundary name="Source">
              <SourcePane />
            </PaneBoundary>
          </section>
          <PaneBoundary name="List">
            <ItemList entries={entries} hinted={hinted} onHint={setHinted} />
          </PaneBoundary>
          <section className={styles.network} aria-label="Network">
            <PaneBoundary name="Network">
              <GraphPane scene={scene} hinted={hinted} createCanvas={createCanvas} />
            </PaneBoundary>
          </section>
          <section className={styles.details} aria-label="Details">
            <PaneBoundary name="Details">
              <DetailsPane />
            </PaneBoundary>
          </section>
        </main>
        <Tabs />
        <MissingNotice />
      </div>
      <Announcer />
      <HelpDialog isOpen={dialog === 'help'} onClose={closeDialog} />
      <QuotesDialog isOpen={dialog === 'quotes'} onClose={closeDialog} />
    </ViewContext>
  );
};
