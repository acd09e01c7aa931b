import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { columnsOf } from '../../../src/canvas/ground/detail';
import { createPainter } from '../../../src/canvas/ground/painter';
import { frameAround } from '../../../src/canvas/ground/picture';
import { groundOfPlain } from './random-ground';

const RGB = [1, 2, 3] as const;
const order = {
  ...frameAround({ zoom: 1, pan: { x: 0, y: 0 }, width: 100, height: 100 }, 1),
  colours: { panel: RGB, ink: RGB, quietInk: RGB, rule: RGB, hues: [RGB] },
  letters: new Map<number, string>(),
  fontFamily: 'sans-serif',
};
const columns = (count: number) =>
  columnsOf(
    groundOfPlain(Array.from({ length: count }, (_, x) => ({ x, y: 0, kind: 4, weight: 1, hue: -1 }))),
  );

/** A worker that does what a test tells it to. */
const createWorker = () => {
  const sent: string[] = [];
  const worker = Object.assign(new EventTarget(), {
    postMessage: ({ type }: { type: string }) => sent.push(type),
    terminate: vi.fn(),
  });
  const tell = (data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data }));
  return { worker: worker as unknown as Worker, sent, tell };
};

/** What is asked of the page's own canvas. */
let asked = 0;
beforeEach(() => {
  asked = 0;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => {
    asked += 1;
    return null;
  });
});
afterEach(() => vi.restoreAllMocks());

const turns = (): Promise<void> => new Promise((done) => setTimeout(() => done(), 20));

test('a worker that is ready gets the columns and what has been ordered meanwhile', async () => {
  const { worker, sent, tell } = createWorker();
  const painter = createPainter(
    () => worker,
    () => {},
  );
  painter.use(columns(9000));
  painter.order('view', order);
  await turns();
  tell({ type: 'ready', canPaint: true });
  expect(sent.slice(-2)).toEqual(['columns', 'order']);
  expect(asked).toBe(0);
  painter.destroy();
});

test.each([
  ['none is to be had', (): undefined => undefined],
  ['starting one fails', (): Promise<undefined> => Promise.reject(new Error('not allowed'))],
] as const)('the page paints itself where %s', async (_, startWorker) => {
  const painter = createPainter(startWorker, () => {});
  painter.use(columns(9000));
  painter.order('view', order);
  await turns();
  expect(asked).toBeGreaterThan(0);
  painter.destroy();
});

test('the page paints itself where the worker cannot, or has died', async () => {
  for (const end of ['cannot', 'dies'] as const) {
    const { worker, tell } = createWorker();
    const painter = createPainter(
      () => worker,
      () => {},
    );
    painter.use(columns(9000));
    painter.order('view', order);
    await turns();
    const before = asked;
    if (end === 'cannot') tell({ type: 'ready', canPaint: false });
    else worker.dispatchEvent(new Event('error', { cancelable: true }));
    await turns();
    expect(asked).toBeGreaterThan(before);
    expect(worker.terminate).toHaveBeenCalled();
    painter.destroy();
  }
});

test('of a small network the page paints the first picture, sooner than a worker is there', async () => {
  const { worker } = createWorker();
  const painter = createPainter(
    () => worker,
    () => {},
  );
  painter.use(columns(100));
  painter.order('view', order);
  await turns();
  expect(asked).toBeGreaterThan(0);
  painter.destroy();
});
