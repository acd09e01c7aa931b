/**
 * Measures how large networks are drawn, in real Chromium: from columns to every pixel, the frames of a pan, a click to
 * its event and to the selection drawn, the heap; beside them a bare canvas loop over the same columns. Prints a table.
 */
import { type Browser, chromium } from '@playwright/test';
import { browserSwitches, findBrowser } from '../e2e/browser';
import { serve } from '../e2e/serve';
import { buildGroundPage } from './ground-build';

const COUNTS = [1000, 10_000, 100_000];
const RUNS = 5;

interface Figures {
  readonly drawn: number;
  readonly bare: number;
  readonly firstFrame: number;
  readonly pan: number;
  readonly longest: number;
  readonly barePan: number;
  readonly sharp: number;
  readonly toEvent: number;
  readonly toFrame: number;
  readonly heap: number;
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
const medianOf = (values: readonly number[]): number => at(values, 0.5);

const measure = async (browser: Browser, address: string, count: number): Promise<Figures> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
  await page.goto(`${address}ground.html`);
  await page.evaluate((things) => window.groundBench.make(things), count);
  const drawn = await page.evaluate(() => window.groundBench.show());
  await page.waitForTimeout(800);
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');

  // A drag there and back, frames counted from its first move.
  await page.mouse.move(500, 350);
  await page.evaluate(() => window.groundBench.watchFrames());
  await page.mouse.down();
  for (let step = 0; step < 70; step += 1)
    await page.mouse.move(500 + 130 * Math.sin(step / 9), 350 + 60 * Math.sin(step / 5));
  const gaps = await page.evaluate(() => [...window.groundBench.frames()]);
  const seen = await page.evaluate(() => window.groundBench.pictures);
  const stopped = Date.now();
  await page.mouse.up();
  await page.waitForFunction((before) => window.groundBench.pictures > before, seen, { polling: 'raf' });
  const sharp = Date.now() - stopped;

  await page.waitForTimeout(300);
  const [thing] = await page.evaluate(() => {
    window.groundBench.selectOnClick = true;
    return window.groundBench.apart(5, 3);
  });
  if (thing === undefined) throw new Error('no thing stands apart');
  const place = await page.evaluate((each) => window.groundBench.placeOf(each), thing);
  for (let click = 0; click < 3; click += 1) {
    await page.mouse.move(...place);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(400);
  }
  const clicks = await page.evaluate(() => [...window.groundBench.clicks]);

  const bare = await page.evaluate(async () => {
    const frames: number[] = [];
    for (let frame = 0; frame < 6; frame += 1) {
      const start = performance.now();
      window.groundBench.bareLoop(frame * 10);
      frames.push(performance.now() - start);
      await new Promise((next) => requestAnimationFrame(next));
    }
    return frames;
  });
  await page.close();
  return {
    drawn,
    bare: bare[0] ?? Number.NaN,
    firstFrame: gaps[0] ?? Number.NaN,
    pan: at(gaps, 0.95),
    longest: Math.max(...gaps),
    barePan: at(bare.slice(1), 0.95),
    sharp,
    toEvent: medianOf(clicks.map(({ toEvent }) => toEvent)),
    toFrame: medianOf(clicks.map(({ toFrame }) => toFrame)),
    heap: usedSize / 1e6,
  };
};

const LABELS: Readonly<Record<keyof Figures, string>> = {
  drawn: 'columns to every pixel',
  bare: 'a bare canvas loop, one frame',
  firstFrame: 'pan: first frame',
  pan: 'pan: 95 of 100 frames within',
  longest: 'pan: longest frame',
  barePan: 'the bare loop’s frame, 95 of 100',
  sharp: 'sharp after the pan',
  toEvent: 'click to event',
  toFrame: 'click to selection drawn',
  heap: 'heap after loading, MB',
};

const run = async () => {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserSwitches],
  });
  const { folder, remove } = await buildGroundPage();
  const host = await serve(folder, '/', { 'favicon.ico': '' });
  const columns: Figures[] = [];
  for (const count of COUNTS) {
    const runs: Figures[] = [];
    for (let round = 0; round <= RUNS; round += 1) {
      const figures = await measure(browser, host.address, count);
      if (round > 0) runs.push(figures); // the first round warms the caches
    }
    const keys = Object.keys(LABELS) as (keyof Figures)[]; // the keys of the very object
    columns.push(
      Object.fromEntries(
        keys.map((key) => [key, medianOf(runs.map((each) => each[key]))]),
      ) as unknown as Figures,
    );
  }
  await browser.close();
  await host.close();
  await remove();
  process.stdout.write(
    `\nMedians of ${RUNS}, milliseconds where not said otherwise; headless Chromium without a GPU\n\n`,
  );
  process.stdout.write(`${''.padEnd(36)}${COUNTS.map((count) => String(count).padStart(10)).join('')}\n`);
  for (const [key, label] of Object.entries(LABELS))
    process.stdout.write(
      `${label.padEnd(36)}${columns.map((figures) => figures[key as keyof Figures].toFixed(1).padStart(10)).join('')}\n`,
    );
};

await run();
