/**
 * The measurements, printed as a table: time to the first painted network against a bare Cytoscape page, time from a
 * click to the quote on screen, and the size of the JavaScript. In real Chromium, both pages in turn in one run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createGraphIndex } from '../../src/graph/graph-index';
import { parseGraph } from '../../src/graph/parse-graph';
import { sceneOf } from '../../src/view/scene';
import { initialStateOf } from '../../src/view/view-state';
import { browserSwitches, findBrowser } from '../e2e/browser';
import { serve } from '../e2e/serve';
import { searchFigures } from './search';

declare global {
  interface Window {
    /** Set by in-page.js. */
    readonly bench: {
      readonly paintedAt: number | undefined;
      watchForQuote(expected: string): void;
      readonly quoteSeen: Promise<{ ms: number; frames: number }>;
    };
  }
}

const RUNS = 9;
const DIST = resolve(import.meta.dirname, '../../dist');

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The part that runs in the page. Plain JavaScript in a file of its own: no build step may touch it. */
const IN_PAGE = join(import.meta.dirname, 'in-page.js');

const timeToPaint = async (browser: Browser, address: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript({ path: IN_PAGE });
  await page.goto(address);
  const painted = await page.waitForFunction(() => window.bench.paintedAt);
  const time = Number(await painted.jsonValue());
  await page.close();
  return time;
};

/** From the release of the mouse to the frame in which the quote stands, and how many frames went by before it. */
const clickToQuote = async (page: Page, badge: string, quote: string) => {
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

const SHAPES = {
  country: 'ellipse',
  official: 'round-rectangle',
  organisation: 'hexagon',
  engagement: 'diamond',
  topic: 'round-rectangle',
  thing: 'ellipse',
} as const;

/** What the app draws when it opens, as plain Cytoscape elements. */
const bareElements = (): string => {
  const parsed = parseGraph(
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../../data/graph.json'), 'utf8')),
  );
  if (!parsed.ok) throw new Error('data/graph.json does not parse; run "npm run compile"');
  const index = createGraphIndex(parsed.graph);
  const scene = sceneOf(index, initialStateOf(index));
  return JSON.stringify([
    ...scene.things.map(({ id, kind, name, width, height, position: [x, y] }) => ({
      data: { id, name, width, height, shape: SHAPES[kind] },
      position: { x, y },
    })),
    ...scene.lines.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  ]);
};

const run = async () => {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserSwitches],
  });
  const cytoscape = readFileSync(
    createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js'),
    'utf8',
  );
  const app = await serve(DIST);
  const bare = await serve(import.meta.dirname, '/', {
    'cytoscape.min.js': cytoscape,
    'elements.json': bareElements(),
  });

  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= RUNS; round += 1) {
    const [own, other] = [
      await timeToPaint(browser, app.address),
      await timeToPaint(browser, `${bare.address}bare.html`),
    ];
    if (round > 0) ours.push(own) && theirs.push(other); // the first round warms the caches
  }

  const clicks: { ms: number; frames: number }[] = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript({ path: IN_PAGE });
  await page.goto(app.address);
  await page.waitForSelector('[aria-label="Network"] canvas');
  for (let round = 0; round < RUNS; round += 1) {
    clicks.push(await clickToQuote(page, 'LA', 'US Secretary of Defence Lloyd J Austin'));
    await page.keyboard.press('Escape');
  }
  await browser.close();
  await app.close();
  await bare.close();

  const { minified, gzipped } = sizes();
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  const ms = (values: readonly number[]) => `${medianOf(values).toFixed(0)} ms`;
  const rows: readonly (readonly [string, string])[] = [
    ['first painted network', ms(ours)],
    ['the same elements on a bare Cytoscape page', ms(theirs)],
    ['ratio', `${(medianOf(ours) / medianOf(theirs)).toFixed(2)} (aim: at most 1.25)`],
    ['click to quote on screen', ms(clicks.map((click) => click.ms))],
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

await run();
