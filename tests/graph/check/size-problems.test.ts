import { expect, test } from 'vitest';
import { checkGraph } from '../../../src/graph/check/check-graph';
import {
  LONGEST_SOURCE,
  LONGEST_TEXT,
  MOST_ENTRIES,
  sizeProblemsOf,
} from '../../../src/graph/check/size-problems';
import { articleWith } from '../article';

const list = (length: number) => Array.from({ length }, () => 0);

test.each([
  [{ name: 'a'.repeat(LONGEST_TEXT) }, []],
  [{ name: 'a'.repeat(LONGEST_TEXT + 1) }, ['name']],
  [{ sources: [{ text: 'a'.repeat(LONGEST_SOURCE) }] }, []],
  [{ sources: [{ text: 'a'.repeat(LONGEST_SOURCE + 1) }] }, ['sources', 0, 'text']],
  [{ topics: list(MOST_ENTRIES) }, []],
  [{ topics: list(MOST_ENTRIES + 1) }, ['topics']],
  [Object.fromEntries(list(MOST_ENTRIES + 1).map((_, at) => [`k${at}`, 0])), []],
])('tells the place of what is too much', (value, path) => {
  const isTooMuch = path.length > 0 || Object.keys(value).length > MOST_ENTRIES;
  expect(sizeProblemsOf(value).map((problem) => problem.path)).toEqual(isTooMuch ? [path] : []);
});

test('a name too long to be shown is refused, with its place and its size', () => {
  const answer = checkGraph(JSON.stringify(articleWith(['officials', 0, 'name'], 'A'.repeat(52_428_800))));
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      title: 'The graph file is too much',
      problems: [
        {
          path: ['officials', 0, 'name'],
          message: 'this text has 52,428,800 characters; at most 10,000 can be shown here',
        },
      ],
    },
  });
});

test('a list in which everything is wrong a hundred thousand times is told by its first', () => {
  const answer = checkGraph(
    JSON.stringify(
      articleWith(
        ['engagements'],
        list(MOST_ENTRIES).map(() => ({})),
      ),
    ),
  );
  if (answer.ok) throw new Error('it was opened');
  expect(answer.refusal.problems[0]?.path).toEqual(['engagements', 0, 'id']);
});
