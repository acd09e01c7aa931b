/**
 * A scene drawn without Cytoscape, looking and lying as it will there: the first picture, while Cytoscape is on its way.
 * Nothing in it can be pointed at.
 */
import type { Scene } from '../view/scene';
import { fittingFor, MIN_ZOOM, wholeExtentAt } from './fit';
import { createLabels } from './labels';
import { paintScene } from './paint-scene';
import type { Palette } from './palette';

/** The sketch in a container, which goes when it is removed. */
export const sketchIn = (container: HTMLElement): HTMLElement | null =>
  container.querySelector<HTMLElement>(':scope > [data-sketch]');

export const drawSketch = (container: HTMLElement, scene: Scene, palette: Palette): void => {
  const layer = document.createElement('div');
  Object.assign(layer.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', top: '0', left: '0' });
  layer.dataset.sketch = '';
  layer.append(canvas);
  container.append(layer);
  const labels = createLabels(layer);
  labels.show(scene.things);

  let drawn: { readonly width: number; readonly height: number } | undefined;
  const draw = () => {
    const frame = { width: layer.clientWidth, height: layer.clientHeight };
    if (frame.width === drawn?.width && frame.height === drawn.height) return;
    if (drawn) labels.measure(); // a pane that was out of sight had no sizes
    drawn = frame;
    if (frame.width === 0 || frame.height === 0 || scene.things.length === 0) return;
    const { zoom, pan } = fittingFor(frame, MIN_ZOOM, (at) => wholeExtentAt(scene, labels.nameBoxes(at), at));
    const ratio = window.devicePixelRatio;
    [canvas.width, canvas.height] = [frame.width * ratio, frame.height * ratio];
    Object.assign(canvas.style, { width: `${frame.width}px`, height: `${frame.height}px` });
    const context = canvas.getContext('2d');
    if (context) {
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
      paintScene(context, scene, palette);
    }
    labels.place({ zoom, pan, ...frame });
    layer.dataset.sketch = `${zoom} ${pan.x} ${pan.y}`;
  };
  draw();
  if (typeof ResizeObserver !== 'undefined') new ResizeObserver(draw).observe(layer);
};
