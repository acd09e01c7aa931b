import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../src/graph/schema';
import { fittingPositions } from '../../src/import/positions';

const gridOf = (size: number, step: number, from = 0): readonly Position[] =>
  Array.from({ length: size * size }, (_, at) => [
    from + step * (at % size),
    from + step * Math.floor(at / size),
  ]);

const stepOf = (positions: readonly Position[] | undefined): number =>
  (positions?.[1]?.[0] ?? Number.NaN) - (positions?.[0]?.[0] ?? 0);

test('what suits the symbols stays where it was', () => {
  for (const step of [90, 120, 400]) expect(fittingPositions(gridOf(5, step))).toEqual(gridOf(5, step));
});

test('what is far too close or too far apart comes to a distance that suits', () => {
  for (const step of [1e-9, 0.01, 1, 89, 401, 1e5])
    expect(stepOf(fittingPositions(gridOf(5, step)))).toBeCloseTo(120, 3);
});

test('a usual distance counts, not that of a few: an outlier or two on one spot change nothing', () => {
  const positions: readonly Position[] = [...gridOf(6, 100), [100, 100], [90_000, 0]];
  expect(fittingPositions(positions)).toEqual(positions);
});

test('what lies beyond the bounds of the picture is brought to its middle, or left out', () => {
  const moved = fittingPositions(gridOf(4, 120, 4_649_776));
  expect(moved?.[0]).toEqual([-180, -180]);
  expect(fittingPositions([...gridOf(4, 120), [3e6, 0]])).toBeUndefined();
});

test('no picture can be made of one spot for many, of numbers beyond all, of what is no number', () => {
  expect(
    fittingPositions([
      [3, 4],
      [3, 4],
    ]),
  ).toBeUndefined();
  for (const part of [1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY])
    expect(
      fittingPositions([
        [0, 0],
        [part, 1],
      ]),
    ).toBeUndefined();
  expect(fittingPositions([[3, 4]])).toEqual([[3, 4]]);
});

test('whatever comes in, what comes out can be drawn, and is the same picture', () => {
  const part = fc.oneof(fc.double(), fc.integer({ min: -500, max: 500 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 40 }), (positions) => {
      const fitting = fittingPositions(positions);
      for (const place of fitting ?? [])
        for (const each of place) expect(Math.abs(each)).toBeLessThanOrEqual(1e6);
      if (fitting) expect(fitting.length).toBe(positions.length);
    }),
  );
});
