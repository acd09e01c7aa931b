/**
 * Joins what several articles tell of one engagement, where they declare it to be one (`sameAs`). Never by likeness: the
 * same two people spoke again that August. Dates and places, in which accounts may differ, are kept as each tells them.
 */
import { byCodeUnit, byId } from '../graph/ids';
import type { Concern, Engagement, Participant, Speaker } from '../graph/schema';
import type { Telling } from './article-records';
import { dateKeyOf, placeKeyOf } from './compare-tellings';
import { groupedBy, joinedProof, type Proof } from './merge-proof';
import { optional } from './optional';

/** One engagement for each id. The tellings come in the order of their articles; the first entry counts before the others. */
export const joinedEngagements = (tellings: readonly Telling[]): Engagement[] =>
  [...groupedBy(tellings, ({ engagement }) => engagement.id).values()].flatMap((group) => {
    const first = group.find(({ sameAs }) => sameAs === undefined);
    return first
      ? group.reduce(
          (joined, telling) => (telling === first ? joined : joinedEngagement(joined, telling.engagement)),
          inOrder(first.engagement),
        )
      : [];
  });

const partyKeyOf = (party: Participant | Speaker): string =>
  'official' in party ? party.official : party.organisation;
const concernKeyOf = (concern: Concern): string =>
  'country' in concern ? concern.country : concern.organisation;

/** An engagement with its lists sorted, which an article gives in the order of its annotations. */
const inOrder = (engagement: Engagement): Engagement => ({
  ...engagement,
  participants: sortedBy(engagement.participants, partyKeyOf),
  topics: sortedBy(engagement.topics, ({ topic }) => topic),
  concerns: sortedBy(engagement.concerns, concernKeyOf),
  reports: sortedBy(engagement.reports, ({ organisation }) => organisation),
  statements: [...engagement.statements].sort(byId),
});

const sortedBy = <Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] =>
  entries.length < 2 ? [...entries] : [...entries].sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)));

const joinedEngagement = (a: Engagement, b: Engagement): Engagement => ({
  ...a,
  ...joinedProof([a, b]),
  dates: joinedList(a.dates, b.dates, dateKeyOf),
  places: joinedList(a.places, b.places, placeKeyOf, (one, other) =>
    optional('entity', one.entity ?? other.entity),
  ),
  participants: joinedList(a.participants, b.participants, partyKeyOf),
  topics: joinedList(a.topics, b.topics, ({ topic }) => topic),
  concerns: joinedList(a.concerns, b.concerns, concernKeyOf),
  reports: joinedList(
    a.reports,
    b.reports,
    ({ organisation }) => organisation,
    (one, other) => ({ dates: joinedList(one.dates, other.dates, dateKeyOf) }),
  ),
  statements: joinedList(
    a.statements,
    b.statements,
    ({ id }) => id,
    (one, other) => ({
      topics: [...new Set([...one.topics, ...other.topics])].sort(byCodeUnit),
      speakers: joinedList(one.speakers, other.speakers, partyKeyOf),
    }),
  ),
});

/** Entries of the same key become one with the proof of both, and what `rest` makes of the two. Sorted by key. */
const joinedList = <Entry extends Proof>(
  a: readonly Entry[],
  b: readonly Entry[],
  keyOf: (entry: Entry) => string,
  rest: (one: Entry, other: Entry) => Partial<Entry> = () => ({}),
): Entry[] => {
  const joined = new Map<string, Entry>();
  for (const entry of [...a, ...b]) {
    const kept = joined.get(keyOf(entry));
    joined.set(keyOf(entry), kept ? { ...kept, ...rest(kept, entry), ...joinedProof([kept, entry]) } : entry);
  }
  return sortedBy([...joined.values()], keyOf);
};
