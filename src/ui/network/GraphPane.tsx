/** The network pane: hosts the canvas and hands it one value at a time. */
import { Maximize, Minus, Plus, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Canvas, createCanvas } from '../../canvas/create-canvas';
import { isFiltering } from '../../graph/filter';
import type { GraphIndex } from '../../graph/graph-index';
import { howMany } from '../../graph/how-many';
import { type ItemId, isLineId, isStatementId } from '../../graph/ids';
import type { Level } from '../../graph/schema';
import { levelInWords } from '../../graph/words';
import { filterLineOf } from '../../view/filter-in-words';
import type { Scene } from '../../view/scene';
import { ClearFilter } from '../filters/HiddenNotice';
import { focusMain } from '../focus-main';
import { useView } from '../use-view';
import styles from './GraphPane.module.css';
import { HoverCard, type Hovered } from './HoverCard';
import { Legend } from './Legend';
import { readPalette, watchColours } from './palette';
import { startGroundWorker } from './start-ground-worker';

const ZOOM_STEP = 1.3;

/** What makes the canvas; a component test gives one that draws nothing. Must stay the same while the pane lives. */
export type CreateCanvas = typeof createCanvas;

interface GraphPaneProps {
  readonly scene: Scene;
  readonly hinted: ItemId | null;
  /** What was opened last, a new value each time: its surroundings are brought into the frame. */
  readonly opened: { readonly item: ItemId } | null;
  /** Must stay the same while the pane lives. */
  onOpen(item: ItemId): void;
  readonly createCanvas: CreateCanvas;
}

export const GraphPane = ({ scene, hinted, opened, onOpen, createCanvas }: GraphPaneProps) => {
  const { dispatch } = useView();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [isDragged, setIsDragged] = useState(false);

  // Layout effects, so that the network is in the very first frame that the browser paints.
  useLayoutEffect(
    function ownCanvas() {
      const container = host.current;
      if (!container) return;
      const created = createCanvas(container, {
        palette: readPalette(container),
        startWorker: startGroundWorker,
        onEvent: (event) => {
          switch (event.type) {
            // Flushed at once, so that the quote is on screen in the next frame after the click.
            case 'picked':
              return flushSync(() => dispatch({ type: 'itemPicked', item: event.item }));
            case 'opened':
              return flushSync(() => onOpen(event.item));
            case 'backgroundPicked':
              return dispatch({ type: 'selectionCleared' });
            case 'hovered':
              return setHovered(event);
            case 'hoverEnded':
              return setHovered(null);
            case 'dragged':
              return setIsDragged(true);
          }
        },
      });
      canvas.current = created;
      const unwatch = watchColours(() => created.setPalette(readPalette(container)));
      return () => {
        unwatch();
        created.destroy();
        canvas.current = null;
      };
    },
    [dispatch, onOpen, createCanvas],
  );
  useLayoutEffect(() => canvas.current?.show(scene), [scene]);
  useLayoutEffect(() => canvas.current?.hint(hinted), [hinted]);
  // After the scene, which it is about.
  useLayoutEffect(() => {
    if (opened) canvas.current?.open();
  }, [opened]);

  const resetLayout = (event: MouseEvent<HTMLButtonElement>) => {
    focusMain(event.currentTarget);
    canvas.current?.resetLayout();
    setIsDragged(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') canvas.current?.zoomBy(ZOOM_STEP);
    else if (event.key === '-') canvas.current?.zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') canvas.current?.fit();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys serve the buttons inside, which hold the focus
    <div className={styles.pane} data-reaches-up onKeyDown={onKeyDown}>
      <div ref={host} className={styles.host} />
      <NothingLeft scene={scene} />
      <NotDrawnNotice scene={scene} />
      {scene.left ? <LeftNotice scene={scene} left={scene.left} /> : null}
      <div className={styles.foot}>
        <Legend scene={scene} />
        <div className={styles.controls}>
          <button
            type="button"
            aria-label="Zoom in"
            title="Zoom in (+)"
            onClick={() => canvas.current?.zoomBy(ZOOM_STEP)}
          >
            <Plus size={16} aria-hidden />
          </button>
          <button
            type="button"
            aria-label="Zoom out"
            title="Zoom out (−)"
            onClick={() => canvas.current?.zoomBy(1 / ZOOM_STEP)}
          >
            <Minus size={16} aria-hidden />
          </button>
          <button
            type="button"
            aria-label="Fit"
            title="The whole picture (0)"
            onClick={() => canvas.current?.fit()}
          >
            <Maximize size={16} aria-hidden />
          </button>
          {isDragged && (
            <button type="button" aria-label="Reset layout" title="Reset layout" onClick={resetLayout}>
              <Undo2 size={16} aria-hidden />
            </button>
          )}
        </div>
      </div>
      {hovered && <HoverCard hovered={hovered} />}
    </div>
  );
};

const LeftNotice = ({ scene, left }: { readonly scene: Scene; readonly left: number }) => {
  const near = scene.things.filter(({ emphasis }) => emphasis === 'near').length;
  return (
    <p className={styles.notice}>
      {near} of the {near + left} things around it stand out. The details tell of all.
    </p>
  );
};

/** Stands where the picture would, when the filter leaves nothing to draw. */
const NothingLeft = ({ scene }: { readonly scene: Scene }) => {
  const { index, state } = useView();
  if (scene.things.length > 0 || scene.ground || !isFiltering(state.filter)) return null;
  return (
    <div className={styles.empty}>
      <h2>
        {howMany(index, 'engagement') === 0
          ? 'No engagement matches'
          : 'Nothing of these kinds is drawn at this level'}
      </h2>
      <p>{filterLineOf(index, state.filter)}</p>
      <ClearFilter />
    </div>
  );
};

/** Says so when what is selected is not part of this level, or hidden by the filter, and offers the way to see it. */
const NotDrawnNotice = ({ scene }: { readonly scene: Scene }) => {
  const { index, state, dispatch } = useView();
  const { selection } = state;
  if (!selection || [...scene.things, ...scene.lines].some(({ emphasis }) => emphasis !== 'plain'))
    return null;
  const isKept = index.has(selection);
  // Beside them, the details of what is hidden say so at length.
  if (!isKept && state.shown.details) return null;
  if (!isKept || isDrawnAtLevel(index.whole, selection, state.level))
    return (
      <p className={styles.notice}>
        {isStatementId(selection) ? 'Who said this' : isLineId(selection) ? 'This line' : 'The selected item'}{' '}
        is hidden by the filter. {scene.things.length > 0 && <ClearFilter className="" />}
      </p>
    );
  const level = (['engagements', 'officials', 'countries'] as const).find((each) =>
    isDrawnAtLevel(index, selection, each),
  );
  if (!level) return null;
  return (
    <p className={styles.notice}>
      {isLineId(selection) ? 'This line' : 'The selected item'} is not drawn at this level.{' '}
      <button
        type="button"
        onClick={(event) => {
          focusMain(event.currentTarget);
          dispatch({ type: 'levelPicked', level });
        }}
      >
        Show {levelInWords[level].toLowerCase()}
      </button>
    </p>
  );
};

/** A statement is drawn by the line of its speaker. */
const isDrawnAtLevel = (index: GraphIndex, item: ItemId, level: Level): boolean => {
  const { things, lines } = index.levels[level];
  return isStatementId(item) ? level === 'engagements' : [...things, ...lines].some((id) => id === item);
};
