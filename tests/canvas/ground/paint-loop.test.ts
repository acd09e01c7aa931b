import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../src/canvas/ground/detail';
import { createPaintLoop } from '../../../src/canvas/ground/paint-loop';
import { frameAround } from '../../../src/canvas/ground/picture';
import type { Context } from '../../../src/canvas/ground/symbols';
import { groundOfPlain } from './random-ground';

const columns = columnsOf(
  groundOfPlain(
    Array.from({ length: 6000 }, (_, at) => ({ x: (at % 80) * 9, y: at / 9, kind: 4, weight: 1, hue: -1 })),
  ),
);
const RGB = [1, 2, 3] as const;
const orderAt = (x: number) => ({
  ...frameAround({ zoom: 0.05, pan: { x, y: 0 }, width: 200, height: 100 }, 1),
  colours: { panel: RGB, ink: RGB, quietInk: RGB, rule: RGB, hues: [RGB] },
  letters: new Map<number, string>(),
  fontFamily: 'sans-serif',
});

/** A context that draws nothing; only what the painting of dots asks of one. */
const blankContext = (width: number, height: number) =>
  ({
    clearRect: () => {},
    getImageData: () => ({ data: new Uint8ClampedArray(width * height * 4) }),
    createImageData: () => ({ data: new Uint8ClampedArray(width * height * 4) }),
    putImageData: () => {},
    setLineDash: () => {},
    globalAlpha: 1,
  }) as unknown as Context;

const start = (contextOf: (width: number, height: number) => Context | null = blankContext) => {
  const painted: string[] = [];
  const turns: (() => void)[] = [];
  const loop = createPaintLoop(
    columns,
    { contextOf, take: () => undefined },
    (role, order) => painted.push(`${role} ${Math.round(order.originX - 40)}`),
    { turn: 0.001, wait: (next) => turns.push(next) },
  );
  /** Lets so many turns pass, or all there are. */
  const pass = (most = 10_000): number => {
    let count = 0;
    for (; count < most; count += 1) {
      const next = turns.shift();
      if (!next) break;
      next();
    }
    return count;
  };
  return { loop, painted, pass };
};

describe('pictures are painted in turns', () => {
  test('and the page or the worker is free between them', () => {
    const { loop, painted, pass } = start();
    loop.order('view', orderAt(0));
    expect(pass(1)).toBe(1);
    expect(painted).toEqual([]);
    expect(pass()).toBeGreaterThan(1);
    expect(painted).toEqual(['view 0']);
  });

  test('the view before the whole, whichever was ordered first', () => {
    const { loop, painted, pass } = start();
    loop.order('whole', orderAt(1));
    loop.order('view', orderAt(2));
    pass();
    expect(painted).toEqual(['view 2', 'whole 1']);
  });

  test('one that has been overtaken is dropped, even half painted', () => {
    const { loop, painted, pass } = start();
    loop.order('view', orderAt(1));
    pass(2);
    loop.order('view', orderAt(2));
    loop.order('view', orderAt(3));
    pass();
    expect(painted).toEqual(['view 3']);
  });

  test('none after they have been stopped', () => {
    const { loop, painted, pass } = start();
    loop.order('view', orderAt(1));
    pass(2);
    loop.stop();
    pass();
    expect(painted).toEqual([]);
  });

  test('none where nothing can be drawn, and no harm is done', () => {
    const { loop, painted, pass } = start(() => null);
    loop.order('view', orderAt(1));
    expect(pass()).toBeLessThan(5);
    expect(painted).toEqual([]);
  });
});
