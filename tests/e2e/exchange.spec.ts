/** Each format that the graph is taken away in, downloaded in a browser and read back by a reader of somebody else's. */
import { readFileSync } from 'node:fs';
import { defaultModel, Model } from '@alephdata/followthemoney';
import { CX2Network } from '@js4cytoscape/ndex-client';
import type { Page } from '@playwright/test';
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import { parseGraph } from '../../src/graph/parse-graph';
import { recordsOfCsv } from '../export/network/csv-reader';
import { articleIndex } from '../export/network/random-part';
import { expectNoViolation } from './axe';
import { expect, openPage, test } from './test';

const CALL = '#select=engagement:austin-bajwa-call';

const DRAWN = articleIndex.levels.engagements;
const COUNTS = [DRAWN.things.length, DRAWN.lines.length];

const openGraphs = async (page: Page) => {
  await page.getByRole('button', { name: 'Take away' }).click();
  const graphs = page.getByRole('region', { name: 'Graph for other tools' });
  await graphs.getByText('More formats').click();
  return graphs;
};

/** The file that a button gives, as text. */
const taken = async (page: Page, name: RegExp): Promise<{ readonly name: string; readonly text: string }> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

// In two tests, because Chromium lets a page begin ten downloads and no more.
test('each format of things and lines is downloaded and read back, with all of them', async ({ page }) => {
  await openPage(page);
  await openGraphs(page);

  const own = await taken(page, /^Readout graph/);
  expect(own.name).toBe('readout-graph.json');
  expect(JSON.parse(own.text)).toEqual(articleIndex.graph);

  for (const [button, read] of [
    [/^GEXF/, gexf],
    [/^GraphML/, graphml],
  ] as const) {
    const graph = read.parse(Graph, (await taken(page, button)).text);
    expect([graph.order, graph.size]).toEqual(COUNTS);
  }

  const { elements } = JSON.parse((await taken(page, /^Cytoscape JSON/)).text);
  const cy = cytoscape({ headless: true, elements });
  expect([cy.nodes().length, cy.edges().length]).toEqual(COUNTS);

  const cx2 = CX2Network.fromJSON(Object.assign({}, ...JSON.parse((await taken(page, /^CX2/)).text)));
  expect(cx2.validate().errors).toEqual([]);
  expect([cx2.getNodeCount(), cx2.getEdgeCount()]).toEqual(COUNTS);

  const { graph } = JSON.parse((await taken(page, /^JSON Graph Format/)).text);
  expect([Object.keys(graph.nodes).length, graph.edges.length]).toEqual(COUNTS);

  const nodes = recordsOfCsv((await taken(page, /^Nodes as CSV/)).text);
  const edges = recordsOfCsv((await taken(page, /^Edges as CSV/)).text);
  expect([nodes.length, edges.length]).toEqual(COUNTS);
});

test('each format of facts is downloaded and read back', async ({ page }) => {
  await openPage(page);
  await openGraphs(page);

  const linked = await jsonld.expand(JSON.parse((await taken(page, /^Linked data/)).text), {
    documentLoader: (url) => Promise.reject(new Error(`asked the network for ${url}`)),
  });
  expect(linked.length).toBeGreaterThan(100);

  const model = new Model(defaultModel);
  const entities = (await taken(page, /^FollowTheMoney/)).text.trim().split('\n');
  for (const line of entities) model.getEntity(JSON.parse(line));
  expect(entities.length).toBeGreaterThan(50);

  const events = await taken(page, /^PLOVER/);
  expect(events.name).toBe('readout-graph.plover.csv');
  expect(recordsOfCsv(events.text).map((row) => row['Event Type'])).toEqual(['CONSULT', 'CONSULT']);
});

test('what is selected, and what a filter leaves, is taken alone', async ({ page }) => {
  await openPage(page, `${CALL}&kind=call`);
  const graphs = await openGraphs(page);
  for (const scope of [/^The phone call/, /^As filtered/]) {
    await graphs.getByRole('radio', { name: scope }).check();
    const parsed = parseGraph(JSON.parse((await taken(page, /^Readout graph/)).text));
    expect(parsed.ok && parsed.graph.engagements.map(({ id }) => id)).toEqual([
      'engagement:austin-bajwa-call',
    ]);
  }
});

for (const [colorScheme, width, height] of [
  ['light', 1280, 800],
  ['dark', 390, 844],
] as const)
  test(`the formats, ${colorScheme}, ${width} by ${height}: no violation, nothing wider than the screen`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await openPage(page, CALL);
    const graphs = await openGraphs(page);
    await graphs.getByRole('button', { name: /^PLOVER/ }).scrollIntoViewIfNeeded();
    await expectNoViolation(page);
    const dialog = page.getByRole('dialog');
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
  });
