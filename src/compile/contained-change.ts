/**
 * Whether a change of an article is contained in it: it still lists the same things, or some more, and tells of the same
 * engagements together with the same others. Then no more articles are concerned than these, whatever it says.
 */
import { byReadingOrder } from '../graph/ids';
import type { EngagementId, Official } from '../graph/schema';
import { type ArticleOutline, LISTS, type ListName } from './article-records';
import { checkTellings } from './check-tellings';
import type { Proof } from './merge-proof';
import { isQuotedOnly, newcomersIn, withoutNewcomers } from './newcomers';

/** What is known of all articles together. */
export interface Surroundings {
  /** Whether other articles tell of the engagement as well. */
  isJoint(id: EngagementId): boolean;
  /** Of the names of a thing, those that these quotes have. */
  namesIn(list: ListName, id: string, quotes: readonly string[]): readonly string[];
}

export const isContained = (
  before: ArticleOutline,
  now: ArticleOutline,
  surroundings: Surroundings,
): boolean => {
  const newcomers = newcomersIn(before, now);
  const frame = frameOf(withoutNewcomers(now, newcomers), surroundings);
  return (
    frame !== undefined &&
    frame === frameOf(before, surroundings) &&
    newcomers.every(isQuotedOnly) &&
    areTellingsSound(now, surroundings)
  );
};

/** All that has to be the same. Undefined of an article with a problem. */
const frameOf = (
  { folder, problems, notes, told }: ArticleOutline,
  { isJoint, namesIn }: Surroundings,
): string | undefined => {
  if (!told || problems.length > 0) return undefined;
  const { source, countries, officials, organisations, tellings } = told.bare;
  return JSON.stringify(
    [
      [folder, source.id, notes, told.undeclared],
      LISTS.map((list) =>
        told.bare[list].map(({ id }, at) => namesIn(list, id, told.namings[list][at] ?? [])),
      ),
      [
        countries,
        organisations,
        officials.map((official) => ({ ...official, posts: inOrder(official.posts) })),
      ],
      tellings.flatMap(({ sameAs, engagement: { id } }) => (isJoint(id) ? [[id, sameAs]] : [])),
    ],
    (key, value: unknown) => (key === 'evidence' ? undefined : value),
  );
};

/** An official is shown with the country of the post that is told first. */
const inOrder = (posts: Official['posts']): Official['posts'] =>
  [...posts].sort((a, b) => {
    const [one, other] = [firstQuoteOf(a), firstQuoteOf(b)];
    return one && other ? byReadingOrder(one, other) : 0;
  });

const firstQuoteOf = ({ evidence }: Proof) => [...evidence].sort(byReadingOrder)[0];

/** What is checked of an engagement when all articles are there, of those that no other tells of. */
const areTellingsSound = ({ folder, told }: ArticleOutline, { isJoint }: Surroundings): boolean => {
  let isSound = true;
  const refuse = () => {
    isSound = false;
  };
  const own = (told?.bare.tellings ?? []).filter(({ engagement }) => !isJoint(engagement.id));
  checkTellings(
    own.map(({ sameAs, engagement }) => ({
      folder,
      article: folder,
      file: folder,
      path: [],
      sameAs,
      engagement,
    })),
    refuse,
    refuse,
  );
  return isSound;
};
