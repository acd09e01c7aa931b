/** What the layout moves about: things with the room they need, and the springs that lines are. Plain geometry. */
import type { GraphIndex } from '../graph/graph-index';
import { type LineId, type LineKind, type ThingId, thingKindOf } from '../graph/ids';
import { subtitleOf } from '../graph/names';
import type { Level } from '../graph/schema';
import { footprintOf } from '../graph/symbols';

/** What the layout goes by: an index is such a network, and more. */
export interface LaidOut extends Pick<GraphIndex, 'things' | 'lines' | 'levels' | 'nameOf'> {
  /** The engagements that are a reason for a line between countries. */
  engagementsOf(line: LineId): { readonly length: number };
}

export interface Body {
  readonly id: ThingId;
  /** The box of symbol and name together; (x, y) is its centre. */
  readonly width: number;
  readonly height: number;
  /** How far the symbol's centre lies above the box's centre. */
  readonly lift: number;
  x: number;
  y: number;
}

export interface Spring {
  source: Body;
  target: Body;
  readonly kind: LineKind;
}

export interface Picture {
  readonly bodies: readonly Body[];
  readonly springs: readonly Spring[];
}

/** A fixed sequence in [0, 1) for each seed: Numerical Recipes' linear congruential generator. */
export const sequenceOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** The things and lines of one level, strewn over a square by a seed. */
export const strewnPictureOf = (index: LaidOut, level: Level, seed: number): Picture => {
  const { things, lines } = index.levels[level];
  const next = sequenceOf(seed);
  const spread = 110 * Math.sqrt(things.length);
  const bodies = things.map((id): Body => {
    const thing = index.things.get(id);
    const subtitle = thing && level !== 'countries' ? subtitleOf(thing) : undefined;
    const { width, height, above } = footprintOf(thingKindOf(id), index.nameOf(id), subtitle);
    return {
      id,
      width,
      height,
      lift: height / 2 - above,
      x: (next() - 0.5) * spread,
      y: (next() - 0.5) * spread,
    };
  });
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const springs = lines.flatMap((id): readonly Spring[] => {
    const line = index.lines.get(id);
    const source = line && byId.get(line.from);
    const target = line && byId.get(line.to);
    return line && source && target ? [{ source, target, kind: line.kind }] : [];
  });
  return { bodies, springs };
};

/** What the bodies fill together. One by one: a call with a hundred thousand arguments overflows the stack. */
export const extentOf = (bodies: readonly Body[]) => {
  const extent = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y, width, height } of bodies) {
    extent.left = Math.min(extent.left, x - width / 2);
    extent.right = Math.max(extent.right, x + width / 2);
    extent.top = Math.min(extent.top, y - height / 2);
    extent.bottom = Math.max(extent.bottom, y + height / 2);
  }
  return extent;
};
