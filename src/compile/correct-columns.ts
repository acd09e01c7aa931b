/**
 * The columns of a network in which some articles tell of other engagements than before, tie them to others, or name more things:
 * the rows of these, and what depends on them. All other rows stay as they are, which spares merging all articles. The columns are those that
 * `networkColumnsOf` would make of the whole.
 */
import { rowOfEngagement, TOOK_PART } from '../graph/archive/engagement-rows';
import type { NetworkColumns } from '../graph/archive/network-columns';
import type { Engagement, EngagementId, SourceId } from '../graph/schema';
import type { ListName, Telling } from './article-records';
import type { Change } from './changes-since';
import { joinedEngagements } from './join-engagements';
import { type Newcomer, newcomersIn } from './newcomers';
import { placesOfEngagements } from './place-engagements';
import { withRows } from './replace-rows';

/** What several articles tell of. */
export interface Together {
  isJoint(id: EngagementId): boolean;
  /** Those of which one tells otherwise now, as they are joined. */
  readonly joined: readonly Engagement[];
}

export interface CorrectedColumns {
  readonly columns: NetworkColumns;
  /** Whether engagements have come or gone. */
  readonly areOthers: boolean;
  /** Whether some give rise to other lines than before. */
  readonly haveOtherLines: boolean;
}

/** Undefined where all articles have to be asked: of a thing or topic that is new, a topic that goes, or an id that is taken. */
export const correctedColumns = (
  columns: NetworkColumns,
  changes: readonly Change[],
  { isJoint, joined }: Together,
): CorrectedColumns | undefined => {
  const articles = changes.flatMap((change) => toldIn(change, isJoint));
  const topics = new Set(columns.topics.slugs);
  if (articles.some(({ topicsNow }) => [...topicsNow].some((topic) => !topics.has(topic)))) return undefined;
  const named = withNamed(columns, changes);
  if (!named) return undefined;

  const thing = numbersOf(columns);
  const source = (id: SourceId) => columns.sources.slugs.indexOf(slugOf(id));
  const told = [...articles.flatMap(({ now }) => now), ...joined];
  const gone = new Set([...articles.flatMap(({ before }) => before), ...joined.map(({ id }) => slugOf(id))]);
  const rows = withRows(
    columns,
    gone,
    told.map((engagement) => rowOfEngagement(engagement, thing, source)),
  );
  const sources =
    rows && correctedSources(columns, articles, (topic) => firstSourceIn(rows, thing(`topic:${topic}`)));
  if (!rows || !sources) return undefined;

  const { slugs } = rows.engagements;
  const areOthers = !areTheSame(slugs, columns.engagements.slugs);
  const engagements = new Map(told.map((engagement) => [slugOf(engagement.id), engagement]));
  const places = areOthers
    ? placesOfEngagements(columns, slugs, { engagements, thing })
    : columns.placement.engagements;
  if (!places) return undefined;
  const corrected = { ...named, ...sources, ...rows };
  return {
    columns: {
      ...corrected,
      officials: { ...named.officials, countries: countriesOf(corrected, 'officials') },
      organisations: { ...named.organisations, countries: countriesOf(corrected, 'organisations') },
      placement: { ...columns.placement, engagements: places },
    },
    areOthers,
    haveOtherLines:
      areOthers ||
      rows.engagements.kinds !== columns.engagements.kinds ||
      rows.engagements.statuses !== columns.engagements.statuses ||
      rows.ties.kinds !== columns.ties.kinds ||
      !areTheSame(rows.engagements.tieCounts, columns.engagements.tieCounts) ||
      !areTheSame(rows.ties.things, columns.ties.things) ||
      !areTheSame(rows.ties.countries, columns.ties.countries),
  };
};

const areTheSame = <Each>(a: readonly Each[], b: readonly Each[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

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

/** With what articles name that they did not name before. Undefined where nobody has named it, or it may be shown with another country. */
const withNamed = (columns: NetworkColumns, changes: readonly Change[]): NetworkColumns | undefined => {
  let named = columns;
  for (const { before, now } of changes)
    for (const { list, id, entry } of newcomersIn(before, now)) {
      const at = named[list].slugs.indexOf(id);
      if (at === -1 || !hasItsCountryAlready(columns, list, at, entry)) return undefined;
      const sources = [...named[list].sources];
      const article = columns.sources.slugs.indexOf(now.folder);
      sources[at] = Math.min(sources[at] ?? article, article);
      named = { ...named, [list]: { ...named[list], sources } };
    }
  return named;
};

const hasItsCountryAlready = (
  { countries, officials, bonds }: NetworkColumns,
  list: ListName,
  at: number,
  { posts = [], country }: Newcomer['entry'],
): boolean => {
  const told = [...posts.map((post) => post.country), ...(country ? [country.country] : [])];
  if (told.length === 0) return true;
  const thing = countries.slugs.length + (list === 'officials' ? 0 : officials.slugs.length) + at;
  const bound = bonds.countries.filter((_, bond) => bonds.from[bond] === thing);
  return bound.length === 1 && told.every((id) => id === `country:${countries.slugs[bound[0] ?? -1]}`);
};

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
const firstSourceIn = (
  { engagements, ties, citations }: Pick<NetworkColumns, 'engagements' | 'ties' | 'citations'>,
  topic: number,
): number | undefined => {
  let [known, possible] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [tie, citation] = [0, 0];
  engagements.tieCounts.forEach((tied, row) => {
    const cited = engagements.citationCounts[row] ?? 0;
    const isAbout = isTied(tie, tie + tied);
    if (isAbout && cited === 1) known = Math.min(known, citations[citation] ?? known);
    else if (isAbout)
      for (const each of citations.slice(citation, citation + cited)) possible = Math.min(possible, each);
    tie += tied;
    citation += cited;
  });
  return known < possible ? known : undefined;

  function isTied(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (ties.things[at] === topic && ties.kinds[at] === IS_ABOUT) return true;
    return false;
  }
};

/** The letter of a tie to a topic. */
const IS_ABOUT = 'a';

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
