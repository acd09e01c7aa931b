/**
 * Which lines a picture shows, how strong each is, and in which colour. Lines that end in the picture say something of
 * what is seen there; those that only pass through it are kept faint, however many they are.
 */
import { LINE_KINDS } from '../../graph/ids';
import { mixed, type Rgb } from './colours';
import { type Columns, hueShare, lineLook, nearness } from './detail';
import { neutralOf } from './looks';
import { type PictureOrder, regionOf } from './picture';

export interface LinesInView {
  /** Numbers of lines. */
  readonly lines: Uint32Array;
  /** Of very many lines only every second, fourth, … is drawn, for as much stronger: the same density in bounded time. */
  readonly stride: number;
  /** What is left of the opacity of each, because there are so many. */
  readonly share: number;
}

export interface LineLookInView {
  /** Pixels of the page. */
  readonly width: number;
  readonly alpha: number;
  /** The optical depth of a pixel that it covers: -ln(1 - alpha). */
  readonly depth: number;
  readonly colour: Rgb;
}

/** Pixels of lines in one picture: of those that end in it, and of those that do not. */
const MOST_ENDING = 16_000_000;
const MOST_PASSING = 6_000_000;
/** Seen from near, how dark the picture may become of them on the mean. */
const FAIR_ENDING = 0.55;
const FAIR_PASSING = 0.16;

export const linesInView = (
  { xs, ys, from, to }: Columns,
  order: PictureOrder,
): { readonly ending: LinesInView; readonly passing: LinesInView } => {
  const { left, top, right, bottom } = regionOf(order);
  const scale = order.zoom * order.ratio;
  const longest = Math.min(order.width, order.height);
  const found = { ending: new Uint32Array(from.length), passing: new Uint32Array(from.length) };
  const counts = { ending: 0, passing: 0 };
  const lengths = { ending: 0, passing: 0 };
  for (let line = 0; line < from.length; line += 1) {
    const [a, b] = [from[line] as number, to[line] as number]; // within the columns, here and below
    const [x0, x1, y0, y1] = [xs[a] as number, xs[b] as number, ys[a] as number, ys[b] as number];
    if ((x0 < left && x1 < left) || (x0 > right && x1 > right)) continue;
    if ((y0 < top && y1 < top) || (y0 > bottom && y1 > bottom)) continue;
    const isEnding =
      (x0 >= left && x0 <= right && y0 >= top && y0 <= bottom) ||
      (x1 >= left && x1 <= right && y1 >= top && y1 <= bottom);
    if (!isEnding && missesBox(x0, y0, x1, y1, left, top, right, bottom)) continue;
    const which = isEnding ? 'ending' : 'passing';
    found[which][counts[which]] = line;
    counts[which] += 1;
    lengths[which] += Math.min(longest, (Math.abs(x0 - x1) + Math.abs(y0 - y1)) * scale);
  }
  const near = nearness(order.zoom);
  const wide = lineLook(TOOK_PART, order.zoom, 0).width * order.ratio;
  const made = (which: 'ending' | 'passing', most: number, fair: number): LinesInView => {
    const mean = (lengths[which] * wide) / (order.width * order.height);
    const crowded = Math.min(1, Math.max(0.004, fair / Math.max(1e-9, mean)));
    return {
      lines: found[which].subarray(0, counts[which]),
      stride: 2 ** Math.max(0, Math.ceil(Math.log2(lengths[which] / most))),
      share: 1 - near * (1 - (which === 'passing' ? Math.min(0.5, crowded) : Math.max(0.12, crowded))),
    };
  };
  return {
    ending: made('ending', MOST_ENDING, FAIR_ENDING),
    passing: made('passing', MOST_PASSING, FAIR_PASSING),
  };
};

const TOOK_PART = LINE_KINDS.indexOf('took-part');

/** Whether a line whose ends are outside passes the box by: all corners are on one side of it. */
const missesBox = (
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean => {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const [a, b] = [(left - x0) * dy - (top - y0) * dx, (right - x0) * dy - (top - y0) * dx];
  const [c, d] = [(left - x0) * dy - (bottom - y0) * dx, (right - x0) * dy - (bottom - y0) * dx];
  return (a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0);
};

/** Tells of each line its look: in the colour of the country that its first end with a country is of. */
export const looksOfLines = (
  { hues, from, to, lineKinds, crowding }: Columns,
  { zoom, colours }: PictureOrder,
  share: number,
): ((line: number) => LineLookInView) => {
  const ofHue = hueShare(zoom);
  const looks = LINE_KINDS.map((_, kind) => {
    const { width, alpha } = lineLook(kind, zoom, crowding);
    const neutral = neutralOf(kind, colours);
    // The last is of what has no country.
    const own = { width: 1 + (width - 1) * Math.sqrt(share), alpha: alpha * share };
    const depth = -Math.log(1 - Math.min(0.98, own.alpha * own.width));
    return [...colours.hues.map((hue) => mixed(neutral, hue, ofHue)), neutral].map((colour) => ({
      ...own,
      depth,
      colour,
    }));
  });
  return (line) => {
    const own = looks[lineKinds[line] as number] as readonly LineLookInView[]; // within the columns
    const [first, second] = [hues[from[line] as number] as number, hues[to[line] as number] as number];
    const hue = first >= 0 ? first : second >= 0 ? second : own.length - 1;
    return own[hue % own.length] as LineLookInView;
  };
};
