/**
 * The lines of an archive, by the numbers of their ends: worked out of what the outline says each engagement names, by the
 * same rules as `lines` and `dealings` work them out of records.
 */
import { LINE_KINDS, type LineKind } from '../ids';
import { LINES_AT } from '../levels';
import { type Level, STATUSES } from '../schema';
import { LETTERS } from './letters';
import type { OutlineInNumbers } from './outline';
import { NONE } from './outline-columns';

/** Lines in columns, each once, in the order of LINES_AT, then of their ends. */
export interface LineColumns {
  /** Places in LINE_KINDS. */
  readonly kinds: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** How many engagements are a reason for the line; 0 where none is needed. */
  readonly engagements: Uint32Array;
}

type OnLine = (kind: number, from: number, to: number) => void;

const kindNumber = (kind: LineKind): number => LINE_KINDS.indexOf(kind);

const REPRESENTS = kindNumber('represents');
const BELONGS_TO = kindNumber('belongs-to');
const DEALT_WITH = kindNumber('dealt-with');
const TALKED_ABOUT = kindNumber('talked-about');
const TOOK_PART = kindNumber('took-part');

const [T, C, N, R] = ['t', 'c', 'n', 'r'].map((letter) => LETTERS.ties.indexOf(letter));
/** Of each letter of a tie, the line that it is. */
const LINE_OF_TIE = [...LETTERS.ties].map(
  (letter) =>
    ({
      t: TOOK_PART,
      a: kindNumber('about'),
      c: kindNumber('concerns'),
      h: kindNumber('held-at'),
      r: kindNumber('reported'),
    })[letter] ?? 0,
);
const OCCURRED = STATUSES.indexOf('occurred');
const POST = LETTERS.bonds.indexOf('r');

/** Every line that an engagement is a reason for; the same may come several times. */
export const eachLineOfEngagement = (
  { columns, firstOf }: OutlineInNumbers,
  engagement: number,
  onLine: OnLine,
): void => {
  const { ties, statuses, counts } = columns;
  const place = engagement - firstOf('engagement');
  const start = ties.starts[place] ?? 0;
  const end = ties.starts[place + 1] ?? 0;
  for (let at = start; at < end; at++) {
    const kind = ties.kinds[at] ?? 0;
    if (kind === N) continue;
    const thing = ties.things[at] ?? 0;
    const line = LINE_OF_TIE[kind] ?? 0;
    if (kind === T || kind === R) onLine(line, thing, engagement);
    else onLine(line, engagement, thing);
    if (kind === T) onLine(REPRESENTS, thing, ties.countries[at] ?? NONE);
  }
  if (statuses[place] !== OCCURRED) return;
  for (let a = start; a < end; a++) {
    if (ties.kinds[a] !== T) continue;
    const one = ties.things[a] ?? 0;
    const its = ties.countries[a] ?? 0;
    for (let b = start; b < end; b++) {
      const kind = ties.kinds[b];
      const other = ties.things[b] ?? 0;
      if (kind === T) {
        const country = ties.countries[b] ?? 0;
        if (its >= country) continue;
        onLine(DEALT_WITH, its, country);
        // Ids of officials come before those of organisations, and each kind is numbered in the order of its ids.
        if (one !== other) onLine(DEALT_WITH, Math.min(one, other), Math.max(one, other));
      } else if (kind === C && other < counts.country) {
        onLine(TALKED_ABOUT, one, other);
        if (its !== other) onLine(TALKED_ABOUT, its, other);
      }
    }
  }
};

/** What `isDrawnAt` says of lines, told from numbers: the place of its kind among those of the level, -1 where it is not drawn. */
const placesAt = ({ columns: { counts }, count, kinds, kindOf }: OutlineInNumbers, level: Level) => {
  const drawn =
    level === 'countries' ? counts.country : level === 'officials' ? counts.country + counts.official : count;
  const places = LINE_KINDS.map((kind) => LINES_AT[level].indexOf(kind));
  const isHidden = (thing: number) => kinds !== undefined && !kinds.has(kindOf(thing));
  return (kind: number, from: number, to: number): number => {
    if (from >= drawn || to >= drawn || isHidden(from) || isHidden(to)) return -1;
    if (level !== 'countries' && from < counts.country && to < counts.country) return -1;
    return places[kind] ?? -1;
  };
};

