/**
 * Puts engagements in the order of time, and finds the first and the last of them. Knows only the days that their dates
 * allow; what has no day stands apart, and is never given one.
 */
import { ANY_DAY, type DayRange, daysOf, firstDayOf, lastDayOf } from '../day-range';
import { byCodeUnit } from '../ids';
import type { Engagement } from '../schema';

export interface Chronology {
  /** Oldest first: by the first day it can have been, or where only a limit is told by that; then by the last; then by id. */
  readonly dated: readonly Engagement[];
  /** Those whose dates give no day, by id. */
  readonly undated: readonly Engagement[];
}

/** A first or a last engagement, as far as the dates tell. */
export interface Contact {
  readonly engagement: Engagement;
  /** Others that the dates do not prove to be later than the first, or earlier than the last: on one day neither is first. */
  readonly rivals: readonly Engagement[];
}

const daysOrAnyOf = (engagement: Engagement): DayRange => daysOf(engagement) ?? ANY_DAY;

export const inOrderOfTime = (engagements: readonly Engagement[]): Chronology => {
  const known = engagements
    .map((engagement) => ({ engagement, days: daysOrAnyOf(engagement) }))
    .sort(
      (a, b) =>
        compared(firstDayOf(a.days), firstDayOf(b.days)) ||
        compared(lastDayOf(a.days), lastDayOf(b.days)) ||
        byCodeUnit(a.engagement.id, b.engagement.id),
    );
  const hasDay = ({ days }: { readonly days: DayRange }) => Number.isFinite(firstDayOf(days));
  return {
    dated: known.filter(hasDay).map(({ engagement }) => engagement),
    undated: known.filter((each) => !hasDay(each)).map(({ engagement }) => engagement),
  };
};

/** Those of a chronology that pass, in the same order. */
export const only = (
  { dated, undated }: Chronology,
  passes: (engagement: Engagement) => boolean,
): Chronology => ({ dated: dated.filter(passes), undated: undated.filter(passes) });

/** A difference of two infinities is no number, by which nothing can be sorted. */
const compared = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first of those that took place; undefined where none that did has a day. */
export const firstContactOf = (chronology: Chronology): Contact | undefined => {
  const { dated, undated } = only(chronology, occurred);
  const [engagement] = dated;
  if (!engagement) return undefined;
  const { latest } = daysOrAnyOf(engagement);
  return {
    engagement,
    rivals: [...dated.slice(1).filter((other) => daysOrAnyOf(other).earliest <= latest), ...undated],
  };
};

/** The last of those that took place: the one that can have been on the latest day. */
export const lastContactOf = (chronology: Chronology): Contact | undefined => {
  const { dated, undated } = only(chronology, occurred);
  let engagement = dated[0];
  if (!engagement) return undefined;
  // A later one wins a tie: it stands further on in the order of time.
  for (const other of dated)
    if (lastDayOf(daysOrAnyOf(other)) >= lastDayOf(daysOrAnyOf(engagement))) engagement = other;
  const { earliest } = daysOrAnyOf(engagement);
  return {
    engagement,
    rivals: [
      ...dated.filter((other) => other !== engagement && daysOrAnyOf(other).latest >= earliest),
      ...undated,
    ],
  };
};

const occurred = ({ status }: Engagement): boolean => status === 'occurred';
