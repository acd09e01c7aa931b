/** One page, opened and worked with as a reader would: what is measured of it. */
import type { Browser, Page } from '@playwright/test';
import type { Opening } from './contenders';
import type { Network } from './networks';
import { IN_PAGE, type Viewport } from './watcher';

/** Cytoscape takes half a minute for 100,000 things on an idle machine. */
export const PATIENCE = 300_000;

export interface Opened {
  readonly page: Page;
  /** From navigation to the frame in which everything that is asked for is on screen. */
  readonly ms: number;
}

/** For about as long a browser loads parts of its own window after it has opened one, on the same cores. */
const UNTIL_QUIET = 700;

/** Opens a page and waits for its picture; throws where a thing has no mark in it. The caller closes the page. */
export const openPage = async (browser: Browser, opening: Opening): Promise<Opened> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  try {
    await page.addInitScript({ path: IN_PAGE });
    await page.addInitScript(({ samples, coreThings }) => window.compare.watchFor(samples, coreThings), {
      samples: opening.samples,
      coreThings: opening.coreThings,
    });
    await page.waitForTimeout(UNTIL_QUIET);
    await page.goto(opening.address, { timeout: PATIENCE, waitUntil: 'commit' });
    const seen = await page.waitForFunction(() => window.compare.seenAt, undefined, { timeout: PATIENCE });
    const ms = Number(await seen.jsonValue());
    const { of, without, first } = await page.evaluate(
      (address) => window.compare.missing(address),
      opening.expected,
    );
    if (without > 0)
      throw new Error(`${without} of ${of} things are not on screen, such as ${JSON.stringify(first)}`);
    return { page, ms };
  } catch (error) {
    const lacks = await page.evaluate(() => window.compare.lacks).catch(() => undefined);
    await page.close();
    const why = error instanceof Error ? error.message : String(error);
    const lacking = lacks ? [`the page lacks ${lacks}`] : [];
    throw new Error([`${opening.address}: ${why}`, ...lacking, ...errors].join('\n'), { cause: error });
  }
};

const viewportOf = async (page: Page): Promise<Viewport> => {
  const viewport = await page.evaluate(() => window.compare.viewport());
  if (!viewport) throw new Error('the page draws nothing');
  return viewport;
};

const at95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ??
  Number.NaN;

const STEPS = 70;

/** The frames of a drag of the background and of a zoom by the wheel: 95 of 100 take at most so long. */
export const gestures = async (page: Page, network: Network): Promise<{ pan: number; zoom: number }> => {
  const before = await viewportOf(page);
  const [x, y] = emptiestIn(before, network);
  await page.mouse.move(x, y);
  await page.waitForTimeout(500);
  await page.mouse.down();
  await page.evaluate(() => window.compare.watchFrames('pointermove'));
  for (let step = 1; step <= STEPS; step += 1)
    await page.mouse.move(x + 130 * Math.sin(step / 9), y + 60 * Math.sin(step / 5));
  const pan = at95(await page.evaluate(() => window.compare.stopFrames()));
  await page.mouse.up();
  await page.waitForTimeout(800);
  const panned = await viewportOf(page);
  if (Math.abs(panned.x - before.x) < 50) throw new Error('the drag moved nothing');
  await page.evaluate(() => window.compare.watchFrames('wheel'));
  // In, and not quite out again.
  for (let step = 1; step <= STEPS; step += 1) await page.mouse.wheel(0, step <= 0.6 * STEPS ? -40 : 40);
  const zoom = at95(await page.evaluate(() => window.compare.stopFrames()));
  await page.waitForTimeout(800);
  if ((await viewportOf(page)).zoom === panned.zoom) throw new Error('the wheel zoomed nothing');
  return { pan, zoom };
};

/** A place in the picture far from every thing, where a drag moves the whole. */
const emptiestIn = (
  { zoom, x, y, box }: Viewport,
  { everything: { xs, ys } }: Network,
): readonly [number, number] => {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  let best: readonly [number, number] = [box.left + wide / 2, box.top + high / 2];
  let farthest = 0;
  for (let row = 3; row <= 7; row += 1)
    for (let column = 3; column <= 7; column += 1) {
      const [left, top] = [box.left + (wide * column) / 10, box.top + (high * row) / 10];
      const nearest = xs.reduce(
        (least, each, thing) =>
          Math.min(least, Math.hypot(each * zoom + x - left, (ys[thing] ?? 0) * zoom + y - top)),
        Number.POSITIVE_INFINITY,
      );
      if (nearest > farthest) [farthest, best] = [nearest, [left, top]];
    }
  return best;
};

export interface Heap {
  /** Bytes in use after a collection: objects and array buffers of the page. */
  readonly page: number;
  /** Of these, array buffers. */
  readonly buffers: number;
  /** The same of its workers, together. */
  readonly workers: number;
}

export const heapOf = async (page: Page): Promise<Heap> => {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const own = inUse(await client.send('Runtime.getHeapUsage'));
  // A worker is a target of its own, spoken to through the page's session.
  const workers = new Set<string>();
  const waiting = new Map<number, (value: unknown) => void>();
  client.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  client.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  await client.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let asked = 0;
  const ask = async (sessionId: string, method: string) => {
    asked += 1;
    const id = asked;
    const answer = new Promise<unknown>((done) => waiting.set(id, done));
    await client.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  let theirs = 0;
  for (const worker of workers) {
    await ask(worker, 'HeapProfiler.collectGarbage');
    theirs += inUse(await ask(worker, 'Runtime.getHeapUsage')).all;
  }
  await client.detach();
  return { page: own.all, buffers: own.buffers, workers: theirs };
};

/** Reads the answer to Runtime.getHeapUsage; an older Chromium does not tell of buffers. */
const inUse = (answer: unknown) => {
  const { usedSize, backingStorageSize = 0 } = answer as { usedSize: number; backingStorageSize?: number };
  return { all: usedSize + backingStorageSize, buffers: backingStorageSize };
};
