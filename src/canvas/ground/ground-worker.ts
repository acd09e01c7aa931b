/** The worker that paints the ground, so that the page goes on answering meanwhile. */
import type { Columns } from './detail';
import { createPaintLoop, type PaintLoop, type Role } from './paint-loop';
import type { PictureOrder } from './picture';

export type ToGroundWorker =
  | { readonly type: 'columns'; readonly columns: Columns }
  | { readonly type: 'order'; readonly role: Role; readonly order: PictureOrder };

export type FromGroundWorker =
  /** Whether it can paint here at all. */
  | { readonly type: 'ready'; readonly canPaint: boolean }
  | {
      readonly type: 'picture';
      readonly role: Role;
      readonly order: PictureOrder;
      readonly picture: ImageBitmap;
    };

/** A turn is short, so that an order that has been overtaken is found out soon. */
const TURN = 20;

const tell = (message: FromGroundWorker, transfer: Transferable[] = []) =>
  (postMessage as (message: unknown, transfer: Transferable[]) => void)(message, transfer); // a worker's, not a window's

const createSurface = () => {
  let canvas = new OffscreenCanvas(1, 1);
  return {
    contextOf: (width: number, height: number) => {
      if (canvas.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
      // Pixels are written and not drawn for the most part: they are best kept where the processor has them.
      return canvas.getContext('2d', { willReadFrequently: true });
    },
    take: () => canvas.transferToImageBitmap(),
  };
};

/** A message to oneself comes sooner than a timer. */
const createWait = () => {
  const { port1, port2 } = new MessageChannel();
  let next = () => {};
  port1.onmessage = () => next();
  return (then: () => void) => {
    next = then;
    port2.postMessage(null);
  };
};

let loop: PaintLoop | undefined;

addEventListener('message', ({ data }: MessageEvent<ToGroundWorker>) => {
  if (data.type === 'order') return loop?.order(data.role, data.order);
  loop?.stop();
  loop = createPaintLoop(
    data.columns,
    createSurface(),
    (role, order, picture) => tell({ type: 'picture', role, order, picture }, [picture]),
    { turn: TURN, wait: createWait() },
  );
});

const canPaint = (): boolean =>
  typeof OffscreenCanvas !== 'undefined' && new OffscreenCanvas(1, 1).getContext('2d') !== null;

tell({ type: 'ready', canPaint: canPaint() });
