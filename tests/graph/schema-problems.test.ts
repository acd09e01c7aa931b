import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  type Advice,
  notOfForm,
  pathInWords,
  problemsOfIssues,
  valueAt,
} from '../../src/graph/schema-problems';

/** Invented: a schema with one of each thing that can go wrong. */
const schema = z.strictObject({
  name: z.string().check(z.minLength(2)),
  size: z.optional(z.number().check(z.minimum(1), z.maximum(9))),
  sort: z.optional(z.enum(['large', 'small'])),
  day: z.optional(z.string().check(z.regex(/^\d+$/, notOfForm('a day such as 28')))),
  list: z.optional(z.array(z.string()).check(z.minLength(1))),
  who: z.optional(
    z.union([z.strictObject({ official: z.string() }), z.strictObject({ organisation: z.string() })]),
  ),
});

const problemsOf = (input: unknown, advice?: Advice) => {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? []
    : problemsOfIssues(parsed.error.issues, input, advice).map(
        ({ path, message }) => `${pathInWords(path)}: ${message}`,
      );
};

test('a path is written as a reader of the file would look for it', () => {
  expect(pathInWords(['engagements', 1, 'statements', 0])).toBe('engagements[1].statements[0]');
  expect(pathInWords([0, 'name'])).toBe('[0].name');
  expect(pathInWords([])).toBe('(the whole file)');
});

test('the value at a path is only what the document itself holds', () => {
  const document = { a: [{ b: 1 }] };
  expect(valueAt(document, ['a', 0, 'b'])).toBe(1);
  expect(valueAt(document, ['a', 1, 'b'])).toBeUndefined();
  expect(valueAt(document, ['constructor'])).toBeUndefined();
  expect(valueAt(document, ['a', 'length'])).toBe(1);
});

describe('in plain words', () => {
  test.each([
    [{ name: '' }, 'name: this text is empty'],
    [{ name: null }, 'name: this is empty; it should be a text'],
    [{}, 'name: this is missing; it should be a text'],
    [{ name: ['Ann'] }, 'name: expected a text, found a list'],
    [{ name: true }, 'name: expected a text, found true'],
    [{ name: 'Ann', size: 0 }, 'size: expected at least 1, found the number 0'],
    [{ name: 'Ann', size: 10 }, 'size: expected at most 9, found the number 10'],
    [{ name: 'Ann', sort: 'big' }, 'sort: expected "large" or "small", found the text "big"'],
    [{ name: 'Ann', day: 'Monday' }, 'day: the text "Monday" is not a day such as 28'],
    [{ name: 'Ann', list: [] }, 'list: this list needs at least 1 entry'],
    [{ name: 'Ann', list: [7] }, 'list[0]: expected a text, found the number 7'],
    [{ name: 'Ann', title: 'Dr' }, 'title: unknown key "title"'],
  ])('%j', (input, problem) => {
    expect(problemsOf(input)).toEqual([problem]);
  });

  test('a long text is cut, between characters', () => {
    expect(problemsOf({ name: 'Ann', day: '🇰🇷'.repeat(40) })).toEqual([
      `day: the text "${'🇰🇷'.repeat(30)}…" is not a day such as 28`,
    ]);
  });
});

describe('of several alternatives', () => {
  test('names the key that would tell which one is meant', () => {
    expect(problemsOf({ name: 'Ann', who: {} })).toEqual([
      'who: this record needs the key "official" or "organisation"',
    ]);
  });

  test('speaks of the one that is nearest', () => {
    expect(problemsOf({ name: 'Ann', who: { organisation: 7 } })).toEqual([
      'who.organisation: expected a text, found the number 7',
    ]);
  });

  test('says what is wrong with a value that is none of them', () => {
    expect(problemsOf({ name: 'Ann', who: 'Bo' })).toEqual(['who: expected a record, found the text "Bo"']);
  });
});

describe('with advice from the file format', () => {
  const advice: Advice = {
    keyMeantAt: (_path, key) => (key === 'nmae' ? 'name' : undefined),
    keysAt: () => ['name', 'size'],
    onWrongKind: (_path, expected) => (expected === 'string' ? 'Put it in quotation marks' : undefined),
  };

  test('a misspelt key is told once, with the key that is meant', () => {
    expect(problemsOf({ nmae: 'Ann' }, advice)).toEqual(['nmae: unknown key "nmae"; did you mean "name"?']);
  });

  test('an unknown key comes with the keys there are', () => {
    expect(problemsOf({ name: 'Ann', title: 'Dr' }, advice)).toEqual([
      'title: unknown key "title". Remove it; the keys here are name, size',
    ]);
  });

  test('a wrong kind comes with how to write the right one', () => {
    expect(problemsOf({ name: 28 }, advice)).toEqual([
      'name: expected a text, found the number 28. Put it in quotation marks',
    ]);
  });
});
