/**
 * The columns of a network in which some articles tell of other engagements than before, or tie them to others: the rows of these,
 * and what depends on them. All other rows stay as they are, which spares merging all articles. The columns are those that
 * `networkColumnsOf` would make of the whole.
 */
import {
  columnsOfRows,
  type EngagementRow,
  rowOfEngagement,
  rowsOfColumns,
  TOOK_PART,
} from '../graph/archive/engagement-rows';
import type { NetworkColumns } from '../graph/archive/network-columns';
import { byCodeUnit } from '../graph/ids';
import type { Engagement, EngagementId, SourceId } from '../graph/schema';
import type { Telling } from './article-records';
import type { Change } from './changes-since';
import { joinedEngagements } from './join-engagements';

/** What several articles tell of. */
export interface Together {
  isJoint(id: EngagementId): boolean;
  /** Those of which one tells otherwise now, as they are joined. */
  readonly joined: readonly Engagement[];
}

export interface CorrectedColumns {
  readonly columns: NetworkColumns;
  /** At which rows of the engagements these are; they stand in the middle until they have a place. */
  readonly strangers: readonly number[];
  /** Whether engagements have come or gone. */
  readonly areOthers: boolean;
}

/** Undefined where all articles have to be asked: of a topic that comes or goes, or an id that is taken. */
export const correctedColumns = (
  columns: NetworkColumns,
  changes: readonly Change[],
  { isJoint, joined }: Together,
): CorrectedColumns | undefined => {
  const articles = changes.flatMap((change) => toldIn(change, isJoint));
  const topics = new Set(columns.topics.slugs);
  if (articles.some(({ topicsNow }) => [...topicsNow].some((topic) => !topics.has(topic)))) return undefined;
  const thing = numbersOf(columns);
  const rows = correctedRows(columns, articles, joined, thing);
  const sources =
    rows && correctedSources(columns, articles, (topic) => firstSourceIn(rows, thing(`topic:${topic}`)));
  if (!rows || !sources) return undefined;
  const places = placesOf(columns);
  const engagements = columnsOfRows(rows);
  const corrected = { ...columns, ...sources, ...engagements };
  const { slugs } = engagements.engagements;
  return {
    columns: {
      ...corrected,
      officials: { ...columns.officials, countries: countriesOf(corrected, 'officials') },
      organisations: { ...columns.organisations, countries: countriesOf(corrected, 'organisations') },
      placement: {
        ...columns.placement,
        engagements: [...places.ofOthers, ...slugs.flatMap((slug) => places.of.get(slug) ?? NOWHERE)],
      },
    },
    strangers: slugs.flatMap((slug, at) => (places.of.has(slug) ? [] : [at])),
    areOthers: slugs.length !== places.of.size || slugs.some((slug) => !places.of.has(slug)),
  };
};

/** What an article tells now. Ids are without their kind. */
interface ToldNow {
  readonly slug: string;
  readonly headline: string;
  /** The engagements that it alone told of, and those that it alone tells of. */
  readonly before: readonly string[];
  readonly now: readonly Engagement[];
  /** All topics that it told of, and tells of. */
  readonly topicsBefore: ReadonlySet<string>;
  readonly topicsNow: ReadonlySet<string>;
}

const toldIn = ({ before, now }: Change, isJoint: (id: EngagementId) => boolean): readonly ToldNow[] => {
  if (!before.told || !now.told) return [];
  const [then, current] = [before.told.bare.tellings, now.told.bare.tellings];
  const own = (tellings: readonly Telling[]) => tellings.filter(({ engagement }) => !isJoint(engagement.id));
  const topicsOf = (tellings: readonly Telling[]) =>
    new Set(tellings.flatMap(({ engagement }) => engagement.topics.map(({ topic }) => slugOf(topic))));
  const { id, headline } = now.told.bare.source;
  return [
    {
      slug: slugOf(id),
      headline,
      before: own(then).map(({ engagement }) => slugOf(engagement.id)),
      now: joinedEngagements(own(current)),
      topicsBefore: topicsOf(then),
      topicsNow: topicsOf(current),
    },
  ];
};

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Headlines, and of each topic the article that tells of it first. */
const correctedSources = (
  { sources, topics }: NetworkColumns,
  articles: readonly ToldNow[],
  firstOf: (topic: string) => number | undefined,
): Pick<NetworkColumns, 'sources' | 'topics'> | undefined => {
  const headlines = [...sources.headlines];
  const first = [...topics.sources];
  const numbers = new Map(topics.slugs.map((slug, at) => [slug, at]));
  for (const { slug, headline, topicsBefore, topicsNow } of articles) {
    const article = sources.slugs.indexOf(slug);
    headlines[article] = headline;
    for (const topic of topicsNow) {
      const number = numbers.get(topic) ?? -1;
      first[number] = Math.min(first[number] ?? article, article);
    }
    for (const topic of topicsBefore) {
      const number = numbers.get(topic) ?? -1;
      if (topicsNow.has(topic) || first[number] !== article) continue;
      const source = firstOf(topic);
      if (source === undefined) return undefined;
      first[number] = source;
    }
  }
  return { sources: { ...sources, headlines }, topics: { ...topics, sources: first } };
};

