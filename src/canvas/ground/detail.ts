/**
 * How large and how strong things and lines of a large network are drawn at a zoom. Seen from afar a thing is a dot that
 * keeps a least size, larger for what is important; from near it is its own symbol. The ground and Cytoscape follow the
 * same rules, so that nobody can tell which of them drew a thing. Pure; all sizes are CSS pixels.
 */
import { LINE_KINDS, THING_KINDS, type ThingKind } from '../../graph/ids';
import { symbolSizeOf } from '../../graph/symbols';
import type { Ground } from '../../view/ground';
import { extentOf } from '../fit';
import { BORDERS, STROKES } from '../stylesheet';

/** From this zoom on, things are symbols; below it a symbol would be so small that its shape could not be seen. */
export const SYMBOLS_FROM = 0.12;
/** From this zoom on, lines can be told apart and pointed at. */
export const LINES_FROM = 0.3;
/** Symbols of fewer pixels than this hold no letters that could be read. */
export const LEAST_WITH_LETTERS = 15;

/** The least diameter of a thing of no weight, and what the weightiest of its kind has more. */
const LEAST: Readonly<Record<ThingKind, readonly [number, number]>> = {
  country: [4.5, 13.5],
  official: [2.6, 4.6],
  organisation: [2.6, 4],
  topic: [2.6, 4],
  engagement: [1.5, 1.5],
  thing: [2.2, 5],
};

const HEIGHTS = THING_KINDS.map((kind) => symbolSizeOf(kind, '').height);
/** From the back to the front: what is rarer is drawn later. */
const LAYERS: Readonly<Record<ThingKind, number>> = {
  engagement: 0,
  topic: 1,
  organisation: 2,
  official: 3,
  country: 4,
  thing: 3,
};
const STEPS = 256;
/** From so many things on, dots are finer. */
const FINE_FROM = 20_000;

export const kindAt = ({ kinds }: Pick<Ground, 'kinds'>, thing: number): ThingKind =>
  THING_KINDS[kinds[thing] ?? 0] ?? 'engagement';

/** The columns that are all one needs for drawing and pointing; they can be sent to a worker. */
export interface Columns
  extends Pick<Ground, 'xs' | 'ys' | 'kinds' | 'widths' | 'hues' | 'broken' | 'from' | 'to' | 'lineKinds'> {
  /** The least diameter of each thing. */
  readonly leasts: Float32Array;
  /** The place of each thing in the order of drawing: of two, the one with the higher is in front. */
  readonly fronts: Uint32Array;
  /** The things in the order of drawing. */
  readonly order: Uint32Array;
  /** The room that each thing has on the mean, as the side of a square in units of the network. */
  readonly spacing: number;
  /** The mean length of lines over a unit of the picture's area: how crowded it is, whatever the zoom. */
  readonly crowding: number;
}

export const columnsOf = (ground: Ground): Columns => {
  const { xs, ys, kinds, widths, hues, broken, weights, from, to, lineKinds } = ground;
  const greatest = new Float32Array(THING_KINDS.length);
  kinds.forEach((kind, thing) => {
    greatest[kind] = Math.max(greatest[kind] ?? 0, weights[thing] ?? 0);
  });
  const leasts = new Float32Array(kinds.length);
  // A hundred thousand dots need to be finer than ten thousand, or they are one plane.
  const fineness = Math.max(0.6, Math.min(1, Math.sqrt(FINE_FROM / Math.max(1, kinds.length))));
  const layers = new Uint16Array(kinds.length);
  kinds.forEach((at, thing) => {
    const kind = THING_KINDS[at] ?? 'engagement';
    // By area, as the eye compares discs.
    const share = Math.sqrt((weights[thing] ?? 0) / Math.max(1e-9, greatest[at] ?? 0));
    const [least, more] = LEAST[kind];
    leasts[thing] = (least + more * share) * (kind === 'country' ? 1 : fineness);
    layers[thing] = LAYERS[kind] * STEPS + Math.round(share * (STEPS - 1));
  });
  const { order, places } = sortedByLayer(layers);
  const { crowding, spacing } = crowdingOf(ground);
  return {
    xs,
    ys,
    kinds,
    widths,
    hues,
    broken,
    from,
    to,
    lineKinds,
    leasts,
    fronts: places,
    order,
    crowding,
    spacing,
  };
};

