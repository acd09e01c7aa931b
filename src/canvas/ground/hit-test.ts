/** Finds what lies at a place of the network: the thing in front, and from near also the line. */
import Flatbush from 'flatbush';
import { LINE_KINDS, type LineId, lineIdOf } from '../../graph/ids';
import type { Ground } from '../../view/ground';
import { type Columns, kindAt, LINES_FROM, markHeight, markWidth, SYMBOLS_FROM } from './detail';
import type { Region } from './picture';

export interface Finder {
  /** The number of the thing in front at a place in units of the network. */
  thingAt(x: number, y: number, zoom: number): number | undefined;
  /** The number of the line at a place; only from near, where lines are drawn apart. */
  lineAt(x: number, y: number, zoom: number): number | undefined;
  /** The things whose centres lie in a region. */
  within(region: Region): readonly number[];
}

/** In pixels: a small dot can be met without aiming at its very middle. */
const REACH_OF_A_DOT = 3;
const REACH_OF_A_LINE = 3;

export const createFinder = (columns: Columns): Finder => {
  const { xs, ys, widths, leasts, fronts, from, to } = columns;
  const index = xs.length === 0 ? undefined : new Flatbush(xs.length, 16, Float32Array);
  let [widest, greatest] = [0, 0];
  for (let thing = 0; thing < xs.length; thing += 1) {
    index?.add(xs[thing] as number, ys[thing] as number);
    widest = Math.max(widest, widths[thing] as number);
    greatest = Math.max(greatest, leasts[thing] as number);
  }
  index?.finish();
  const within = ({ left, top, right, bottom }: Region): readonly number[] =>
    index?.search(left, top, right, bottom) ?? [];

  return {
    within,
    thingAt: (x, y, zoom) => {
      const reach = (markWidth(widest, greatest, zoom) / 2 + REACH_OF_A_DOT) / zoom;
      const near = within({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
      let hit: number | undefined;
      let close: number | undefined;
      let closest = Infinity;
      for (const thing of near) {
        const [dx, dy] = [(x - (xs[thing] as number)) * zoom, (y - (ys[thing] as number)) * zoom];
        if (isWithinMark(columns, thing, dx, dy, zoom)) {
          if (hit === undefined || (fronts[thing] as number) > (fronts[hit] as number)) hit = thing;
          continue;
        }
        const mark = markWidth(widths[thing] as number, leasts[thing] as number, zoom);
        const distance = Math.hypot(dx, dy) - mark / 2;
        if (distance <= REACH_OF_A_DOT && distance < closest && mark < 4 * REACH_OF_A_DOT)
          [close, closest] = [thing, distance];
      }
      return hit ?? close;
    },
    lineAt: (x, y, zoom) => {
      if (zoom < LINES_FROM) return undefined;
      let found: number | undefined;
      let nearest = REACH_OF_A_LINE / zoom;
      // All lines are asked: that takes a millisecond or two, and long lines have boxes as large as the picture.
      for (let line = 0; line < from.length; line += 1) {
        const [a, b] = [from[line] as number, to[line] as number];
        const distance = distanceToLine(
          x,
          y,
          xs[a] as number,
          ys[a] as number,
          xs[b] as number,
          ys[b] as number,
          nearest,
        );
        if (distance <= nearest) [found, nearest] = [line, distance];
      }
      return found;
    },
  };
};

/** Whether a place, from a thing's centre in pixels, is on its mark as it is drawn at a zoom. */
export const isWithinMark = (
  columns: Pick<Columns, 'kinds' | 'widths' | 'leasts'>,
  thing: number,
  dx: number,
  dy: number,
  zoom: number,
): boolean => {
  const own = columns.widths[thing] as number; // a thing of the columns
  const mark = markWidth(own, columns.leasts[thing] as number, zoom);
  const kind = kindAt(columns, thing);
  const [across, down] = [Math.abs(dx) / (mark / 2), Math.abs(dy) / (markHeight(kind, own, mark, zoom) / 2)];
  if (zoom < SYMBOLS_FROM || kind === 'country' || kind === 'thing')
    return across * across + down * down <= 1;
  if (kind === 'engagement') return across + down <= 1;
  if (kind === 'organisation') return down <= 1 && across + down / 2 <= 1;
  return across <= 1 && down <= 1;
};

/** Infinity where it is more than `most`. */
const distanceToLine = (
  x: number,
  y: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  most: number,
): number => {
  if ((x < x0 - most && x < x1 - most) || (x > x0 + most && x > x1 + most)) return Infinity;
  if ((y < y0 - most && y < y1 - most) || (y > y0 + most && y > y1 + most)) return Infinity;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
};

export const lineIdAt = ({ from, to, lineKinds, idOf }: Ground, line: number): LineId =>
  lineIdOf(LINE_KINDS[lineKinds[line] ?? 0] ?? 'took-part', idOf(from[line] ?? 0), idOf(to[line] ?? 0));
