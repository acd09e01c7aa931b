/**
 * What happened in an invented engagement, apart from who tells of it. Each is known by the article that first tells it
 * and its place there, so that another article can tell it too without the two being written together.
 */
import { type Chance, chanceAt } from './chance';
import { anyCountry, anyOfficialOf, anyTopic, type InventedOfficial, type World } from './invented-world';

export interface Corpus {
  readonly world: World;
  readonly seed: number;
}

export interface InventedEngagement {
  /** Six digits, in every sentence about it, by which each of them stands once in an article. */
  readonly number: string;
  readonly kind: 'meeting' | 'call' | 'visit';
  readonly isPlanned: boolean;
  /** The first two are the sides; the others join them. */
  readonly people: readonly [InventedOfficial, InventedOfficial, ...InventedOfficial[]];
  readonly topics: readonly number[];
  /** A country that is talked about and takes no part. */
  readonly concern: string | undefined;
  /** Days since the beginning of 2010. */
  readonly day: number;
  /** How the day is told. */
  readonly dating: 'day' | 'days' | 'month' | 'worked out' | 'not told';
  readonly hall: number | undefined;
  /** For each statement, who of the first two makes it, about which topic. */
  readonly statements: readonly { readonly speaker: 0 | 1; readonly topic: number }[];
}

const DAYS = 3650;
/** Articles go by fours: a release, the other side's, a newspaper that draws on both, a release. */
const ROUND = 4;

export type Teller = 'release' | "other side's release" | 'newspaper';

export const tellerOf = (article: number): Teller =>
  article % ROUND === 1 ? "other side's release" : article % ROUND === 2 ? 'newspaper' : 'release';

/** How many engagements an article is the first to tell of: five on average. */
export const ownEngagements = (article: number): number => [5, 5, 4, 6][article % ROUND] ?? 5;

/** Whose office writes an article; of a newspaper, the country that it draws on. */
export const officeOf = (corpus: Corpus, article: number): string =>
  tellerOf(article) === "other side's release"
    ? engagementAt(corpus, article - 1, 0).people[1].country
    : anyCountry(corpus.world, chanceAt(corpus.seed, article - (tellerOf(article) === 'newspaper' ? 2 : 0)));

/** What an article tells that another has told first: the other side of one engagement, or what two offices put out. */
export const retoldBy = (article: number): readonly (readonly [first: number, at: number])[] =>
  tellerOf(article) === "other side's release"
    ? [[article - 1, 0]]
    : tellerOf(article) === 'newspaper'
      ? [
          [article - 2, 0],
          [article - 2, 1],
        ]
      : [];

export const engagementAt = (corpus: Corpus, article: number, at: number): InventedEngagement => {
  const { world, seed } = corpus;
  const chance = chanceAt(seed, article, at + 1);
  const side = tellerOf(article) === 'newspaper' ? anyCountry(world, chance) : officeOf(corpus, article);
  const [first, other] = [side, countryBut([side], world, chance)];
  const joining = chance.is(0.3) ? [countryBut([first, other], world, chance)] : [];
  const taking = [first, other, ...joining];
  const topics = [...new Set([anyTopic(chance), anyTopic(chance)])];
  return {
    number: String(article * 10 + at).padStart(6, '0'),
    kind: chance.is(0.3) ? 'call' : chance.is(0.2) ? 'visit' : 'meeting',
    isPlanned: chance.is(0.04),
    people: [
      anyOfficialOf(world, first, chance),
      anyOfficialOf(world, other, chance),
      ...joining.map((code) => anyOfficialOf(world, code, chance)),
    ],
    topics,
    concern: chance.is(0.25) ? countryBut(taking, world, chance) : undefined,
    day: chance.below(DAYS),
    dating: chance.is(0.7)
      ? 'day'
      : ((['days', 'month', 'worked out', 'not told'] as const)[chance.below(4)] ?? 'day'),
    hall: chance.is(0.4) ? chance.below(20) : undefined,
    statements: topics
      .filter(() => chance.is(0.6))
      .map((topic) => ({ speaker: chance.is(0.5) ? 0 : 1, topic })),
  };
};

const countryBut = (taken: readonly string[], world: World, chance: Chance): string => {
  for (;;) {
    const code = anyCountry(world, chance);
    if (!taken.includes(code)) return code;
  }
};
