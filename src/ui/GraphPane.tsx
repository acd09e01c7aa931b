/** The network pane: hosts the canvas and hands it one value at a time. */
import { Maximize, Minus, Plus, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Canvas, createCanvas } from '../canvas/create-canvas';
import { type ItemId, isLineId, isStatementId } from '../graph/ids';
import { levelInWords } from '../graph/words';
import type { Scene } from '../view/scene';
import { focusMain } from './focus-main';
import styles from './GraphPane.module.css';
import { HoverCard, type Hovered } from './HoverCard';
import { Legend } from './Legend';
import { readPalette, watchColours } from './palette';
import { useView } from './use-view';

const ZOOM_STEP = 1.3;

/** What makes the canvas; a component test gives one that draws nothing. Must stay the same while the pane lives. */
export type CreateCanvas = typeof createCanvas;

interface GraphPaneProps {
  readonly scene: Scene;
  readonly hinted: ItemId | null;
  readonly createCanvas: CreateCanvas;
}

export const GraphPane = ({ scene, hinted, createCanvas }: GraphPaneProps) => {
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
        onEvent: (event) => {
          switch (event.type) {
            // Flushed at once, so that the quote is on screen in the next frame after the click.
            case 'picked':
              return flushSync(() => dispatch({ type: 'itemPicked', item: event.item }));
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
    [dispatch, createCanvas],
  );
  useLayoutEffect(() => canvas.current?.show(scene), [scene]);
  useLayoutEffect(() => canvas.current?.hint(hinted), [hinted]);

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
    <div className={styles.pane} onKeyDown={onKeyDown}>
      <div ref={host} className={styles.host} />
      <NotDrawnNotice scene={scene} />
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

/** Says so when what is selected is not part of this level, and offers the level that draws it. */
const NotDrawnNotice = ({ scene }: { readonly scene: Scene }) => {
  const { index, state, dispatch } = useView();
  const { selection } = state;
  if (!selection || [...scene.things, ...scene.lines].some(({ emphasis }) => emphasis !== 'plain'))
    return null;
  const level = (['engagements', 'officials', 'countries'] as const).find((each) => {
    const { things, lines } = index.levels[each];
    return isStatementId(selection)
      ? each === 'engagements'
      : [...things, ...lines].some((id) => id === selection);
  });
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
