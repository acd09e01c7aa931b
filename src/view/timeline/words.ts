/** What the strip says in words: the name of each engagement with its dates as written, the chosen days, the counts. */
import { dayInWords, dayOfNumber, normalisedDateOf, rangeOf, type Span } from '../../graph/dates';
import type { Engagement } from '../../graph/schema';
import { capitalised, counted, kindOfEngagementInWords } from '../../graph/words';
import { type DatedEntry, isWithin, type TimelineEntries } from './entries';

/**
 * 'Phone call of 28 April 2021, “On Wednesday last”, Austin telephoned Bajwa, in the days chosen'. Whether it is in them is
 * undefined where no days are chosen, and of what has no date.
 */
export const optionNameOf = (engagement: Engagement, isInSpan: boolean | undefined): string => {
  const { kind, dates, status, label } = engagement;
  const range = rangeOf(dates);
  const days = range?.disputed
    ? [...new Set(dates.flatMap((when) => normalisedDateOf(when) ?? []))].join(' or ')
    : range && normalisedDateOf(range);
  const joined = days && /^(on|between) /.test(days) ? ` ${days}` : ` of ${days}`;
  return [
    capitalised(kindOfEngagementInWords[kind]) + (days ? joined : ''),
    ...(days ? [] : ['no day known']),
    ...new Set(dates.map(({ asWritten }) => `“${asWritten}”`)),
    label,
    ...(status === 'occurred' ? [] : [status]),
    ...(isInSpan === undefined ? [] : [isInSpan ? 'in the days chosen' : 'outside the days chosen']),
  ].join(', ');
};

/** '28 Apr 2021', '28 Apr 2021 to 3 May 2021'. */
export const spanInWords = ({ from, to }: Span): string =>
  from === to ? dayInWords(from, 'short') : `${dayInWords(from, 'short')} to ${dayInWords(to, 'short')}`;

/** '3 of 36 engagements can have been in these days; 4 have no day known'. */
export const countsInWords = ({ dated, undated }: TimelineEntries, span: Span | null): string => {
  const total = dated.length + undated.length;
  const none = undated.length;
  if (!span) return counted(total, 'engagement') + (none > 0 ? `, ${none} with no day known` : '');
  const within = dated.filter(isWithin(span)).length;
  const rest = none > 0 ? `; ${none} ${none === 1 ? 'has' : 'have'} no day known` : '';
  return `${within} of ${counted(total, 'engagement')} can have been in these days${rest}`;
};

/** What a mark of several engagements stands for: '22 engagements, 3 Mar 2021 to 31 May 2021'. */
export const clusterInWords = (entries: readonly DatedEntry[]): string => {
  const from = Math.min(...entries.map((entry) => entry.from));
  const to = Math.max(...entries.map((entry) => entry.to));
  return `${counted(entries.length, 'engagement')}, ${spanInWords({ from: dayOfNumber(from), to: dayOfNumber(to) })}`;
};
