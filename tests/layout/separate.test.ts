import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, separate } from '../../src/layout/separate';

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
