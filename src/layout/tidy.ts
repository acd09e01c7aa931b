/**
 * Makes a small picture easier to read: tries moves and swaps of things, each taken only if it leaves fewer crossings,
 * fewer lines over names, shorter lines or a picture nearer to the pane's shape. Seeded, so it always ends the same.
 */
import type { LineKind } from '../graph/ids';
import { type Body, extentOf, type Picture, sequenceOf } from './body';
import { GAP } from './settle';

/** The room of the network pane at 1280 by 800, in which names are at their full size. */
const ROOM = { width: 470, height: 600 };

/** What a unit of length costs: an official stands by the country first, then by the engagement. */
const LENGTH: Readonly<Record<LineKind, number>> = {
  represents: 0.9,
  'took-part': 0.6,
  about: 0.15,
  concerns: 0.15,
  'held-at': 0.3,
  reported: 0.15,
  'belongs-to': 0.08,
  'dealt-with': 0.3,
  'talked-about': 0.15,
  linked: 0.3,
};
/** The length a line should have: things need air, and the more so the less there is between them. */
const SHORT = 100;
const SHORT_DEALING = 190;
const shortOf = (kind: LineKind): number =>
  kind === 'dealt-with' || kind === 'talked-about' ? SHORT_DEALING : SHORT;
/** What a unit too short costs, as a share of a unit too long. */
const TOO_SHORT = 0.4;
const CROSSING = 30;
/** A line over a thing's name, and over the thing itself, where it would seem to end there. */
const COVERED_NAME = 40;
const COVERED_SYMBOL = 120;
const OUTSIDE = 5;

type Point = readonly [x: number, y: number];

/** The symbol's centre: what lines run to, and what the graph file stores. */
export const centreOf = (body: Body): Point => [body.x, body.y - body.lift];

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const footprintBoxOf = (body: Body): Rectangle => ({
  left: body.x - body.width / 2,
  right: body.x + body.width / 2,
  top: body.y - body.height / 2,
  bottom: body.y + body.height / 2,
});

/** The symbol's own part of the footprint: what lies as far above its centre as below. */
const symbolBoxOf = (body: Body): Rectangle => {
  const [x, y] = centreOf(body);
  const half = body.height / 2 - body.lift;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};

const runsOver = (from: Point, to: Point, { left, right, top, bottom }: Rectangle): boolean => {
  if (Math.max(from[0], to[0]) < left || Math.min(from[0], to[0]) > right) return false;
  if (Math.max(from[1], to[1]) < top || Math.min(from[1], to[1]) > bottom) return false;
  return cross(from, to, [left, top], [right, bottom]) || cross(from, to, [left, bottom], [right, top]);
};

/** How hard a picture is to read; less is better. */
export const untidinessOf = ({ bodies, springs }: Picture): number => {
  let cost = 0;
  const ends = springs.map(({ source, target }) => [centreOf(source), centreOf(target)] as const);
  springs.forEach((spring, at) => {
    const [from, to] = ends[at] ?? [centreOf(spring.source), centreOf(spring.target)];
    const off = Math.sqrt((from[0] - to[0]) ** 2 + (from[1] - to[1]) ** 2) - shortOf(spring.kind);
    cost += (off > 0 ? off : -off * TOO_SHORT) * LENGTH[spring.kind];
    for (let next = at + 1; next < springs.length; next += 1) {
      const other = springs[next];
      const otherEnds = ends[next];
      if (!other || !otherEnds) continue;
      if (other.source === spring.source || other.target === spring.target) continue;
      if (other.source === spring.target || other.target === spring.source) continue;
      if (cross(from, to, otherEnds[0], otherEnds[1])) cost += CROSSING;
    }
    for (const body of bodies)
      if (body !== spring.source && body !== spring.target && runsOver(from, to, footprintBoxOf(body)))
        cost += runsOver(from, to, symbolBoxOf(body)) ? COVERED_SYMBOL : COVERED_NAME;
  });
  const { left, right, top, bottom } = extentOf(bodies);
  return cost + OUTSIDE * (Math.max(0, right - left - ROOM.width) + Math.max(0, bottom - top - ROOM.height));
};

const clashes = (bodies: readonly Body[], body: Body): boolean =>
  bodies.some(
    (other) =>
      other !== body &&
      Math.abs(other.x - body.x) < (other.width + body.width) / 2 + GAP &&
      Math.abs(other.y - body.y) < (other.height + body.height) / 2 + GAP,
  );

const SWAPS = 0.2;
const FIRST_REACH = 240;
const LAST_REACH = 10;

/** Moves the bodies in place and returns the untidiness that is left. */
export const tidy = (picture: Picture, seed: number, rounds: number): number => {
  const { bodies } = picture;
  const next = sequenceOf(seed);
  const anyBody = () => bodies[Math.floor(next() * bodies.length)];
  let least = untidinessOf(picture);
  for (let round = 0; round < rounds; round += 1) {
    const body = anyBody();
    const other = next() < SWAPS ? anyBody() : undefined;
    if (!body) return least;
    const [x, y] = [body.x, body.y];
    const [otherX, otherY] = other ? [other.x, other.y] : [0, 0];
    const reach = FIRST_REACH * (1 - round / rounds) + LAST_REACH;
    [body.x, body.y] = other
      ? [otherX, otherY]
      : [x + (next() - 0.5) * 2 * reach, y + (next() - 0.5) * 2 * reach];
    if (other) [other.x, other.y] = [x, y];
    const untidiness =
      clashes(bodies, body) || (other && clashes(bodies, other))
        ? Number.POSITIVE_INFINITY
        : untidinessOf(picture);
    if (untidiness <= least) least = untidiness;
    else {
      [body.x, body.y] = [x, y];
      if (other) [other.x, other.y] = [otherX, otherY];
    }
  }
  return least;
};
