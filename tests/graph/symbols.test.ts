import { describe, expect, test } from 'vitest';
import {
  estimatedTextWidth,
  footprintOf,
  LABEL_GAP,
  LABEL_LINE,
  LABEL_WIDTH,
  symbolSizeOf,
} from '../../src/graph/symbols';

test('a text is as wide as it has characters, not UTF-16 units', () => {
  expect(estimatedTextWidth('𝒜𝒜')).toBe(estimatedTextWidth('aa'));
});

test('a topic’s pill holds its name; other symbols have one size whatever the name', () => {
  const name = 'Afghan peace process';
  expect(symbolSizeOf('topic', name).width).toBeGreaterThan(estimatedTextWidth(name));
  expect(symbolSizeOf('country', name)).toEqual(symbolSizeOf('country', 'x'));
});

describe('the footprint of a thing', () => {
  test('is its symbol and the one line of a short name under it', () => {
    expect(footprintOf('country', 'Mali', undefined)).toEqual({
      width: 52,
      height: 52 + LABEL_GAP + LABEL_LINE,
      above: 26,
    });
  });

  test('grows by a line for a subtitle, and by a line for each turn of a long name', () => {
    const height = (name: string, subtitle?: string) => footprintOf('official', name, subtitle).height;
    expect(height('Ann', 'Envoy') - height('Ann')).toBe(LABEL_LINE);
    expect(height('Inter-Services public relations') - height('Ann')).toBe(LABEL_LINE);
  });

  test('is never wider than a name may be', () => {
    expect(footprintOf('official', 'x'.repeat(200), undefined).width).toBe(LABEL_WIDTH);
  });

  test('of a topic is the pill alone', () => {
    const pill = symbolSizeOf('topic', 'Drawdown');
    expect(footprintOf('topic', 'Drawdown', undefined)).toEqual({ ...pill, above: pill.height / 2 });
  });
});
