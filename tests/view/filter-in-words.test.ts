/** The line that says what is filtered. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, NO_FILTER } from '../../src/graph/filter';
import type { GraphIndex } from '../../src/graph/graph-index';
import { narrowedIndexOf } from '../../src/graph/narrow';
import {
  accountInWords,
  filterInWords,
  filterLineOf,
  filterSpoken,
  noDateInWords,
} from '../../src/view/filter-in-words';
import { articleIndex } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';
import { filterOf } from '../graph/random-filter';

const lineOf = (filter: Partial<Filter>, whole: GraphIndex = articleIndex) => {
  const full = { ...NO_FILTER, ...filter };
  return filterLineOf(narrowedIndexOf(whole, full), full);
};

test('calls about Afghanistan reported by ISPR are one of the article’s two engagements', () => {
  expect(lineOf({ kind: 'call', country: 'country:AF', reporter: 'organisation:ispr' })).toBe(
    'calls about Afghanistan reported by ISPR: 1 of 2 engagements',
  );
});

describe('each facet has its words', () => {
  test.each<[Partial<Filter>, string]>([
    [{ kind: 'meeting' }, 'meetings'],
    [{ kind: 'visit', status: 'planned' }, 'planned visits'],
    [{ kind: 'call', status: 'denied' }, 'denied calls'],
    [{ kind: 'statement', status: 'occurred' }, 'statements that took place'],
    [{ country: 'country:US' }, 'engagements involving the United States'],
    [{ country: 'country:AF' }, 'engagements about Afghanistan'],
    [{ topic: 'topic:drawdown' }, 'engagements on “Drawdown”'],
    [{ reporter: 'own-voice' }, 'engagements told in the articles’ own voice'],
    [
      { reporter: 'organisation:us-led-international-forces' },
      'engagements reported by the US-led international forces',
    ],
    [
      { source: 'source:daily-times-750880' },
      'engagements in “Pakistan wants to boost ties with Korea in all domains: COAS” (Daily Times)',
    ],
    [{ sources: 1 }, 'engagements with a single source'],
    [{ sources: 2 }, 'engagements with 2 or more independent sources'],
    [{ dated: 'stated' }, 'engagements with a stated date'],
    [{ dated: 'resolved' }, 'engagements with a date that is worked out'],
    [{ dated: 'bound' }, 'engagements dated only by a limit'],
    [{ dated: 'undated' }, 'engagements of which no day is known'],
    [{ things: ['country', 'official'] }, 'all engagements; only countries and officials are drawn'],
    [{ kind: 'call', things: ['topic'] }, 'calls; only topics are drawn'],
  ])('%j: %s', (filter, words) => {
    expect(filterInWords(articleIndex, { ...NO_FILTER, ...filter })).toBe(words);
  });
});

test('a limit to one reporter’s account is said, whosever it is, and nothing else is one', () => {
  expect(accountInWords({ ...NO_FILTER, reporter: 'organisation:ispr' })).toBe(
    'Only this reporter’s account is shown.',
  );
  expect(accountInWords({ ...NO_FILTER, reporter: 'own-voice' })).toMatch(
    /^Only what the articles tell in their own/,
  );
  expect(accountInWords({ ...NO_FILTER, kind: 'call' })).toBeUndefined();
});

test('that no date is told is said of what is shown, where another voice tells one', () => {
  const CALL = 'engagement:austin-bajwa-call';
  const noDateOf = (index: GraphIndex, id: string) => {
    const found = index.graph.engagements.find((engagement) => engagement.id === id);
    return found && [found.dates.length, noDateInWords(index, found)];
  };
  const ispr = narrowedIndexOf(articleIndex, { ...NO_FILTER, reporter: 'organisation:ispr' });
  expect(noDateOf(ispr, CALL)).toEqual([0, 'No date is told in what is shown']);
  const calls = narrowedIndexOf(inventedCorpusIndex, { ...NO_FILTER, kind: 'call' });
  expect(noDateOf(calls, 'engagement:suitcase-call')).toEqual([0, 'No date is told']);
});

test('is heard as a sentence, also when the filter is gone', () => {
  const filter = { ...NO_FILTER, reporter: 'own-voice' } as const;
  expect(filterSpoken(narrowedIndexOf(articleIndex, filter), filter)).toBe(
    'Engagements told in the articles’ own voice: 1 of 2 engagements. Only what the articles tell in their own voice is shown.',
  );
  expect(filterSpoken(articleIndex, NO_FILTER)).toBe('Nothing is filtered: 2 engagements.');
});

test('two filters that differ differ in words', () => {
  const filter = filterOf(inventedCorpusIndex.graph);
  fc.assert(
    fc.property(filter, filter, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(filterInWords(inventedCorpusIndex, one)).not.toBe(filterInWords(inventedCorpusIndex, other));
    }),
  );
});
