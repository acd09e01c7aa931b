/** Archives for tests in a browser: written in memory, and answered as files beside the page. */
import type { Page } from '@playwright/test';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';
import type { Graph } from '../../src/graph/schema';
import { largeInventedGraph } from '../bench/large-invented-graph';
import { inventedCorpus } from '../graph/invented-corpus';
import { expect, items, network } from './test';

export interface ArchiveHost {
  /** Names of files that the host does not have for now. */
  readonly missing: Set<string>;
  /** Names of the files that were asked for. */
  readonly asked: string[];
  readonly names: readonly string[];
}

const filesOf = (graph: Graph, count?: number): ReadonlyMap<string, string> =>
  new Map([...archiveFilesOf(graph, count)].map(({ name, text }) => [name, text]));

let large: ReadonlyMap<string, string> | undefined;
/** 1,500 engagements of 200 countries, invented. */
export const largeArchive = (): ReadonlyMap<string, string> => {
  large ??= filesOf(largeInventedGraph(1500));
  return large;
};

/** The invented corpus in 16 shards. */
export const smallArchive = (): ReadonlyMap<string, string> => filesOf(inventedCorpus, 16);

/** Answers for a folder `archive/` beside the page. */
export const hostArchive = async (page: Page, files: ReadonlyMap<string, string>): Promise<ArchiveHost> => {
  const host: ArchiveHost = { missing: new Set(), asked: [], names: [...files.keys()] };
  await page.route(/\/archive\/[^/]+\.json$/, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    host.asked.push(name);
    const body = files.get(name);
    return body === undefined || host.missing.has(name)
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ body, contentType: 'application/json' });
  });
  return host;
};

/** Opens an archive, and waits until the page around it is there. */
export const openArchive = async (page: Page, address = ''): Promise<void> => {
  await page.goto(`./?graph=archive/manifest.json${address}`);
  await expect(items(page)).toBeAttached();
  await expect(network(page).locator('canvas').first()).toBeAttached();
};

/** Whether a file is a shard: neither the manifest nor the network, nor one for searching. */
export const isShard = (name: string): boolean => /^[0-9a-f]{32}\.json$/.test(name);
