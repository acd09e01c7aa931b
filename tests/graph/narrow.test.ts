/** What a filter leaves: what it hides is in no list, what stays keeps its quotes and its place. */
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { rangeOf } from '../../src/graph/dates';
import { participantIdOf } from '../../src/graph/dealings';
import type { Fact } from '../../src/graph/fact';
import { factsOf } from '../../src/graph/facts';
import { type Filter, isFiltering, NO_FILTER } from '../../src/graph/filter';
import { createGraphIndex, evidenceOfFact } from '../../src/graph/graph-index';
import { thingKindOf } from '../../src/graph/ids';
import { narrowedGraph, narrowedIndexOf } from '../../src/graph/narrow';
import { originsIn } from '../../src/graph/origins';
import { pairOf } from '../../src/graph/pair/pair';
import { type Graph, LEVELS, PRECISIONS } from '../../src/graph/schema';
import { timelineEntriesOf } from '../../src/view/timeline/entries';
import { article, articleIndex } from './article';
import { inventedCorpus, inventedCorpusIndex } from './invented-corpus';
import { filterOf } from './random-filter';

vi.setConfig({ testTimeout: 60_000 }); // many narrowings; a busy machine must not fail them

const CORPORA = [
  { name: 'the article', graph: article, index: articleIndex },
  { name: 'the invented corpus', graph: inventedCorpus, index: inventedCorpusIndex },
];

const idsOf = (graph: Graph) =>
  new Set<string>(
    [graph.countries, graph.officials, graph.organisations, graph.topics, graph.engagements].flatMap((each) =>
      each.map(({ id }) => id),
    ),
  );

describe.each(CORPORA)('whatever is filtered in $name', ({ graph, index: whole }) => {
  const holds = (property: (filter: Filter) => void) =>
    fc.assert(fc.property(filterOf(graph), property), { numRuns: 60 });

  test('every thing and line that a level draws is in the narrowed graph, of a chosen kind, and has a quote', () => {
    holds((filter) => {
      const index = narrowedIndexOf(whole, filter);
      const left = idsOf(narrowedGraph(graph, filter));
      for (const level of LEVELS) {
        const { things, lines } = index.levels[level];
        for (const id of things) {
          expect(left).toContain(id);
          if (filter.things) expect(filter.things).toContain(thingKindOf(id));
        }
        for (const id of lines) {
          const line = index.lines.get(id);
          expect(things).toEqual(expect.arrayContaining([line?.from, line?.to]));
          expect(index.evidenceOf(id), id).not.toHaveLength(0);
        }
        if (filter.things === null)
          for (const id of things) expect(index.evidenceOf(id), id).not.toHaveLength(0);
      }
    });
  });

  test('every fact has a quote of its own, and every quote of a fact is one of the narrowed graph', () => {
    holds((filter) => {
      const narrowed = narrowedGraph(graph, filter);
      const left = new Set(narrowed.evidence.map(({ id }) => id));
      const check = (fact: Fact) => {
        expect(fact.evidence, fact.id).not.toHaveLength(0);
        for (const part of fact.restsOn ?? []) check(part);
      };
      for (const fact of factsOf(narrowed, whole.nameOf)) {
        check(fact);
        for (const id of evidenceOfFact(fact)) expect(left).toContain(id);
      }
    });
  });

  test('only the chosen reporter and article are quoted, and only articles that are quoted are listed', () => {
    holds((filter) => {
      const { evidence, sources } = narrowedGraph(graph, filter);
      for (const { reportedBy, source } of evidence) {
        if (filter.reporter) expect(reportedBy ?? 'own-voice').toBe(filter.reporter);
        if (filter.source) expect(source).toBe(filter.source);
      }
      expect(new Set(sources.map(({ id }) => id))).toEqual(
        filterOfEngagements(filter)
          ? new Set(evidence.map(({ source }) => source))
          : new Set(idsOfSources(graph)),
      );
    });
  });

  test('what stays keeps its place and its name', () => {
    holds((filter) => {
      const index = narrowedIndexOf(whole, filter);
      expect(index.graph.placement).toBe(graph.placement);
      for (const id of index.things.keys()) expect(index.nameOf(id)).toBe(whole.nameOf(id));
    });
  });

  test('an engagement that is left is one of the graph, and answers to what was chosen', () => {
    holds((filter) => {
      const originsOf = originsIn(graph);
      for (const left of narrowedGraph(graph, filter).engagements) {
        const full = graph.engagements.find(({ id }) => id === left.id);
        if (filter.kind) expect(left.kind).toBe(filter.kind);
        if (filter.status) expect(left.status).toBe(filter.status);
        if (filter.topic) expect(left.topics.map(({ topic }) => topic)).toContain(filter.topic);
        if (filter.country) expect(JSON.stringify(left)).toContain(`"${filter.country}"`);
        if (filter.dated === 'undated') expect(rangeOf(left.dates)).toBeUndefined();
        else if (filter.dated)
          expect(left.dates.filter((when) => rangeOf([when])).map(({ precision }) => precision)).toContain(
            filter.dated,
          );
        const count = originsOf(full?.evidence ?? []).length;
        if (filter.sources === 1) expect(count).toBe(1);
        else if (filter.sources) expect(count).toBeGreaterThanOrEqual(filter.sources);
      }
    });
  });

  test('nothing is hidden that is asked for: leaving a facet open takes no engagement away', () => {
    holds((filter) => {
      const left = narrowedGraph(graph, filter).engagements.map(({ id }) => id);
      const open = narrowedGraph(graph, { ...filter, reporter: null, kind: null, sources: null });
      if (filter.dated === 'undated') return; // an account may leave out the date that another tells
      expect(open.engagements.map(({ id }) => id)).toEqual(expect.arrayContaining(left));
    });
  });
});

