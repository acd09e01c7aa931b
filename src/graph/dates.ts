/**
 * Compares days and puts a `When` into words. The words as written always come first; the normalised value only stands
 * beside them. Knows the days that the compiler derived from EDTF; refuses to guess one that is not there.
 */
import type { When } from './schema';

const MILLISECONDS_PER_DAY = 86_400_000;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '2021-04-28' as '28 April 2021', or `short` as '28 Apr 2021'. Written out here so that no locale changes it. */
export const dayInWords = (day: string, length: 'short' | 'long' = 'long'): string => {
  const [, year = '', month = '', date = ''] = /^([+-]?\d+)-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1] ?? month;
  return `${Number(date)} ${length === 'short' ? name.slice(0, 3) : name} ${Number(year)}`;
};

/** The normalised date in words: '28 April 2021', 'on or before 29 April 2021'; undefined where there is none. */
export const normalisedDateOf = (
  when: Pick<When, 'earliest' | 'latest'>,
  length: 'short' | 'long' = 'long',
): string | undefined => {
  const inWords = (day: string) => dayInWords(day, length);
  const { earliest, latest } = when;
  if (earliest && latest)
    return earliest === latest ? inWords(earliest) : `between ${inWords(earliest)} and ${inWords(latest)}`;
  if (latest) return `on or before ${inWords(latest)}`;
  if (earliest) return `on or after ${inWords(earliest)}`;
  return undefined;
};

/** How sure the normalised value is, in a word or two for the reader. */
export const precisionInWords: Readonly<Record<When['precision'], string>> = {
  stated: 'stated',
  resolved: 'worked out',
  bound: 'a limit only',
};

/** Days since 1 January 1970 in the proleptic Gregorian calendar, by which days of any year compare. */
export const dayNumberOf = (day: string): number => {
  const [, year = '', month = '', date = ''] = /^([+-]?\d+)-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const time = new Date(0);
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return time.getTime() / MILLISECONDS_PER_DAY;
};

/** The day of a number that `dayNumberOf` gave: '2021-04-28'. Years outside 0 to 9999 take a sign and six digits. */
export const dayOfNumber = (number: number): string =>
  new Date(number * MILLISECONDS_PER_DAY).toISOString().split('T')[0] ?? '';

/** Whether a text is a day of the calendar, as this program writes it: '2021-02-30' is none. */
export const isDay = (text: string): boolean => {
  if (!/^([+-]\d{6}|\d{4})-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumberOf(text);
  return Number.isFinite(number) && dayOfNumber(number) === text; // a year may be farther off than a Date can hold
};

/** The first and last day that something can have been; a missing one is open. `disputed`: the accounts exclude each other. */
export interface DateRange {
  readonly earliest?: string;
  readonly latest?: string;
  readonly disputed: boolean;
}

/**
 * What several dates of one engagement come to: the days that all of them allow. Where there is no such day the accounts
 * differ, and the range reaches from the first of all to the last. Undefined where no date gives a day.
 */
export const rangeOf = (dates: readonly When[]): DateRange | undefined => {
  const ranges = dates.filter(({ earliest, latest }) => earliest ?? latest);
  if (ranges.length === 0) return undefined;
  const [starts, ends] = [boundsOf(ranges, 'earliest'), boundsOf(ranges, 'latest')];
  const first = starts.at(-1);
  const last = ends[0];
  const disputed = first !== undefined && last !== undefined && dayNumberOf(first) > dayNumberOf(last);
  const earliest = disputed ? closedBoundOf(ranges, starts, 0) : first;
  const latest = disputed ? closedBoundOf(ranges, ends, -1) : last;
  return { ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}), disputed };
};

const boundsOf = (ranges: readonly When[], edge: 'earliest' | 'latest'): readonly string[] =>
  ranges.flatMap((range) => range[edge] ?? []).sort((a, b) => dayNumberOf(a) - dayNumberOf(b));

/** The outermost of the bounds, or none where one of the ranges is open on that side. */
const closedBoundOf = (ranges: readonly When[], bounds: readonly string[], at: 0 | -1): string | undefined =>
  bounds.length === ranges.length ? bounds.at(at) : undefined;

/**
 * An engagement's dates in one line: '28 April 2021'; as written where no day follows from it, '“in a recent call”'; each
 * of them where the accounts exclude each other, '28 April 2021 or 29 April 2021'. Undefined where no source tells one.
 */
export const datesInWords = (
  dates: readonly When[],
  length: 'short' | 'long' = 'long',
): string | undefined => {
  const range = rangeOf(dates);
  if (range && !range.disputed) return normalisedDateOf(range, length);
  const each = dates.map((when) => normalisedDateOf(when, length) ?? `“${when.asWritten}”`);
  return each.length === 0 ? undefined : [...new Set(each)].join(' or ');
};

/** Days that a reader chose to look at, both inclusive. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Whether something of these dates can have been within the span. What has no day at all is in none. */
export const canBeWithin = (dates: readonly When[], { from, to }: Span): boolean => {
  const range = rangeOf(dates);
  if (!range) return false;
  const { earliest, latest } = range;
  return (
    (earliest === undefined || dayNumberOf(earliest) <= dayNumberOf(to)) &&
    (latest === undefined || dayNumberOf(latest) >= dayNumberOf(from))
  );
};
