import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnsOf,
  kindAt,
  LINES_FROM,
  markHeight,
  markWidth,
  SYMBOLS_FROM,
} from '../../../src/canvas/ground/detail';
import { createFinder, lineIdAt } from '../../../src/canvas/ground/hit-test';
import { LINE_KINDS, THING_KINDS } from '../../../src/graph/ids';
import { anyGround, anyZoom, groundOfPlain } from './random-ground';

/** Asks every thing whether a point is on its mark, by the definition of each shape. */
const frontmostByAsking = (ground: Parameters<typeof columnsOf>[0], x: number, y: number, zoom: number) => {
  const columns = columnsOf(ground);
  const hits = [...ground.xs.keys()].filter((thing) => {
    const own = ground.widths[thing] ?? 0;
    const width = markWidth(own, columns.leasts[thing] ?? 0, zoom);
    const kind = kindAt(ground, thing);
    const height = markHeight(kind, own, width, zoom);
    const [dx, dy] = [
      Math.abs(x - (ground.xs[thing] ?? 0)) * zoom,
      Math.abs(y - (ground.ys[thing] ?? 0)) * zoom,
    ];
    if (zoom < SYMBOLS_FROM || kind === 'country' || kind === 'thing')
      return (dx / width) ** 2 + (dy / height) ** 2 <= 0.25;
    if (kind === 'engagement') return dx / width + dy / height <= 0.5;
    if (kind === 'organisation') return dy <= height / 2 && dx <= width / 2 - (dy / height) * (width / 2);
    return dx <= width / 2 && dy <= height / 2;
  });
  return hits.sort((a, b) => (columns.fronts[b] ?? 0) - (columns.fronts[a] ?? 0))[0];
};

describe('the thing at a place', () => {
  test('is the frontmost of those that are drawn there, at every zoom', () => {
    fc.assert(
      fc.property(
        anyGround,
        anyZoom,
        fc.nat(),
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: -30, max: 30 }),
        (ground, zoom, seed, dx, dy) => {
          // Near some thing, in pixels: a point anywhere would mostly be on nothing.
          const thing = seed % ground.xs.length;
          const [x, y] = [(ground.xs[thing] ?? 0) + dx / zoom, (ground.ys[thing] ?? 0) + dy / zoom];
          const expected = frontmostByAsking(ground, x, y, zoom);
          const found = createFinder(columnsOf(ground)).thingAt(x, y, zoom);
          if (expected !== undefined) expect(found).toBe(expected);
          // Beside all marks, only a small dot within its reach may be found.
          else if (found !== undefined) {
            const distance = Math.hypot(x - (ground.xs[found] ?? 0), y - (ground.ys[found] ?? 0)) * zoom;
            const mark = markWidth(ground.widths[found] ?? 0, columnsOf(ground).leasts[found] ?? 0, zoom);
            expect(distance).toBeLessThanOrEqual(mark / 2 + 3 + 1e-6);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('can be met at the middle of every thing that nothing lies upon', () => {
    const ground = groundOfPlain(
      Array.from({ length: 400 }, (_, at) => ({
        x: (at % 20) * 90,
        y: Math.floor(at / 20) * 90,
        kind: at % 5,
        weight: at,
        hue: -1,
      })),
    );
    const finder = createFinder(columnsOf(ground));
    for (let thing = 0; thing < 400; thing += 1)
      expect(finder.thingAt(ground.xs[thing] ?? 0, ground.ys[thing] ?? 0, 0.2)).toBe(thing);
  });

  test.each([
    ['engagement', [18, 0], [18, 18]],
    ['country', [18, 17], [24, 24]],
    ['organisation', [8, 15], [17, 15]],
    ['official', [17, 17], [20, 0]],
    ['topic', [50, 12], [0, 16]],
  ] as const)('is by the shape of its symbol: %s', (kind, on, beside) => {
    const one = groundOfPlain([{ x: 0, y: 0, kind: THING_KINDS.indexOf(kind), weight: 1, hue: 0 }]);
    const finder = createFinder(columnsOf(one));
    expect([finder.thingAt(on[0], on[1], 1), finder.thingAt(beside[0], beside[1], 1)]).toEqual([
      0,
      undefined,
    ]);
  });

  test('is nothing in an empty network', () => {
    const finder = createFinder(columnsOf(groundOfPlain([])));
    expect([
      finder.thingAt(0, 0, 1),
      finder.lineAt(0, 0, 1),
      finder.within({ left: -1, top: -1, right: 1, bottom: 1 }),
    ]).toEqual([undefined, undefined, []]);
  });
});

describe('the line at a place', () => {
  const at = (kind: (typeof THING_KINDS)[number]) => THING_KINDS.indexOf(kind);
  const ground = groundOfPlain(
    [
      { x: 0, y: 0, kind: at('official'), weight: 1, hue: 0 },
      { x: 400, y: 0, kind: at('engagement'), weight: 1, hue: -1 },
      { x: 400, y: 300, kind: at('country'), weight: 1, hue: 0 },
    ],
    [
      [0, 1, LINE_KINDS.indexOf('took-part')],
      [0, 2, LINE_KINDS.indexOf('represents')],
    ],
  );
  const finder = createFinder(columnsOf(ground));

  test('is the nearest within three pixels, and has the id of the item it is', () => {
    expect(finder.lineAt(200, 2, 1)).toBe(0);
    expect(finder.lineAt(200, 147, 1)).toBe(1);
    expect(finder.lineAt(200, 60, 1)).toBeUndefined();
    expect(lineIdAt(ground, 0)).toBe('took-part:official:0~engagement:1');
  });

  test('is none from afar, where lines are a density', () => {
    expect(finder.lineAt(200, 0, LINES_FROM * 0.99)).toBeUndefined();
  });
});
