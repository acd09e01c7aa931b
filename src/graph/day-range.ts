/**
 * The days that an engagement can have been on, as numbers that compare: both inclusive, and infinitely far where they are
 * open. Knows by which day an engagement is put in the order of time.
 */
import { dayNumberOf, rangeOf } from './dates';
import type { Engagement } from './schema';

export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

export const ANY_DAY: DayRange = {
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
};

/**
 * Undefined where its dates give no day. Where accounts exclude each other the days reach from the first of all to the
 * last: it can have been any of them.
 */
export const daysOf = ({ dates }: Pick<Engagement, 'dates'>): DayRange | undefined => {
  const range = rangeOf(dates);
  if (!range) return undefined;
  return {
    earliest: range.earliest === undefined ? ANY_DAY.earliest : dayNumberOf(range.earliest),
    latest: range.latest === undefined ? ANY_DAY.latest : dayNumberOf(range.latest),
  };
};

/** The first day it can have been, or where only a limit is told, that. Infinite where it can have been any day. */
export const firstDayOf = ({ earliest, latest }: DayRange): number =>
  Number.isFinite(earliest) ? earliest : latest;

export const lastDayOf = ({ earliest, latest }: DayRange): number =>
  Number.isFinite(latest) ? latest : earliest;
