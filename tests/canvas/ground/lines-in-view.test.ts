import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../src/canvas/ground/detail';
import { createLineLight } from '../../../src/canvas/ground/line-light';
import { linesInView, looksOfLines } from '../../../src/canvas/ground/lines-in-view';
import { frameAround, regionOf } from '../../../src/canvas/ground/picture';
import { LINE_KINDS } from '../../../src/graph/ids';
import { anyGround, anyViewport, groundOfPlain } from './random-ground';

const COLOURS = {
  panel: [255, 255, 255],
  ink: [0, 0, 0],
  quietInk: [90, 90, 90],
  rule: [180, 180, 180],
  hues: [
    [200, 0, 0],
    [0, 0, 200],
  ],
} as const;

const orderOf = (viewport: Parameters<typeof frameAround>[0]) => ({
  ...frameAround(viewport, 1),
  colours: COLOURS,
  letters: new Map(),
  fontFamily: 'sans-serif',
});

describe('the lines of a picture', () => {
  test('are those that a walk along each line meets, each once', () => {
    fc.assert(
      fc.property(anyGround, anyViewport, (ground, viewport) => {
        const order = orderOf(viewport);
        const { left, top, right, bottom } = regionOf(order);
        const { ending, passing } = linesInView(columnsOf(ground), order);
        const found = new Set([...ending.lines, ...passing.lines]);
        expect(found.size).toBe(ending.lines.length + passing.lines.length);
        for (let line = 0; line < ground.from.length; line += 1) {
          const [a, b] = [ground.from[line] ?? 0, ground.to[line] ?? 0];
          const steps = Array.from({ length: 201 }, (_, step) => step / 200);
          const isMet = steps.some((share) => {
            const x = (ground.xs[a] ?? 0) * (1 - share) + (ground.xs[b] ?? 0) * share;
            const y = (ground.ys[a] ?? 0) * (1 - share) + (ground.ys[b] ?? 0) * share;
            return x >= left && x <= right && y >= top && y <= bottom;
          });
          if (isMet) expect(found).toContain(line);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('that pass by are left out, and those that pass through are fainter than those that end there', () => {
    const official = (x: number, y: number) => ({ x, y, kind: 1, weight: 1, hue: 0 });
    const ground = groundOfPlain(
      [official(-900, 0), official(900, 10), official(0, 0), official(-900, -900), official(0, -899)],
      [
        [0, 1, 1],
        [0, 2, 1],
        [3, 4, 1],
      ],
    );
    const view = { zoom: 1, pan: { x: 150, y: 150 }, width: 300, height: 300 };
    const { ending, passing } = linesInView(columnsOf(ground), orderOf(view));
    expect([[...ending.lines], [...passing.lines]]).toEqual([[1], [0]]);
    expect(passing.share).toBeLessThan(ending.share);
  });

  test('take the colour of their country from afar and their own from near', () => {
    const ground = groundOfPlain(
      [
        { x: 0, y: 0, kind: 1, weight: 1, hue: 1 },
        { x: 50, y: 0, kind: 4, weight: 1, hue: -1 },
      ],
      [[0, 1, LINE_KINDS.indexOf('took-part')]],
    );
    const colourAt = (zoom: number) =>
      looksOfLines(columnsOf(ground), orderOf({ zoom, pan: { x: 0, y: 0 }, width: 100, height: 100 }), 1)(0)
        .colour;
    expect(colourAt(0.05)).toEqual(COLOURS.hues[1]);
    expect(colourAt(1)).toEqual(COLOURS.quietInk);
  });
});

describe('the light of lines', () => {
  const RED = [200, 0, 0] as const;
  const BLUE = [0, 0, 200] as const;
  const anyLine = fc.tuple(
    fc.integer({ min: -80, max: 140 }),
    fc.integer({ min: -80, max: 140 }),
    fc.integer({ min: -80, max: 140 }),
    fc.integer({ min: -80, max: 140 }),
  );
  const developed = (lines: readonly (readonly [number, number, number, number])[], depth = 0.5) => {
    const light = createLineLight(60, 40);
    for (const [x0, y0, x1, y1] of lines) light.add(x0, y0, x1, y1, depth, RED);
    const pixels = new Uint8ClampedArray(60 * 40 * 4);
    light.develop(pixels, 0, 40);
    return pixels;
  };

  test('falls on every place of a line that is in the picture, and nowhere far from it', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const [x0, y0, x1, y1] = line;
        const pixels = developed([line]);
        const alphaAt = (x: number, y: number) => pixels[(y * 60 + x) * 4 + 3] ?? 0;
        for (let step = 0; step <= 300; step += 1) {
          const [x, y] = [x0 + ((x1 - x0) * step) / 300, y0 + ((y1 - y0) * step) / 300];
          if (x < 1 || y < 1 || x > 57 || y > 37) continue;
          const around = [0, 1].flatMap((dx) =>
            [0, 1].map((dy) => alphaAt(Math.floor(x) + dx, Math.floor(y) + dy)),
          );
          expect(Math.max(...around)).toBeGreaterThan(20);
        }
        const length = Math.hypot(x1 - x0, y1 - y0);
        if (length < 1) return;
        for (let y = 0; y < 40; y += 1)
          for (let x = 0; x < 60; x += 1) {
            const away = Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length;
            if (away > 2) expect(alphaAt(x, y)).toBe(0);
          }
      }),
      { numRuns: 150, examples: [[[-35, 94, 33, 19]]] },
    );
  });

  test('is the same in whatever order the lines are drawn, and brighter the more there are, but never opaque', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const [forth, back] = [developed(lines), developed([...lines].reverse())];
        forth.forEach((value, at) => {
          expect(Math.abs(value - (back[at] ?? 0))).toBeLessThanOrEqual(1);
        });
        const more = developed([...lines, ...lines]);
        for (let at = 3; at < more.length; at += 4) {
          expect(more[at]).toBeGreaterThanOrEqual(forth[at] ?? 0);
          expect(more[at]).toBeLessThan(255);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('mixes the colours of what lies together', () => {
    const light = createLineLight(20, 20);
    light.add(0, 10, 19, 10, 0.4, RED);
    light.add(0, 10, 19, 10, 0.4, BLUE);
    const pixels = new Uint8ClampedArray(20 * 20 * 4);
    light.develop(pixels, 0, 20);
    expect([...pixels.slice((10 * 20 + 10) * 4, (10 * 20 + 10) * 4 + 3)]).toEqual([100, 0, 100]);
  });
});
