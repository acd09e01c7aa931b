/**
 * A large network in columns: everything that is drawn beneath what is being worked with. A thing is known by its number,
 * the place it has in every column; its texts are made when they are asked for.
 */
import type { GraphIndex } from '../graph/graph-index';
import { LINE_KINDS, THING_KINDS, type ThingId } from '../graph/ids';
import type { Level } from '../graph/schema';
import { symbolSizeOf } from '../graph/symbols';
import { hueOfCountry, hueOfThing } from './hues';
import { actingCountriesOf, type SceneThing, wordsOfThing } from './scene';

export interface Ground {
  /** Centres, in units of the network; y grows downwards. */
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** Places in THING_KINDS. */
  readonly kinds: Uint8Array;
  /** Widths of the symbols, in units of the network; their heights follow from the kinds. */
  readonly widths: Float32Array;
  /** Hues of the palette; -1 where a thing has none. */
  readonly hues: Int8Array;
  /** 1 for what is drawn in broken line. */
  readonly broken: Uint8Array;
  /** Importance: the higher is drawn larger and named first. Counts, such as of engagements. */
  readonly weights: Float32Array;
  /** Ends of the lines, as numbers of things, and places in LINE_KINDS. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lineKinds: Uint8Array;
  idOf(thing: number): ThingId;
  nameOf(thing: number): string;
  /** What stands on and beside the symbol. */
  wordsOf(thing: number): GroundWords;
}

export type GroundWords = Pick<SceneThing, 'name' | 'subtitle' | 'badge' | 'engagementKind'>;

/** More things and lines than this are too many for Cytoscape to pan at 60 frames a second. */
const MOST_WORKED_WITH = 600;

/** The ground of a level that is too large to be worked with as a whole; undefined for others. */
export const groundWhereLarge = (index: GraphIndex, level: Level): Ground | undefined => {
  const { things, lines } = index.levels[level];
  return things.length + lines.length > MOST_WORKED_WITH ? groundOf(index, level) : undefined;
};

/** The kinds of thing and line that a ground draws. */
export const kindsOnGround = ({ kinds, lineKinds }: Ground) => ({
  things: THING_KINDS.filter((_, kind) => kinds.includes(kind)),
  lines: LINE_KINDS.filter((_, kind) => lineKinds.includes(kind)),
});

/** Everything a level draws of a graph, as a ground. What has no place in the layout is left out. */
export const groundOf = (index: GraphIndex, level: Level): Ground => {
  const content = index.levels[level];
  const ids = content.things.filter((id) => index.positionOf(id, level) !== undefined);
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const lines = content.lines.flatMap((id) => {
    const line = index.lines.get(id);
    const [from, to] = [numbers.get(line?.from as ThingId), numbers.get(line?.to as ThingId)];
    return line && from !== undefined && to !== undefined ? [{ kind: line.kind, from, to }] : [];
  });
  // Where there are no engagements, as in a network of another tool's, what has many lines matters most.
  const degrees = new Uint32Array(ids.length);
  for (const { from, to } of lines) for (const end of [from, to]) degrees[end] = (degrees[end] ?? 0) + 1;
  const hueOf = hueOfThing(index);
  const acting = actingCountriesOf(index);
  const { xs, ys, kinds, widths, hues, broken, weights } = emptyColumns(ids.length);
  ids.forEach((id, at) => {
    const thing = index.things.get(id);
    const [x, y] = index.positionOf(id, level) ?? [0, 0];
    if (!thing) return;
    xs[at] = x;
    ys[at] = y;
    kinds[at] = THING_KINDS.indexOf(thing.kind);
    widths[at] = symbolSizeOf(thing.kind, thing.kind === 'topic' ? index.nameOf(id) : '').width;
    hues[at] = (thing.kind === 'country' ? hueOfCountry(index, thing.record.id) : hueOf(id)) ?? -1;
    const isBroken =
      thing.kind === 'engagement'
        ? thing.record.status !== 'occurred'
        : thing.kind === 'country' && !acting.has(id);
    broken[at] = isBroken ? 1 : 0;
    weights[at] = index.engagementsOf(id).length || degrees[at] || 0;
  });
  const idOf = (at: number): ThingId => {
    const id = ids[at];
    if (id === undefined) throw new RangeError(`the ground has no thing ${at}`);
    return id;
  };
  return {
    xs,
    ys,
    kinds,
    widths,
    hues,
    broken,
    weights,
    from: Uint32Array.from(lines, (line) => line.from),
    to: Uint32Array.from(lines, (line) => line.to),
    lineKinds: Uint8Array.from(lines, (line) => LINE_KINDS.indexOf(line.kind)),
    idOf,
    nameOf: (at) => index.nameOf(idOf(at)),
    wordsOf: (at) => wordsOfThing(index, idOf(at), level),
  };
};

const emptyColumns = (count: number) => ({
  xs: new Float32Array(count),
  ys: new Float32Array(count),
  kinds: new Uint8Array(count),
  widths: new Float32Array(count),
  hues: new Int8Array(count),
  broken: new Uint8Array(count),
  weights: new Float32Array(count),
});
