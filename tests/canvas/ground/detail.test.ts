import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  borderWidth,
  columnsOf,
  kindAt,
  lineLook,
  markHeight,
  markWidth,
  nearness,
} from '../../../src/canvas/ground/detail';
import { STROKES } from '../../../src/canvas/stylesheet';
import { LINE_KINDS } from '../../../src/graph/ids';
import { symbolSizeOf } from '../../../src/graph/symbols';
import { anyGround, anyZoom, groundOfPlain } from './random-ground';

test('from near a thing is its own symbol, as large as Cytoscape draws it', () => {
  for (const kind of ['country', 'official', 'organisation', 'topic', 'engagement'] as const) {
    const { width, height } = symbolSizeOf(kind, 'Defence cooperation');
    for (const zoom of [0.5, 1, 2.5]) {
      const mark = markWidth(width, 3, zoom);
      expect([mark, markHeight(kind, width, mark, zoom)]).toEqual([width * zoom, height * zoom]);
    }
  }
  expect(borderWidth('country', 52, 1)).toBe(2.5);
  expect(borderWidth('engagement', 52, 1)).toBe(2);
});

test('a mark never gets smaller when the reader comes nearer, and never smaller than its least', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 34, max: 240 }),
      fc.double({ min: 1, max: 18, noNaN: true }),
      anyZoom,
      anyZoom,
      (width, least, a, b) => {
        const [far, near] = [Math.min(a, b), Math.max(a, b)];
        expect(markWidth(width, least, far)).toBeGreaterThanOrEqual(least);
        expect(markWidth(width, least, near)).toBeGreaterThanOrEqual(markWidth(width, least, far) - 1e-9);
      },
    ),
  );
});

test('the weightier of two of a kind is no smaller and is drawn in front, and countries before all', () => {
  fc.assert(
    fc.property(anyGround, (ground) => {
      const { leasts, fronts, order } = columnsOf(ground);
      expect([...order].sort((a, b) => a - b)).toEqual([...ground.xs.keys()]);
      for (let a = 0; a < ground.xs.length; a += 1)
        for (let b = 0; b < ground.xs.length; b += 1) {
          const [kindA, kindB] = [kindAt(ground, a), kindAt(ground, b)];
          if (kindA === 'country' && kindB !== 'country') expect(fronts[a]).toBeGreaterThan(fronts[b] ?? 0);
          if (kindA !== kindB || (ground.weights[a] ?? 0) <= (ground.weights[b] ?? 0)) continue;
          expect(leasts[a]).toBeGreaterThanOrEqual(leasts[b] ?? 0);
        }
    }),
    { numRuns: 40 },
  );
});

test('lines are as in the legend from near, and the fainter the more crowded the network is from afar', () => {
  LINE_KINDS.forEach((kind, at) => {
    expect(lineLook(at, 1, 50)).toEqual({ width: Math.max(1, STROKES[kind].width), alpha: 1 });
    expect(lineLook(at, 0.05, 5).alpha).toBeLessThan(lineLook(at, 0.05, 0.01).alpha);
    expect(lineLook(at, 0.05, 1e6).alpha).toBeGreaterThan(0);
  });
  expect([nearness(0.05), nearness(1)]).toEqual([0, 1]);
});

test('of a hundred thousand things dots are finer than of a thousand', () => {
  const things = (count: number) =>
    groundOfPlain(Array.from({ length: count }, (_, x) => ({ x, y: 0, kind: 4, weight: 1, hue: -1 })));
  const [few, many] = [columnsOf(things(1000)), columnsOf(things(100_000))];
  expect(many.leasts[0]).toBeLessThan(few.leasts[0] ?? 0);
});
