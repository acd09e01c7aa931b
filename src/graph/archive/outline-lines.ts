/**
 * The lines of an archive, by the numbers of their ends: worked out of what the outline says each engagement names, by the
 * same rules as `lines` and `dealings` work them out of records.
 */
import { LINE_KINDS, type LineKind } from '../ids';
import { LINES_AT } from '../levels';
import { type Level, STATUSES } from '../schema';
import { LETTERS } from './letters';
import { NONE, type Outline } from './outline';

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
  { columns, firstOf }: Outline,
  engagement: number,
  onLine: OnLine,
): void => {
  const { ties, statuses, counts } = columns;
  const place = engagement - firstOf('engagement');
  const [start = 0, end = 0] = [ties.starts[place], ties.starts[place + 1]];
  for (let at = start; at < end; at++) {
    const [kind = 0, thing = 0, country = NONE] = [ties.kinds[at], ties.things[at], ties.countries[at]];
    if (kind === N) continue;
    const line = LINE_OF_TIE[kind] ?? 0;
    if (kind === T || kind === R) onLine(line, thing, engagement);
    else onLine(line, engagement, thing);
    if (kind === T) onLine(REPRESENTS, thing, country);
  }
  if (statuses[place] !== OCCURRED) return;
  for (let a = start; a < end; a++) {
    if (ties.kinds[a] !== T) continue;
    const [one = 0, its = 0] = [ties.things[a], ties.countries[a]];
    for (let b = start; b < end; b++) {
      const [kind, other = 0, country = 0] = [ties.kinds[b], ties.things[b], ties.countries[b]];
      if (kind === T && its < country) {
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

/** What `isDrawnAt` says of lines, told from numbers. */
const isDrawn = (
  { columns: { counts }, kinds, kindOf }: Outline,
  level: Level,
  kind: number,
  from: number,
  to: number,
): boolean => {
  const drawn =
    level === 'countries'
      ? counts.country
      : level === 'officials'
        ? counts.country + counts.official
        : Number.POSITIVE_INFINITY;
  const line = LINE_KINDS[kind];
  return (
    from < drawn &&
    to < drawn &&
    line !== undefined &&
    LINES_AT[level].includes(line) &&
    (!kinds || (kinds.has(kindOf(from)) && kinds.has(kindOf(to)))) &&
    (level === 'countries' || from >= counts.country || to >= counts.country)
  );
};

/** The lines that a level draws. At 100,000 engagements this is work for a worker, but for the countries. */
export const linesAt = (outline: Outline, level: Level): LineColumns => {
  const { columns, count, firstOf } = outline;
  const places = LINES_AT[level].map(kindNumber);
  /** A line in one number, which sorts many times faster than a record. Even a million things leave it exact. */
  const keyOf = (kind: number, from: number, to: number) =>
    (places.indexOf(kind) * count + from) * count + to;
  let keys = new Float64Array(1024);
  let length = 0;
  let own: number[] = [];
  const push = (key: number) => {
    if (length === keys.length) {
      const longer = new Float64Array(2 * length);
      longer.set(keys);
      keys = longer;
    }
    keys[length++] = key;
  };
  for (let engagement = firstOf('engagement'); engagement < count; engagement++) {
    own = [];
    eachLineOfEngagement(outline, engagement, (kind, from, to) => {
      if (!isDrawn(outline, level, kind, from, to)) return;
      const key = keyOf(kind, from, to);
      if (own.includes(key)) return;
      own.push(key);
      push(key);
    });
  }
  const bare = new Set<number>();
  const { bonds } = columns;
  for (let at = 0; at < bonds.from.length; at++) {
    const kind = bonds.kinds[at] === POST ? REPRESENTS : BELONGS_TO;
    const [from = 0, to = 0] = [bonds.from[at], bonds.countries[at]];
    if (isDrawn(outline, level, kind, from, to)) bare.add(keyOf(kind, from, to));
  }
  const all = keys.subarray(0, length);
  for (const key of all) bare.delete(key);
  const sorted = new Float64Array(length + bare.size);
  sorted.set(all);
  sorted.set([...bare], length);
  sorted.sort();

  let rows = 0;
  sorted.forEach((key, at) => {
    if (at === 0 || key !== sorted[at - 1]) rows++;
  });
  const lines = {
    kinds: new Uint8Array(rows),
    from: new Uint32Array(rows),
    to: new Uint32Array(rows),
    engagements: new Uint32Array(rows),
  };
  let row = -1;
  sorted.forEach((key, at) => {
    if (at === 0 || key !== sorted[at - 1]) {
      row++;
      const ends = key % (count * count);
      lines.kinds[row] = places[Math.floor(key / (count * count))] ?? 0;
      lines.from[row] = Math.floor(ends / count);
      lines.to[row] = ends % count;
    }
    if (!bare.has(key)) lines.engagements[row] = (lines.engagements[row] ?? 0) + 1;
  });
  return lines;
};
