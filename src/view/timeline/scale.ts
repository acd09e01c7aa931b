/** Where days stand on a strip of some width, its ticks, and how far one press of a key goes at its zoom. In UTC. */
import { utcTicks } from 'd3-time';
import { dayInWords, dayNumberOf, dayOfNumber } from '../../graph/dates';
import { estimatedTextWidth } from '../../graph/symbols';
import { type Domain, END_OF_TIME } from './domain';

const MILLISECONDS_PER_DAY = 86_400_000;
export const TICK_FONT_SIZE = 11;
/** Pixels between ticks, about. */
const TICK_DISTANCE = 88;
/** Pixels between the words of two ticks, at least. */
const WORD_GAP = 10;

export interface TimeScale {
  /** Pixels from the left for a day number. */
  xOf(day: number): number;
  /** The day number, with its fraction, at a pixel. */
  dayAt(x: number): number;
}

export const timeScaleOf = (domain: Domain, width: number): TimeScale => {
  const pixelsPerDay = width / (domain.to - domain.from);
  return {
    xOf: (day) => (day - domain.from) * pixelsPerDay,
    dayAt: (x) => domain.from + x / pixelsPerDay,
  };
};

export interface Tick {
  readonly x: number;
  readonly day: string;
  /** '' where there is no room for words. */
  readonly words: string;
}

export type StepUnit = 'day' | 'month' | 'year';

/** '2021'; 'Apr', 'Apr 2021'; '28 Apr', '28 Apr 2021': with the year where the reader could not know it. */
const tickInWords = (day: string, fineness: StepUnit, withYear: boolean): string => {
  const [date = '', month = '', year = ''] = dayInWords(day, 'short').split(' ');
  if (fineness === 'year') return year;
  const named = fineness === 'month' ? month : `${date} ${month}`;
  return withYear ? `${named} ${year}` : named;
};

/** Ticks at whole days, months or years, whose words do not touch one another or the ends of the strip. */
export const ticksOf = (domain: Domain, width: number): readonly Tick[] => {
  const { xOf } = timeScaleOf(domain, width);
  const numbers = utcTicks(
    new Date(domain.from * MILLISECONDS_PER_DAY),
    new Date(domain.to * MILLISECONDS_PER_DAY),
    Math.max(2, Math.floor(width / TICK_DISTANCE)),
  )
    .map((date) => date.getTime() / MILLISECONDS_PER_DAY)
    .filter(Number.isInteger);
  const days = numbers.map(dayOfNumber);
  const fineness = days.every((day) => day.endsWith('-01-01'))
    ? 'year'
    : days.every((day) => day.endsWith('-01'))
      ? 'month'
      : 'day';
  let end = -WORD_GAP;
  let yearTold = '';
  return days.map((day, at): Tick => {
    const x = xOf(numbers[at] ?? 0);
    const year = day.slice(0, -6);
    const words = tickInWords(day, fineness, year !== yearTold);
    const half = estimatedTextWidth(words, TICK_FONT_SIZE) / 2;
    if (x - half < end + WORD_GAP || x + half > width) return { x, day, words: '' };
    end = x + half;
    yearTold = year;
    return { x, day, words };
  });
};

/** The finest of day, month and year of which one press of a key can be seen to go somewhere. */
export const stepUnitOf = (domain: Domain, width: number): StepUnit => {
  const pixelsPerDay = width / (domain.to - domain.from);
  if (pixelsPerDay >= 4) return 'day';
  return pixelsPerDay * 30 >= 4 ? 'month' : 'year';
};

const LARGE_STEP: Readonly<Record<StepUnit, number>> = { day: 7, month: 12, year: 10 };

/**
 * The day that is `direction` (1 or -1) steps on from one end of a span: a `from` goes to the first days of months and
 * years, a `to` to the last. `large` is a week, a year or a decade.
 */
export const steppedDay = (
  day: string,
  end: 'from' | 'to',
  unit: StepUnit,
  direction: 1 | -1,
  large = false,
): string => {
  const number = dayNumberOf(day);
  const steps = direction * (large ? LARGE_STEP[unit] : 1);
  if (unit === 'day') return nearestDay(number + steps);
  const months = unit === 'year' ? 12 : 1;
  // A last day of a month is the day before a first day, so both ends step over first days.
  const shift = end === 'to' ? 1 : 0;
  const date = new Date(Math.min(END_OF_TIME, number + shift) * MILLISECONDS_PER_DAY);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const start = Math.floor(count / months) * months;
  const isAtStart = firstDayOf(start) === number + shift;
  // Going back from within a month, its own first day is one step away.
  const steppedMonths = start + (isAtStart || direction > 0 ? steps : steps + 1) * months;
  const stepped = firstDayOf(steppedMonths) - shift;
  return nearestDay(Number.isNaN(stepped) ? direction * END_OF_TIME : stepped); // beyond what a Date can hold
};

const nearestDay = (number: number): string =>
  dayOfNumber(Math.max(-END_OF_TIME, Math.min(END_OF_TIME, number)));

/** The day number of the first of a month, counted in months since the year 0. */
const firstDayOf = (months: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1);
  return date.getTime() / MILLISECONDS_PER_DAY;
};
