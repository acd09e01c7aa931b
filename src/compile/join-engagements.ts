/**
 * Joins what several articles tell of one engagement, where they declare it to be one (`sameAs`). Never by likeness: the
 * same two people spoke again that August. What is of one engagement only, its kind or a participant's role, must agree;
 * what accounts may differ in, its dates and places, is kept as each tells it.
 */
import { byCodeUnit } from '../graph/ids';
import type { Engagement } from '../graph/schema';
import { dateKeyOf, placeKeyOf, refuseDisagreements, type Telling } from './compare-tellings';
import type { Diagnostic } from './diagnostic';
import { joinedProof, type Proof } from './merge-proof';
import { optional } from './optional';

/** One engagement for each id, in the order in which they are first told. Refusals go to `problems`. */
export const joinedEngagements = (tellings: readonly Telling[], problems: Diagnostic[]): Engagement[] => {
  const byEngagement = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const kept = byEngagement.get(telling.engagement.id);
    if (kept) kept.push(telling);
    else byEngagement.set(telling.engagement.id, [telling]);
  }
  return [...byEngagement.values()].flatMap((group) => {
    const declared = declaredTellings(group, problems);
    refuseDisagreements(declared, problems);
    const [first, ...others] = declared.map(({ engagement }) => engagement);
    return first ? [others.reduce(joinedEngagement, first)] : [];
  });
};

/**
 * The first entry of an engagement, then those that declare to tell of the same, by article so that the order of reading
 * does not matter. The others are refused, and not compared: they may be of another engagement.
 */
const declaredTellings = (group: readonly Telling[], problems: Diagnostic[]): readonly Telling[] => {
  const first = group.find(({ annotation }) => annotation.sameAs === undefined);
  const declared = new Map<string, Telling>();
  for (const telling of group) {
    const { article, annotation, annotations, path } = telling;
    const { id, sameAs } = annotation;
    const refuse = (key: 'id' | 'sameAs', message: string) => {
      problems.push(annotations.problemAt([...path, key], message));
    };
    if (declared.has(article))
      refuse('id', `the id "${id}" is already used in this file. Give this one an id of its own`);
    else if (telling === first || (first && sameAs === first.article)) declared.set(article, telling);
    else if (sameAs === undefined)
      refuse(
        'id',
        `the id "${id}" is already used in ${first?.annotations.file}. Give this one an id of its own; or, if it is the same engagement, say so with "sameAs: ${first?.article}"`,
      );
    else if (first)
      refuse(
        'sameAs',
        `the first entry of "${id}" is in the article "${first.article}", not in "${sameAs}". Write "sameAs: ${first.article}"`,
      );
    else if (group.length > 1)
      refuse(
        'sameAs',
        `no article has a first entry of "${id}", one without "sameAs". Take "sameAs" out of one of them`,
      );
    else
      refuse(
        'sameAs',
        `no other article has an engagement "${id}". Give this one the id that it has there; or, if it is told here only, take "sameAs" out`,
      );
  }
  const others = [...declared.values()].filter((telling) => telling !== first);
  return first ? [first, ...others.sort((a, b) => byCodeUnit(a.article, b.article))] : [];
};

type Party = Engagement['participants'][number] | Engagement['statements'][number]['speakers'][number];

const partyKeyOf = (party: Party): string => ('official' in party ? party.official : party.organisation);

const joinedEngagement = (a: Engagement, b: Engagement): Engagement => ({
  ...a,
  ...joinedProof(a, b),
  dates: joinedList(a.dates, b.dates, dateKeyOf),
  places: joinedList(a.places, b.places, placeKeyOf, (one, other) =>
    optional('entity', one.entity ?? other.entity),
  ),
  participants: joinedList(a.participants, b.participants, partyKeyOf),
  topics: joinedList(a.topics, b.topics, ({ topic }) => topic),
  concerns: joinedList(a.concerns, b.concerns, (concern) =>
    'country' in concern ? concern.country : concern.organisation,
  ),
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
    joined.set(keyOf(entry), kept ? { ...kept, ...rest(kept, entry), ...joinedProof(kept, entry) } : entry);
  }
  return [...joined].sort(([one], [other]) => byCodeUnit(one, other)).map(([, entry]) => entry);
};
