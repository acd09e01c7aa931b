/**
 * Draws the network before React is there, in panes of the very size that React will make, so that the first frame is
 * the network and nothing moves when the rest comes. React's pane then takes the canvas over, drawn as it is.
 */
import { type CanvasEvent, createCanvas as createDrawnCanvas } from '../../canvas/create-canvas';
import { isFiltering } from '../../graph/filter';
import { narrowedIndexOf } from '../../graph/narrow';
import { parseAddress } from '../../view/address/address';
import { groundWhereLarge } from '../../view/ground';
import { type Scene, sceneOf } from '../../view/scene';
import type { ViewState } from '../../view/view-state';
import appStyles from '../App.module.css';
import barStyles from '../Bar.module.css';
import embedStyles from '../embed/EmbeddedApp.module.css';
import { fragmentOf, isEmbeddedPage } from '../embed/embedded-address';
import { shownInEmbed } from '../embed/shown-in-embed';
import filterLineStyles from '../filters/FilterLine.module.css';
import type { OpenGraph } from '../load-graph';
import { shownPanesOf } from '../shown-panes';
import tabsStyles from '../Tabs.module.css';
import type { CreateCanvas } from './GraphPane';
import graphStyles from './GraphPane.module.css';
import { readPalette } from './palette';
import { startGroundWorker } from './start-ground-worker';

const part = (tag: string, className: string | undefined, ...children: readonly Node[]): HTMLElement => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

/** What is drawn, and the state that says which panes stand around it. */
export interface FirstPicture {
  readonly state: ViewState;
  readonly scene: Scene;
  /** What the reader waits for, while more than the picture is on its way. */
  readonly note?: string;
}

export const firstPictureOf = ({ index, archive }: OpenGraph): FirstPicture => {
  const state = parseAddress(fragmentOf(), index);
  if (archive) return { state, scene: archive.shown(state).scene };
  const shown = narrowedIndexOf(index, state.filter);
  return { state, scene: sceneOf(shown, state, groundWhereLarge(shown, state.level)) };
};

/** Puts the picture into `root`. What comes back hands it over once, and makes canvases anew after that. */
export const drawFirstPicture = (
  root: HTMLElement,
  { state, scene, note }: FirstPicture,
  createCanvas: CreateCanvas = createDrawnCanvas,
): CreateCanvas => {
  const isEmbedded = isEmbeddedPage();
  const picture = part('div', graphStyles.picture);
  const pane = part('div', graphStyles.pane, part('div', graphStyles.host, picture));
  if (note) {
    const words = part('p', graphStyles.notice);
    words.setAttribute('role', 'status');
    words.textContent = note;
    pane.append(words);
  }
  const filterLine = isFiltering(state.filter) ? [part('div', filterLineStyles.line)] : [];
  const app = isEmbedded
    ? part(
        'div',
        embedStyles.page,
        part('div', embedStyles.line),
        ...filterLine,
        part(
          'div',
          embedStyles.panes,
          part('div', embedStyles.network, pane),
          part('div', embedStyles.details),
        ),
      )
    : part(
        'div',
        appStyles.app,
        part('div', barStyles.bar),
        ...filterLine,
        part(
          'div',
          appStyles.panes,
          part('div', appStyles.source),
          part('div', appStyles.network, pane),
          part('div', appStyles.details),
        ),
        part('div', appStyles.timeline),
        part('div', tabsStyles.tabs),
      );
  for (const [name, value] of Object.entries(isEmbedded ? shownInEmbed(state) : shownPanesOf(state)))
    if (value !== undefined) app.setAttribute(name, `${value}`);
  root.replaceChildren(app);

  let listener: (event: CanvasEvent) => void = () => {};
  const canvas = createCanvas(picture, {
    palette: readPalette(picture),
    startWorker: startGroundWorker,
    onEvent: (event) => listener(event),
  });
  canvas.show(scene);

  let isHandedOver = false;
  return (container, options) => {
    if (isHandedOver) return createCanvas(container, options);
    isHandedOver = true;
    listener = options.onEvent;
    container.append(picture);
    return {
      ...canvas,
      destroy: () => {
        canvas.destroy();
        picture.remove();
      },
    };
  };
};
