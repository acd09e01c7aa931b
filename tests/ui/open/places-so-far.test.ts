import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesSoFar } from '../../../src/ui/open/places-so-far';

const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 50 });

const placed = (from: readonly (readonly [number, number])[]) => {
  const places = placesSoFar({
    x: Float64Array.from(from, ([x]) => x),
    y: Float64Array.from(from, ([, y]) => y),
  });
  return from.map((_, at) => [places[2 * at] ?? -1, places[2 * at + 1] ?? -1] as const);
};

test('everything is in the picture, and the longer side fills it', () => {
  fc.assert(
    fc.property(points, (from) => {
      const places = placed(from);
      for (const each of places.flat()) {
        expect(each).toBeGreaterThanOrEqual(-1e-6);
        expect(each).toBeLessThanOrEqual(1 + 1e-6);
      }
      const sideOf = (axis: 0 | 1) => {
        const values = places.map((place) => place[axis]);
        return Math.max(...values) - Math.min(...values);
      };
      if (new Set(from.map(String)).size > 1) expect(Math.max(sideOf(0), sideOf(1))).toBeCloseTo(1, 4);
    }),
  );
});

test('shapes stay as they are: both sides are drawn to one scale', () => {
  expect(
    placed([
      [0, 0],
      [100, 0],
      [100, 50],
    ]),
  ).toEqual([
    [0, 0.25],
    [1, 0.25],
    [1, 0.75],
  ]);
});
