/**
 * The network file: what it takes to draw, list, filter and name every thing of an archive, column by column, because a
 * list of 100,000 records takes four times the room and the time. No fact stands in it: what it says is shown as a
 * picture and as names, and proven by the shards.
 *
 * Things are numbered through: countries, officials, organisations, topics, engagements, each sorted by id. Sources have
 * numbers of their own. Where a column holds a letter for each row, it is one text.
 */

import { participantIdOf } from '../dealings';
import { byId, byReadingOrder, type ThingId } from '../ids';
import type { EvidenceId, Graph, Level, SourceId } from '../schema';
import { columnsOfRows, rowOfEngagement } from './engagement-rows';
import { sourceOfQuote } from './shard-numbers';
import { unitedPosts } from './shard-records';

/** A country, official or organisation is listed with what else it is called: names are found by it. */
interface NamedColumns {
  /** Ids without their kind. */
  readonly slugs: readonly string[];
  readonly names: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  /** The source of its first quote, where the proof of its name is. */
  readonly sources: readonly number[];
}

interface TiedColumns extends NamedColumns {
  /** The country it is of: of a first post, of an affiliation, or else the first it acted for; -1 where there is none. */
  readonly countries: readonly number[];
}

export interface NetworkColumns {
  /** The digits of the names of all shards, one after the other. */
  readonly shards: string;
  readonly sources: { readonly slugs: readonly string[]; readonly headlines: readonly string[] };
  readonly countries: NamedColumns;
  readonly officials: TiedColumns;
  readonly organisations: TiedColumns;
  readonly topics: Omit<NamedColumns, 'aliases'>;
  readonly engagements: {
    readonly slugs: readonly string[];
    readonly labels: readonly string[];
    readonly kinds: string;
    readonly statuses: string;
    /** How each is dated; see DATINGS. */
    readonly datings: string;
    /** Days since 1 January 1970; null where open. */
    readonly earliest: readonly (number | null)[];
    readonly latest: readonly (number | null)[];
    /** How many of `ties` and of `citations` are its own. */
    readonly tieCounts: readonly number[];
    readonly citationCounts: readonly number[];
  };
  /** What engagements name, engagement by engagement. */
  readonly ties: {
    readonly kinds: string;
    readonly things: readonly number[];
    /** Of those who took part, in their order: the country acted for. */
    readonly countries: readonly number[];
  };
  /** The sources whose quotes prove each engagement: first the one in whose shard it is. */
  readonly citations: readonly number[];
  /** What no engagement is needed for: an official's posts, an organisation's country. */
  readonly bonds: {
    readonly kinds: string;
    readonly from: readonly number[];
    readonly countries: readonly number[];
  };
  /** x, y of the things of each level in the order of their numbers, in whole units; null where it is not laid out. */
  readonly placement: Readonly<Record<Level, readonly number[] | null>>;
}

/** Of things in the order of their numbers; throws where one of a level that is laid out has no place. */
export const placementColumnsOf = (graph: Graph): NetworkColumns['placement'] => {
  const countries = [...graph.countries].sort(byId);
  const officials = [...graph.officials].sort(byId);
  const others = [graph.organisations, graph.topics, graph.engagements].flatMap((each) =>
    [...each].sort(byId),
  );
  const placedOf = (level: Level, placed: readonly { readonly id: string }[]): readonly number[] | null => {
    const positions = new Map(Object.entries(graph.placement[level]));
    if (positions.size === 0 && placed.length > 0) return null;
    return placed.flatMap(({ id }) => {
      const position = positions.get(id);
      if (!position) throw new Error(`"${id}" has no position at the level of ${level}`);
      return position.map((each) => Math.round(each) + 0); // never -0, which JSON does not know
    });
  };
  return {
    countries: placedOf('countries', countries),
    officials: placedOf('officials', [...countries, ...officials]),
    engagements: placedOf('engagements', [...countries, ...officials, ...others]),
  };
};

/** A thing by its id, and where it stands. */
export type Placed = readonly [id: string, place: readonly [x: number, y: number]];

