/** Several graphs as one: a function of what they hold, with nothing lost and nothing joined by likeness. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { combineGraphs, type Unplaced } from '../../../src/graph/combine/combine';
import type { Join } from '../../../src/graph/combine/which-are-one';
import { createGraphIndex } from '../../../src/graph/graph-index';
import { parseGraph } from '../../../src/graph/parse-graph';
import type { Graph, Official } from '../../../src/graph/schema';
import { verifyQuotes } from '../../../src/graph/verify-quotes';
import { article } from '../article';
import { inventedGraph } from '../invented';
import { inventedCorpus } from '../invented-corpus';
import { randomGraph } from './random-graphs';

const combined = (graphs: readonly Unplaced[], joins: readonly Join[] = []): Unplaced => {
  const result = combineGraphs(graphs, joins);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.graph;
};

/** Placed anywhere: where things stand is for the layout. */
const placed = (graph: Unplaced): Graph => {
  const things = [
    graph.countries,
    graph.officials,
    graph.organisations,
    graph.topics,
    graph.engagements,
  ].flat();
  const at = Object.fromEntries(things.map(({ id }) => [id, [0, 0] as [number, number]]));
  return { ...graph, placement: { countries: at, officials: at, engagements: at } };
};

const joins: fc.Arbitrary<readonly Join[]> = fc.subarray<Join>([
  ['official:ann', 'official:bo'],
  ['official:cy', 'official:bo'],
  ['engagement:one', 'engagement:two'],
]);

const refusedAs = (graphs: readonly Unplaced[], said: readonly Join[]): string | undefined => {
  const result = combineGraphs(graphs, said);
  return result.ok ? undefined : result.refusal.title;
};

