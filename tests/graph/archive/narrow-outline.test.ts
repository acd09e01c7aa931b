import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { askedOfOutline } from '../../../src/graph/archive/asked-of-outline';
import type { Outline } from '../../../src/graph/archive/outline';
import { linesAt } from '../../../src/graph/archive/outline-lines';
import { participantIdOf } from '../../../src/graph/dealings';
import { thingsOfEngagement } from '../../../src/graph/engagement-things';
import { facetCountsOf } from '../../../src/graph/facet-counts';
import { type Filter, NO_FILTER } from '../../../src/graph/filter';
import { createGraphIndex } from '../../../src/graph/graph-index';
import { LINE_KINDS, lineIdOf, type ThingId } from '../../../src/graph/ids';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import { type Graph, LEVELS, type Level } from '../../../src/graph/schema';
import { archiveListingOf } from '../../../src/view/archive/archive-listing';
import { largeInventedGraph } from '../../bench/large-invented-graph';
import { article } from '../article';
import { randomGraph } from '../combine/random-graphs';
import { inventedCorpus } from '../invented-corpus';
import { filterOf } from '../random-filter';
import { archiveOf, countsOf, inOneOrder, leftOf } from './opened';

vi.setConfig({ testTimeout: 60_000 }); // many narrowings; a busy machine must not fail them

const askedOf = (graph: Graph): fc.Arbitrary<Filter> => filterOf(graph).map(askedOfOutline);

const linesIn = (outline: Outline, level: Level) => {
  const { kinds, from, to } = linesAt(outline, level);
  return Array.from(kinds, (kind, at) =>
    lineIdOf(LINE_KINDS[kind] ?? 'linked', outline.idOf(from[at] ?? -1), outline.idOf(to[at] ?? -1)),
  ).sort();
};

const thingsIn = (outline: Outline, level: Level) => {
  const listing = archiveListingOf(outline, { level }, linesAt(outline, level));
  return Array.from({ length: listing.things }, (_, place) => listing.at(place)?.id ?? '');
};

/** Things that only a post names beside its country: an outline does not know of these. */
const onlyInPosts = ({ officials, organisations, engagements }: Graph): ReadonlySet<string> => {
  const told = new Set<string>([
    ...engagements.flatMap(thingsOfEngagement),
    ...officials.flatMap(({ posts }) => posts.map(({ country }) => country)),
  ]);
  for (const { id, country } of organisations) if (told.has(id) && country) told.add(country.country);
  const inPosts = officials.flatMap(({ posts }) =>
    posts.flatMap(({ organisation, accreditedTo }) => [organisation, accreditedTo]),
  );
  const beside = organisations.flatMap(({ id, country }) =>
    inPosts.includes(id) && country ? [country.country] : [],
  );
  return new Set([...inPosts, ...beside].flatMap((id) => (id && !told.has(id) ? [id] : [])));
};

const expectTheSame = (graph: Graph, filter: Filter) => {
  const whole = createGraphIndex({ ...graph, ...inOneOrder(graph) });
  const index = narrowedIndexOf(whole, filter);
  const left = leftOf(archiveOf(graph, 2).outline, filter);
  const isFiltered = index.graph !== whole.graph;
  const unknown = isFiltered ? onlyInPosts(index.graph) : new Set<string>();
  for (const level of LEVELS) {
    const { things, lines } = index.levels[level];
    expect(thingsIn(left, level), JSON.stringify(filter)).toEqual(things.filter((id) => !unknown.has(id)));
    expect(linesIn(left, level)).toEqual(
      lines
        .filter((id) => {
          const line = index.lines.get(id);
          return line && !unknown.has(line.from) && !unknown.has(line.to);
        })
        .toSorted(),
    );
  }
};

