/**
 * An ordinary graph of what a reader works with, out of the shards at hand: some engagements with all that they name. Where
 * the record of something that they name is in no shard at hand, it has its name from the outline and no quotes, and so
 * gives no fact: nothing is shown without its sentence. Of what they name, quotes are taken from the articles that tell of
 * these engagements, and not from others that happen to lie in the same shard.
 */
import type { Refusal } from '../check/check-graph';
import { thingsOfEngagement } from '../engagement-things';
import type { ThingId } from '../ids';
import { byReadingOrder } from '../ids';
import {
  type Country,
  type Engagement,
  type EvidenceId,
  FORMAT_VERSION,
  type Graph,
  LEVELS,
  type Level,
  type Official,
  type Organisation,
  type SourceId,
  type Topic,
} from '../schema';
import type { Problem } from '../schema-problems';
import type { QuoteState } from '../verify-quotes';
import type { Outline } from './outline';
import type { Shard } from './parse-shard';
import { sourceOfQuote } from './shard-numbers';
import { unitedRecords } from './shard-records';

export interface WantedPart {
  /** Numbers of engagements whose shards are at hand. */
  readonly engagements: readonly number[];
  /** Numbers of other things that are to be in it, whether an engagement names them or not, with their first quotes. */
  readonly things?: readonly number[];
  /** Numbers of articles whose quotes are to be in it too, as far as they are of what is in it. */
  readonly sources?: readonly number[];
}

export type PartGraph =
  | { readonly ok: true; readonly graph: Graph; readonly quoteStates: ReadonlyMap<EvidenceId, QuoteState> }
  | { readonly ok: false; readonly refusal: Refusal };

type Named = Country | Official | Organisation | Topic;

