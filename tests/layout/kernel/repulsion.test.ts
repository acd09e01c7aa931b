import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sequenceOf } from '../../../src/layout/body';
import { createField, measure } from '../../../src/layout/kernel/cells';
import { repel, SOFT } from '../../../src/layout/kernel/repulsion';
import { createTree, LEAF, sortIntoTree } from '../../../src/layout/kernel/tree';

interface Body {
  readonly x: number;
  readonly y: number;
  readonly mass: number;
}

interface Push {
  readonly x: number;
  readonly y: number;
}

/** Every body against every other: what the kernel must agree with. */
const exactPushes = (bodies: readonly Body[]): readonly Push[] =>
  bodies.map((a) =>
    bodies.reduce(
      (sum, b) => {
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const force = b.mass / Math.max(dx * dx + dy * dy, SOFT);
        return { x: sum.x + dx * force, y: sum.y + dy * force };
      },
      { x: 0, y: 0 },
    ),
  );

/** The kernel's pushes, in the order of the bodies given. */
const pushesOf = (bodies: readonly Body[], theta: number): readonly Push[] => {
  const x = Float64Array.from(bodies, (body) => body.x);
  const y = Float64Array.from(bodies, (body) => body.y);
  const from = new Int32Array(bodies.length);
  const tree = createTree(bodies.length);
  sortIntoTree(tree, x, y, from);
  const sorted = { x, y, mass: Float64Array.from(from, (at) => bodies[at]?.mass ?? 0) };
  const field = createField(tree);
  measure(field, sorted);
  const [fx, fy] = [new Float64Array(bodies.length), new Float64Array(bodies.length)];
  repel(field, sorted, theta, fx, fy);
  const pushes: Push[] = [];
  from.forEach((body, at) => {
    pushes[body] = { x: fx[at] ?? 0, y: fy[at] ?? 0 };
  });
  return pushes;
};

const sizeOf = (pushes: readonly Push[]) =>
  Math.sqrt(pushes.reduce((sum, { x, y }) => sum + x * x + y * y, 0));

/** The root mean square of the errors, as a share of that of the pushes. */
const errorOf = (pushes: readonly Push[], exact: readonly Push[]): number => {
  const off = pushes.map(({ x, y }, at) => ({ x: x - (exact[at]?.x ?? 0), y: y - (exact[at]?.y ?? 0) }));
  const size = sizeOf(exact);
  return size === 0 ? sizeOf(off) : sizeOf(off) / size;
};

const coordinate = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
);
const someBodies = fc.array(
  fc.record({ x: coordinate, y: coordinate, mass: fc.integer({ min: 1, max: 50 }) }),
  { minLength: 1, maxLength: 200 },
);

/** Bodies in clusters of very different size and density, as networks have them. */
const clusters = (seed: number, count: number): readonly Body[] => {
  const next = sequenceOf(seed);
  const centres = Array.from({ length: 6 }, () => ({
    x: next() * 4000,
    y: next() * 4000,
    size: 20 + 800 * next() * next(),
  }));
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(next() * centres.length)] ?? { x: 0, y: 0, size: 1 };
    return {
      x: centre.x + (next() - 0.5) * centre.size,
      y: centre.y + (next() - 0.5) * centre.size,
      mass: next() < 0.9 ? 1 : 20,
    };
  });
};

describe('the push of all on all', () => {
  test('at theta 0 is that of every pair, for any bodies: many on one spot, heavy ones, a single one', () => {
    fc.assert(
      fc.property(someBodies, (bodies) => {
        expect(errorOf(pushesOf(bodies, 0), exactPushes(bodies))).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });

  test('at theta 0.9 is within 10 % of that over clusters of any density, and mostly within 3 %', () => {
    const errors: number[] = [];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 100, max: 900 }), (seed, count) => {
        const bodies = clusters(seed, count);
        const error = errorOf(pushesOf(bodies, 0.9), exactPushes(bodies));
        expect(error).toBeLessThan(0.1);
        errors.push(error);
      }),
      { numRuns: 60 },
    );
    expect(errors.filter((error) => error < 0.03).length).toBeGreaterThan(errors.length / 2);
  });

  test('comes nearer to it the smaller theta is', () => {
    const bodies = clusters(1, 2000);
    const exact = exactPushes(bodies);
    const [rough = 0, fine = 0, finest = 0] = [0.9, 0.6, 0.3].map((theta) =>
      errorOf(pushesOf(bodies, theta), exact),
    );
    expect(rough).toBeGreaterThan(2 * fine);
    expect(fine).toBeGreaterThan(2 * finest);
    expect(finest).toBeGreaterThan(0);
    // With one term of the series wrong it is half as much again.
    expect(finest).toBeLessThan(0.00025);
  });

  test('moves the whole nowhere: every push has its counterpart', () => {
    const bodies = clusters(2, 2000);
    const pushes = pushesOf(bodies, 0.9);
    const drift = pushes.reduce(
      (sum, { x, y }, at) => {
        const mass = bodies[at]?.mass ?? 0;
        return { x: sum.x + mass * x, y: sum.y + mass * y };
      },
      { x: 0, y: 0 },
    );
    expect(sizeOf([drift]) / sizeOf(pushes)).toBeLessThan(0.01);
  });

  test('of a hundred thousand bodies on one spot is none, and found at once', () => {
    const bodies = Array.from({ length: 100_000 }, () => ({ x: 7, y: -7, mass: 1 }));
    expect(sizeOf(pushesOf(bodies, 0.9))).toBe(0);
  });
});

describe('the tree', () => {
  test('gives every body one place, and each cell a half of its parent that lies on one side of the other', () => {
    fc.assert(
      fc.property(someBodies, (bodies) => {
        const x = Float64Array.from(bodies, (body) => body.x);
        const y = Float64Array.from(bodies, (body) => body.y);
        const from = new Int32Array(bodies.length);
        const tree = createTree(bodies.length);
        sortIntoTree(tree, x, y, from);
        expect([...from].sort((a, b) => a - b)).toEqual(bodies.map((_, at) => at));
        from.forEach((body, at) => {
          expect([x[at], y[at]]).toEqual([bodies[body]?.x, bodies[body]?.y]);
        });
        for (let cell = 1; cell < tree.leaves; cell += 1) {
          const sideOf = (child: number, values: Float64Array) =>
            values.subarray(tree.first[child], tree.end[child]);
          const isCut = (values: Float64Array) =>
            Math.max(...sideOf(2 * cell, values)) <= Math.min(...sideOf(2 * cell + 1, values));
          expect(isCut(x) || isCut(y)).toBe(true);
        }
        for (let leaf = tree.leaves; leaf < 2 * tree.leaves; leaf += 1)
          expect((tree.end[leaf] ?? 0) - (tree.first[leaf] ?? 0)).toBeLessThanOrEqual(LEAF);
      }),
      { numRuns: 100 },
    );
  });
});