/** Of every thing that is left all that an outline tells of it, by ids. */
const toldBy = (outline: Outline, id: ThingId) => {
  const thing = outline.numberOf(id);
  if (thing === undefined) throw new Error(`${id} is not there`);
  const isEngagement = outline.kindOf(thing) === 'engagement';
  return {
    kind: outline.kindOf(thing),
    name: outline.nameOf(thing),
    aliases: Object.entries(outline.columns.aliases).find(([kind]) => kind === outline.kindOf(thing))?.[1][
      thing - outline.firstOf(outline.kindOf(thing))
    ],
    sources: outline.sourcesOf(thing).map(outline.sourceIdOf),
    shards: outline.shardsOf(thing).map(outline.shardName),
    engagement: isEngagement ? outline.engagementAt(thing) : undefined,
    dates: isEngagement ? outline.datesOf(thing) : undefined,
    positions: LEVELS.map((level) => [
      ...(outline.positionsAt(level)?.subarray(2 * thing, 2 * thing + 2) ?? []),
    ]),
  };
};

describe.each([
  ['the article', article],
  ['the invented corpus', inventedCorpus],
  ['a network of 300 engagements', largeInventedGraph(300)],
] as const)('whatever is filtered in %s', (_, graph) => {
  const whole = archiveOf(graph, 2).outline;

  test('every level draws what it draws of the narrowed graph', () => {
    fc.assert(
      fc.property(askedOf(graph), (filter) => expectTheSame(graph, filter)),
      { numRuns: 25 },
    );
  });

  test('what stays is told of as before, and the engagements of it are those that are left', () => {
    fc.assert(
      fc.property(askedOf(graph), (filter) => {
        const left = leftOf(whole, filter);
        for (let thing = 0; thing < left.count; thing++) {
          const id = left.idOf(thing);
          expect(toldBy(left, id)).toEqual(toldBy(whole, id));
          expect([...left.engagementsOf(thing)].map(left.idOf)).toEqual(
            [...whole.engagementsOf(whole.numberOf(id) ?? -1)]
              .map(whole.idOf)
              .filter((each) => left.numberOf(each) !== undefined),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test('every choice leaves what it leaves of the graph', () => {
    fc.assert(
      fc.property(askedOf(graph), (filter) => {
        const counts = countsOf(whole, filter);
        const expected = facetCountsOf(graph, filter);
        for (const facet of ['kind', 'status', 'country', 'topic'] as const)
          expect(new Map<unknown, number>(counts[facet]), facet).toEqual(expected[facet]);
        for (const value of [null, 'undated'] as const)
          expect(counts.dated.get(value)).toBe(expected.dated.get(value));
      }),
      { numRuns: 25 },
    );
  });
});

test('every level draws what it draws of the narrowed graph, whatever the graph', () => {
  fc.assert(
    fc.property(
      randomGraph.chain((graph) => fc.tuple(fc.constant(graph), askedOf(graph))),
      ([graph, filter]) => expectTheSame(graph, filter),
    ),
    { numRuns: 50 },
  );
});

test('who only speaks, and took no part, is not shown by that', () => {
  const graph: Graph = {
    ...article,
    engagements: article.engagements.map((engagement) => ({
      ...engagement,
      participants: engagement.participants.filter(
        (each) => participantIdOf(each) !== 'official:lloyd-j-austin',
      ),
    })),
  };
  const filter: Filter = { ...NO_FILTER, kind: 'call' };
  expectTheSame(graph, filter);
  expect(leftOf(archiveOf(article).outline, filter).numberOf('official:lloyd-j-austin')).toBeDefined();
  expect(leftOf(archiveOf(graph).outline, filter).numberOf('official:lloyd-j-austin')).toBeUndefined();
});

describe('a filter', () => {
  const whole = archiveOf(inventedCorpus, 2).outline;

  test('that asks for nothing leaves the very outline', () => {
    expect(leftOf(whole, NO_FILTER)).toBe(whole);
  });

  test('that asks for what an outline does not tell is told apart', () => {
    const asked: Filter = { ...NO_FILTER, kind: 'call', reporter: 'own-voice', sources: 2, dated: 'stated' };
    expect(askedOfOutline(asked)).toEqual({ ...NO_FILTER, kind: 'call' });
    expect(leftOf(whole, asked).count).toBe(leftOf(whole, { ...NO_FILTER, kind: 'call' }).count);
  });

  test('for a country or topic that is not there leaves nothing', () => {
    expect(leftOf(whole, { ...NO_FILTER, country: 'country:ZZ' }).count).toBe(0);
    expect(leftOf(whole, { ...NO_FILTER, topic: 'topic:nothing' }).count).toBe(0);
  });
});
