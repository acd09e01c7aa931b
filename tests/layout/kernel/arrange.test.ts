import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type Progress } from '../../../src/layout/kernel/arrange';
import type { Network, Places } from '../../../src/layout/kernel/network';
import { randomNetwork } from './random-network';
import { stressOf } from './stress';

const arranged = (network: Network): Places => {
  const steps = arrange(network);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

const networkOf = (count: number, lines: readonly (readonly [number, number])[]): Network => ({
  count,
  from: Int32Array.from(lines, ([from]) => from),
  to: Int32Array.from(lines, ([, to]) => to),
});

const isSound = ({ x, y }: Places, count: number) =>
  x.length === count && y.length === count && [...x, ...y].every((value) => Math.abs(value) < 1e6);

/** A square sheet of `side` by `side` nodes. */
const sheet = (side: number): Network =>
  networkOf(
    side * side,
    Array.from({ length: side * side }, (_, at): [number, number][] => [
      ...((at + 1) % side ? [[at, at + 1] as [number, number]] : []),
      ...(at + side < side * side ? [[at, at + side] as [number, number]] : []),
    ]).flat(),
  );

const distance = ({ x, y }: Places, a: number, b: number) =>
  Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));

describe('the places of any network', () => {
  const anyNetwork = fc.integer({ min: 0, max: 300 }).chain((count) =>
    fc
      .array(fc.tuple(fc.integer({ min: -1, max: count }), fc.integer({ min: -1, max: count })), {
        maxLength: 600,
      })
      .map((lines) => networkOf(count, lines)),
  );

  test('are numbers within bounds: with loops, double lines, ends that are no nodes, and in pieces', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        expect(isSound(arranged(network), network.count)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['no node', networkOf(0, [])],
    ['one node', networkOf(1, [])],
    ['one node tied to itself', networkOf(1, [[0, 0]])],
    ['a thousand nodes without a line', networkOf(1000, [])],
    [
      'a star',
      networkOf(
        2000,
        Array.from({ length: 1999 }, (_, at) => [0, at + 1] as const),
      ),
    ],
    [
      'a chain',
      networkOf(
        2000,
        Array.from({ length: 1999 }, (_, at) => [at, at + 1] as const),
      ),
    ],
    [
      'pairs',
      networkOf(
        2000,
        Array.from({ length: 1000 }, (_, at) => [2 * at, 2 * at + 1] as const),
      ),
    ],
    [
      'the same line a thousand times',
      networkOf(
        2,
        Array.from({ length: 1000 }, () => [0, 1] as const),
      ),
    ],
  ])('of %s are numbers within bounds, no two the same', (_name, network) => {
    const places = arranged(network);
    expect(isSound(places, network.count)).toBe(true);
    expect(new Set(Array.from(places.x, (x, at) => `${x} ${places.y[at]}`)).size).toBe(network.count);
  });

  test('are the same, to the bit, for the same network', () => {
    const network = randomNetwork(2000, 1);
    expect(arranged(network)).toEqual(arranged(network));
    expect(arranged(network)).not.toEqual(arranged(randomNetwork(2000, 2)));
  });
});

describe('a picture shows its network', () => {
  test('a sheet is laid out flat: distances in the picture are those in the network', () => {
    const network = sheet(40);
    expect(stressOf(network, arranged(network))).toBeLessThan(0.05);
  });

  test('an archive of 3,000 things fits as well as the layouts in use do', () => {
    const network = randomNetwork(3000, 1);
    expect(stressOf(network, arranged(network))).toBeLessThan(0.195);
  });

  test('two pieces lie apart', () => {
    const piece = sheet(15);
    const size = piece.count;
    const places = arranged({
      count: 2 * size,
      from: Int32Array.of(...piece.from, ...piece.from.map((node) => node + size)),
      to: Int32Array.of(...piece.to, ...piece.to.map((node) => node + size)),
    });
    const middle = (first: number) => {
      const mean = (values: Float64Array) =>
        values.subarray(first, first + size).reduce((sum, value) => sum + value, 0) / size;
      return [mean(places.x), mean(places.y)] as const;
    };
    const [[ax, ay], [bx, by]] = [middle(0), middle(size)];
    const own = places.x.reduce((nearer, x, at) => {
      const toA = Math.hypot(x - ax, (places.y[at] ?? 0) - ay);
      const toB = Math.hypot(x - bx, (places.y[at] ?? 0) - by);
      return nearer + Number(toA < toB === at < size);
    }, 0);
    expect(own).toBeGreaterThan(2 * size * 0.98);
  });

  test('pieces do not drift away: the pull to the middle keeps five hundred pairs together', () => {
    const pairs = Array.from({ length: 500 }, (_, at) => [2 * at, 2 * at + 1] as const);
    // Without the pull, 2,317 units of the kernel.
    expect(Math.max(...arranged(networkOf(1000, pairs)).x.map(Math.abs))).toBeLessThan(2150);
  });

  test('those tied to one other alone lie by it', () => {
    const network = randomNetwork(2000, 3);
    const places = arranged(network);
    const lengths = Array.from(network.from, (from, line) => distance(places, from, network.to[line] ?? 0));
    const any = Array.from(network.from, (from, line) => distance(places, from, (line * 7919) % 2000));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(lengths)).toBeLessThan(mean(any) * 0.7);
  });
});

describe('on the way', () => {
  const network = randomNetwork(1500, 1);

  test('the share done rises from step to step and ends at 1, with every node placed from the first step on', () => {
    const steps: Progress[] = [];
    let last: Places | undefined;
    for (const step of arrange(network)) {
      expect(step.done).toBeGreaterThan(steps.at(-1)?.done ?? 0);
      expect(isSound(step.places(), network.count)).toBe(true);
      steps.push(step);
      last = step.places();
    }
    expect(steps.length).toBeGreaterThan(100);
    expect(steps.at(-1)?.done).toBeCloseTo(1);
    expect(last).toEqual(arranged(network));
  });

  test('the picture settles: the last steps move things less than early ones', () => {
    const seen: Places[] = [];
    for (const step of arrange(network)) seen.push(step.places());
    const movedBetween = (a: Places | undefined, b: Places | undefined) =>
      a && b ? a.x.reduce((sum, x, at) => sum + Math.abs(x - (b.x[at] ?? 0)), 0) : Number.NaN;
    const fine = seen.slice(-100);
    expect(movedBetween(fine.at(-2), fine.at(-1))).toBeLessThan(movedBetween(fine[0], fine[1]) / 10);
  });

  test('it can be given up, and begun again from the start', () => {
    const given = arrange(network);
    given.next();
    given.return({ x: new Float64Array(), y: new Float64Array() });
    expect(given.next().done).toBe(true);
    expect(arrange(network).next().done).toBe(false);
  });
});
