/** What is offered beside each facet, in words, with what it leaves. */
import { describe, expect, test } from 'vitest';
import { type Facet, type Filter, NO_FILTER } from '../../src/graph/filter';
import { narrowedIndexOf } from '../../src/graph/narrow';
import type { Level } from '../../src/graph/schema';
import { facetChoicesOf, thingChoicesOf } from '../../src/view/filter-choices';
import { articleIndex } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';

const offered = (facet: Facet, filter: Partial<Filter> = {}, whole = articleIndex) => {
  const found = facetChoicesOf(whole, { ...NO_FILTER, ...filter }).find((each) => each.facet === facet);
  if (!found) throw new Error(`no choices for ${facet}`);
  return {
    ...found,
    inWords: [found.any, ...found.choices].map(({ words, leaves }) => `${words} — ${leaves}`),
  };
};

describe('the article', () => {
  test.each<[Facet, readonly string[]]>([
    ['kind', ['Any — 2', 'Meeting — 1', 'Phone call — 1']],
    ['status', ['Any — 2', 'Took place — 2']],
    ['country', ['Any — 2', 'Afghanistan — 2', 'Pakistan — 2', 'Republic of Korea — 1', 'United States — 1']],
    ['reporter', ['Any — 2', 'The articles’ own voice — 1', 'Inter-Services public relations — 2']],
    [
      'source',
      ['Any — 2', '“Pakistan wants to boost ties with Korea in all domains: COAS” (Daily Times) — 2'],
    ],
    ['sources', ['Any — 2', 'Single source — 2']],
    ['dated', ['Any — 2', 'Worked out — 1', 'A limit only — 1']],
  ])('offers of %s what it has, any first', (facet, inWords) => {
    expect(offered(facet).inWords).toEqual(inWords);
    expect(offered(facet).chosen).toBe(offered(facet).any.key);
  });

  test('keeps a choice that the other facets leave nothing of, with 0 beside it', () => {
    expect(offered('country', { kind: 'call' }).inWords).toContain('Republic of Korea — 0');
  });

  test('offers what an address chose though nothing answers to it', () => {
    const kinds = offered('kind', { kind: 'visit' });
    expect(kinds.inWords).toEqual(['Any — 2', 'Meeting — 1', 'Phone call — 1', 'Visit — 0']);
    expect(kinds.chosen).toBe('visit');
  });

  test('a choice changes its own facet alone', () => {
    const filter = { ...NO_FILTER, kind: 'call', country: 'country:AF' } as const;
    const [, ispr] = offered('reporter', filter).choices;
    expect(ispr?.filter).toEqual({ ...filter, reporter: 'organisation:ispr' });
    expect(offered('kind', filter).any.filter).toEqual({ ...filter, kind: null });
  });
});

describe('the invented corpus', () => {
  test('orders names by the alphabet, accents aside, the articles’ own voice before them', () => {
    expect(offered('reporter', {}, inventedCorpusIndex).choices.map(({ words }) => words)).toEqual([
      'The articles’ own voice',
      'Press Office of Reykjavík',
      'Press Office of Suva',
      'Press Office of Valletta',
      'Press Office of Windhoek',
    ]);
  });

  test('counts sources upwards: one exactly, then so many or more', () => {
    const { choices } = offered('sources', {}, inventedCorpusIndex);
    expect(choices[0]?.words).toBe('Single source');
    expect(choices[1]?.words).toBe('2 or more independent sources');
    const leaves = choices.map((choice) => choice.leaves);
    expect((leaves[0] ?? 0) + (leaves[1] ?? 0)).toBe(inventedCorpusIndex.graph.engagements.length);
  });

  test('calls undated what no day follows from, with the count of the timeline’s tray', () => {
    const { choices } = offered('dated', {}, inventedCorpusIndex);
    expect(choices.at(-1)).toMatchObject({ words: 'No day known', leaves: 4 });
  });

  test('gives every choice of a facet a key of its own', () => {
    for (const { any, choices } of facetChoicesOf(inventedCorpusIndex, NO_FILTER)) {
      const keys = [any, ...choices].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('kinds of thing', () => {
  const kindsAt = (level: Level, filter: Partial<Filter> = {}) => {
    const full = { ...NO_FILTER, ...filter };
    return thingChoicesOf(narrowedIndexOf(articleIndex, full), full, level);
  };

  test('tell how many of each the level draws', () => {
    for (const level of ['countries', 'officials', 'engagements'] as const) {
      const drawn = kindsAt(level).reduce((sum, { draws }) => sum + (draws ?? 0), 0);
      expect(drawn).toBe(articleIndex.levels[level].things.length);
    }
    expect(kindsAt('countries').map(({ draws }) => draws)).toEqual([
      4,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('still tell of an unticked kind how many it would draw', () => {
    const [, officials] = kindsAt('engagements', { things: ['country'] });
    expect(officials).toMatchObject({ isTicked: false, draws: 3 });
  });

  test('are no filter any more when all are ticked again', () => {
    const [, officials] = kindsAt('engagements', {
      things: ['country', 'organisation', 'topic', 'engagement'],
    });
    expect(officials?.filter?.things).toBeNull();
  });

  test('keep the last one', () => {
    const [countries, officials] = kindsAt('engagements', { things: ['country'] });
    expect(countries?.filter).toBeUndefined();
    expect(officials?.filter?.things).toEqual(['country', 'official']);
  });
});
