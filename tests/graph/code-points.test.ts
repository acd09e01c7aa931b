import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointTextOf, occurrencesOf } from '../../src/graph/code-points';
import { unicodeText } from './unicode';

const textAndTwoPositions = unicodeText.chain((text) => {
  const position = fc.nat({ max: [...text].length });
  return fc.tuple(fc.constant(text), position, position);
});

describe('slice', () => {
  test('cuts between code points as Array.from counts them, in any text', () => {
    fc.assert(
      fc.property(textAndTwoPositions, ([text, a, b]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(codePointTextOf(text).slice(start, end)).toBe(Array.from(text).slice(start, end).join(''));
      }),
    );
  });

  test('clamps positions outside the text', () => {
    const points = codePointTextOf('a🇰b');
    expect(points.slice(-3, 2)).toBe('a🇰');
    expect(points.slice(1, 99)).toBe('🇰b');
    expect(points.slice(2, 1)).toBe('');
  });

  test('keeps a combining mark apart from its letter, as code points are counted', () => {
    const points = codePointTextOf('e\u0301x');
    expect(points.length).toBe(3);
    expect(points.slice(0, 1)).toBe('e');
    expect(points.slice(1, 3)).toBe('\u0301x');
  });
});

describe('positionOf', () => {
  test('gives back every position from the UTF-16 index at which it starts', () => {
    fc.assert(
      fc.property(unicodeText, (text) => {
        const points = codePointTextOf(text);
        for (let position = 0; position <= points.length; position += 1)
          expect(points.positionOf(points.slice(0, position).length)).toBe(position);
      }),
    );
  });

  test('gives the position of the pair for an index inside a surrogate pair', () => {
    expect(codePointTextOf('a𝒜b').positionOf(2)).toBe(1);
  });
});

describe('occurrencesOf', () => {
  test('finds every place, overlaps included', () => {
    expect(occurrencesOf('aaa', 'aa')).toEqual([0, 1]);
    expect(occurrencesOf('peace in the region', 'war')).toEqual([]);
  });

  test('finds an empty part nowhere', () => {
    expect(occurrencesOf('aaa', '')).toEqual([]);
  });
});
