/** What is for reading on every page: the list, the network, the details, and the question that may lie over the two. */
import { useCallback, useMemo, useState } from 'react';
import type { ItemId } from '../graph/ids';
import { groundWhereLarge } from '../view/ground';
import { listingOf } from '../view/listing';
import { sceneOf } from '../view/scene';
import type { ArchiveShown } from './archive/archive';
import { DetailsPane } from './details/DetailsPane';
import { useLatePart } from './late-part';
import { LateQuestionPane, QUESTION } from './late-parts';
import { type CreateCanvas, GraphPane } from './network/GraphPane';
import { ItemList } from './network/ItemList';
import { PaneBoundary } from './PaneBoundary';
import { useView } from './use-view';

interface ReadingPanesProps {
  readonly createCanvas: CreateCanvas;
  /** Where the page puts each. */
  readonly styles: { readonly [pane in 'network' | 'details' | 'question']?: string };
}

export const ReadingPanes = ({ createCanvas, styles }: ReadingPanesProps) => {
  const { state, dispatch } = useView();
  const { question } = state;
  const [hinted, setHinted] = useState<Parameters<typeof ItemList>[0]['hinted']>(null);
  const [opened, setOpened] = useState<Parameters<typeof GraphPane>[0]['opened']>(null);
  const open = useCallback(
    (item: ItemId) => {
      setOpened({ item });
      dispatch({ type: 'itemOpened', item });
    },
    [dispatch],
  );
  const { scene, listing } = useDrawing();
  // What it lies over stays in reach until it is there.
  const isQuestionThere = useLatePart(QUESTION, question !== null) !== undefined;
  const asked = isQuestionThere ? question : null;
  return (
    <>
      <PaneBoundary name="List">
        <ItemList listing={listing} hinted={hinted} onHint={setHinted} onOpen={open} />
      </PaneBoundary>
      <section className={styles.network} aria-label="Network" inert={asked !== null}>
        <PaneBoundary name="Network">
          <GraphPane
            scene={scene}
            hinted={hinted}
            opened={opened}
            onOpen={open}
            createCanvas={createCanvas}
          />
        </PaneBoundary>
      </section>
      <section className={styles.details} aria-label="Details" inert={asked !== null}>
        <PaneBoundary name="Details">
          <DetailsPane />
        </PaneBoundary>
      </section>
      {asked && (
        <section className={styles.question} aria-label="Question">
          <PaneBoundary name="Question">
            <LateQuestionPane question={asked} />
          </PaneBoundary>
        </section>
      )}
    </>
  );
};

/** What the network draws and the list lists. */
const useDrawing = (): Pick<ArchiveShown, 'scene' | 'listing'> => {
  const { index, state, ofArchive } = useView();
  const { level, selection, span } = state;
  const ground = useMemo(
    () => (ofArchive ? undefined : groundWhereLarge(index, level)),
    [index, level, ofArchive],
  );
  const scene = useMemo(
    () => ofArchive?.scene ?? sceneOf(index, { level, selection, span }, ground),
    [ofArchive, index, level, selection, span, ground],
  );
  const listing = useMemo(
    () => ofArchive?.listing ?? listingOf(index, { level, span }),
    [ofArchive, index, level, span],
  );
  return { scene, listing };
};
