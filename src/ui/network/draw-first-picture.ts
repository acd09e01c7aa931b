/** Draws the first picture by a canvas, in place of its sketch. React's pane then takes the canvas over, drawn as it is. */
import type { CanvasEvent } from '../../canvas/create-canvas';
import { sketchIn } from '../../canvas/sketch';
import type { Scene } from '../../view/scene';
import type { CreateCanvas } from './GraphPane';
import graphStyles from './GraphPane.module.css';
import { readPalette } from './palette';
import { part } from './panes-around';
import { startGroundWorker } from './start-ground-worker';

/** `picture` is where it was sketched. What comes back hands it over once, and makes canvases anew after that. */
export const drawFirstPicture = (
  picture: HTMLElement,
  scene: Scene,
  createCanvas: CreateCanvas,
): CreateCanvas => {
  const drawn = part('div', graphStyles.picture);
  // Out of sight until it is drawn: names would be written over one another.
  if (sketchIn(picture)) drawn.style.visibility = 'hidden';
  picture.prepend(drawn);
  let listener: (event: CanvasEvent) => void = () => {};
  const canvas = createCanvas(drawn, {
    palette: readPalette(picture),
    startWorker: startGroundWorker,
    onEvent: (event) => listener(event),
    onDrawn: () => {
      drawn.style.visibility = '';
      sketchIn(picture)?.remove();
    },
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
