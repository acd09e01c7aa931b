/** Has pictures of the ground painted: by a worker, or where none can, on the page itself, a few milliseconds at a time. */
import type { Columns } from './detail';
import type { FromGroundWorker, ToGroundWorker } from './ground-worker';
import { createPaintLoop, type PaintLoop, type Role } from './paint-loop';
import type { PictureOrder } from './picture';

export type StartWorker = () => Worker | undefined | Promise<Worker | undefined>;

export interface Painter {
  /** What is painted from now on. */
  use(columns: Columns): void;
  /** Takes the place of an earlier order of the same role that has not been met yet. */
  order(role: Role, order: PictureOrder): void;
  /** Safe to call twice. */
  destroy(): void;
}

/** On the page a turn must leave time for the frame; but for the first picture, which is all that there is to see. */
const TURN_ON_THE_PAGE = 6;
const TURN_AT_FIRST = 100;
/** Of so few things the first picture is painted on the page sooner than a worker is there to paint it. */
const FEW_THINGS = 5000;

export const createPainter = (
  startWorker: StartWorker | undefined,
  onPicture: (role: Role, order: PictureOrder, picture: HTMLCanvasElement) => void,
): Painter => {
  /** What has not been painted yet. */
  const orders = new Map<Role, PictureOrder>();
  let columns: Columns | undefined;
  let worker: Worker | undefined;
  let loop: PaintLoop | undefined;
  let stage: 'starting' | 'in the worker' | 'here' | 'destroyed' = 'starting';

  const send = (message: ToGroundWorker) => worker?.postMessage(message);
  const met = (role: Role, order: PictureOrder, picture: HTMLCanvasElement) => {
    if (stage === 'destroyed') return;
    orders.delete(role);
    onPicture(role, order, picture);
  };

  const passOn = (role: Role, order: PictureOrder) => {
    if (stage === 'in the worker') return send({ type: 'order', role, order });
    if (!columns || (stage === 'starting' && columns.xs.length > FEW_THINGS)) return;
    loop ??= createPaintLoop(columns, createSurface(), met, {
      turn: stage === 'starting' ? TURN_AT_FIRST : TURN_ON_THE_PAGE,
      wait: (next) => setTimeout(next),
    });
    loop.order(role, order);
  };
  const passOnAll = () => {
    loop?.stop();
    loop = undefined;
    if (columns) send({ type: 'columns', columns });
    for (const [role, order] of orders) passOn(role, order);
  };
  const paintHere = () => {
    worker?.terminate();
    worker = undefined;
    if (stage === 'here' || stage === 'destroyed') return;
    stage = 'here';
    passOnAll();
  };

  const employ = (started: Worker | undefined) => {
    if (stage === 'destroyed') return started?.terminate();
    if (!started) return paintHere();
    worker = started;
    worker.addEventListener('message', ({ data }: MessageEvent<FromGroundWorker>) => {
      if (data.type === 'picture') return met(data.role, data.order, canvasOf(data.picture));
      if (!data.canPaint) return paintHere();
      stage = 'in the worker';
      passOnAll();
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      paintHere();
    });
  };

  Promise.resolve(startWorker?.()).then(employ, paintHere);

  return {
    use: (next) => {
      columns = next;
      passOnAll();
    },
    order: (role, order) => {
      orders.set(role, order);
      passOn(role, order);
    },
    destroy: () => {
      stage = 'destroyed';
      worker?.terminate();
      loop?.stop();
    },
  };
};

/** The bitmap itself becomes what the canvas shows; nothing is drawn again. */
const canvasOf = (picture: ImageBitmap): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
  return canvas;
};

const createSurface = () => {
  let canvas = document.createElement('canvas');
  return {
    contextOf: (width: number, height: number) => {
      canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      return canvas.getContext('2d', { willReadFrequently: true });
    },
    take: () => canvas,
  };
};
