/**
 * Reads the part of EDTF (ISO 8601-2) that Readout can show: days, months, years, their unspecified digits and
 * qualifiers, intervals and sets, and seasons that stand alone. Gives the first and last day that it can mean, and
 * refuses what gives no such days or gives others on another machine (a time of day without its zone).
 */
import edtf from 'edtf';

export type ResolvedEdtf =
  | { readonly ok: true; readonly earliest?: string; readonly latest?: string }
  | { readonly ok: false; readonly message: string };

const FORMS =
  'Write a day as 2021-04-28, "on or before" as [..2021-04-29], a range as 2021-04-28/2021-05-01, a month as 2021-04';

/** Year, month, day, as much as there is. X is a digit that is not known. */
const DATE = /^(?:-\d{4}|[\dX]{4})(?:-(?:0[\dX]|1[0-2X]|X[\dX])(?:-[\dX]{2})?)?$/;

/** Year and season: 21 to 24 spring to winter, 25 to 28 those of the north, 29 to 32 those of the south. */
const SEASON = /^(-?\d{4})-(2[1-9]|3[0-2])$/;

/** The month in which each season begins, by the meteorologists' reckoning; one that names no hemisphere is the north's. */
const FIRST_MONTHS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6] as const;
const MONTHS_OF_A_SEASON = 3;

export const resolveEdtf = (value: string): ResolvedEdtf => plainDaysOf(value) ?? resolvedByGrammar(value);

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** A day, or a range from day to day: what nearly every date is. The package's grammar takes a millisecond for each. */
const plainDaysOf = (value: string): ResolvedEdtf | undefined => {
  const [earliest = '', last, ...more] = value.split('/');
  const latest = last ?? earliest;
  const isDay = (day: string): boolean => {
    const time = DAY.test(day) ? Date.parse(day) : Number.NaN;
    return !Number.isNaN(time) && dayOf(time) === day;
  };
  return more.length === 0 && isDay(earliest) && isDay(latest) && (last === undefined || earliest < latest)
    ? { ok: true, earliest, latest }
    : undefined;
};

const resolvedByGrammar = (value: string): ResolvedEdtf => {
  const refused = (message: string): ResolvedEdtf => ({
    ok: false,
    message: `"${value}" ${message}. ${FORMS}`,
  });
  const stretches = stretchesOf(value.replace(/[?~%]/g, ''));
  const dates = stretches.flat().filter((date) => date !== '');
  if (!isEdtf(value) && dates.some((date) => SEASON.test(date)))
    return refused(
      'has a season in a range, in a set or with a mark of doubt, where seasons are read alone only. Write its first and last month, such as 2021-03/2021-05',
    );
  if (!isEdtf(value))
    return refused(
      value.includes('/') && dates.every(isEdtf) ? 'does not end after it begins' : 'is not an EDTF date',
    );
  const unread = dates.find((date) => !DATE.test(date) && !SEASON.test(date));
  if (unread !== undefined)
    return refused(
      unread.includes('T')
        ? 'has a time of day, where only days are kept'
        : /^\d{4}-\d{2}$/.test(unread)
          ? 'is a quarter or another part of a year that is not read here. Write its first and last month, such as 2021-01/2021-03'
          : 'has a form of year that is not read here',
    );
  const impossible = dates.find((date) => !isOnCalendar(date));
  if (impossible !== undefined) return refused(`names a day that no calendar has (${impossible})`);

  // Read stretch by stretch, because the package takes the last stretch of a set for its first day alone.
  const edges = (pick: 'min' | 'max', at: 0 | 1): readonly number[] =>
    stretches.map((stretch) =>
      stretch[at] === '' ? (at === 0 ? -Infinity : Infinity) : edgeOf(stretch[at], pick),
    );
  const earliest = Math.min(...edges('min', 0));
  const latest = Math.max(...edges('max', 1));
  if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return refused('is open on both sides');
  if (earliest > latest) return refused('ends before it begins');
  return {
    ok: true,
    ...(Number.isFinite(earliest) ? { earliest: dayOf(earliest) } : {}),
    ...(Number.isFinite(latest) ? { latest: dayOf(latest) } : {}),
  };
};

/** The first and last date of each stretch: one for a date or an interval, one for each entry of a set. '' is open. */
const stretchesOf = (value: string): readonly (readonly [first: string, last: string])[] => {
  const [opening] = value;
  const isSet = opening === '[' || opening === '{';
  return (isSet ? value.slice(1, -1).split(',') : [value]).map((entry) => {
    const [first = '', last] = isSet
      ? entry.split('..')
      : entry.split('/').map((edge) => (edge === '..' ? '' : edge));
    return [first, last ?? first];
  });
};

const isEdtf = (value: string): boolean => {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
};

/** The first or last millisecond that a date can mean. The package takes seasons for quarters, so they are read here. */
const edgeOf = (date: string, pick: 'min' | 'max'): number => {
  const [, year, season] = SEASON.exec(date) ?? [];
  if (year === undefined) return Number(edtf(date)[pick]);
  const first = (FIRST_MONTHS[Number(season) - 21] ?? 1) - 1;
  const edge = new Date(0);
  edge.setUTCFullYear(Number(year), pick === 'min' ? first : first + MONTHS_OF_A_SEASON, 1);
  return edge.getTime() - (pick === 'min' ? 0 : 1);
};

/** 30 February is refused by the package; 29 February of a common year is not, and gives 1 March. */
const isOnCalendar = (date: string): boolean =>
  !/^-?\d{4}-\d{2}-\d{2}$/.test(date) || dayOf(Number(edtf(date).min)).slice(-6) === date.slice(-6);

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().split('T')[0] ?? '';
