import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, separate, separateInRounds } from '../../src/layout/separate';

const GAP = 14;
/** Room for the rounding of sums, far below a pixel. */
const HAIR = 1e-6;

const overlaps = (a: Box, b: Box, gap: number) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap - HAIR &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap - HAIR;

const clashesIn = (boxes: readonly Box[], gap: number) =>
  boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlaps(a, b, gap)));

/** Up to 40 boxes as large as names, in a heap: many in one spot. */
const heap = fc.array(
  fc.record({
    x: fc.integer({ min: -60, max: 60 }),
    y: fc.integer({ min: -60, max: 60 }),
    width: fc.integer({ min: 1, max: 160 }),
    height: fc.integer({ min: 1, max: 90 }),
  }),
  { maxLength: 40 },
);

test('of any heap of boxes no two overlap afterwards, and all keep the gap', () => {
  fc.assert(
    fc.property(heap, (boxes) => {
      separate(boxes, GAP);
      expect(clashesIn(boxes, GAP)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('boxes that lie apart stay where they are', () => {
  const boxes = [
    { x: 0, y: 0, width: 10, height: 10 },
    { x: 10 + GAP, y: 0, width: 10, height: 10 },
    { x: 0, y: 10 + GAP, width: 10, height: 10 },
  ];
  separate(boxes, GAP);
  expect(boxes.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [24, 0],
    [0, 24],
  ]);
});

test('two boxes part along the shorter way, each by half of it', () => {
  const boxes = [
    { x: 0, y: 0, width: 100, height: 20 },
    { x: 10, y: 10, width: 100, height: 20 },
  ];
  separate(boxes, 0);
  expect(boxes.map(({ x, y }) => [x, Math.round(y)])).toEqual([
    [0, -5],
    [10, 15],
  ]);
});

test('the same boxes end in the same places', () => {
  fc.assert(
    fc.property(heap, (boxes) => {
      const copy = boxes.map((box) => ({ ...box }));
      separate(boxes, GAP);
      separate(copy, GAP);
      expect(copy).toEqual(boxes);
    }),
    { numRuns: 50 },
  );
});

/** Every pair in order, as a reader would write it: what the grid must agree with. */
const separatePairwise = (boxes: readonly Box[], gap: number, mostRounds: number): void => {
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = false;
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
        const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        const axis = overX < overY ? 'x' : 'y';
        const shift = (Math.min(overX, overY) / 2 + 0.01) * (a[axis] <= b[axis] ? 1 : -1);
        a[axis] -= shift;
        b[axis] += shift;
      }
    });
    if (!moved) return;
  }
};

/** From a heap to a picture wide enough for many cells of the grid. */
const anyPicture = fc.integer({ min: 50, max: 2000 }).chain((reach) =>
  fc.array(
    fc.record({
      x: fc.double({ min: -reach, max: reach, noNaN: true }),
      y: fc.double({ min: -reach, max: reach, noNaN: true }),
      width: fc.integer({ min: 1, max: 160 }),
      height: fc.integer({ min: 1, max: 90 }),
    }),
    { maxLength: 120 },
  ),
);

test('the places are those of comparing every pair in order, to the bit', () => {
  fc.assert(
    fc.property(anyPicture, (boxes) => {
      const pairwise = boxes.map((box) => ({ ...box }));
      for (const moved of separateInRounds(boxes, GAP, 40)) expect(moved).toBeGreaterThanOrEqual(0);
      separatePairwise(pairwise, GAP, 40);
      expect(boxes).toEqual(pairwise);
    }),
    { numRuns: 150 },
  );
});

test('round by round tells how many are moved: none in the last, when no two overlap', () => {
  const boxes = Array.from({ length: 30 }, (_, at) => ({ x: at, y: at % 7, width: 40, height: 20 }));
  const rounds = [...separateInRounds(boxes, GAP, 1000)];
  expect(rounds[0]).toBeGreaterThan(0);
  expect(rounds.at(-1)).toBe(0);
  expect(clashesIn(boxes, GAP)).toEqual([]);
});
