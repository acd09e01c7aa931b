/**
 * Shows the network before React and Cytoscape are there, in panes of the very size that React will make, so that nothing
 * moves when the rest comes.
 */
import { drawSketch } from '../../canvas/sketch';
import type { FirstPicture } from '../../view/first-picture';
import graphStyles from './GraphPane.module.css';
import { readPalette } from './palette';
import { panesAround, part } from './panes-around';

/** The element in `root` that a picture has been sketched in. */
export const sketchedIn = (root: HTMLElement): HTMLElement | null | undefined =>
  root.querySelector('[data-sketch]')?.parentElement;

/**
 * Puts the picture into `root`, in place of any other, and gives the element that a canvas is to draw it in. A large
 * network's is not sketched: it comes with the canvas.
 */
export const sketchFirstPicture = (root: HTMLElement, { state, scene, note }: FirstPicture): HTMLElement => {
  const picture = part('div', graphStyles.picture);
  const words = part('p', [graphStyles.waiting, note && graphStyles.notice].filter(Boolean).join(' '));
  words.setAttribute('role', 'status');
  words.textContent = note ?? 'Opening the graph…';
  const pane = part('div', graphStyles.pane, part('div', graphStyles.host, picture), words);
  root.replaceChildren(panesAround(pane, state));
  if (!scene.ground) drawSketch(picture, scene, readPalette(picture));
  return picture;
};
