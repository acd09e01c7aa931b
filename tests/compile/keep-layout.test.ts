import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placementOf } from '../../src/compile/keep-layout';
import { createGraphIndex } from '../../src/graph/graph-index';
import type { Graph } from '../../src/graph/schema';
import { layOut } from '../../src/layout/lay-out';
import { largeInventedGraph } from '../bench/large-invented-graph';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'readout-places-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

/** More than 400 things at the lowest level, fewer above; nowhere so few that the best of many starts is sought. */
const graph = largeInventedGraph(1000);

/** As a file has them: JSON knows no -0. */
const inJson = (places: Graph['placement']): unknown => JSON.parse(JSON.stringify(places));
const laidOutAnew = (of: Graph) => inJson(layOut(createGraphIndex(of)));

/** The places, and which levels had to be laid out for them. */
const placed = async (of: Graph, kept?: string, before?: Graph['placement']) => {
  const told = new Set<string>();
  const tell = (words: string) => {
    const level = /^laying out the (\w+)/.exec(words)?.[1];
    if (level) told.add(level);
  };
  const places = await placementOf(of, tell, { cache: kept, ...(before ? { before } : {}) });
  return { places: inJson(places), laidOut: [...told] };
};

test('the places are those of the layout, with and without what is kept, and worked out once', async () => {
  const expected = laidOutAnew(graph);
  expect(await placed(graph)).toEqual({
    places: expected,
    laidOut: ['countries', 'officials', 'engagements'],
  });
  expect(await placed(graph, cache)).toEqual({
    places: expected,
    laidOut: ['countries', 'officials', 'engagements'],
  });
  expect(await placed(graph, cache)).toEqual({ places: expected, laidOut: [] });
  expect(JSON.stringify((await placed(graph, cache)).places)).toBe(JSON.stringify(expected));
});

test('a graph of which no level but the countries is small has the same places, by names with signs unseen too', async () => {
  const [official] = graph.officials;
  const [country, ...countries] = graph.countries;
  if (!official || !country) throw new Error('the graph is empty');
  const large: Graph = {
    ...graph,
    countries: [{ ...country, name: `${country.name}\u202e far and wide` }, ...countries],
    officials: [
      ...graph.officials,
      ...Array.from({ length: 400 }, (_, at) => ({ ...official, id: `official:one-more-${at}` as const })),
    ],
  };
  expect((await placed(large)).places).toEqual(laidOutAnew(large));
});

test('other quotes and texts leave the places; another tie or name moves the levels that show it', async () => {
  await placed(graph, cache);
  const quotedOtherwise: Graph = {
    ...graph,
    sources: graph.sources.map((source) => ({ ...source, headline: 'Corrected' })),
    engagements: graph.engagements.map((each) => ({ ...each, evidence: [...each.evidence].reverse() })),
  };
  expect((await placed(quotedOtherwise, cache)).laidOut).toEqual([]);
  const [country, ...countries] = graph.countries;
  if (!country) throw new Error('there are no countries');
  const renamed: Graph = {
    ...graph,
    countries: [{ ...country, name: 'A far longer name than before' }, ...countries],
  };
  expect(await placed(renamed, cache)).toEqual({
    places: laidOutAnew(renamed),
    laidOut: ['countries', 'officials'],
  });
  const [engagement, ...engagements] = renamed.engagements;
  if (!engagement) throw new Error('there are no engagements');
  const untied: Graph = { ...renamed, engagements: [{ ...engagement, topics: [] }, ...engagements] };
  expect(await placed(untied, cache)).toEqual({
    places: laidOutAnew(untied),
    laidOut: ['engagements'],
  });
});

test('a line that stands for more engagements than before moves the countries, though no line is new', async () => {
  await placed(graph, cache);
  const { engagements } = graph;
  const often = engagements.find(
    ({ status, participants: [one, other] }) => status === 'occurred' && one && other,
  );
  if (!often) throw new Error('nothing has occurred');
  const more = Array.from({ length: 200 }, (_, at) => ({ ...often, id: `${often.id}-more-${at}` as const }));
  const repeated: Graph = { ...graph, engagements: [...engagements, ...more] };
  expect((await placed(repeated, cache)).places).toEqual(laidOutAnew(repeated));
});

test('what is kept and was damaged, or cannot be kept, costs time and nothing else', async () => {
  const { places } = await placed(graph, cache);
  for (const name of readdirSync(cache)) {
    const file = join(cache, name);
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  expect(await placed(graph, cache)).toEqual({
    places,
    laidOut: ['countries', 'officials', 'engagements'],
  });
  expect((await placed(graph, join(cache, 'countries.places', 'no-folder'))).places).toEqual(places);
});

describe('where things stood before', () => {
  /** Places that no layout would give. */
  const before = ((): Graph['placement'] => {
    const { countries, officials, engagements } = layOut(createGraphIndex(graph));
    const moved = (places: Graph['placement']['countries']) =>
      Object.fromEntries(
        Object.entries(places).map(([id, [x, y]]): [string, [number, number]] => [id, [0 - x, y + 1]]),
      );
    return { countries: moved(countries), officials: moved(officials), engagements: moved(engagements) };
  })();
  const [engagement] = graph.engagements;
  if (!engagement) throw new Error('there are no engagements');
  const copies = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...engagement, id: `engagement:copy-${at}` as const }));

  test('they stay, whatever ties and names they have now', async () => {
    const otherwise: Graph = {
      ...graph,
      countries: graph.countries.map((country) => ({ ...country, name: `${country.name}, renamed` })),
      engagements: graph.engagements.map((each) => ({ ...each, topics: [] })),
    };
    expect(await placed(otherwise, cache, before)).toEqual({ places: inJson(before), laidOut: [] });
  });

  test('what is gone has no place any more, and what is new at a large level stands near what it is tied to', async () => {
    const [gone, ...others] = graph.engagements;
    const now: Graph = { ...graph, engagements: [...others, ...copies(3)] };
    const { places, laidOut } = await placed(now, undefined, before);
    expect(laidOut).toEqual([]);
    const { engagements } = places as Graph['placement']; // as it went through JSON
    const { [gone?.id ?? '']: _, ...stayed } = before.engagements;
    expect(engagements).toMatchObject(stayed);
    expect(Object.keys(engagements).sort()).toEqual(
      [...Object.keys(stayed), ...copies(3).map(({ id }) => id)].sort(),
    );
    const spots = copies(3).map(({ id }) => engagements[id] ?? []);
    expect(new Set(spots.map(String)).size).toBe(3);
    const [x = 0, y = 0] = spots[0] ?? [];
    for (const [otherX = 0, otherY = 0] of spots)
      expect(Math.hypot(otherX - x, otherY - y)).toBeLessThan(400);
  });

  test('a small level with something new is laid out anew, and so is a large one that is new for more than a tenth', async () => {
    const [country] = graph.countries;
    if (!country) throw new Error('there are no countries');
    const another = { ...country, id: 'country:ZZ' as const, iso2: 'ZZ', name: 'Another' };
    const more: Graph = {
      ...graph,
      countries: [...graph.countries, another],
      engagements: [...graph.engagements, ...copies(400)],
    };
    const { places, laidOut } = await placed(more, undefined, before);
    expect(laidOut).toEqual(['countries', 'officials', 'engagements']);
    expect(places).toEqual(laidOutAnew(more));
  });
});
