import { expect, test } from 'vitest';
import { weightedOf } from '../../../src/layout/kernel/network';
import { LENGTH, pull, springsOf } from '../../../src/layout/kernel/springs';

const pulled = (count: number, lines: readonly (readonly [number, number])[], x: readonly number[]) => {
  const springs = springsOf(
    weightedOf({
      count,
      from: Int32Array.from(lines, ([from]) => from),
      to: Int32Array.from(lines, ([, to]) => to),
    }),
  );
  const [vx, vy] = [new Float64Array(count), new Float64Array(count)];
  pull(springs, springs, 1, Float64Array.from(x), new Float64Array(count), vx, vy);
  return [...vx];
};

test('a line too long brings its ends to their distance, each by half', () => {
  expect(pulled(2, [[0, 1]], [0, LENGTH + 10])).toEqual([5, -5]);
});

test('a line too short pushes its ends apart, and one of its own length leaves them', () => {
  expect(pulled(2, [[0, 1]], [0, LENGTH - 10])).toEqual([-5, 5]);
  expect(pulled(2, [[0, 1]], [0, LENGTH])).toEqual([0, 0]);
});

test('of a hub and one of its own, the hub moves less: by its share of their lines', () => {
  const hub = [0, 1, 2].map((other) => [other, 3] as const);
  const [first = 0, , , moved = 0] = pulled(4, hub, [LENGTH + 8, LENGTH, LENGTH, 0]);
  expect(first).toBeCloseTo(-6);
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThanOrEqual(2);
});

test('two ends on one spot have no direction, and stay', () => {
  expect(pulled(2, [[0, 1]], [4, 4])).toEqual([0, 0]);
});
