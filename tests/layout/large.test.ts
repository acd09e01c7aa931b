import { expect, test } from 'vitest';
import type { Network, Places } from '../../src/layout/kernel/network';
import { layOutLarge } from '../../src/layout/large';
import { randomNetwork } from './kernel/random-network';

const laidOut = (network: Network): { readonly places: Places; readonly shares: readonly number[] } => {
  const shares: number[] = [];
  const steps = layOutLarge(network);
  let step = steps.next();
  while (!step.done) {
    shares.push(step.value.done);
    step = steps.next();
  }
  return { places: step.value, shares };
};

const middleOf = (values: Float64Array) => (Math.min(...values) + Math.max(...values)) / 2;

const nearestOf = ({ x, y }: Places): readonly number[] =>
  Array.from(x, (ax, a) =>
    x.reduce(
      (least, bx, b) =>
        a === b ? least : Math.min(least, Math.max(Math.abs(ax - bx), Math.abs((y[a] ?? 0) - (y[b] ?? 0)))),
      Number.POSITIVE_INFINITY,
    ),
  );

test('symbols stand at the density at which they are drawn, hardly any on another, about the middle', () => {
  const { places } = laidOut(randomNetwork(3000, 1));
  expect(middleOf(places.x)).toBeCloseTo(0);
  expect(middleOf(places.y)).toBeCloseTo(0);
  const nearest = [...nearestOf(places)].sort((a, b) => a - b);
  const median = nearest[1500] ?? 0;
  expect(median).toBeGreaterThan(50);
  expect(median).toBeLessThan(110);
  // On a symbol of 50 units another lies whose middle is nearer than that.
  expect(nearest.filter((away) => away < 40).length).toBeLessThan(3000 * 0.05);
});

test('the share done rises all the way and ends at 1', () => {
  const { shares } = laidOut(randomNetwork(1200, 2));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test.each([
  ['no node', 0, []],
  ['one node', 1, []],
  ['two nodes', 2, [0, 1]],
  ['5,000 nodes without a line', 5000, []],
])('%s: within the bounds of a graph file', (_name, count, [from, to]) => {
  const lines = from === undefined || to === undefined ? [] : [[from, to] as const];
  const { places } = laidOut({
    count,
    from: Int32Array.from(lines, ([a]) => a),
    to: Int32Array.from(lines, ([, b]) => b),
  });
  expect(places.x.length).toBe(count);
  expect([...places.x, ...places.y].every((value) => Math.abs(value) < 1e6)).toBe(true);
});

test('a chain far longer than a graph file is wide is drawn smaller', () => {
  const count = 60_000;
  const { places } = laidOut({
    count,
    from: Int32Array.from({ length: count - 1 }, (_, at) => at),
    to: Int32Array.from({ length: count - 1 }, (_, at) => at + 1),
  });
  expect([...places.x, ...places.y].every((value) => Math.abs(value) < 1e6)).toBe(true);
});
