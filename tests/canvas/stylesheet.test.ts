import { describe, expect, test } from 'vitest';
import { STROKES, stylesheetOf } from '../../src/canvas/stylesheet';
import { LINE_KINDS } from '../../src/graph/ids';
import { createEngine } from './engine';
import { PALETTE } from './test-palette';

const drawn = (data: Readonly<Record<string, unknown>>, classes = '') => {
  const cy = createEngine().engine({ style: stylesheetOf(PALETTE) });
  const size = { width: 40, height: 30, hue: -1, broken: false };
  return cy.add({ group: 'nodes', data: { id: 'x', ...size, ...data }, classes });
};
const line = (kind: string, classes = '') => {
  const cy = createEngine().engine({ style: stylesheetOf(PALETTE) });
  cy.add([{ data: { id: 'a', kind: 'country' } }, { data: { id: 'b', kind: 'country' } }]);
  return cy.add({ group: 'edges', data: { id: 'x', kind, source: 'a', target: 'b' }, classes });
};

test('shape tells the kind', () => {
  const shapes = (['country', 'official', 'organisation', 'engagement', 'topic'] as const).map((kind) =>
    drawn({ kind }).style('shape'),
  );
  expect(shapes).toEqual(['ellipse', 'round-rectangle', 'hexagon', 'diamond', 'round-rectangle']);
});

test('colour tells the country; what has none is drawn in quiet ink', () => {
  expect(drawn({ kind: 'country', hue: 1 }).style('background-color')).toBe('rgb(0,128,0)');
  expect(drawn({ kind: 'official', hue: 1 }).style('border-color')).toBe('rgb(0,128,0)');
  expect(drawn({ kind: 'organisation' }).style('border-color')).toBe('rgb(128,128,128)');
});

test('a country that is only talked about is hollow and dashed', () => {
  const country = drawn({ kind: 'country', hue: 1, broken: true });
  expect([country.style('background-color'), country.style('border-style')]).toEqual([
    'rgb(255,255,255)',
    'dashed',
  ]);
});

test.each(LINE_KINDS)('a line of the kind “%s” is drawn as the legend says', (kind) => {
  const drawnLine = line(kind);
  expect(drawnLine.style('line-style')).toBe(STROKES[kind].style);
  expect(drawnLine.numericStyle('width')).toBe(STROKES[kind].width);
});

describe('emphasis', () => {
  test.each(['selected', 'near', 'dimmed', 'hinted'])(
    '“%s” leaves a thing its size and shape',
    (emphasis) => {
      const thing = drawn({ kind: 'engagement' }, emphasis);
      expect([thing.width(), thing.height(), thing.style('shape')]).toEqual([40, 30, 'diamond']);
    },
  );

  test('selects in the accent and dims by letting the paper through', () => {
    expect(line('took-part', 'selected').style('line-color')).toBe('rgb(255,0,0)');
    expect(drawn({ kind: 'topic' }, 'selected').style('border-color')).toBe('rgb(255,0,0)');
    expect(drawn({ kind: 'topic' }, 'dimmed').numericStyle('opacity')).toBeLessThan(1);
  });
});
