/**
 * Takes a graph apart into shards, each of some articles with all that only they prove, and puts shards together again.
 *
 * A source goes with its quotes, an engagement with the article that tells of it first. A country, an official, an
 * organisation or a topic is named in many articles, and goes to the shards of all of them: to each with the quotes that
 * are from there. So what is opened brings the proof of the names in it, one article changes one shard, and no record
 * grows with the archive.
 */

import { noRecords } from '../empty-graph';
import { byId, byReadingOrder } from '../ids';
import type {
  Country,
  Engagement,
  Evidence,
  EvidenceId,
  Graph,
  Official,
  Organisation,
  Source,
  SourceId,
  Topic,
} from '../schema';
import { shardNumberOf, sourceOfQuote } from './shard-numbers';

/** Records as in the graph file. Those that are named may have no quote of their own here, but then one of a post. */
export interface ShardRecords {
  readonly sources: readonly Source[];
  readonly countries: readonly Country[];
  readonly officials: readonly Official[];
  readonly organisations: readonly Organisation[];
  readonly topics: readonly Topic[];
  readonly engagements: readonly Engagement[];
  readonly evidence: readonly Evidence[];
}

type Writable<Records> = {
  -readonly [Key in keyof Records]: Records[Key] extends readonly (infer Each)[] ? Each[] : never;
};

const emptyShard = (): Writable<ShardRecords> => noRecords();

/** The article that tells of an engagement first: the first by id, whatever order its quotes came in. */
export const homeOf = ({ evidence }: Pick<Engagement, 'evidence'>): SourceId => {
  const [first] = evidence.map(sourceOfQuote).sort();
  if (first === undefined) throw new Error('an engagement without a quote has no place in an archive');
  return first;
};

/**
 * The records of each shard, in the order of their ids, whatever order they came in. Where the graph has the articles of
 * some shards only, `first` is the first of these, and `end` the one after the last.
 */
export const shardsOfGraph = (
  graph: Graph,
  count: number,
  first = 0,
  end = count,
): readonly ShardRecords[] => {
  const shards = Array.from({ length: end - first }, emptyShard);
  const numbers = new Map(graph.sources.map(({ id }) => [id, shardNumberOf(id, count) - first]));
  const numberOf = (source: SourceId): number => {
    const number = numbers.get(source);
    if (number === undefined) throw new Error(`"${source}" is not in this graph`);
    return number;
  };
  const shardOf = (source: SourceId) => shards[numberOf(source)] ?? emptyShard(); // numbers are below the count
  const byShard = (ids: readonly EvidenceId[]): ReadonlyMap<number, readonly EvidenceId[]> => {
    const groups = new Map<number, EvidenceId[]>();
    for (const id of ids) {
      const number = numberOf(sourceOfQuote(id));
      const group = groups.get(number);
      if (group) group.push(id);
      else groups.set(number, [id]);
    }
    return groups;
  };

  for (const source of [...graph.sources].sort(byId)) shardOf(source.id).sources.push(source);
  for (const record of [...graph.countries].sort(byId))
    for (const [number, evidence] of byShard(record.evidence))
      shards[number]?.countries.push({ ...record, evidence: [...evidence] });
  for (const record of [...graph.topics].sort(byId))
    for (const [number, evidence] of byShard(record.evidence))
      shards[number]?.topics.push({ ...record, evidence: [...evidence] });
  for (const record of [...graph.officials].sort(byId)) {
    const own = byShard(record.evidence);
    const posts = record.posts.map((post) => ({ post, quotes: byShard(post.evidence) }));
    for (const number of new Set([...own.keys(), ...posts.flatMap(({ quotes }) => [...quotes.keys()])]))
      shards[number]?.officials.push({
        ...record,
        posts: posts.flatMap(({ post, quotes }) => {
          const evidence = quotes.get(number);
          return evidence ? [{ ...post, evidence }] : [];
        }),
        evidence: own.get(number) ?? [],
      });
  }
  for (const { country, ...record } of [...graph.organisations].sort(byId)) {
    const own = byShard(record.evidence);
    const affiliation = byShard(country?.evidence ?? []);
    for (const number of new Set([...own.keys(), ...affiliation.keys()])) {
      const evidence = affiliation.get(number);
      shards[number]?.organisations.push({
        ...record,
        ...(country && evidence ? { country: { ...country, evidence } } : {}),
        evidence: own.get(number) ?? [],
      });
    }
  }
  for (const engagement of [...graph.engagements].sort(byId))
    shardOf(homeOf(engagement)).engagements.push(engagement);
  for (const quote of [...graph.evidence].sort((a, b) => byReadingOrder(a.id, b.id)))
    shardOf(quote.source).evidence.push(quote);
  return shards;
};

type Proven = { readonly evidence: readonly EvidenceId[] };

const unitedQuotes = (records: readonly Proven[]): readonly EvidenceId[] =>
  [...new Set(records.flatMap(({ evidence }) => evidence))].sort(byReadingOrder);

type Post = Official['posts'][number];

/** One for each post, in the order in which the articles tell of them. */
export const unitedPosts = (posts: readonly Post[]): readonly Post[] =>
  groupsBy(posts, ({ title, country, organisation, accreditedTo }) =>
    JSON.stringify([title, country, organisation ?? '', accreditedTo ?? '']),
  )
    .map(([post, ...others]) => ({ ...post, evidence: unitedQuotes([post, ...others]) }))
    .sort(({ evidence: [a] }, { evidence: [b] }) => (a && b ? byReadingOrder(a, b) : 0));

const groupsBy = <Each>(
  records: readonly Each[],
  keyOf: (record: Each) => string,
): readonly (readonly [Each, ...Each[]])[] => {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return [...groups.values()];
};

const unitedById = <Each extends Proven & { readonly id: string }>(
  records: readonly Each[],
  unite: (record: Each, all: readonly Each[]) => Each = (record) => record,
): readonly Each[] =>
  groupsBy(records, ({ id }) => id)
    .map((all) => ({ ...unite(all[0], all), evidence: unitedQuotes(all) }))
    .sort(byId);

/** What several shards hold together: each record once, with the quotes of it from all of them. */
export const unitedRecords = (shards: readonly ShardRecords[]): ShardRecords => ({
  sources: shards.flatMap(({ sources }) => sources).sort(byId),
  countries: unitedById(shards.flatMap(({ countries }) => countries)),
  officials: unitedById(
    shards.flatMap(({ officials }) => officials),
    (official, all) => ({ ...official, posts: unitedPosts(all.flatMap(({ posts }) => posts)) }),
  ),
  organisations: unitedById(
    shards.flatMap(({ organisations }) => organisations),
    ({ country: _, ...organisation }, all) => {
      const affiliations = all.flatMap(({ country }) => country ?? []);
      const [affiliation] = affiliations;
      return affiliation
        ? { ...organisation, country: { ...affiliation, evidence: unitedQuotes(affiliations) } }
        : organisation;
    },
  ),
  topics: unitedById(shards.flatMap(({ topics }) => topics)),
  engagements: shards.flatMap(({ engagements }) => engagements).sort(byId),
  evidence: shards.flatMap(({ evidence }) => evidence).sort((a, b) => byReadingOrder(a.id, b.id)),
});
