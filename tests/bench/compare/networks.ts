/**
 * The networks to measure on, one for each size, as the files that the pages fetch: an archive for Readout, its network
 * file for the bare loop, an array of objects for the libraries. The smallest is the article itself; the others are
 * invented, laid out as the compiler lays them out.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFilesOf } from '../../../src/graph/archive/archive-files';
import { parseManifest } from '../../../src/graph/archive/manifest';
import type { Outline } from '../../../src/graph/archive/outline';
import { linesAt } from '../../../src/graph/archive/outline-lines';
import { parseOutline } from '../../../src/graph/archive/parse-outline';
import { createGraphIndex } from '../../../src/graph/graph-index';
import { parseGraph } from '../../../src/graph/parse-graph';
import type { Engagement, Graph, Level } from '../../../src/graph/schema';
import { layOut } from '../../../src/layout/lay-out';
import { largeInventedGraph } from '../large-invented-graph';
import type { Expected } from './watcher';

/** The size that is the article, and no archive. */
export const ARTICLE = 15;

export interface Clickable {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** What may stand in the details once it is selected. */
  readonly quotes: readonly string[];
  /** What is told of it can be read from this file, and of others with the same. */
  readonly shard: string;
}

/** Things are in the order of their numbers: countries first, then officials. */
export interface Places {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

export interface Network {
  readonly size: number;
  readonly things: number;
  readonly lines: number;
  /** How many of the things have a mark that no sum of lines could be taken for: countries and officials. */
  readonly solid: number;
  readonly countries: Places;
  readonly everything: Places;
  readonly clickables: readonly Clickable[];
  /** The network file's name, of those in the folder. */
  readonly columns: string;
}

/** What each folder holds beside the archive. */
const SUMMARY = 'summary.json';
export const OBJECTS = 'objects.json';
export const expectedFile = (level: Level, marks: 'own' | 'blue'): string =>
  `expected-${level}-${marks}.json`;

/** Makes the files of a size in a folder, unless they are there. */
export const networkIn = (folder: string, size: number): Network => {
  const summary = join(folder, SUMMARY);
  if (!existsSync(summary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(summary, JSON.stringify(makeNetwork(folder, size)));
  }
  return JSON.parse(readFileSync(summary, 'utf8'));
};

const graphOf = (size: number): Graph => {
  if (size === ARTICLE) {
    const parsed = parseGraph(JSON.parse(readFileSync('data/graph.json', 'utf8')));
    if (!parsed.ok) throw new Error('data/graph.json cannot be read; run "npm run compile"');
    return parsed.graph;
  }
  const graph = largeInventedGraph(engagementsFor(size));
  return { ...graph, placement: layOut(createGraphIndex(graph)) };
};

/** How many engagements bring about so many things: officials and topics grow with them, countries soon no more. */
const engagementsFor = (size: number): number => {
  const thingsWith = (engagements: number) => {
    const graph = largeInventedGraph(engagements);
    const { countries, officials, organisations, topics } = graph;
    return [countries, officials, organisations, topics, graph.engagements].reduce(
      (sum, { length }) => sum + length,
      0,
    );
  };
  const [few, many] = [Math.round(0.6 * Math.min(size, 2000)), Math.min(size, 2000)];
  const [with1, with2] = [thingsWith(few), thingsWith(many)];
  return Math.max(1, Math.round(few + ((size - with1) * (many - few)) / (with2 - with1)));
};

const makeNetwork = (folder: string, size: number): Network => {
  const graph = graphOf(size);
  let [manifestText, columns, columnsText] = ['', '', ''];
  for (const { name, text } of archiveFilesOf(graph)) {
    writeFileSync(join(folder, name), text);
    if (name === 'manifest.json') manifestText = text;
    if (name.startsWith('network-')) [columns, columnsText] = [name, text];
  }
  const manifest = parseManifest(manifestText);
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.refusal));
  const parsed = parseOutline(manifest.manifest, columnsText);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const { outline } = parsed;
  const lines = linesAt(outline, 'engagements');
  const everything = placesAt(outline, 'engagements');
  const countries = placesAt(outline, 'countries');
  const solid = outline.firstOf('organisation');

  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  const expected = ({ xs, ys }: Places, marks: (thing: number) => Expected['marks'][number]): Expected => ({
    xs,
    ys,
    marks: xs.map((_, thing) => marks(thing)),
  });
  write(
    expectedFile('countries', 'own'),
    expected(countries, () => 'solid'),
  );
  write(
    expectedFile('engagements', 'own'),
    expected(everything, (thing) => (thing < solid ? 'solid' : 'ink')),
  );
  write(
    expectedFile('engagements', 'blue'),
    expected(everything, () => 'blue'),
  );
  write(OBJECTS, [
    ...everything.xs.map((x, thing) => ({
      data: { id: outline.idOf(thing), name: outline.nameOf(thing), kind: outline.kindOf(thing) },
      position: { x, y: everything.ys[thing] },
    })),
    ...Array.from(lines.kinds, (_, line) => ({
      data: {
        id: `line:${line}`,
        source: outline.idOf(lines.from[line] ?? 0),
        target: outline.idOf(lines.to[line] ?? 0),
      },
    })),
  ]);
  return {
    size,
    things: outline.count,
    lines: lines.kinds.length,
    solid,
    countries,
    everything,
    clickables: clickablesOf(graph, outline, everything),
    columns,
  };
};

const placesAt = (outline: Outline, level: Level): Places => {
  const all = outline.positionsAt(level);
  if (!all) throw new Error(`the level of ${level} is not laid out`);
  return {
    xs: Array.from({ length: all.length / 2 }, (_, thing) => all[2 * thing] ?? 0),
    ys: Array.from({ length: all.length / 2 }, (_, thing) => all[2 * thing + 1] ?? 0),
  };
};

const MOST_SHARDS = 80;
const MOST_OF_A_SHARD = 20;

/** Engagements, several of one shard each, of shards spread over all. */
const clickablesOf = (graph: Graph, outline: Outline, { xs, ys }: Places): readonly Clickable[] => {
  const texts = new Map(graph.evidence.map(({ id, selector: [{ exact }] }) => [id, exact]));
  const byShard = new Map<string, Engagement[]>();
  for (const engagement of graph.engagements) {
    const [shard, ...others] = outline.shardsOf(outline.numberOf(engagement.id) ?? 0);
    if (shard === undefined || others.length > 0) continue;
    const name = outline.shardName(shard);
    byShard.set(name, [...(byShard.get(name) ?? []), engagement].slice(0, MOST_OF_A_SHARD));
  }
  const shards = [...byShard];
  const stride = Math.max(1, Math.floor(shards.length / MOST_SHARDS));
  return shards
    .filter((_, at) => at % stride === 0)
    .flatMap(([shard, engagements]) =>
      engagements.map((engagement) => {
        const thing = outline.numberOf(engagement.id) ?? 0;
        const quotes = [...quotesIn(engagement)].flatMap((id) => texts.get(id) ?? []);
        return { id: engagement.id, x: xs[thing] ?? 0, y: ys[thing] ?? 0, quotes, shard };
      }),
    );
};

/** Every quote cited anywhere in a record. */
const quotesIn = (value: unknown): Set<Graph['evidence'][number]['id']> =>
  typeof value !== 'object' || value === null
    ? new Set()
    : new Set(
        Object.entries(value).flatMap(([key, inner]) => (key === 'evidence' ? inner : [...quotesIn(inner)])),
      );
