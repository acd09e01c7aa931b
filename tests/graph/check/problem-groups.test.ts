import { expect, test } from 'vitest';
import { groupsOf } from '../../../src/graph/check/problem-groups';
import { reportInText } from '../../../src/graph/check/report';
import type { Problem } from '../../../src/graph/schema-problems';

const noDay = (at: number, day: string): Problem => ({
  path: ['engagements', at, 'dates', 0, 'latest'],
  message: `"${day}" is no day of the calendar`,
});

test('the same at the same sort of place is one group, in the order of the file', () => {
  const title: Problem = { path: ['title'], message: 'this text is empty' };
  expect(groupsOf([noDay(1, '2021-02-30'), title, noDay(3, '2021-02-30')])).toEqual([
    {
      place: 'engagements[*].dates[*].latest',
      message: '"2021-02-30" is no day of the calendar',
      places: [{ place: 'engagements[1].dates[0].latest' }, { place: 'engagements[3].dates[0].latest' }],
    },
    { place: 'title', message: 'this text is empty', places: [{ place: 'title' }] },
  ]);
});

test('what differs in the messages is told at each place', () => {
  expect(groupsOf([noDay(1, '2021-02-30'), noDay(3, '2021-02-31')])).toEqual([
    {
      place: 'engagements[*].dates[*].latest',
      message: '“…” is no day of the calendar',
      places: [
        { place: 'engagements[1].dates[0].latest', message: '"2021-02-30" is no day of the calendar' },
        { place: 'engagements[3].dates[0].latest', message: '"2021-02-31" is no day of the calendar' },
      ],
    },
  ]);
});

test('ids and unknown keys are folded too: a thousand of them are one group', () => {
  const problems = Array.from({ length: 1000 }, (_, at): readonly Problem[] => [
    { path: ['countries', at, `key-${at}`], message: `unknown key "key-${at}"`, atKey: true },
    { path: ['placement', 'countries', `country:${at}`, 1], message: 'expected a number, found true' },
  ]).flat();
  expect(groupsOf(problems).map(({ place, places }) => [place, places.length])).toEqual([
    ['countries[*][*]', 1000],
    ['placement.countries[*][*]', 1000],
  ]);
});

test('a different fault at the same place is another group', () => {
  const missing: Problem = { ...noDay(2, 'x'), message: 'this is missing; it should be a text' };
  expect(groupsOf([noDay(1, '2021-02-30'), missing])).toHaveLength(2);
});

test('the report lists every problem, with what to do, and no character that a terminal would obey', () => {
  const refusal = {
    title: 'The graph file is not as it should be',
    advice: 'Mend it.',
    problems: [
      noDay(1, '2021-02-30'),
      noDay(3, '2021-02-30'),
      { path: ['title'], message: 'expected "a", found the text "\u001b[31m"' },
      { path: [], place: 'line 3, column 14', message: 'expected a colon, found 1' },
    ],
  };
  expect(reportInText('talks.json', refusal)).toBe(`talks.json: The graph file is not as it should be
Mend it.
4 problems of 3 kinds

engagements[*].dates[*].latest (2 times)
  "2021-02-30" is no day of the calendar
  - engagements[1].dates[0].latest
  - engagements[3].dates[0].latest

title
  expected "a", found the text "⟨U+001B⟩[31m"

line 3, column 14
  expected a colon, found 1`);
});
