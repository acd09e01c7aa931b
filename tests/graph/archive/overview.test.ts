import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveFilesOf } from '../../../src/graph/archive/archive-files';
import { parseManifest } from '../../../src/graph/archive/manifest';
import { MOST_LINES_IN_OVERVIEW, type Overview, overviewOf } from '../../../src/graph/archive/overview';
import { createGraphIndex } from '../../../src/graph/graph-index';
import { LINE_KINDS, lineIdOf } from '../../../src/graph/ids';
import type { Graph } from '../../../src/graph/schema';
import type { Path } from '../../../src/graph/schema-problems';
import { largeInventedGraph } from '../../bench/large-invented-graph';
import { article } from '../article';
import { randomGraph } from '../combine/random-graphs';
import { inventedCorpus } from '../invented-corpus';
import { archiveOf, refusalIn, textOf } from './opened';

const overviewIn = (graph: Graph): Overview => archiveOf(graph, 2).manifest.overview;

/** Each line of the overview with its engagements, as the graph itself knows them. */
const expectTrue = (graph: Graph, overview: Overview) => {
  const index = createGraphIndex(graph);
  const { countries, positions, acting, lines } = overview;
  const ids = countries.slugs.map((slug) => `country:${slug}` as const);
  expect(ids).toEqual(graph.countries.map(({ id }) => id).sort());
  const actedFor = new Set<string>(
    graph.engagements.flatMap(({ participants }) => participants.map(({ onBehalfOf }) => onBehalfOf)),
  );
  ids.forEach((id, at) => {
    expect(countries.names[at]).toBe(graph.countries.find((each) => each.id === id)?.name);
    expect(acting[at]).toBe(actedFor.has(id) ? 'a' : 't');
    const position = graph.placement.countries[id]?.map(Math.round);
    expect(positions?.slice(2 * at, 2 * at + 2)).toEqual(position?.map((each) => each + 0)); // never -0
  });
  const drawn = lines.kinds.map((kind, at) => {
    const [from, to] = [ids[lines.from[at] ?? -1], ids[lines.to[at] ?? -1]];
    if (!from || !to) throw new Error('a line leads nowhere');
    return lineIdOf(LINE_KINDS[kind] ?? 'linked', from, to);
  });
  const weights = drawn.map((id) => index.engagementsOf(id).length);
  expect([...lines.engagements]).toEqual(weights);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  const all = index.levels.countries.lines;
  expect(drawn).toHaveLength(Math.min(all.length, MOST_LINES_IN_OVERVIEW));
  expect(new Set(drawn).size).toBe(drawn.length);
  const lightest = weights.at(-1) ?? 0;
  for (const id of all)
    if (!drawn.includes(id)) expect(index.engagementsOf(id).length).toBeLessThanOrEqual(lightest);
};

describe('the overview of an archive', () => {
  test('has every country with its name and place, and the lines between them with their weights', () => {
    for (const graph of [article, inventedCorpus]) expectTrue(graph, overviewIn(graph));
  });

  test('does so for any small graph', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => expectTrue(graph, overviewIn(graph))),
      { numRuns: 50 },
    );
  });

  test('has the heaviest lines alone where there are many, and the manifest stays small', () => {
    const graph = largeInventedGraph(1_500);
    const { manifest, outline, files } = archiveOf(graph);
    expect(manifest.overview.lines.kinds).toHaveLength(MOST_LINES_IN_OVERVIEW);
    expectTrue(graph, manifest.overview);
    expect(manifest.overview).toEqual(overviewOf(outline));
    expect(textOf(files, 'manifest.json').length).toBeLessThan(30_000);
  });

  test('says where nothing is laid out', () => {
    const bare: Graph = { ...inventedCorpus, placement: { countries: {}, officials: {}, engagements: {} } };
    expect(overviewIn(bare).positions).toBeNull();
  });
});

describe('a manifest with an overview', () => {
  const manifest = JSON.parse(textOf([...archiveFilesOf(inventedCorpus, 2)], 'manifest.json'));
  const withValue = (path: Path, value: unknown): string => {
    const changed = structuredClone(manifest);
    const holder = path.slice(0, -1).reduce((node, step) => node[step], changed);
    holder[path.at(-1) ?? ''] = value;
    return JSON.stringify(changed);
  };
  const { countries, lines, acting } = manifest.overview;

  test.each<[Path, unknown, string]>([
    [['overview'], undefined, 'overview\n  this is missing'],
    [['overview', 'countries', 'slugs', 0], 'pk', 'is not the two letters of a country'],
    [['overview', 'countries', 'slugs', 0], 'ZZ', 'in the order of the letters'],
    [['counts', 'countries'], 9, 'overview.countries.slugs\n  8 are here, and the counts say 9'],
    [['overview', 'countries', 'names', 0], '', 'overview.countries.names[0]\n  this text is empty'],
    [['overview', 'countries', 'names'], [], 'overview.countries.names\n  this has 0 entries'],
    [['overview', 'positions', 0], 0.5, 'overview.positions[0]\n  expected a whole number'],
    [['overview', 'positions', 0], 2e6, 'overview.positions[0]\n  expected at most 1000000'],
    [['overview', 'positions'], [1], 'overview.positions\n  this has 1 entry;'],
    [['overview', 'acting'], 'x', 'is not made of the letters a and t'],
    [['overview', 'acting'], `${acting}a`, 'overview.acting\n  this has'],
    [['overview', 'lines', 'from', 0], countries.slugs.length, 'a country that is not among the'],
    [['overview', 'lines', 'to', 0], -1, 'overview.lines.to[0]\n  expected at least 0'],
    [['overview', 'lines', 'to'], [], 'overview.lines.to\n  this has 0 entries'],
    [['overview', 'lines', 'engagements', 0], '7', 'overview.lines.engagements[0]\n  expected a number'],
    [['overview', 'lines', 'kinds', 0], 0, 'a kind that is not drawn between countries'],
    [
      ['overview', 'lines', 'kinds'],
      Array(401).fill(lines.kinds[0]),
      'overview.lines.kinds\n  expected at most 400',
    ],
    [['overview', 'more'], {}, 'unknown key "more"'],
  ])('is refused with the place, where it is wrong at %j', (path, value, words) => {
    expect(refusalIn(parseManifest(withValue(path, value)))).toContain(words);
  });
});
