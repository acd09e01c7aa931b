/**
 * Everything a level draws of an archive, as a ground. The number of a thing on the ground is its number in the outline,
 * unless a filter hides kinds of things: then what is drawn is counted through.
 */

import type { Outline } from '../../graph/archive/outline';
import type { LineColumns } from '../../graph/archive/outline-lines';
import { THING_KINDS } from '../../graph/ids';
import type { Level } from '../../graph/schema';
import { symbolSizeOf } from '../../graph/symbols';
import type { Ground } from '../ground';
import { type Drawn, drawnAt } from './archive-level';
import { archiveLookOf } from './archive-look';
import { nameInArchive, wordsInArchive } from './archive-words';

/**
 * `outline` is what a filter leaves of `whole`, or the whole itself; `lines` are those of `outline` at the level. Where the
 * level is not laid out, the ground has nothing on it.
 */
export const groundOfOutline = (
  outline: Outline,
  whole: Outline,
  level: Level,
  lines: LineColumns,
): Ground => {
  const positions = outline.positionsAt(level);
  const drawn = drawnAt(outline, level);
  const count = positions ? drawn.count : 0;
  const look = archiveLookOf(outline, whole);
  const columns = {
    xs: new Float32Array(count),
    ys: new Float32Array(count),
    kinds: new Uint8Array(count),
    widths: new Float32Array(count),
    hues: new Int8Array(count),
    broken: new Uint8Array(count),
    ...endsOf(drawn, positions ? lines : NO_LINES),
  };
  for (let place = 0; place < count; place++) {
    const thing = drawn.thingAt(place);
    const kind = outline.kindOf(thing);
    columns.xs[place] = positions?.[2 * thing] ?? 0;
    columns.ys[place] = positions?.[2 * thing + 1] ?? 0;
    columns.kinds[place] = THING_KINDS.indexOf(kind);
    columns.widths[place] = symbolSizeOf(kind, kind === 'topic' ? outline.nameOf(thing) : '').width;
    columns.hues[place] = look.hueOf(thing) ?? -1;
    columns.broken[place] = look.isBroken(thing) ? 1 : 0;
  }
  const thingAt = (place: number): number => {
    if (place >= 0 && place < count) return drawn.thingAt(place);
    throw new RangeError(`the ground has no thing ${place}`);
  };
  return {
    ...columns,
    weights: weightsOf(outline, count, drawn, columns),
    idOf: (place) => outline.idOf(thingAt(place)),
    nameOf: (place) => nameInArchive(whole, numberIn(whole, outline, thingAt(place))),
    wordsOf: (place) => wordsInArchive(outline, thingAt(place), level),
  };
};

const NO_LINES = { kinds: new Uint8Array(0), from: new Uint32Array(0), to: new Uint32Array(0) };

/** Where no kind is hidden, the very columns: there may be 400,000 lines. */
const endsOf = (
  { placeOf, thingAt, count }: Drawn,
  { kinds, from, to }: Pick<LineColumns, 'kinds' | 'from' | 'to'>,
) => {
  const isWhole = count === 0 || thingAt(count - 1) === count - 1;
  return { lineKinds: kinds, from: isWhole ? from : from.map(placeOf), to: isWhole ? to : to.map(placeOf) };
};

const numberIn = (whole: Outline, outline: Outline, thing: number): number =>
  whole.columns === outline.columns ? thing : (whole.numberOf(outline.idOf(thing)) ?? -1);

/** Engagements that a thing is named in; where there are none, its lines. */
const weightsOf = (
  outline: Outline,
  count: number,
  { thingAt }: Drawn,
  { from, to }: Pick<Ground, 'from' | 'to'>,
): Float32Array => {
  const firstEngagement = outline.firstOf('engagement');
  const weights = new Float32Array(count).fill(1);
  const idle = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    const thing = thingAt(place);
    if (thing >= firstEngagement) break;
    weights[place] = outline.engagementsOf(thing).length;
    if (weights[place] === 0) idle[place] = 1;
  }
  if (!idle.includes(1)) return weights;
  for (const ends of [from, to])
    for (const place of ends) if (idle[place] === 1) weights[place] = (weights[place] ?? 0) + 1;
  return weights;
};
