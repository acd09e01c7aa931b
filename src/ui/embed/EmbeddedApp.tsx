/**
 * The page inside another one: a line with the title and the way to the full page, the network, and what is selected with
 * its quotes. For reading alone: nothing is opened, filtered, taken away or remembered here.
 */
import { useEffect, useMemo } from 'react';
import { canStepBack } from '../../view/view-state';
import { Announcer } from '../Announcer';
import { FilterLine } from '../filters/FilterLine';
import type { OpenGraph } from '../load-graph';
import { MissingNotice } from '../MissingNotice';
import type { CreateCanvas } from '../network/GraphPane';
import { PaneBoundary } from '../PaneBoundary';
import { ReadingPanes } from '../ReadingPanes';
import { SourcePane } from '../source/SourcePane';
import { useShown } from '../use-shown';
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
  const { selection, quote } = state;
  const shown = useShown(open, state);
  const { index } = shown;
  const view = useMemo(() => ({ ...shown, dispatch, stepBack }), [shown, dispatch, stepBack]);
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
            <ReadingPanes createCanvas={createCanvas} styles={styles} />
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