const filterOfEngagements = (filter: Filter): boolean => isFiltering({ ...filter, things: null });
const idsOfSources = (graph: Graph) => graph.sources.map(({ id }) => id);

test('no filter leaves the very graph and index', () => {
  expect(narrowedGraph(article, NO_FILTER)).toBe(article);
  expect(narrowedIndexOf(articleIndex, NO_FILTER)).toBe(articleIndex);
});

test('kinds of thing take nothing out of the graph, only off the levels', () => {
  const index = narrowedIndexOf(articleIndex, { ...NO_FILTER, things: ['country'] });
  expect(index.graph).toBe(article);
  expect(index.levels.engagements.things.map(thingKindOf)).toEqual(article.countries.map(() => 'country'));
  expect(index.has('official:suh-sangpyo')).toBe(true);
});

describe('one reporter’s account', () => {
  const accountOf = (reporter: Filter['reporter']) =>
    createGraphIndex(narrowedGraph(article, { ...NO_FILTER, reporter }));

  test('the article’s own voice tells of the call alone, and not of what only ISPR reports', () => {
    const { graph } = accountOf('own-voice');
    expect(graph.engagements.map(({ id }) => id)).toEqual(['engagement:austin-bajwa-call']);
    expect(graph.organisations.map(({ id }) => id)).not.toContain('organisation:ispr');
  });

  test('ISPR tells of both, and not of the date of the call, which only the article tells', () => {
    const { graph } = accountOf('organisation:ispr');
    expect(graph.engagements.map(({ id, dates }) => [id, dates.length])).toEqual([
      ['engagement:austin-bajwa-call', 0],
      ['engagement:suh-bajwa-meeting', 1],
    ]);
  });

  test('who is quoted took part, by the quote that says who speaks, in a role that is not told', () => {
    const index = accountOf('organisation:ispr');
    const call = index.graph.engagements.find(({ id }) => id === 'engagement:austin-bajwa-call');
    const austin = call?.participants.find((each) => participantIdOf(each) === 'official:lloyd-j-austin');
    expect(austin).toMatchObject({
      onBehalfOf: 'country:US',
      role: 'participant',
      basis:
        '“The US dignitary”, with whom the sentence begins, is the one who took part for the United States.',
    });
    const quotes = austin?.evidence.map((id) => index.evidence.get(id)?.selector[0].exact);
    expect(quotes).toEqual(['The US dignitary']);
    expect(call?.participants.find((each) => participantIdOf(each) !== 'official:lloyd-j-austin')?.role).toBe(
      'called',
    );
  });

  test('who is quoted, and not named in it, took part by the sentences that tell what was said', () => {
    const named = new Set(
      article.engagements.flatMap(({ statements }) =>
        statements.flatMap(({ speakers }) => speakers.flatMap(({ evidence }) => evidence)),
      ),
    );
    const graph = narrowedGraph(
      {
        ...article,
        evidence: article.evidence.map((quote) =>
          quote.selector[0].exact === 'The US dignitary' && named.has(quote.id)
            ? { ...quote, reportedBy: null }
            : quote,
        ),
      },
      { ...NO_FILTER, reporter: 'organisation:ispr' },
    );
    const austin = graph.engagements
      .flatMap(({ participants }) => participants)
      .find((each) => participantIdOf(each) === 'official:lloyd-j-austin');
    const quotes = graph.evidence.filter(({ id }) => austin?.evidence.includes(id));
    expect(austin?.role).toBe('participant');
    expect(quotes.map(({ selector }) => selector[0].exact)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^The US dignitary also acknowledged/),
        'pledged to further enhance bilateral relations between both countries',
      ]),
    );
  });

  test('the two countries of the call are a pair in ISPR’s account too', () => {
    const { between } = pairOf(accountOf('organisation:ispr'), 'country:PK', 'country:US');
    expect([...between.dated, ...between.undated].map(({ id }) => id)).toEqual([
      'engagement:austin-bajwa-call',
    ]);
  });

  test('who reports nothing leaves nothing', () => {
    const { graph, levels } = accountOf('organisation:general-headquarters');
    expect(graph.engagements).toEqual([]);
    expect(graph.evidence).toEqual([]);
    expect(levels.engagements).toEqual({ things: [], lines: [] });
  });
});

test('undated is what no day follows from, as in the timeline: also what is dated in mere words', () => {
  const left = (dated: Filter['dated']) =>
    narrowedGraph(inventedCorpus, { ...NO_FILTER, dated }).engagements.map(({ id }) => id);
  expect(left('undated')).toEqual(timelineEntriesOf(inventedCorpus.engagements).undated.map(({ id }) => id));
  expect(left('undated')).toHaveLength(4);
  const wordsOnly = inventedCorpus.engagements.find(({ id }) => id === 'engagement:first-boat-statement');
  expect(wordsOnly?.dates).toHaveLength(1);
  for (const precision of PRECISIONS) expect(left(precision)).not.toContain(wordsOnly?.id);
});

test('a source that is left keeps the date that a citation needs, with the quote for it where that is told', () => {
  const published = inventedCorpus.sources.find((source) => source.published);
  const narrowed = narrowedGraph(inventedCorpus, { ...NO_FILTER, source: published?.id ?? null });
  expect(narrowed.sources).toEqual([published]);
  const quoted = narrowed.evidence.map(({ id }) => id);
  expect(quoted).toEqual(expect.arrayContaining([...(published?.published?.evidence ?? [])]));
});
