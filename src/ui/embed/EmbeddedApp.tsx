/**
 * The page inside another one: a line with the title and the way to the full page, the network, and what is selected with
 * its quotes. For reading alone: nothing is opened, filtered, taken away or remembered here.
 */
import { useEffect, useMemo, useState } from 'react';
import { narrowedIndexOf } from '../../graph/narrow';
import { listingOf } from '../../view/listing';
import { sceneOf } from '../../view/scene';
import { canStepBack } from '../../view/view-state';
import { Announcer } from '../Announcer';
import { DetailsPane } from '../details/DetailsPane';
import { FilterLine } from '../filters/FilterLine';
import type { OpenGraph } from '../load-graph';
import { MissingNotice } from '../MissingNotice';
import { type CreateCanvas, GraphPane } from '../network/GraphPane';
import { ItemList } from '../network/ItemList';
import { PaneBoundary } from '../PaneBoundary';
import { QuestionPane } from '../question/QuestionPane';
import { SourcePane } from '../source/SourcePane';
import { ViewContext } from '../use-view';
import styles from './EmbeddedApp.module.css';
import { EmbeddedContext } from './embedded';
import { fullPageAddress } from './embedded-address';
import { FullPageLink } from './FullPageLink';
import { shownInEmbed } from './shown-in-embed';
import { useEmbeddedView } from './use-embedded-view';
import { useParentLine } from './use-parent-line';

interface EmbeddedAppProps {
  readonly open: OpenGraph;
  readonly createCanvas: CreateCanvas;
}

export const EmbeddedApp = ({ open, createCanvas }: EmbeddedAppProps) => {
  const { state, dispatch, stepBack } = useEmbeddedView(open.index);
  const [hinted, setHinted] = useState<Parameters<typeof ItemList>[0]['hinted']>(null);
  const { level, selection, span, filter, question, quote } = state;
  const index = useMemo(() => narrowedIndexOf(open.index, filter), [open.index, filter]);
  const scene = useMemo(() => sceneOf(index, { level, selection, span }), [index, level, selection, span]);
  const entries = useMemo(() => listingOf(index, scene), [index, scene]);
  const view = useMemo(
    () => ({ ...open, index, state, dispatch, stepBack }),
    [open, index, state, dispatch, stepBack],
  );
  useParentLine(open.index, selection, dispatch);

  useEffect(
    function closeOnEscape() {
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]'))
          return;
        if (!canStepBack(state)) return; // nothing to close here: the key is the browser's
        stepBack();
        event.preventDefault();
      };
      window.addEventListener('keydown', onKey);
      return () => window.removeEventListener('keydown', onKey);
    },
    [state, stepBack],
  );

  useEffect(
    function nameThePage() {
      document.title = `${open.index.graph.title} · Readout`;
    },
    [open.index],
  );

  return (
    <EmbeddedContext value={true}>
      <ViewContext value={view}>
        <div className={styles.page} {...shownInEmbed(state)}>
          <header className={styles.line}>
            <h1 title={index.graph.title}>{index.graph.title}</h1>
            <FullPageLink address={fullPageAddress(state, open.index)} />
          </header>
          <FilterLine />
          <main className={styles.panes} tabIndex={-1}>
            <PaneBoundary name="List">
              <ItemList entries={entries} hinted={hinted} onHint={setHinted} />
            </PaneBoundary>
            <section className={styles.network} aria-label="Network" inert={question !== null}>
              <PaneBoundary name="Network">
                <GraphPane scene={scene} hinted={hinted} createCanvas={createCanvas} />
              </PaneBoundary>
            </section>
            <section className={styles.details} aria-label="Details" inert={question !== null}>
              <PaneBoundary name="Details">
                <DetailsPane />
              </PaneBoundary>
            </section>
            {question && (
              <section className={styles.question} aria-label="Question">
                <PaneBoundary name="Question">
                  <QuestionPane question={question} />
                </PaneBoundary>
              </section>
            )}
            {quote && (
              <section className={styles.source} aria-label="Source">
                <PaneBoundary name="Source">
                  <SourcePane />
                </PaneBoundary>
              </section>
            )}
          </main>
          <MissingNotice />
        </div>
        <Announcer />
      </ViewContext>
    </EmbeddedContext>
  );
};
