/**
 * Places the things of each level once, at compile time: a force-directed layout (d3-force) from several seeded starts,
 * boxes pushed apart with their names, and of the pictures that come out the one with the fewest crossings. The same
 * graph gives the same positions on every machine.
 */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { GraphIndex } from '../graph/graph-index';
import type { LineKind, ThingId, ThingKind } from '../graph/ids';
import { thingKindOf } from '../graph/ids';
import { subtitleOf } from '../graph/names';
import { type Graph, type Level, type Position } from '../graph/schema';
import { footprintOf } from '../graph/symbols';
import { separate } from './separate';

interface Body extends SimulationNodeDatum {
  readonly id: ThingId;
  readonly kind: ThingKind;
  /** The box of symbol and name together; (x, y) is its centre during layout. */
  readonly width: number;
  readonly height: number;
  /** How far the symbol's centre lies above the box's centre. */
  readonly lift: number;
  x: number;
  y: number;
}

interface Spring extends SimulationLinkDatum<Body> {
  source: Body;
  target: Body;
  readonly kind: LineKind;
}

/** Rest length of a line between the edges of its two ends' boxes, and how hard it pulls. */
const SPRINGS: Readonly<Record<LineKind, { readonly length: number; readonly strength: number }>> = {
  represents: { length: 18, strength: 0.9 },
  'took-part': { length: 34, strength: 0.7 },
  about: { length: 40, strength: 0.25 },
  concerns: { length: 46, strength: 0.2 },
  'held-at': { length: 30, strength: 0.4 },
  reported: { length: 40, strength: 0.2 },
  'belongs-to': { length: 50, strength: 0.08 },
  'dealt-with': { length: 90, strength: 0.35 },
  'talked-about': { length: 90, strength: 0.12 },
};

const GAP = 10;
const TICKS = 320;
/** Up to this many bodies the layout is tried from several starts; larger pictures take the first. */
const SMALL = 80;
const STARTS = 48;
/** The network's pane is a little taller than it is wide: sideways gravity is the stronger by this much. */
const UPRIGHT = 1.25;

export const layOut = (index: GraphIndex): Graph['placement'] => ({
  countries: layOutLevel(index, 'countries'),
  officials: layOutLevel(index, 'officials'),
  engagements: layOutLevel(index, 'engagements'),
});

const layOutLevel = (index: GraphIndex, level: Level): Record<string, [number, number]> => {
  const { things } = index.levels[level];
  const starts = things.length <= SMALL ? STARTS : 1;
  let best: readonly Body[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let seed = 1; seed <= starts; seed += 1) {
    const { bodies, springs } = settle(index, level, seed);
    const untidiness = untidinessOf(bodies, springs);
    if (untidiness < least) [best, least] = [bodies, untidiness];
  }
  return centred(best);
};

/** Numerical Recipes' linear congruential generator: a fixed sequence for each seed, in [0, 1). */
const sequenceOf = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const settle = (index: GraphIndex, level: Level, seed: number) => {
  const { things, lines } = index.levels[level];
  const next = sequenceOf(seed);
  const spread = 60 * Math.sqrt(things.length);
  const bodies = things.map((id): Body => {
    const thing = index.things.get(id);
    const kind = thingKindOf(id);
    const name = index.nameOf(id);
    const { width, height, above } = footprintOf(
      kind,
      name,
      thing && level !== 'countries' ? subtitleOf(thing) : undefined,
    );
    return {
      id,
      kind,
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

  const reach = (body: Body) => (body.width + body.height) / 4;
  forceSimulation(bodies)
    .stop()
    .force('charge', forceManyBody<Body>().strength(-420).distanceMax(600))
    .force(
      'springs',
      forceLink<Body, Spring>(springs)
        .distance(({ source, target, kind }) => SPRINGS[kind].length + reach(source) + reach(target))
        .strength(({ kind }) => SPRINGS[kind].strength),
    )
    .force('x', forceX<Body>(0).strength(0.06 * UPRIGHT))
    .force('y', forceY<Body>(0).strength(0.06 / UPRIGHT))
    .tick(TICKS);
  separate(bodies, GAP);
  return { bodies, springs };
};

type Point = readonly [x: number, y: number];

/** The symbol's centre: what lines run to, and what the graph file stores. */
const centreOf = (body: Body): Point => [body.x, body.y - body.lift];

/**
 * What makes a picture hard to read: lines that cross, lines that run over a third thing or its name, long lines, and a
 * picture far from the pane's shape.
 */
const untidinessOf = (bodies: readonly Body[], springs: readonly Spring[]): number => {
  let crossings = 0;
  let covered = 0;
  let length = 0;
  springs.forEach((a, at) => {
    const [from, to] = [centreOf(a.source), centreOf(a.target)];
    length += Math.hypot(from[0] - to[0], from[1] - to[1]);
    for (const b of springs.slice(at + 1)) {
      if (a.source === b.source || a.source === b.target || a.target === b.source || a.target === b.target)
        continue;
      if (cross(from, to, centreOf(b.source), centreOf(b.target))) crossings += 1;
    }
    for (const body of bodies)
      if (body !== a.source && body !== a.target && runsOver(from, to, body)) covered += 1;
  });
  const [width, height] = extentOf(bodies);
  const shape = Math.abs(Math.log(height / width / 1.12));
  return crossings * 2 + covered * 3 + length / 260 + shape * 8 + (width * height) / 40_000;
};

const extentOf = (bodies: readonly Body[]): readonly [width: number, height: number] => {
  const left = Math.min(...bodies.map((body) => body.x - body.width / 2));
  const right = Math.max(...bodies.map((body) => body.x + body.width / 2));
  const top = Math.min(...bodies.map((body) => body.y - body.height / 2));
  const bottom = Math.max(...bodies.map((body) => body.y + body.height / 2));
  return [right - left, bottom - top];
};

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

const runsOver = (from: Point, to: Point, box: Body): boolean => {
  const [left, right] = [box.x - box.width / 2, box.x + box.width / 2];
  const [top, bottom] = [box.y - box.height / 2, box.y + box.height / 2];
  if (Math.max(from[0], to[0]) < left || Math.min(from[0], to[0]) > right) return false;
  if (Math.max(from[1], to[1]) < top || Math.min(from[1], to[1]) > bottom) return false;
  return cross(from, to, [left, top], [right, bottom]) || cross(from, to, [left, bottom], [right, top]);
};

/** Positions in whole units about the middle of the picture, keyed and ordered by id. */
const centred = (bodies: readonly Body[]): Record<string, [number, number]> => {
  if (bodies.length === 0) return {};
  const middleOf = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const x = middleOf(bodies.flatMap((body) => [body.x - body.width / 2, body.x + body.width / 2]));
  const y = middleOf(bodies.flatMap((body) => [body.y - body.height / 2, body.y + body.height / 2]));
  const placed = bodies.map((body): readonly [string, Position] => {
    const [cx, cy] = centreOf(body);
    return [body.id, [Math.round(cx - x), Math.round(cy - y)]];
  });
  return Object.fromEntries(
    placed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, [px, py]]) => [id, [px, py] as [number, number]]),
  );
};
