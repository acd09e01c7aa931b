/**
 * Merges the records of articles by key into one graph: what several articles say of one thing becomes one record, with
 * the proof of all. The order in which the articles come makes no difference. Takes for granted that they agree, which
 * `check-corpus` sees to.
 */
import { byCodeUnit, byId } from '../graph/ids';
import { type Evidence, FORMAT_VERSION, type Graph } from '../graph/schema';
import type { VocabularyEntry } from './annotation-schema';
import type { ArticleRecords } from './article-records';
import { joinedEngagements } from './join-engagements';
import { groupedBy, joinedProof, mergedPosts, type Proof } from './merge-proof';
import { optional } from './optional';
import { entryOf, type Vocabulary } from './read-vocabulary';

/** A graph that has no positions yet. */
export type UnplacedGraph = Omit<Graph, 'placement'>;

export const mergeArticles = (
  inAnyOrder: readonly ArticleRecords[],
  vocabulary: Vocabulary,
): UnplacedGraph => {
  const articles = [...inAnyOrder].sort((a, b) => byId(a.source, b.source));
  const sources = articles.map(({ source }) => source);
  const tellings = articles.flatMap((article) => article.tellings);
  const inTopics = tellings.flatMap(({ engagement }) => engagement.topics);
  return {
    formatVersion: FORMAT_VERSION,
    title: sources.length === 1 ? (sources[0]?.headline ?? '') : `${sources.length} articles`,
    sources,
    countries: byThing(articles.flatMap(({ countries }) => countries)).map(([code, said]) => ({
      id: `country:${code}` as const,
      iso2: code,
      ...named(vocabulary.countries.value, code),
      ...joinedProof(said),
    })),
    officials: byThing(articles.flatMap(({ officials }) => officials)).map(([id, said]) => ({
      id: `official:${id}` as const,
      ...named(vocabulary.officials.value, id),
      ...joinedProof(said),
      posts: mergedPosts(said.flatMap(({ posts }) => posts)),
    })),
    organisations: byThing(articles.flatMap(({ organisations }) => organisations)).map(([id, said]) => ({
      id: `organisation:${id}` as const,
      ...named(vocabulary.organisations.value, id),
      ...joinedProof(said),
      ...optional('country', joinedFact(said.flatMap(({ country }) => (country ? [country] : [])))),
    })),
    topics: [...groupedBy(inTopics, ({ topic }) => topic.slice('topic:'.length))]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([id, said]) => ({
        id: `topic:${id}` as const,
        name: entryOf(vocabulary.topics.value, id)?.name ?? id,
        evidence: joinedProof(said).evidence,
      })),
    engagements: joinedEngagements(tellings).sort(byId),
    evidence: evidenceOf(articles),
  };
};

/**
 * All evidence, by id. That of an article is sorted as it stands; the ids of articles are compared with the slash that
 * follows them, which comes after a hyphen: `evidence:a-b/0-1` stands before `evidence:a/0-1`.
 */
const evidenceOf = (articles: readonly ArticleRecords[]): Evidence[] =>
  [...articles]
    .sort((a, b) => byCodeUnit(`${a.source.id}/`, `${b.source.id}/`))
    .flatMap(({ evidence }) => evidence);

/** What is said of each thing, sorted by its id. */
const byThing = <Said extends { readonly id: string }>(said: readonly Said[]) =>
  [...groupedBy(said, ({ id }) => id)].sort(([a], [b]) => byCodeUnit(a, b));

/** The same fact told several times, once. */
const joinedFact = <Fact extends Proof>(facts: readonly Fact[]): Fact | undefined => {
  const [first] = facts;
  return first && { ...first, ...joinedProof(facts) };
};

const named = (entries: Readonly<Record<string, VocabularyEntry>>, id: string) => {
  // An id that is not in the vocabulary has been refused where it is used.
  const { name, aliases = [], wikidata } = entryOf(entries, id) ?? { name: id };
  return { name, aliases: [...aliases], ...optional('wikidata', wikidata) };
};
