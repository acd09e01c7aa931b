/**
 * Lays Readout beside others in real Chromium, from 15 things to 100,000: how soon something is on screen and how soon
 * all of it, how it moves, what a click takes and what it weighs. In one run and in turn, so that what the machine does
 * besides strikes all alike. Prints tables; with --alarm only the openings, and fails where they are far too slow.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../e2e/browser';
import { serve } from '../../e2e/serve';
import { alarms } from './aims';
import { buildPages } from './build-pages';
import { clickOnAll, clicksOnOurs } from './click';
import { type Contender, folderOf, NAMES, NETWORKS, openingOf, takesPart } from './contenders';
import { createFigures, type Figures } from './figures';
import { gestures, heapOf, openPage } from './measure';
import { ARTICLE, type Network, networkIn } from './networks';
import { optionsFrom } from './options';
import { report } from './report';
import { scriptsOf } from './scripts';

const options = optionsFrom(process.argv.slice(2));

const say = (words: string) => process.stderr.write(`${words}\n`);

interface Turn {
  readonly browser: Browser;
  readonly host: string;
  readonly network: Network;
  readonly isLast: boolean;
  readonly figures: Figures;
}

/** One opening of each moment. What takes long to measure and differs little is measured of others in the last round. */
const measureOurs = async ({ browser, host, network, figures }: Turn) => {
  const { size } = network;
  const first = await openPage(browser, openingOf(host, 'ours', network, 'first'));
  await first.page.close();
  figures.add(size, 'ours', { first: first.ms });
  const { page, ms } = await openPage(browser, openingOf(host, 'ours', network, 'everything'));
  try {
    figures.add(size, 'ours', { everything: ms });
    if (options.isAlarm) return;
    await page.waitForTimeout(1500);
    const heap = await heapOf(page);
    figures.add(size, 'ours', { heap: heap.page, buffers: heap.buffers, workersHeap: heap.workers });
    const { cold, warm } = await clicksOnOurs(page, network);
    // The article is one file: whatever is clicked first is at hand.
    if (size !== ARTICLE) figures.add(size, 'ours', { cold: cold.ms, longestAfter: cold.longestAfter });
    figures.add(size, 'ours', { warm: warm.ms, longestAfter: warm.longestAfter });
    figures.add(size, 'ours', await gestures(page, network));
  } finally {
    await page.close();
  }
};

const measureOther = async (contender: Exclude<Contender, 'ours'>, turn: Turn) => {
  const { browser, host, network, isLast, figures } = turn;
  const { page, ms } = await openPage(browser, openingOf(host, contender, network, 'everything'));
  try {
    figures.add(network.size, contender, { everything: ms });
    if (contender === 'loop') {
      const drawn = await page.evaluate(() => document.documentElement.dataset.drawn);
      if (drawn !== `${network.things} things, ${network.lines} lines`)
        throw new Error(`the bare loop drew ${drawn} of ${network.things} things, ${network.lines} lines`);
    }
    if (options.isAlarm || !isLast) return;
    figures.add(network.size, contender, { heap: (await heapOf(page)).page });
    if (contender === 'loop') figures.add(network.size, contender, await gestures(page, network));
    if (contender === 'cytoscape')
      figures.add(network.size, contender, { warm: (await clickOnAll(page, network)).ms });
  } finally {
    await page.close();
  }
};

const run = async (folder: string, closing: (() => Promise<void>)[]) => {
  await buildPages(folder);
  if (options.data) {
    mkdirSync(options.data, { recursive: true });
    symlinkSync(resolve(options.data), join(folder, NETWORKS));
  }
  const networks: Network[] = [];
  for (const size of options.sizes) {
    say(`making a network of ${size} things`);
    networks.push(networkIn(join(folder, folderOf(size)), size));
  }
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserSwitches],
  });
  closing.push(() => browser.close());
  const host = await serve(folder, '/', { 'favicon.ico': '' });
  closing.push(() => host.close());

  const figures = createFigures();
  for (const network of networks)
    for (let round = 1; round <= options.rounds; round += 1)
      for (const contender of options.only.filter((each) => takesPart(each, network.size))) {
        say(`${network.things} things, round ${round}: ${NAMES[contender]}`);
        const turn = { browser, host: host.address, network, isLast: round === options.rounds, figures };
        await (contender === 'ours' ? measureOurs(turn) : measureOther(contender, turn));
      }
  const article = networks.find(({ size }) => size === ARTICLE);
  const isWeighed = article && options.only.includes('ours') && !options.isAlarm;
  const scripts = isWeighed
    ? await scriptsOf(browser, openingOf(host.address, 'ours', article, 'first'), folder)
    : undefined;
  process.stdout.write(`\n${report(networks, figures, options.rounds, scripts)}\n`);
  if (!options.isAlarm) return;
  const raised = alarms(figures, options.sizes);
  for (const alarm of raised) process.stdout.write(`\nSlower than it may be: ${alarm}\n`);
  if (raised.length > 0) process.exitCode = 1;
};

const folder = mkdtempSync(join(tmpdir(), 'readout-compare-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true })); // after Ctrl-C too
const closing: (() => Promise<void>)[] = [];
try {
  await run(folder, closing);
} finally {
  for (const close of closing.reverse()) await close().catch(() => {});
}
