import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BUILT_IN,
  formatOpening,
  isBuiltInAlone,
  keptIdOf,
  keptPartOf,
  type Opening,
  parseOpening,
  partsOf,
} from '../../src/view/opening';

const NONE: Opening = { parts: [], joins: [], isEmbedded: false };

/** No half of a surrogate pair, which no address can hold. */
const text = fc.string({ unit: 'grapheme', minLength: 1 });
const id = text.filter((each) => !each.includes('~'));
const openings: fc.Arbitrary<Opening> = fc.record({
  parts: fc.uniqueArray(text),
  joins: fc.array(fc.tuple(id, id).filter(([a, b]) => a !== b)),
  isEmbedded: fc.boolean(),
});

test('what is opened survives the address', () => {
  fc.assert(
    fc.property(openings, (opening) => {
      expect(parseOpening(formatOpening(opening))).toEqual(opening);
    }),
  );
});

test('any text at all is read without an error, and what is read survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      const opening = parseOpening(query);
      expect(parseOpening(formatOpening(opening))).toEqual({
        ...opening,
        parts: opening.parts
          .map((part) => part.replace(/\p{Cs}/gu, '\ufffd'))
          .filter((each, at, all) => all.indexOf(each) === at),
        joins: opening.joins
          .map(([a, b]) => [a.replace(/\p{Cs}/gu, '\ufffd'), b.replace(/\p{Cs}/gu, '\ufffd')])
          .filter(([a, b]) => a !== b),
      });
    }),
  );
});

describe('an address', () => {
  test('stays readable', () => {
    const opening = {
      parts: ['talks/2021.json', 'https://example.org/a?b=c&d', BUILT_IN, keptPartOf('1f')],
      joins: [['official:x', 'official:y'] as const],
      isEmbedded: true,
    };
    expect(formatOpening(opening)).toBe(
      '?graph=talks/2021.json&graph=https://example.org/a%3Fb%3Dc%26d&graph=built-in:&graph=kept:1f&join=official:x~official:y&embed',
    );
  });

  test('without a query, or with another’s words in it, is the page’s own graph', () => {
    for (const query of ['', '?', '?utm=1', '?graph=', '?graph']) expect(parseOpening(query)).toEqual(NONE);
    expect(partsOf(NONE)).toEqual([BUILT_IN]);
    expect(formatOpening(NONE)).toBe('');
  });

  test('that names a graph twice opens it once', () => {
    expect(parseOpening('?graph=a&graph=a').parts).toEqual(['a']);
  });

  test('with a join of a thing to itself, or to nothing, has no such join', () => {
    expect(parseOpening('?join=a~a&join=a~&join=~&join=a').joins).toEqual([]);
  });

  test('that is not encoded as it should be is taken as it stands', () => {
    expect(parseOpening('?graph=100%&graph=a+b').parts).toEqual(['100%', 'a b']);
  });
});

test('the page’s own graph alone is told from all else', () => {
  expect(isBuiltInAlone(NONE)).toBe(true);
  expect(isBuiltInAlone({ ...NONE, parts: [BUILT_IN] })).toBe(true);
  expect(isBuiltInAlone({ ...NONE, parts: [BUILT_IN, 'a'] })).toBe(false);
  expect(isBuiltInAlone({ ...NONE, joins: [['a', 'b']] })).toBe(false);
});

test('a remembered graph has an id, and no other has', () => {
  expect(keptIdOf(keptPartOf('1f'))).toBe('1f');
  expect(keptIdOf('graph.json')).toBeUndefined();
});