/** Lines as they come, each with the engagement that it comes of: the same may come several times. */
interface Rows {
  /** Places in LINES_AT. */
  places: Uint8Array;
  from: Uint32Array;
  to: Uint32Array;
  /** NONE for a line that needs no engagement. */
  of: Uint32Array;
  length: number;
}

const twice = <Column extends Uint8Array | Uint32Array>(column: Column, longer: Column): Column => {
  longer.set(column);
  return longer;
};

const push = (rows: Rows, place: number, from: number, to: number, of: number): void => {
  const at = rows.length;
  if (at === rows.places.length) {
    rows.places = twice(rows.places, new Uint8Array(2 * at));
    rows.from = twice(rows.from, new Uint32Array(2 * at));
    rows.to = twice(rows.to, new Uint32Array(2 * at));
    rows.of = twice(rows.of, new Uint32Array(2 * at));
  }
  rows.places[at] = place;
  rows.from[at] = from;
  rows.to[at] = to;
  rows.of[at] = of;
  rows.length = at + 1;
};

/** A counting sort: what is equal stays in its order. `most` is the greatest number in the column. */
const sortedBy = (order: Uint32Array, column: Uint8Array | Uint32Array, most: number): Uint32Array => {
  const starts = new Uint32Array(most + 2);
  for (const row of order) {
    const value = (column[row] as number) + 1; // within the column, as is every other place here
    starts[value] = (starts[value] as number) + 1;
  }
  for (let value = 1; value < starts.length; value++)
    starts[value] = (starts[value] as number) + (starts[value - 1] as number);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const value = column[row] as number;
    const place = starts[value] as number;
    starts[value] = place + 1;
    sorted[place] = row;
  }
  return sorted;
};

/** The lines that a level draws. At 100,000 engagements this is work for a worker, but for the countries. */
export const linesAt = (outline: OutlineInNumbers, level: Level): LineColumns => {
  const { columns, count, firstOf } = outline;
  const placeOf = placesAt(outline, level);
  const room = 1024;
  const rows: Rows = {
    places: new Uint8Array(room),
    from: new Uint32Array(room),
    to: new Uint32Array(room),
    of: new Uint32Array(room),
    length: 0,
  };
  for (let engagement = firstOf('engagement'); engagement < count; engagement++)
    eachLineOfEngagement(outline, engagement, (kind, from, to) => {
      const place = placeOf(kind, from, to);
      if (place >= 0) push(rows, place, from, to, engagement);
    });
  const { bonds } = columns;
  for (let at = 0; at < bonds.from.length; at++) {
    const kind = bonds.kinds[at] === POST ? REPRESENTS : BELONGS_TO;
    const [from = 0, to = 0] = [bonds.from[at], bonds.countries[at]];
    const place = placeOf(kind, from, to);
    if (place >= 0) push(rows, place, from, to, NONE);
  }
  return linesOfRows(rows, count, LINES_AT[level].map(kindNumber));
};

/** Each line once, with how many engagements it comes of. `kinds` are the numbers of the kinds in the order of the level. */
const linesOfRows = ({ places, from, to, of, length }: Rows, count: number, kinds: readonly number[]) => {
  let order: Uint32Array = Uint32Array.from({ length }, (_, row) => row);
  order = sortedBy(order, to, count);
  order = sortedBy(order, from, count);
  order = sortedBy(order, places, kinds.length);
  const isAnother = (at: number): boolean => {
    const [row = 0, before] = [order[at], order[at - 1]];
    return (
      before === undefined ||
      to[row] !== to[before] ||
      from[row] !== from[before] ||
      places[row] !== places[before]
    );
  };
  let lineCount = 0;
  for (let at = 0; at < length; at++) if (isAnother(at)) lineCount++;
  const lines = {
    kinds: new Uint8Array(lineCount),
    from: new Uint32Array(lineCount),
    to: new Uint32Array(lineCount),
    engagements: new Uint32Array(lineCount),
  };
  let line = -1;
  let counted = NONE;
  for (let at = 0; at < length; at++) {
    const row = order[at] ?? 0;
    if (isAnother(at)) {
      line++;
      counted = NONE;
      lines.kinds[line] = kinds[places[row] ?? 0] ?? 0;
      lines.from[line] = from[row] ?? 0;
      lines.to[line] = to[row] ?? 0;
    }
    // Those of one engagement stand together.
    const engagement = of[row] ?? NONE;
    if (engagement === NONE || engagement === counted) continue;
    counted = engagement;
    lines.engagements[line] = (lines.engagements[line] ?? 0) + 1;
  }
  return lines;
};
