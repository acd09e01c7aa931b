import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarsen } from '../../../src/layout/kernel/coarsen';
import { weightedOf } from '../../../src/layout/kernel/network';
import { randomNetwork } from './random-network';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

test('a coarser network has every node and every line in it once, but for the lines within a gathering', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 1, max: 1e6 }), (count, seed) => {
      const fine = weightedOf(randomNetwork(count, seed));
      const { network, gathered } = coarsen(fine);
      expect(network.count).toBeLessThan(count);
      expect(new Set(gathered).size).toBe(network.count);
      expect(sum(network.mass)).toBe(count);
      const within = fine.from.filter((node, line) => gathered[node] === gathered[fine.to[line] ?? 0]);
      expect(sum(network.weight) + within.length).toBe(fine.from.length);
      network.from.forEach((node, line) => {
        expect(node).toBeLessThan(network.to[line] ?? 0);
      });
    }),
    { numRuns: 60 },
  );
});

test('each gathers what hangs together: two pieces never become one', () => {
  const piece = randomNetwork(200, 1);
  const both = weightedOf({
    count: 400,
    from: Int32Array.of(...piece.from, ...piece.from.map((node) => node + 200)),
    to: Int32Array.of(...piece.to, ...piece.to.map((node) => node + 200)),
  });
  const { gathered } = coarsen(both);
  const [left, right] = [new Set(gathered.subarray(0, 200)), new Set(gathered.subarray(200))];
  expect([...left].filter((seed) => right.has(seed))).toEqual([]);
});

test('a hub does not gather everything: a network of hubs and their own shrinks to about an eighth', () => {
  const { network } = coarsen(weightedOf(randomNetwork(4000, 1)));
  expect(network.count).toBeGreaterThan(400);
  expect(network.count).toBeLessThan(800);
  expect(Math.max(...network.mass)).toBeLessThan(300);
});
