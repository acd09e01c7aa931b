/** What a level draws of an archive, in numbers: which things, in which order lists have them, and where each line stands. */

import type { LineInNumbers } from '../../graph/archive/neighbourhood';
import type { Outline } from '../../graph/archive/outline';
import type { LineColumns } from '../../graph/archive/outline-lines';
import {
  type ItemId,
  isLineId,
  isStatementId,
  LINE_KINDS,
  type LineId,
  lineIdOf,
  SOURCED_KINDS,
  type ThingKind,
} from '../../graph/ids';
import { LINES_AT, THINGS_AT } from '../../graph/levels';
import { type Level, STATUSES } from '../../graph/schema';

/** The things that a level draws, counted through in the order of their numbers. */
export interface Drawn {
  readonly count: number;
  has(thing: number): boolean;
  /** The place of a thing among those that are drawn; where no kind is hidden, its number. */
  placeOf(thing: number): number;
  thingAt(place: number): number;
  /** The place in the level's list, which has engagements before all others, and what stands at one. */
  listedAt(place: number): number;
  placeInList(thing: number): number;
}

export const drawnAt = ({ columns: { counts }, kinds, firstOf, kindOf }: Outline, level: Level): Drawn => {
  const isDrawn = (kind: ThingKind) => THINGS_AT[level].includes(kind) && (kinds?.has(kind) ?? true);
  /** From what to what number, and how many things of lower numbers are hidden. */
  const runs: { readonly from: number; readonly to: number; readonly hidden: number }[] = [];
  let hidden = 0;
  for (const kind of SOURCED_KINDS) {
    const from = firstOf(kind);
    if (isDrawn(kind)) runs.push({ from, to: from + counts[kind], hidden });
    else hidden += counts[kind];
  }
  const count = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const engagements = isDrawn('engagement') ? counts.engagement : 0;
  const runOf = (thing: number) => runs.find(({ from, to }) => thing >= from && thing < to);
  const drawn: Drawn = {
    count,
    has: (thing) => runOf(thing) !== undefined,
    placeOf: (thing) => thing - (runOf(thing)?.hidden ?? thing + 1),
    thingAt: (place) => place + (runs.find(({ to, hidden }) => place + hidden < to)?.hidden ?? 0),
    listedAt: (place) =>
      drawn.thingAt(place < engagements ? count - engagements + place : place - engagements),
    placeInList: (thing) => {
      const place = drawn.placeOf(thing);
      if (place < 0) return -1;
      return kindOf(thing) === 'engagement' ? place - (count - engagements) : place + engagements;
    },
  };
  return drawn;
};

export const lineIdAt = (outline: Outline, { kinds, from, to }: LineColumns, row: number): LineId =>
  // Of the lines of this outline each kind is one of LINE_KINDS.
  lineIdOf(
    LINE_KINDS[kinds[row] ?? 0] ?? 'linked',
    outline.idOf(from[row] ?? -1),
    outline.idOf(to[row] ?? -1),
  );

/** The row of a line, by halves; undefined where the level does not draw it. */
export const rowOfLine = (lines: LineColumns, level: Level, line: LineInNumbers): number | undefined => {
  const places = LINE_KINDS.map((kind) => LINES_AT[level].indexOf(kind));
  const compare = (row: number): number =>
    (places[lines.kinds[row] ?? 0] ?? 0) - (places[line.kind] ?? 0) ||
    (lines.from[row] ?? 0) - line.from ||
    (lines.to[row] ?? 0) - line.to;
  let [low, high] = [0, lines.kinds.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};

/** The thing that an item is; of a statement its engagement, as the outline knows no statements. Not for lines. */
export const thingOfItem = (outline: Outline, item: ItemId): number | undefined =>
  isLineId(item)
    ? undefined
    : outline.numberOf(isStatementId(item) ? item.replace(/^statement:([^/]*)\/.*$/, 'engagement:$1') : item);

const TOOK_PART = LINE_KINDS.indexOf('took-part');
const OCCURRED = STATUSES.indexOf('occurred');

export const didNotOccur = ({ columns, firstOf }: Outline, engagement: number): boolean =>
  columns.statuses[engagement - firstOf('engagement')] !== OCCURRED;

/** Of what did not take place, the lines to those who are named as parties are broken. */
export const isBrokenLine = (outline: Outline, { kinds, to }: LineColumns, row: number): boolean =>
  kinds[row] === TOOK_PART && didNotOccur(outline, to[row] ?? -1);