/** The article that tells of a topic first; undefined where none does, or several tell of one engagement and it may be any of them. */
const firstSourceIn = (rows: readonly EngagementRow[], topic: number): number | undefined => {
  let [known, possible] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { things, ties, citations } of rows) {
    const at = things.indexOf(topic);
    if (at === -1 || ties[at] !== IS_ABOUT) continue;
    const [home = 0] = citations;
    if (citations.length === 1) known = Math.min(known, home);
    else possible = Math.min(possible, ...citations);
  }
  return known < possible ? known : undefined;
};

/** The letter of a tie to a topic. */
const IS_ABOUT = 'a';

/** Undefined where two articles would tell of one engagement. */
const correctedRows = (
  columns: NetworkColumns,
  articles: readonly ToldNow[],
  joined: readonly Engagement[],
  thing: (id: string) => number,
): readonly EngagementRow[] | undefined => {
  const gone = new Set([...articles.flatMap(({ before }) => before), ...joined.map(({ id }) => slugOf(id))]);
  const kept = rowsOfColumns(columns).filter(({ slug }) => !gone.has(slug));
  const source = (id: SourceId) => columns.sources.slugs.indexOf(slugOf(id));
  const told = [...articles.flatMap(({ now }) => now), ...joined].map((engagement) =>
    rowOfEngagement(engagement, thing, source),
  );
  const rows = [...kept, ...told].sort((a, b) => byCodeUnit(a.slug, b.slug));
  return rows.some(({ slug }, at) => slug === rows[at - 1]?.slug) ? undefined : rows;
};

/** Numbers of all things but engagements, to which no engagement is tied. */
const numbersOf = ({ countries, officials, organisations, topics }: NetworkColumns) => {
  const ids = [
    ...countries.slugs.map((slug) => `country:${slug}`),
    ...officials.slugs.map((slug) => `official:${slug}`),
    ...organisations.slugs.map((slug) => `organisation:${slug}`),
    ...topics.slugs.map((slug) => `topic:${slug}`),
  ];
  const numbers = new Map(ids.map((id, at) => [id, at]));
  return (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`"${id}" is not in this network`);
    return number;
  };
};

/** With a post or an affiliation, the country is as it was; otherwise it is the one that each acted for first. */
const countriesOf = (columns: NetworkColumns, of: 'officials' | 'organisations'): readonly number[] => {
  const { countries, officials, bonds, ties } = columns;
  const first = countries.slugs.length + (of === 'officials' ? 0 : officials.slugs.length);
  const bound = new Set(bonds.from);
  const actedFor = new Map<number, number>();
  let acting = 0;
  ties.things.forEach((thing, at) => {
    if (ties.kinds[at] !== TOOK_PART) return;
    const country = ties.countries[acting];
    acting += 1;
    if (country !== undefined && !actedFor.has(thing)) actedFor.set(thing, country);
  });
  return columns[of].countries.map((country, at) =>
    bound.has(first + at) ? country : (actedFor.get(first + at) ?? -1),
  );
};

const NOWHERE = [0, 0];

/** Where things stand at the lowest level: engagements by slug, and before them all others. */
const placesOf = ({ placement, engagements }: NetworkColumns) => {
  const places = placement.engagements ?? [];
  const others = places.length - 2 * engagements.slugs.length;
  return {
    ofOthers: places.slice(0, others),
    of: new Map(
      engagements.slugs.map((slug, at) => [slug, places.slice(others + 2 * at, others + 2 * at + 2)]),
    ),
  };
};
