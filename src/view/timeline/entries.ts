/**
 * When each engagement can have been, as day numbers to draw and compare: in the order of time, and apart from them those
 * that no source gives a day. It knows no screen.
 */
import { dayNumberOf, rangeOf, type Span } from '../../graph/dates';
import type { Engagement, When } from '../../graph/schema';

/** First and last day that one account allows, as day numbers; a missing one is open. */
export interface DayRange {
  readonly first?: number;
  readonly last?: number;
}

export interface DatedEntry {
  readonly engagement: Engagement;
  /** The outermost days that are told. Where only a limit is, both are that day. */
  readonly from: number;
  readonly to: number;
  /** It can have been at any time before `from`, or after `to`. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Each of the ranges that accounts give which exclude one another; none where they agree. */
  readonly accounts: readonly DayRange[];
}

export interface TimelineEntries {
  readonly dated: readonly DatedEntry[];
  readonly undated: readonly Engagement[];
}

export const timelineEntriesOf = (engagements: readonly Engagement[]): TimelineEntries => {
  const dated: DatedEntry[] = [];
  const undated: Engagement[] = [];
  for (const engagement of engagements) {
    const entry = datedEntryOf(engagement);
    if (entry) dated.push(entry);
    else undated.push(engagement);
  }
  return { dated: dated.sort((a, b) => a.from - b.from || a.to - b.to), undated };
};

const datedEntryOf = (engagement: Engagement): DatedEntry | undefined => {
  const range = rangeOf(engagement.dates);
  if (!range) return undefined;
  const accounts = range.disputed ? accountsOf(engagement.dates) : [];
  const days = (range.disputed ? accounts : [dayRangeOf(range)]).flatMap(({ first, last }) =>
    [first, last].filter((day) => day !== undefined),
  );
  return {
    engagement,
    from: Math.min(...days),
    to: Math.max(...days),
    openStart: range.earliest === undefined,
    openEnd: range.latest === undefined,
    accounts,
  };
};

const dayRangeOf = ({ earliest, latest }: Pick<When, 'earliest' | 'latest'>): DayRange => ({
  ...(earliest ? { first: dayNumberOf(earliest) } : {}),
  ...(latest ? { last: dayNumberOf(latest) } : {}),
});

/** Every range that is told, each once. */
const accountsOf = (dates: readonly When[]): readonly DayRange[] => {
  const ranges = new Map(
    dates
      .filter(({ earliest, latest }) => earliest ?? latest)
      .map((when) => [`${when.earliest}/${when.latest}`, dayRangeOf(when)]),
  );
  return [...ranges.values()];
};

/** What of many entries can have been within a span, as `canBeWithin` says of their dates, which are not read anew. */
export const isWithin = (span: Span): ((entry: DatedEntry) => boolean) => {
  const [first, last] = [dayNumberOf(span.from), dayNumberOf(span.to)];
  return ({ from, to, openStart, openEnd }) => (openStart || from <= last) && (openEnd || to >= first);
};
