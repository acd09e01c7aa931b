/**
 * What things of an archive are called, from its outline alone, as an ordinary graph would call them. The outline knows no
 * posts and no dates as written: an official has no second line, and where accounts exclude each other their dates are told
 * as a range.
 */
import type { Outline } from '../../graph/archive/outline';
import { OPEN } from '../../graph/archive/outline-columns';
import { type DateRange, normalisedDateOf } from '../../graph/dates';
import { badgeOf, bareNameOf } from '../../graph/names';
import { KINDS_OF_ENGAGEMENT, type Level, STATUSES } from '../../graph/schema';
import { capitalised } from '../../graph/words';
import type { GroundWords } from '../ground';

/** As in lists and sentences: of engagements a name that sets it apart from all others of the whole archive. */
export const nameInArchive = (whole: Outline, thing: number): string => {
  if (whole.kindOf(thing) !== 'engagement') return whole.nameOf(thing);
  const bare = bareNameOf(whole.engagementAt(thing));
  const way = waysIn(whole)[thing - whole.firstOf('engagement')] ?? BARE;
  if (way === BARE) return bare;
  const range = whole.datesOf(thing);
  const date = range && rangeInWords(range);
  const dated = date ? `${bare} ${/^(on|between) /.test(date) ? '' : 'of '}${date}` : `undated ${bare}`;
  if (way === DATED) return dated;
  const labelled = `${dated}, ${whole.nameOf(thing)}`;
  return way === LABELLED ? labelled : `${labelled} (${whole.idOf(thing)})`;
};

/** What stands on and beside the symbol of a thing. */
export const wordsInArchive = (outline: Outline, thing: number, level: Level): GroundWords => {
  const kind = outline.kindOf(thing);
  if (kind === 'engagement') {
    const engagement = outline.engagementAt(thing);
    return {
      name: capitalised(bareNameOf(engagement)),
      subtitle: level === 'countries' ? undefined : dateInArchive(outline, thing),
      badge: '',
      engagementKind: engagement.kind,
    };
  }
  const name = outline.nameOf(thing);
  return {
    name,
    subtitle: undefined,
    badge: badgeInArchive(outline, thing, name),
    engagementKind: undefined,
  };
};

/** The second line of an engagement: its date, or the days that it can have been on. */
export const dateInArchive = (outline: Outline, thing: number): string | undefined => {
  const range = outline.datesOf(thing);
  return range && rangeInWords(range, 'short');
};

const rangeInWords = (range: DateRange, length?: 'short' | 'long'): string => {
  const days = normalisedDateOf(range, length) ?? 'some day';
  return range.disputed ? `${days} (accounts differ)` : days;
};

const badgeInArchive = ({ columns, kindOf, firstOf }: Outline, thing: number, name: string): string => {
  const kind = kindOf(thing);
  const place = thing - firstOf(kind);
  if (kind === 'country')
    return badgeOf({ kind, record: { iso2: columns.slugs.country[place] ?? '' } }, name);
  if (kind === 'organisation')
    return badgeOf({ kind, record: { aliases: columns.aliases.organisation[place] ?? [] } }, name);
  return badgeOf({ kind }, name);
};

/** How much of its name sets an engagement apart: its kind, its date too, its label, at the last its id. */
const [BARE, DATED, LABELLED, IDENTIFIED] = [0, 1, 2, 3];

/** Works out beforehand what names are made by, which takes the time of two frames at 100,000 engagements. */
export const prepareNames = (whole: Outline): void => void waysIn(whole);

const known = new WeakMap<Outline, Uint8Array>();
const waysIn = (whole: Outline): Uint8Array => {
  const ways = known.get(whole) ?? waysOf(whole);
  known.set(whole, ways);
  return ways;
};

/** Days that an outline can have lie between -5,000,000 and 5,000,000. */
const SPAN = 10_000_002;
const placeOfDay = (day: number | undefined): number =>
  day === undefined || day === OPEN ? 0 : day + SPAN / 2;

/** By numbers alone: a text for each of 100,000 engagements would take a second, and be looked at once. */
const waysOf = (whole: Outline): Uint8Array => {
  const { engagementKinds, statuses, datings, earliest, latest, names } = whole.columns;
  const labels = names.engagement;
  const bareKeys = Float64Array.from(
    engagementKinds,
    (kind, at) => kind * STATUSES.length + (statuses[at] ?? 0),
  );
  const ofBare = new Uint32Array(KINDS_OF_ENGAGEMENT.length * STATUSES.length);
  for (const key of bareKeys) ofBare[key] = (ofBare[key] ?? 0) + 1;
  const dated = ranksOf(
    bareKeys.map(
      (key, at) =>
        ((key * 3 + (datings[at] ?? 0)) * SPAN + placeOfDay(earliest[at])) * SPAN + placeOfDay(latest[at]),
    ),
  );
  const labelled = ranksOf(
    dated.ranks.map((rank, at) =>
      (dated.counts[at] ?? 0) > 1 ? rank * 2 ** 32 + hashOf(labels[at] ?? '') : -1 - at,
    ),
  );
  return Uint8Array.from(bareKeys, (key, at) => {
    if (ofBare[key] === 1) return BARE;
    if (dated.counts[at] === 1) return DATED;
    return labelled.counts[at] === 1 ? LABELLED : IDENTIFIED;
  });
};

/** Of each key its place in the order of all, and how many there are of it. */
const ranksOf = (keys: Float64Array): { readonly ranks: Float64Array; readonly counts: Uint32Array } => {
  const sorted = keys.slice().sort();
  const starts = keys.map((key) => firstAtLeast(sorted, key));
  const counted = new Uint32Array(keys.length);
  for (const start of starts) counted[start] = (counted[start] ?? 0) + 1;
  return { ranks: starts, counts: Uint32Array.from(starts, (start) => counted[start] ?? 0) };
};

const firstAtLeast = (sorted: Float64Array, key: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < key)
      low = middle + 1; // within the array
    else high = middle;
  }
  return low;
};

/** FNV-1a, 32 bits. Two labels that share it bear their ids in their names, which is longer than need be, and true. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};