/** Where the things of a level stand, in the order of their ids. */
export const placesInColumns = (columns: NetworkColumns, level: Level): readonly Placed[] => {
  const places = columns.placement[level] ?? [];
  const kinds = [
    ['country', columns.countries],
    ['official', columns.officials],
    ['organisation', columns.organisations],
    ['topic', columns.topics],
    ['engagement', columns.engagements],
  ] as const;
  let first = 0;
  const byKind = kinds.map(([kind, { slugs }]) => {
    const start = first;
    first += slugs.length;
    // A level has the first kinds, up to its own.
    const placed = 2 * start < places.length ? slugs : [];
    return placed.map((slug, at): Placed => {
      const thing = 2 * (start + at);
      return [`${kind}:${slug}`, [places[thing] ?? 0, places[thing + 1] ?? 0]];
    });
  });
  const [countries = [], officials = [], organisations = [], topics = [], engagements = []] = byKind;
  return [...countries, ...engagements, ...officials, ...organisations, ...topics];
};

/** All but what is known last: where things stand, and the names of the shards. */
export const networkColumnsOf = (graph: Graph): Omit<NetworkColumns, 'shards' | 'placement'> => {
  const sources = [...graph.sources].sort(byId);
  const countries = [...graph.countries].sort(byId);
  const officials = [...graph.officials].sort(byId);
  const organisations = [...graph.organisations].sort(byId);
  const topics = [...graph.topics].sort(byId);
  const engagements = [...graph.engagements].sort(byId);
  const things = [...countries, ...officials, ...organisations, ...topics, ...engagements];
  const sourceNumbers = new Map<string, number>(sources.map(({ id }, at) => [id, at]));
  const thingNumbers = new Map<string, number>(things.map(({ id }, at) => [id, at]));
  const numberIn = (numbers: ReadonlyMap<string, number>, id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`"${id}" is not in this graph`);
    return number;
  };
  const thing = (id: string) => numberIn(thingNumbers, id);
  const numberOfSource = (id: SourceId) => numberIn(sourceNumbers, id);

  const firstSourceOf = ({
    id,
    evidence,
  }: {
    readonly id: string;
    readonly evidence: readonly EvidenceId[];
  }) => {
    let [first] = evidence;
    for (const id of evidence) if (first !== undefined && byReadingOrder(id, first) < 0) first = id;
    if (first === undefined) throw new Error(`"${id}" has no quote, and so no place in an archive`);
    return numberOfSource(sourceOfQuote(first));
  };
  const slugsOf = (records: readonly { readonly id: string }[]) =>
    records.map(({ id }) => id.slice(id.indexOf(':') + 1));
  const named = <Each extends Graph['countries' | 'officials' | 'organisations'][number]>(
    records: readonly Each[],
  ) => ({
    slugs: slugsOf(records),
    names: records.map(({ name }) => name),
    aliases: records.map(({ aliases }) => aliases),
    sources: records.map(firstSourceOf),
  });

  const firstActedFor = new Map<ThingId, ThingId>();
  for (const { participants } of engagements)
    for (const each of participants) {
      const who = participantIdOf(each);
      if (!firstActedFor.has(who)) firstActedFor.set(who, each.onBehalfOf);
    }
  const countryNumberOf = (id: ThingId, own: ThingId | undefined) => {
    const country = own ?? firstActedFor.get(id);
    return country === undefined ? -1 : thing(country);
  };
  const bonds = [
    ...officials.flatMap(({ id, posts }) =>
      [...new Set(posts.map(({ country }) => country))].sort().map((country) => ['r', id, country] as const),
    ),
    ...organisations.flatMap(({ id, country }) => (country ? [['b', id, country.country] as const] : [])),
  ];
  const rows = engagements.map((engagement) => rowOfEngagement(engagement, thing, numberOfSource));

  return {
    sources: { slugs: slugsOf(sources), headlines: sources.map(({ headline }) => headline) },
    countries: named(countries),
    officials: {
      ...named(officials),
      countries: officials.map(({ id, posts }) => countryNumberOf(id, unitedPosts(posts)[0]?.country)),
    },
    organisations: {
      ...named(organisations),
      countries: organisations.map(({ id, country }) => countryNumberOf(id, country?.country)),
    },
    topics: {
      slugs: slugsOf(topics),
      names: topics.map(({ name }) => name),
      sources: topics.map(firstSourceOf),
    },
    ...columnsOfRows(rows),
    bonds: {
      kinds: bonds.map(([letter]) => letter).join(''),
      from: bonds.map(([, id]) => thing(id)),
      countries: bonds.map(([, , country]) => thing(country)),
    },
  };
};
