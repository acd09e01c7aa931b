import { expect, test } from 'vitest';
import { cslItemOf, cslJsonOf } from '../../src/export/csl-json';
import type { When } from '../../src/graph/schema';
import { inventedSource, quoteAt } from '../graph/invented';

const published = (earliest: string | undefined, latest: string | undefined): When => ({
  asWritten: 'as written',
  precision: 'stated',
  evidence: [],
  ...(earliest ? { earliest } : {}),
  ...(latest ? { latest } : {}),
});

test.each([
  ['a day', '2021-05-01', '2021-05-01', { 'date-parts': [[2021, 5, 1]] }],
  ['a month', '2020-02-01', '2020-02-29', { 'date-parts': [[2020, 2]] }],
  ['a year', '2021-01-01', '2021-12-31', { 'date-parts': [[2021]] }],
  [
    'some days',
    '2021-04-20',
    '2021-04-29',
    {
      'date-parts': [
        [2021, 4, 20],
        [2021, 4, 29],
      ],
    },
  ],
  ['a limit', undefined, '2021-04-29', { literal: 'as written' }],
  ['the year 0', '0000-03-15', '0000-03-15', undefined],
])('published in %s', (_, earliest, latest, issued) => {
  expect(cslItemOf({ ...inventedSource(), published: published(earliest, latest) }).issued).toEqual(issued);
});

test('what is not known is left out', () => {
  const item = cslItemOf(inventedSource());
  expect(item).not.toHaveProperty('issued');
  expect(item).not.toHaveProperty('URL');
});

test('the file holds each source with its quotes verbatim', () => {
  const source = inventedSource('“Yes”, she said.');
  const items: unknown = JSON.parse(cslJsonOf(new Map([[source, [quoteAt(source.text, 0, 5)]]])));
  expect(items).toEqual([{ ...cslItemOf(source), annote: '““Yes””' }]);
});