/** A counting sort: a hundred thousand things take a millisecond, where comparing takes a tenth of a second. */
const sortedByLayer = (
  layers: Uint16Array,
): { readonly order: Uint32Array; readonly places: Uint32Array } => {
  const starts = new Uint32Array(THING_KINDS.length * STEPS + 1);
  for (const layer of layers) starts[layer + 1] = (starts[layer + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const order = new Uint32Array(layers.length);
  const places = new Uint32Array(layers.length);
  layers.forEach((layer, thing) => {
    const place = starts[layer] ?? 0;
    starts[layer] = place + 1;
    order[place] = thing;
    places[thing] = place;
  });
  return { order, places };
};

const crowdingOf = (ground: Ground): Pick<Columns, 'crowding' | 'spacing'> => {
  const { xs, ys, from, to } = ground;
  if (xs.length === 0) return { crowding: 0, spacing: 1 };
  let length = 0;
  for (let line = 0; line < from.length; line += 1) {
    const [a, b] = [from[line] ?? 0, to[line] ?? 0];
    length += Math.hypot((xs[a] ?? 0) - (xs[b] ?? 0), (ys[a] ?? 0) - (ys[b] ?? 0));
  }
  const { left, right, top, bottom } = extentOf(ground);
  const area = Math.max(1, (right - left) * (bottom - top));
  return { crowding: length / area, spacing: Math.sqrt(area / xs.length) };
};

/** The width of a thing's mark: its symbol's, or the least it may have. */
export const markWidth = (width: number, least: number, zoom: number): number =>
  zoom < SYMBOLS_FROM
    ? Math.max(least, width === 0 ? 0 : dotWidth(width, zoom))
    : Math.max(width * zoom, least);

/** A dot is as wide as a symbol of usual size would be: a topic's long pill is no larger dot. */
const dotWidth = (width: number, zoom: number): number => Math.min(width, 52) * zoom;

export const markHeight = (kind: ThingKind, width: number, mark: number, zoom: number): number => {
  if (zoom < SYMBOLS_FROM) return mark;
  const height = HEIGHTS[THING_KINDS.indexOf(kind)] ?? width;
  return (mark * height) / Math.max(1, width);
};

/** The outline of a symbol: it never gets so thin that its colour is lost. */
export const borderWidth = (kind: ThingKind, mark: number, zoom: number): number =>
  Math.max(BORDERS[kind] * zoom, Math.min(kind === 'topic' ? 0.7 : 1.2, mark * 0.18));

/** Of a line's own colour, the share that gives way to the colour of its country: all from afar, none from near. */
export const hueShare = (zoom: number): number => Math.max(0, Math.min(1, (0.55 - zoom) / 0.35));

export interface LineLook {
  readonly width: number;
  readonly alpha: number;
}

/** How near the reader is: 0 from afar, where only the whole is seen, to 1 where each symbol is read. */
export const nearness = (zoom: number): number =>
  Math.min(1, Math.max(0, (zoom - SYMBOLS_FROM) / (2 * LINES_FROM - SYMBOLS_FROM)));

/** How strong one line is. Where many lie upon one another each is faint, so that only their sum is seen. */
export const lineLook = (kind: number, zoom: number, crowding: number): LineLook => {
  const own = (STROKES[LINE_KINDS[kind] ?? 'took-part']?.width ?? 1) * zoom;
  const mean = crowding / Math.max(1e-9, zoom);
  const share = Math.min(1, Math.max(0.55, 0.55 + (zoom - LINES_FROM) * 1.5)); // full from a zoom of 0.6
  const fair = Math.min(1, Math.max(FAINTEST, FAIR / Math.max(1e-9, mean)));
  // From near nothing is crowded any more, whatever the whole is like.
  const near = nearness(zoom);
  const strength = kind === TOOK_PART || kind === DEALT_WITH ? 1 : 0.7;
  return {
    width: Math.max(1, own),
    alpha: share * (fair + (1 - fair) * near) * (near + (1 - near) * strength),
  };
};

/** How opaque dots without a country are: where they fill the picture, lines and the others are to be seen through them. */
export const dotAlpha = (zoom: number, spacing: number): number =>
  Math.max(0.3, Math.min(1, ((spacing * zoom) / 4.5) ** 1.5));

const TOOK_PART = LINE_KINDS.indexOf('took-part');
const DEALT_WITH = LINE_KINDS.indexOf('dealt-with');
const FAINTEST = 0.012;
const FAIR = 0.42;
