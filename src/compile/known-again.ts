/** What is known of all articles and concerns a share, after changes that are contained in their articles. */
import type { Engagement, EngagementId, EvidenceId } from '../graph/schema';
import type { KnownOfAll } from './archive-share';
import type { ArticleRecords } from './article-records';
import { mergeArticles } from './merge-articles';
import { postKeyOf } from './merge-proof';
import type { Vocabulary } from './read-vocabulary';

/**
 * Names and bases are those of before; quotes and topics are those of `articles`, all articles of the share. `joined` are
 * engagements that several articles tell of, one of them otherwise now.
 */
export const knownAgain = (
  known: KnownOfAll,
  articles: readonly ArticleRecords[],
  vocabulary: Vocabulary,
  joined: ReadonlyMap<EngagementId, Engagement>,
): KnownOfAll => {
  const now = mergeArticles(articles, vocabulary);
  const officials = byIdOf(now.officials);
  const organisations = byIdOf(now.organisations);
  return {
    ...known,
    countries: known.countries.map(quotedBy(byIdOf(now.countries))),
    topics: now.topics,
    officials: known.officials.map(quotedBy(officials)).map((official) => ({
      ...official,
      posts: official.posts.map((post) => {
        const same = officials.get(official.id)?.posts.find((each) => postKeyOf(each) === postKeyOf(post));
        return { ...post, evidence: same?.evidence ?? [] };
      }),
    })),
    organisations: known.organisations.map(quotedBy(organisations)).map(({ country, ...organisation }) => {
      const evidence = organisations.get(organisation.id)?.country?.evidence ?? [];
      return { ...organisation, ...(country ? { country: { ...country, evidence } } : {}) };
    }),
    engagements: known.engagements.map((engagement) => joined.get(engagement.id) ?? engagement),
  };
};

type Quoted = { readonly id: string; readonly evidence: readonly EvidenceId[] };

const byIdOf = <Each extends Quoted>(records: readonly Each[]): ReadonlyMap<string, Each> =>
  new Map(records.map((record) => [record.id, record]));

/** The record with the quotes that another of its id has. */
const quotedBy =
  (records: ReadonlyMap<string, Quoted>) =>
  <Each extends Quoted>(record: Each): Each => ({
    ...record,
    evidence: records.get(record.id)?.evidence ?? [],
  });
