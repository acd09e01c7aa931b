import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/graph/check/read-json';
import { problemInWords } from '../../../src/graph/schema-problems';
import { articleText } from '../article';

const problemsOf = (text: string) => {
  const read = readJson(text);
  return read.ok ? [] : read.problems.map(problemInWords);
};

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test('refuses what JSON.parse refuses, at a place, in any text cut or altered', () => {
  const alteration = fc.tuple(fc.nat(3000), fc.nat(20), fc.string({ unit: 'binary-ascii', maxLength: 3 }));
  fc.assert(
    fc.property(alteration, ([at, length, put]) => {
      const text = articleText.slice(0, at) + put + articleText.slice(at + length);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const read = readJson(text);
      if (!isJson) expect(read).toMatchObject({ ok: false, isJson: false });
      if (!read.ok) expect(read.problems[0]?.message).toBeTruthy();
    }),
    { numRuns: 500 },
  );
});

describe('says in words what is wrong, with line and column', () => {
  test.each<[text: string, ...problems: string[]]>([
    ['', '(the whole file): there is nothing in it'],
    ['\ufeff{}', 'line 1, column 1: the file begins with a byte order mark. Save it without'],
    ['{"a": 1,}', 'line 1, column 9: there is a comma before }, where nothing follows. Remove it'],
    ['[1,\n2,\n]', 'line 3, column 1: there is a comma before ], where nothing follows. Remove it'],
    ['{"a": 1\n "b": 2}', 'line 2, column 2: expected a comma, or the end of the record or list, found "b":'],
    ['{"a" 1}', 'line 1, column 6: expected a colon, found 1}'],
    ['{"a": 1', 'line 1, column 8: expected } at the end of the record, found the end of the file'],
    ['[1', 'line 1, column 3: expected ] at the end of the list, found the end of the file'],
    ['{} {}', 'line 1, column 4: expected the end of the file, found {}'],
    ['{"a": "b}', 'line 1, column 7: this text does not end. Put a double quotation mark at its end'],
    ['[] // no', 'line 1, column 4: JSON has no comments. Remove this one'],
    [
      '{"a": NaN}',
      'line 1, column 7: expected a value: a text in double quotes, a number, true, false or null, found NaN}',
    ],
    ['["\\x"]', 'line 1, column 2: after \\ in a text stands one of " \\ / b f n r t u'],
    [
      '<html>',
      'line 1, column 1: expected a value: a text in double quotes, a number, true, false or null, found <html>',
    ],
  ])('%j', (text, ...problems) => {
    expect(problemsOf(text).slice(0, problems.length)).toEqual(problems);
  });

  test('every place, and not only the first', () => {
    expect(problemsOf('{"a": [1,],\n"b": [2,]}')).toEqual([
      'line 1, column 10: there is a comma before ], where nothing follows. Remove it',
      'line 2, column 9: there is a comma before ], where nothing follows. Remove it',
    ]);
  });
});

describe('refuses a key that stands twice in one record, of which JSON.parse would drop the first', () => {
  test.each([
    ['{"a": 1,\n"a": 2}', 'a: this key stands in its record twice, on line 1 and on line 2. Keep one'],
    [
      '[{"x": {"a": 1, "\\u0061": 2}}]',
      '[0].x.a: this key stands in its record twice, on line 1 and on line 1. Keep one',
    ],
    [
      '{"__proto__": 1, "__proto__": 2}',
      '__proto__: this key stands in its record twice, on line 1 and on line 1. Keep one',
    ],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('and not the same key in two records', () => {
    expect(problemsOf('[{"a": {"a": 1}}, {"a": 2}]')).toEqual([]);
  });
});

test.each([
  ['lists', '['.repeat(1e6) + ']'.repeat(1e6)],
  ['lists that do not end', '['.repeat(1e6)],
  ['records', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`],
])('refuses a tower of %s in words, and does not fall', (_, text) => {
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(/^line 1, column \d+: from here on there are more than 100 records and lists/),
  ]);
});
