/**
 * Things that an article names now and did not name before. Where others have named them, and nothing else is new about them, what
 * is known of them from all articles stays, and comes to the share of this article as well.
 */
import { byCodeUnit, byId } from '../graph/ids';
import type { Country, Official, Organisation } from '../graph/schema';
import type { KnownOfAll } from './archive-share';
import { type ArticleOutline, type ArticleRecords, LISTS, type ListName } from './article-records';
import { type Proof, postKeyOf } from './merge-proof';

/** What an article says of a thing that it lists. */
type Entry = ArticleRecords[ListName][number] &
  Pick<Partial<ArticleRecords['officials'][number]>, 'posts'> &
  Pick<ArticleRecords['organisations'][number], 'country'>;

export interface Newcomer {
  readonly list: ListName;
  /** Without its kind. */
  readonly id: string;
  readonly entry: Entry;
}

export const newcomersIn = (before: ArticleOutline, now: ArticleOutline): readonly Newcomer[] =>
  LISTS.flatMap((list) => {
    const listed = new Set(before.told?.bare[list].map(({ id }) => id));
    return (now.told?.bare[list] ?? []).flatMap((entry) =>
      listed.has(entry.id) ? [] : [{ list, id: entry.id, entry }],
    );
  });

/** The outline without the newcomers. */
export const withoutNewcomers = (outline: ArticleOutline, newcomers: readonly Newcomer[]): ArticleOutline => {
  if (!outline.told || newcomers.length === 0) return outline;
  const { told } = outline;
  const staying = <Each>(list: ListName, each: readonly Each[]): Each[] =>
    each.filter((_, at) => !newcomers.some(({ entry }) => entry === told.bare[list][at]));
  return {
    ...outline,
    told: {
      ...told,
      namings: {
        countries: staying('countries', told.namings.countries),
        officials: staying('officials', told.namings.officials),
        organisations: staying('organisations', told.namings.organisations),
      },
      bare: {
        ...told.bare,
        countries: staying('countries', told.bare.countries),
        officials: staying('officials', told.bare.officials),
        organisations: staying('organisations', told.bare.organisations),
      },
    },
  };
};

/** Whether it is only quoted: a basis would stand beside that of others, wherever the thing is named. */
export const isQuotedOnly = ({ entry }: Newcomer): boolean => {
  const facts: readonly (Proof | undefined)[] = [entry, entry.country, ...(entry.posts ?? [])];
  return facts.every((fact) => fact?.basis === undefined);
};

type Known = Country | Official | Organisation;

/**
 * What is known of all articles and concerns a share, with a newcomer among it. `elsewhere` is the same of a share in which the
 * thing is named. Undefined where the article says of it what neither knows.
 */
export const withNewcomer = (
  known: KnownOfAll,
  { list, id, entry }: Newcomer,
  elsewhere: KnownOfAll,
): KnownOfAll | undefined => {
  const isIt = (record: Known) => record.id.slice(record.id.indexOf(':') + 1) === id;
  const [here, there] = [known[list].find(isIt), elsewhere[list].find(isIt)];
  const record = here ?? there;
  if (!record || !there) return undefined;
  const posts = postsOf(entry.posts ?? [], here, there);
  const country = countryOf(entry.country, here, there);
  if (!posts || country === 'unknown') return undefined;
  const { country: _, ...bare } = record as Organisation; // of which only an organisation has one
  const now = {
    ...bare,
    ...('posts' in record ? { posts } : {}),
    ...(country ? { country } : {}),
  };
  const others: readonly Known[] = known[list].filter((each) => !isIt(each));
  return { ...known, [list]: [...others, now as Known].sort(byId) };
};

const postsOf = (
  told: Official['posts'],
  here: Known | undefined,
  there: Known,
): Official['posts'] | undefined => {
  const knownIn = (record: Known | undefined) => (record && 'posts' in record ? record.posts : []);
  const posts = new Map(knownIn(here).map((post) => [postKeyOf(post), post]));
  for (const post of told) {
    const key = postKeyOf(post);
    const same = posts.get(key) ?? knownIn(there).find((each) => postKeyOf(each) === key);
    if (!same) return undefined;
    posts.set(key, same);
  }
  return [...posts].sort(([a], [b]) => byCodeUnit(a, b)).map(([, post]) => post);
};

const countryOf = (told: Organisation['country'], here: Known | undefined, there: Known) => {
  const knownIn = (record: Known | undefined) => (record && 'country' in record ? record.country : undefined);
  if (!told) return knownIn(here);
  const same = knownIn(here) ?? knownIn(there);
  return same?.country === told.country && same.relation === told.relation ? same : 'unknown';
};
