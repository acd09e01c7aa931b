import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { articleAnnotationsSchema } from '../../src/compile/annotation-schema';
import { keyMeantAt, keysAt, nearestWord } from '../../src/compile/did-you-mean';

describe('the nearest word', () => {
  test.each([
    ['lable', 'label', 'two letters exchanged'],
    ['LABEL', 'label', 'capitals'],
    ['engagments', 'engagements', 'a letter left out'],
    ['qamar', 'qamar-javed-bajwa', 'the beginning alone'],
    ['labelled', 'label', 'more than the word'],
  ])('for %s is %s (%s)', (word, meant) => {
    expect(nearestWord(word, ['engagements', 'label', 'topics', 'qamar-javed-bajwa'])).toBe(meant);
  });

  test.each([
    ['xyz', 'no letter in common'],
    ['', 'nothing written'],
    ['lab', 'too short to be the beginning of a longer one'],
    ['governments', 'too far'],
  ])('for %j is none (%s)', (word) => {
    expect(nearestWord(word, ['engagements', 'label', 'topics'])).toBeUndefined();
  });

  test('is not one country’s code for another’s', () => {
    expect(nearestWord('IR', ['IS', 'IQ', 'KR', 'AF'])).toBeUndefined();
  });

  test('of two as near is the first', () => {
    expect(nearestWord('topic', ['topics', 'topica'])).toBe('topics');
    expect(nearestWord('topic', ['topica', 'topics'])).toBe('topica');
  });
});

describe('the keys of a record', () => {
  const keys = (...path: (string | number)[]) => keysAt(articleAnnotationsSchema, path);

  test('are those of the schema there, through lists, optional values and alternatives', () => {
    expect(keys('engagements', 3, 'date')).toEqual(['asWritten', 'edtf', 'precision', 'quotes', 'basis']);
    expect(keys('engagements', 0, 'place')).toEqual(['asWritten', 'entity', 'quotes', 'basis']);
    expect(keys('engagements', 0, 'plover')).toEqual(['event', 'mode']);
    expect(keys('engagements', 0, 'concerns', 0)).toEqual(['country', 'quotes', 'basis', 'organisation']);
    expect(keys('engagements', 0, 'quotes', 0)).toEqual(['quote', 'prefix', 'suffix']);
  });

  test('are none where the schema has no record', () => {
    expect(keys('headline')).toEqual([]);
    expect(keys('nowhere', 'at', 'all')).toEqual([]);
    expect(keys('constructor')).toEqual([]);
    expect(keys('__proto__', 'x')).toEqual([]);
  });
});

test('a key that the record already has is not meant again', () => {
  const schema = z.record(z.string(), z.strictObject({ speaker: z.string(), speakers: z.string() }));
  expect(keyMeantAt(schema, { x: { speeker: '' } }, ['x'], 'speeker')).toBe('speaker');
  expect(keyMeantAt(schema, { x: { speeker: '', speaker: '' } }, ['x'], 'speeker')).toBe('speakers');
});
