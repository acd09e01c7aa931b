import { describe, expect, test } from 'vitest';
import { normalisedDateOf, precisionInWords } from '../../src/graph/dates';
import type { When } from '../../src/graph/schema';
import { article } from './article';

const when = (over: Partial<When>): When => ({
  asWritten: 'some day',
  precision: 'stated',
  evidence: ['evidence:invented/0-1'],
  ...over,
});

describe('normalisedDateOf', () => {
  test('puts the article’s own two dates into words', () => {
    expect(article.engagements.flatMap(({ dates }) => dates.map((date) => normalisedDateOf(date)))).toEqual([
      '28 April 2021',
      'on or before 29 April 2021',
    ]);
    expect(
      article.engagements.flatMap(({ dates }) => dates.map((date) => normalisedDateOf(date, 'short'))),
    ).toEqual(['28 Apr 2021', 'on or before 29 Apr 2021']);
  });

  test('gives a span of days both ends', () => {
    expect(normalisedDateOf(when({ earliest: '2021-04-01', latest: '2021-05-02' }))).toBe(
      'between 1 April 2021 and 2 May 2021',
    );
  });

  test('leaves an open end open', () => {
    expect(normalisedDateOf(when({ earliest: '2021-12-31' }))).toBe('on or after 31 December 2021');
  });

  test('gives nothing where there is no normalised value, rather than guess one from the words', () => {
    expect(normalisedDateOf(when({ asWritten: '28 April 2021' }))).toBeUndefined();
  });
});

test('tells in words how each kind of normalised date is known', () => {
  expect(precisionInWords).toEqual({ stated: 'stated', resolved: 'worked out', bound: 'a limit only' });
});
