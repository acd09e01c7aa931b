/**
 * The rows of the network file: what its columns tell of each engagement, and whom they tie it to. From a record to its row, and
 * from rows to columns.
 */
import { rangeOf } from '../dates';
import { daysOf } from '../day-range';
import { concernIdOf, participantIdOf } from '../dealings';
import { thingsOfEngagement } from '../engagement-things';
import type { ThingId } from '../ids';
import { type Engagement, KINDS_OF_ENGAGEMENT, type SourceId, STATUSES } from '../schema';
import { eachQuoteIn } from './each-quote';
import { LETTERS } from './letters';
import type { NetworkColumns } from './network-columns';
import { sourceOfQuote } from './shard-numbers';
import { homeOf } from './shard-records';

/** Letters are those of the columns, numbers those of things and sources. */
export interface EngagementRow {
  readonly slug: string;
  readonly label: string;
  readonly kind: string;
  readonly status: string;
  readonly dating: string;
  /** Days since 1 January 1970; null where open. */
  readonly earliest: number | null;
  readonly latest: number | null;
  /** A letter for each thing that it is tied to. */
  readonly ties: string;
  readonly things: readonly number[];
  /** Of those who took part, in their order: the country acted for. */
  readonly countries: readonly number[];
  /** The sources whose quotes prove it: first the one in whose shard it is. */
  readonly citations: readonly number[];
}

/** The letter of a tie, and the thing at its other end; of one who took part the country acted for as well. */
type Tie = readonly [letter: string, thing: ThingId, country?: ThingId];

/** What an engagement names, each with how. */
const tiesOf = (engagement: Engagement): readonly Tie[] => {
  const ties: Tie[] = [
    ...engagement.participants.map((each): Tie => ['t', participantIdOf(each), each.onBehalfOf]),
    ...engagement.topics.map(({ topic }): Tie => ['a', topic]),
    ...engagement.concerns.map((each): Tie => ['c', concernIdOf(each)]),
    ...engagement.places.flatMap(({ entity }): readonly Tie[] => (entity ? [['h', entity]] : [])),
    ...engagement.reports.map(({ organisation }): Tie => ['r', organisation]),
  ];
  const tied = new Set<ThingId>([
    engagement.id,
    ...ties.flatMap(([, ...ends]) => ends.flatMap((id) => id ?? [])),
  ]);
  const named = new Set(thingsOfEngagement(engagement).filter((id) => !tied.has(id)));
  const all = [...ties, ...[...named].map((id): Tie => ['n', id])];
  // The same once: two accounts may name one place in different words.
  return [...new Map(all.map((tie) => [tie.join(' '), tie])).values()];
};

const letterOf = (letters: string, all: readonly string[], value: string): string =>
  letters.charAt(all.indexOf(value));

/** `thing` and `source` give the numbers of things and sources. */
export const rowOfEngagement = (
  engagement: Engagement,
  thing: (id: ThingId) => number,
  source: (id: SourceId) => number,
): EngagementRow => {
  const range = rangeOf(engagement.dates);
  const days = daysOf(engagement);
  const dayOf = (day: number | undefined) => (day !== undefined && Number.isFinite(day) ? day : null);
  const ties = tiesOf(engagement);
  return {
    slug: engagement.id.slice('engagement:'.length),
    label: engagement.label,
    kind: letterOf(LETTERS.kinds, KINDS_OF_ENGAGEMENT, engagement.kind),
    status: letterOf(LETTERS.statuses, STATUSES, engagement.status),
    dating: range === undefined ? 'u' : range.disputed ? 'x' : 'd',
    earliest: dayOf(days?.earliest),
    latest: dayOf(days?.latest),
    ties: ties.map(([letter]) => letter).join(''),
    things: ties.map(([, id]) => thing(id)),
    countries: ties.flatMap(([, , country]) => (country ? [thing(country)] : [])),
    citations: citationsOf(engagement, source),
  };
};

const citationsOf = (engagement: Engagement, source: (id: SourceId) => number): readonly number[] => {
  const home = source(homeOf(engagement));
  const all = new Set<number>();
  eachQuoteIn(engagement, (id) => all.add(source(sourceOfQuote(id))));
  all.delete(home);
  return [home, ...[...all].sort((a, b) => a - b)];
};

type EngagementColumns = Pick<NetworkColumns, 'engagements' | 'ties' | 'citations'>;

/** The rows in the order of their ids. */
export const columnsOfRows = (rows: readonly EngagementRow[]): EngagementColumns => ({
  engagements: {
    slugs: rows.map(({ slug }) => slug),
    labels: rows.map(({ label }) => label),
    kinds: rows.map(({ kind }) => kind).join(''),
    statuses: rows.map(({ status }) => status).join(''),
    datings: rows.map(({ dating }) => dating).join(''),
    earliest: rows.map(({ earliest }) => earliest),
    latest: rows.map(({ latest }) => latest),
    tieCounts: rows.map(({ things }) => things.length),
    citationCounts: rows.map(({ citations }) => citations.length),
  },
  ties: {
    kinds: rows.map(({ ties }) => ties).join(''),
    things: rows.flatMap(({ things }) => things),
    countries: rows.flatMap(({ countries }) => countries),
  },
  citations: rows.flatMap(({ citations }) => citations),
});

/** The letter of a tie to one who took part. */
export const TOOK_PART = 't';