/** Refuses where the files do not fit together: a shard lacks what the outline says is in it, or names what nobody knows. */
export const partGraphOf = (outline: Outline, shards: readonly Shard[], wanted: WantedPart): PartGraph => {
  const problems: Problem[] = [];
  const distinct = new Map(shards.map((shard) => [shard.name, shard])).values();
  const all = unitedRecords([...distinct].map(({ records }) => records));
  const records = new Map<ThingId, Named>(
    [...all.countries, ...all.officials, ...all.organisations, ...all.topics].map((record) => [
      record.id,
      record,
    ]),
  );
  const engagementsAtHand = new Map(
    all.engagements.map((engagement) => [engagement.id as ThingId, engagement]),
  );
  const quotes = new Map(all.evidence.map((quote) => [quote.id, quote]));
  const sources = new Map(all.sources.map((source) => [source.id, source]));

  const read = new Set(
    [
      ...[...wanted.engagements, ...(wanted.things ?? [])].flatMap(outline.sourcesOf),
      ...(wanted.sources ?? []),
    ].map(outline.sourceIdOf),
  );
  const isRead = (id: EvidenceId) => read.has(sourceOfQuote(id));
  const kept = new Map<ThingId, Named>();
  const cited = new Set<EvidenceId>();
  const citedSources = new Set<SourceId>();
  const keep = (id: ThingId) => {
    if (kept.has(id)) return;
    const whole = records.get(id);
    const record = whole ? toldIn(whole, isRead) : recordInOutline(outline, id);
    if (!record) {
      problems.push({
        path: [],
        place: id,
        message: 'this is named in a shard and is not in the network file',
      });
      return;
    }
    kept.set(id, record);
    cite(record);
    for (const tied of tiesOf(record)) keep(tied);
  };
  const cite = (record: unknown) => {
    for (const id of quotesIn(record)) {
      const quote = quotes.get(id);
      if (!quote || cited.has(id)) continue;
      cited.add(id);
      if (quote.reportedBy) keep(quote.reportedBy);
      if (citedSources.has(quote.source)) continue;
      citedSources.add(quote.source);
      cite(sources.get(quote.source)?.published);
    }
  };

  const engagements = [...new Set(wanted.engagements)]
    .sort((a, b) => a - b)
    .flatMap((number): readonly Engagement[] => {
      const engagement = engagementsAtHand.get(outline.idOf(number));
      if (engagement) return [engagement];
      problems.push({
        path: [],
        place: outline.idOf(number),
        message: 'this is in no shard that is at hand',
      });
      return [];
    });
  for (const engagement of engagements) {
    cite(engagement);
    for (const id of thingsOfEngagement(engagement)) if (id !== engagement.id) keep(id);
  }
  for (const number of wanted.things ?? []) keep(outline.idOf(number));
  if (problems.length > 0)
    return {
      ok: false,
      refusal: {
        title: 'The files of the archive do not fit together',
        advice: 'Load the page again. If that does not help, compile the archive again.',
        problems,
      },
    };

  const isAtHand = (id: EvidenceId) => quotes.has(id);
  const things = [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = <Each extends Named>(prefix: string): readonly Each[] =>
    things.filter((record): record is Each => record.id.startsWith(prefix));
  const graph: Graph = {
    formatVersion: FORMAT_VERSION,
    title: outline.columns.title,
    sources: all.sources.filter(({ id }) => citedSources.has(id)).map((source) => trimmed(source, isAtHand)),
    countries: of<Country>('country:'),
    officials: of<Official>('official:'),
    organisations: of<Organisation>('organisation:'),
    topics: of<Topic>('topic:'),
    engagements: engagements.map((engagement) => trimmed(engagement, isAtHand)),
    evidence: all.evidence.filter(({ id }) => cited.has(id)).sort((a, b) => byReadingOrder(a.id, b.id)),
    placement: placementOf(outline, [...kept.keys(), ...engagements.map(({ id }) => id)]),
  };
  const quoteStates = new Map(shards.flatMap((shard) => [...shard.quoteStates]));
  return { ok: true, graph, quoteStates };
};

const recordInOutline = (outline: Outline, id: ThingId): Named | undefined => {
  const number = outline.numberOf(id);
  if (number === undefined) return undefined;
  const { names, aliases, slugs } = outline.columns;
  const kind = outline.kindOf(number);
  const place = number - outline.firstOf(kind);
  const name = names[kind][place] ?? '';
  // The casts hold because the kind of an id is its beginning.
  switch (kind) {
    case 'country':
      return {
        id: id as Country['id'],
        iso2: slugs.country[place] ?? '',
        name,
        aliases: aliases.country[place] ?? [],
        evidence: [],
      };
    case 'official':
      return {
        id: id as Official['id'],
        name,
        aliases: aliases.official[place] ?? [],
        posts: [],
        evidence: [],
      };
    case 'organisation':
      return { id: id as Organisation['id'], name, aliases: aliases.organisation[place] ?? [], evidence: [] };
    case 'topic':
      return { id: id as Topic['id'], name, evidence: [] };
    case 'engagement':
      return undefined;
  }
};

/** What of a record some articles tell. */
const toldIn = (record: Named, isRead: (id: EvidenceId) => boolean): Named => {
  const told = <Proven extends { readonly evidence: readonly EvidenceId[] }>(each: Proven): Proven => ({
    ...each,
    evidence: each.evidence.filter(isRead),
  });
  const isTold = ({ evidence }: { readonly evidence: readonly EvidenceId[] }) => evidence.length > 0;
  if ('posts' in record) return { ...told(record), posts: record.posts.map(told).filter(isTold) };
  if (!('country' in record && record.country)) return told(record);
  const { country, ...organisation } = record;
  const affiliation = told(country);
  return { ...told(organisation), ...(isTold(affiliation) ? { country: affiliation } : {}) };
};

/** What a record names besides. */
const tiesOf = (record: Named): readonly ThingId[] => {
  if ('posts' in record)
    return record.posts.flatMap(({ country, organisation, accreditedTo }) => [
      country,
      ...(organisation ? [organisation] : []),
      ...(accreditedTo ? [accreditedTo] : []),
    ]);
  return 'country' in record && record.country ? [record.country.country] : [];
};

/** Every quote cited anywhere in a record: the lists named `evidence`, however deep. */
const quotesIn = (value: unknown): readonly EvidenceId[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly EvidenceId[] =>
    key === 'evidence' ? inner : quotesIn(inner),
  );
};

/** A record whose quotes, however deep, are those at hand. */
const trimmed = <Value>(value: Value, isAtHand: (id: EvidenceId) => boolean): Value => {
  if (Array.isArray(value)) return value.map((each) => trimmed(each, isAtHand)) as Value; // of the same items
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'evidence' ? inner.filter(isAtHand) : trimmed(inner, isAtHand),
    ]),
  ) as Value; // of the same keys
};

const placementOf = (outline: Outline, ids: readonly ThingId[]): Graph['placement'] => {
  const at = (level: Level) => {
    const positions = outline.positionsAt(level);
    if (!positions) return {};
    return Object.fromEntries(
      ids.flatMap((id): readonly (readonly [string, [number, number]])[] => {
        const number = outline.numberOf(id);
        const [x, y] = number === undefined ? [] : positions.subarray(2 * number, 2 * number + 2);
        return x === undefined || y === undefined ? [] : [[id, [x, y]]];
      }),
    );
  };
  const [countries = {}, officials = {}, engagements = {}] = LEVELS.map(at);
  return { countries, officials, engagements };
};
