/**
 * What is measured of Readout alone, printed as a table: time from a click to the quote on screen, in real Chromium, the
 * size of the JavaScript, and the search. How it does beside others is measured in compare/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserSwitches, findBrowser } from '../e2e/browser';
import { serve } from '../e2e/serve';
import { searchFigures } from './search';

declare global {
  interface Window {
    /** Set by in-page.js. */
    readonly bench: {
      watchForQuote(expected: string): void;
      readonly quoteSeen: Promise<Click>;
    };
  }
}

const RUNS = 9;
const DIST = resolve(import.meta.dirname, '../../dist');

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The part that runs in the page. Plain JavaScript in a file of its own: no build step may touch it. */
const IN_PAGE = join(import.meta.dirname, 'in-page.js');

/** From the release of the mouse to the frame in which the quote stands, and how many frames went by before it. */
interface Click {
  readonly ms: number;
  readonly frames: number;
}

const clickToQuote = async (page: Page, badge: string, quote: string): Promise<Click> => {
  await page.evaluate((expected) => window.bench.watchForQuote(expected), quote);
  const box = await page.locator('[aria-label="Network"]').getByText(badge, { exact: true }).boundingBox();
  if (!box) throw new Error(`${badge} is not drawn`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return page.evaluate(() => window.bench.quoteSeen);
};

const sizes = () =>
  readdirSync(join(DIST, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(DIST, 'assets', name)))
    .reduce(
      (sum, bytes) => ({
        minified: sum.minified + bytes.length,
        gzipped: sum.gzipped + gzipSync(bytes).length,
      }),
      { minified: 0, gzipped: 0 },
    );

const clicksOn = async (browser: Browser, address: string): Promise<readonly Click[]> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript({ path: IN_PAGE });
  await page.goto(address);
  await page.waitForSelector('[aria-label="Network"] canvas');
  const clicks: Click[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    clicks.push(await clickToQuote(page, 'LA', 'US Secretary of Defence Lloyd J Austin'));
    await page.keyboard.press('Escape');
  }
  return clicks;
};

const print = (clicks: readonly Click[]) => {
  const { minified, gzipped } = sizes();
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  const rows: readonly (readonly [string, string])[] = [
    ['click to quote on screen', `${medianOf(clicks.map((click) => click.ms)).toFixed(0)} ms`],
    ['frames from click to quote', `${medianOf(clicks.map((click) => click.frames))} (1 is the next frame)`],
    ['JavaScript, minified', kib(minified)],
    ['JavaScript, gzipped', kib(gzipped)],
    ...searchFigures(),
  ];
  const [processor] = cpus();
  process.stdout.write(
    `\nMedians of ${RUNS}; ${cpus().length} cores, ${processor?.model.trim() ?? ''}, Node ${process.version}, headless Chromium\n\n`,
  );
  for (const [what, figure] of rows) process.stdout.write(`${what.padEnd(46)}${figure}\n`);
};

const run = async () => {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserSwitches],
  });
  try {
    const app = await serve(DIST);
    try {
      print(await clicksOn(browser, app.address));
    } finally {
      await app.close();
    }
  } finally {
    await browser.close();
  }
};

await run();
