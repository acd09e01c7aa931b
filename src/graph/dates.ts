/**
 * Puts a `When` into words. The words as written always come first; the normalised value only stands beside them.
 * Knows the days that the compiler derived from EDTF; refuses to guess one that is not there.
 */
import type { When } from './schema';

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

/** '2021-04-28' as '28 April 2021', or with `short` as '28 Apr 2021'. Written out here so that no locale changes it. */
const dayInWords = (day: string, short: boolean): string => {
  const [, year = '', month = '', date = ''] = /^([+-]?\d+)-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1] ?? month;
  return `${Number(date)} ${short ? name.slice(0, 3) : name} ${Number(year)}`;
};

/** The normalised date in words: '28 April 2021', 'on or before 29 April 2021'; undefined where there is none. */
export const normalisedDateOf = (when: When, length: 'short' | 'long' = 'long'): string | undefined => {
  const inWords = (day: string) => dayInWords(day, length === 'short');
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
