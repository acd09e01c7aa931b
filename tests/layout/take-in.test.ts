import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Network, networkOfLines, type Places } from '../../src/layout/kernel/network';
import { partnersIn, takeIn } from '../../src/layout/take-in';
import { randomNetwork } from './kernel/random-network';

/** A network by its lines, and the places of some of its nodes. */
const networkOf = (count: number, lines: readonly (readonly [number, number])[]): Network =>
  networkOfLines(
    count,
    Int32Array.from(lines, ([from]) => from),
    Int32Array.from(lines, ([, to]) => to),
  );
const placesOf = (...places: readonly (readonly [number, number] | undefined)[]): Places => ({
  x: Float64Array.from(places, (place) => place?.[0] ?? Number.NaN),
  y: Float64Array.from(places, (place) => place?.[1] ?? Number.NaN),
});
const at = ({ x, y }: Places, node: number): readonly [number, number] => [
  x[node] ?? Number.NaN,
  y[node] ?? Number.NaN,
];

const takenIn = (network: Network, known: Places): Places => takeIn(known, partnersIn(network, known));

/** How far apart two symbols must stand, across or down. */
const APART = 54;
const areApart = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
  Math.abs(ax - bx) >= APART || Math.abs(ay - by) >= APART;

const isSame = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
  ax === bx && ay === by;

describe('what is new', () => {
  test('stands amid those that it has lines to', () => {
    const places = takenIn(
      networkOf(3, [
        [0, 2],
        [1, 2],
      ]),
      placesOf([-300, 0], [301, 90], undefined),
    );
    expect(at(places, 2)).toEqual([1, 45]);
  });

  test('stands beside a symbol that has the place already', () => {
    const network = networkOf(4, [
      [0, 3],
      [1, 3],
    ]);
    const places = takenIn(network, placesOf([-300, 0], [300, 0], [10, 10], undefined));
    expect(areApart(at(places, 3), [10, 10])).toBe(true);
    expect(Math.hypot(...at(places, 3))).toBeLessThan(2 * APART);
  });

  test('waits for others that are new, and stands beside these', () => {
    // 1 has a line to 2 alone, which comes after it and has one to what stands somewhere.
    const places = takenIn(
      networkOf(3, [
        [1, 2],
        [0, 2],
      ]),
      placesOf([5000, 0], undefined, undefined),
    );
    expect(Math.abs(at(places, 2)[0] - 5000)).toBeLessThanOrEqual(APART);
    expect(Math.abs(at(places, 1)[0] - 5000)).toBeLessThanOrEqual(2 * APART);
  });

  test('has a place where it has no line, or only to what is new as well', () => {
    const places = takenIn(
      networkOf(5, [[1, 2]]),
      placesOf([0, 0], undefined, undefined, undefined, undefined),
    );
    const all = [0, 1, 2, 3, 4].map((node) => at(places, node));
    for (const [number, place] of all.entries())
      for (const other of all.slice(number + 1)) expect(areApart(place, other)).toBe(true);
  });

  test('stands on a symbol where a wide neighbourhood is full', () => {
    const side = 150;
    const full = Array.from({ length: side * side }, (_, node): [number, number] => [
      ((node % side) - side / 2) * 50,
      (Math.floor(node / side) - side / 2) * 50,
    ]);
    const middle = (side * side + side) / 2;
    const places = takenIn(networkOf(full.length + 1, [[middle, full.length]]), placesOf(...full, undefined));
    expect(at(places, full.length)).toEqual(at(places, middle));
  });
});

test('what stands somewhere stays, and all that is new finds a free place in whole units, always the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 200 }),
      fc.integer({ min: 1, max: 50 }),
      fc.float({ min: 0, max: 1, noNaN: true }),
      (count, seed, share) => {
        const network = randomNetwork(count, seed);
        const side = Math.ceil(Math.sqrt(count));
        const isNew = (node: number) => (node * 7919 + seed) % 100 < 100 * share;
        const known = placesOf(
          ...Array.from({ length: count }, (_, node): [number, number] | undefined =>
            isNew(node) ? undefined : [(node % side) * 72, Math.floor(node / side) * 72],
          ),
        );
        const places = takenIn(network, known);
        expect(takenIn(network, known)).toEqual(places);
        const nodes = Array.from({ length: count }, (_, node) => node);
        expect(nodes.filter((node) => !isNew(node) && !isSame(at(places, node), at(known, node)))).toEqual(
          [],
        );
        expect(nodes.filter((node) => !at(places, node).every(Number.isInteger))).toEqual([]);
        const touching = nodes.filter((node) =>
          nodes.some((other) => other > node && !areApart(at(places, node), at(places, other))),
        );
        expect(touching).toEqual([]);
      },
    ),
  );
});
