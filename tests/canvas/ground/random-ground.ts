/** Small grounds of every kind of thing, for properties. */
import fc from 'fast-check';
import { LINE_KINDS, THING_KINDS, type ThingId } from '../../../src/graph/ids';
import { symbolSizeOf } from '../../../src/graph/symbols';
import type { Ground } from '../../../src/view/ground';

export interface PlainThing {
  readonly x: number;
  readonly y: number;
  readonly kind: number;
  readonly weight: number;
  readonly hue: number;
}

export const groundOfPlain = (
  things: readonly PlainThing[],
  lines: readonly (readonly [from: number, to: number, kind: number])[] = [],
): Ground => {
  const kindOf = (thing: number) => THING_KINDS[things[thing]?.kind ?? 0] ?? 'topic';
  const nameOf = (thing: number) => `Thing number ${thing}`;
  return {
    xs: Float32Array.from(things, ({ x }) => x),
    ys: Float32Array.from(things, ({ y }) => y),
    kinds: Uint8Array.from(things, ({ kind }) => kind),
    widths: Float32Array.from(things, (_, at) => symbolSizeOf(kindOf(at), nameOf(at)).width),
    hues: Int8Array.from(things, ({ hue }) => hue),
    broken: new Uint8Array(things.length),
    weights: Float32Array.from(things, ({ weight }) => weight),
    from: Uint32Array.from(lines, ([from]) => from),
    to: Uint32Array.from(lines, ([, to]) => to),
    lineKinds: Uint8Array.from(lines, ([, , kind]) => kind),
    idOf: (thing) => `${kindOf(thing)}:${thing}` as ThingId, // the kinds are those of ids
    nameOf,
    wordsOf: (thing) => ({
      name: nameOf(thing),
      subtitle: undefined,
      badge: 'XY',
      engagementKind: undefined,
    }),
  };
};

/** Places within 2,000 units, many of them close together. */
const place = fc.integer({ min: -1000, max: 1000 });

export const plainThing = fc.record({
  x: place,
  y: place,
  kind: fc.nat({ max: THING_KINDS.length - 1 }),
  weight: fc.nat({ max: 500 }),
  hue: fc.integer({ min: -1, max: 7 }),
});

export const anyGround = fc
  .array(plainThing, { minLength: 1, maxLength: 120 })
  .chain((things) =>
    fc
      .array(
        fc.tuple(
          fc.nat({ max: things.length - 1 }),
          fc.nat({ max: things.length - 1 }),
          fc.nat({ max: LINE_KINDS.length - 1 }),
        ),
        { maxLength: 200 },
      )
      .map((lines) => groundOfPlain(things, lines)),
  );

export const anyZoom = fc.double({ min: 0.01, max: 4, noNaN: true });

export const anyViewport = fc.record({
  zoom: anyZoom,
  pan: fc.record({ x: fc.integer({ min: -600, max: 1400 }), y: fc.integer({ min: -600, max: 1400 }) }),
  width: fc.integer({ min: 200, max: 1300 }),
  height: fc.integer({ min: 200, max: 900 }),
});