test('gives the same to the last byte however graphs are grouped and ordered', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomGraph, randomGraph, randomGraph, joins, (a, b, c, said) => {
      if (refusedAs([a, b, c], said) !== undefined) {
        expect(refusedAs([c, b, a], said)).toBeDefined();
        return;
      }
      compared++;
      const whole = JSON.stringify(combined([a, b, c], said));
      expect(JSON.stringify(combined([c, a, b], said))).toBe(whole);
      expect(JSON.stringify(combined([combined([a, b], said), c], said))).toBe(whole);
      expect(JSON.stringify(combined([a, combined([c, b], said)], said))).toBe(whole);
      expect(JSON.stringify(combined([combined([a, b, c], said), a], said))).toBe(whole);
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('passes the check of a graph file, with every quote of every graph still there and verified', () => {
  fc.assert(
    fc.property(randomGraph, randomGraph, joins, (a, b, said) => {
      const result = combineGraphs([a, b], said);
      if (!result.ok) return;
      const parsed = parseGraph(placed(result.graph));
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      expect([...verifyQuotes(placed(result.graph)).values()].every(({ verified }) => verified)).toBe(true);
      expect(passagesOf(result.graph)).toEqual(new Set([...passagesOf(a), ...passagesOf(b)]));
      expect(wordsOf(result.graph)).toEqual(new Set([...wordsOf(a), ...wordsOf(b)]));
    }),
    { numRuns: 200 },
  );
});

/** Publisher, text and words of each quote. */
const passagesOf = (graph: Unplaced): ReadonlySet<string> => {
  const sources = new Map(graph.sources.map((source) => [source.id, source]));
  return new Set(
    graph.evidence.map(({ source, selector: [{ exact }, { start }] }) => {
      const { publisher = '', text = '' } = sources.get(source) ?? {};
      return JSON.stringify([publisher, text, start, exact]);
    }),
  );
};

/** Names, places, dates and statements, each with the words of each of its quotes. */
const wordsOf = (graph: Unplaced): ReadonlySet<string> => {
  const exact = new Map(graph.evidence.map(({ id, selector: [quote] }) => [id, quote.exact]));
  const told = (what: string, { evidence }: { readonly evidence: readonly (keyof never | string)[] }) =>
    evidence.map((id) => `${what}: ${exact.get(id as Graph['evidence'][number]['id'])}`);
  return new Set(
    graph.engagements.flatMap((engagement) => [
      ...engagement.dates.flatMap((date) => told(`${engagement.kind} ${date.earliest}`, date)),
      ...engagement.places.flatMap((place) => told(`${engagement.kind} ${place.asWritten}`, place)),
      ...engagement.statements.flatMap((statement) => told(statement.gist, statement)),
      ...engagement.concerns.flatMap((concern) => told(`${engagement.kind} concerns`, concern)),
    ]),
  );
};

test('the article with itself is the article: the same facts with the same quotes', () => {
  const factsOf = (graph: Graph) => {
    const index = createGraphIndex(graph);
    const facts = graph.evidence.flatMap(({ id }) => index.factsProvenBy(id));
    return new Set(facts.map(({ id, words, evidence }) => JSON.stringify([id, words, evidence])));
  };
  const twice = placed(combined([article, article]));
  expect(factsOf(twice)).toEqual(factsOf(article));
  expect(twice.evidence).toHaveLength(article.evidence.length);
});

test('the article and the invented press releases combine, with all quotes of both', () => {
  const both = placed(combined([article, inventedCorpus]));
  expect(parseGraph(both).ok).toBe(true);
  expect(both.evidence).toHaveLength(article.evidence.length + inventedCorpus.evidence.length);
  expect(both.engagements).toHaveLength(article.engagements.length + inventedCorpus.engagements.length);
});

const withOfficials = (...officials: Official[]): Graph =>
  inventedGraph({ officials: [...inventedGraph().officials, ...officials] });
const [ann] = inventedGraph().officials as readonly [Official, ...Official[]];

test('joins officials of one Wikidata number and says why', () => {
  const a = withOfficials({ ...ann, id: 'official:cy', wikidata: 'Q7', name: 'Cy' });
  const b = withOfficials({ ...ann, id: 'official:cyril', wikidata: 'Q7', name: 'Cyril' });
  const [cy] = combined([a, b]).officials.filter(({ id }) => id.startsWith('official:cy'));
  expect(cy).toMatchObject({
    id: 'official:cy',
    name: 'Cyril',
    aliases: ['Cy'],
    joined: [{ id: 'official:cyril', wikidata: 'Q7', basis: 'They have the same Wikidata number, Q7.' }],
  });
});

test('joins two who look alike only where a reader says so', () => {
  const graph = withOfficials({ ...ann, id: 'official:ann-a' });
  expect(combined([graph]).officials).toHaveLength(3);
  const joined = combined([graph], [['official:ann', 'official:ann-a']]);
  expect(joined.officials).toHaveLength(2);
  expect(joined.officials[0]?.joined).toEqual([
    { id: 'official:ann-a', basis: 'A reader of this page said so.' },
  ]);
});

test('keeps engagements of one id apart where one is a call and the other a meeting', () => {
  const meeting = inventedGraph({
    engagements: inventedGraph().engagements.map((each) => ({ ...each, kind: 'meeting' })),
  });
  const ids = combined([inventedGraph(), meeting]).engagements.map(({ id, kind }) => [id, kind]);
  expect(new Set(ids.map(([, kind]) => kind))).toEqual(new Set(['call', 'meeting']));
  for (const [id] of ids) expect(id).toMatch(/^engagement:call-[0-9a-f]{8}$/);
});

test('refuses graphs that give one passage to two reporters, and names both', () => {
  const office = { id: 'organisation:office' as const, name: 'Office', aliases: [], evidence: ann.evidence };
  const told = (title: string, reportedBy: 'organisation:office' | null) =>
    inventedGraph({
      title,
      organisations: [office],
      evidence: inventedGraph().evidence.map((each) => ({ ...each, reportedBy })),
    });
  const result = combineGraphs([told('One', null), told('Other', 'organisation:office')], []);
  if (result.ok) throw new Error('it was not refused');
  expect(result.refusal.problems[0]?.place).toBe('“One” and “Other”');
  expect(result.refusal.problems[0]?.message).toContain('organisation:office reports it');
});
