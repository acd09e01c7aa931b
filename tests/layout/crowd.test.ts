import { describe, expect, test } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
import { footprintOf } from '../../src/graph/symbols';
import type { Body, Picture } from '../../src/layout/body';
import { isCrowd, settleCrowd } from '../../src/layout/crowd';
import { layOutLevelInSteps } from '../../src/layout/lay-out';
import { largeInventedGraph } from '../bench/large-invented-graph';

/** Things in a ring: each has lines of weight 1 to all others, heavy ones to its two neighbours; the last has none. */
const ring = (count: number): { readonly picture: Picture; readonly weightOf: (at: object) => number } => {
  const bodies = Array.from(
    { length: count },
    (_, at): Body => ({ id: `thing:${at + 1}`, width: 90, height: 80, lift: 10, x: 0, y: 0 }),
  );
  const weights = new Map<object, number>();
  const springs = bodies.slice(0, -1).flatMap((source, at) =>
    bodies.slice(at + 1, -1).map((target, step) => {
      const spring = { source, target, kind: 'dealt-with' as const };
      const isNeighbour = step === 0 || (at === 0 && target === bodies.at(-2));
      weights.set(spring, isNeighbour ? 10_000 : 1);
      return spring;
    }),
  );
  return { picture: { bodies, springs }, weightOf: (spring) => weights.get(spring) ?? 0 };
};

const settledRing = (count: number): readonly Body[] => {
  const { picture, weightOf } = ring(count);
  settleCrowd(picture, weightOf);
  return picture.bodies;
};

const distance = (a: Body | undefined, b: Body | undefined): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;

describe('a crowd', () => {
  test('is many things with many lines to each', () => {
    expect(isCrowd(ring(80).picture)).toBe(true);
    expect(isCrowd(ring(20).picture)).toBe(false);
    const { bodies, springs } = ring(80).picture;
    expect(isCrowd({ bodies, springs: springs.slice(0, 200) })).toBe(false);
  });

  test('has room for every symbol with its name', () => {
    const bodies = settledRing(120);
    bodies.forEach((a, at) => {
      for (const b of bodies.slice(at + 1))
        expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 80).toBe(true);
    });
  });

  test('has those who deal with one another most side by side, and those with nobody at the edge', () => {
    const bodies = settledRing(120);
    const all = bodies.slice(0, -1);
    const near = all.map((body, at) => distance(body, all[(at + 1) % all.length]));
    const any = all.map((body, at) => distance(body, all[(at + 40) % all.length]));
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean(near)).toBeLessThan(mean(any) / 3);
    const middle = { ...(bodies[0] as Body), x: 0, y: 0 };
    const far = all.filter((body) => distance(body, middle) > distance(bodies.at(-1), middle));
    expect(far.length).toBeLessThan(all.length / 4);
  });

  test('is placed the same every time', () => {
    expect(settledRing(70)).toEqual(settledRing(70));
  });
});

test('the countries of a large network are placed as a crowd, as wide as high, no name on another', () => {
  const index = createGraphIndex(largeInventedGraph(2000));
  const { things, lines } = index.levels.countries;
  expect(lines.length).toBeGreaterThan(3 * things.length);
  const { value } = layOutLevelInSteps(index, 'countries').next();
  const placed = Object.entries(value as Readonly<Record<string, readonly [number, number]>>); // a small level takes one step
  expect(placed.map(([id]) => id).sort()).toEqual([...things].sort());
  const boxes = placed.map(([id, [x, y]]) => {
    const { width, height, above } = footprintOf(
      'country',
      index.nameOf(id as (typeof things)[number]),
      undefined,
    );
    return { left: x - width / 2, right: x + width / 2, top: y - above, bottom: y - above + height };
  });
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });
  const across = (of: (box: (typeof boxes)[number]) => number) =>
    Math.max(...boxes.map(of)) - Math.min(...boxes.map(of));
  expect(across(({ left }) => left) / across(({ top }) => top)).toBeGreaterThan(0.75);
  expect(across(({ left }) => left) / across(({ top }) => top)).toBeLessThan(1.33);
});
