/** Joins again what several articles tell of, where one of them tells otherwise now. Reads the batches of these articles alone. */
import { isDeepStrictEqual } from 'node:util';
import { byId } from '../graph/ids';
import type { Engagement, EngagementId } from '../graph/schema';
import type { ArticleRecords } from './article-records';
import { type Batch, outlinesOfBatch } from './batch';
import type { Change } from './changes-since';
import { checkTellings } from './check-tellings';
import { joinedEngagements } from './join-engagements';
import type { LastArchive } from './last-archive';

/** The records of the articles of a batch without their texts. */
export type RecordsOf = (batch: Batch) => readonly ArticleRecords[];

/** Reads each batch once. */
export const createRecords = (): RecordsOf => {
  const read = new Map<Batch, readonly ArticleRecords[]>();
  return (batch) => {
    const records =
      read.get(batch) ?? outlinesOfBatch(batch).flatMap(({ told }) => (told ? [told.bare] : []));
    read.set(batch, records);
    return records;
  };
};

/** Those of which an article tells otherwise now, or by other quotes. Undefined where the articles do not agree any more. */
export const joinedAgain = (
  changes: readonly Change[],
  { joint }: LastArchive,
  batches: readonly Batch[],
  recordsOf: RecordsOf,
): ReadonlyMap<EngagementId, Engagement> | undefined => {
  const joined = new Map<EngagementId, Engagement>();
  const ids = new Set(changes.flatMap(toldOtherwise).filter((id) => joint.has(id)));
  for (const id of ids) {
    const tellers = new Set(joint.get(id)?.tellers);
    const articles = batches
      .filter(({ folders }) => folders.some((folder) => tellers.has(folder)))
      .flatMap(recordsOf)
      .filter((article) => tellers.has(nameOf(article)))
      .sort((a, b) => byId(a.source, b.source));
    if (!agreeOn(id, articles)) return undefined;
    const tellings = articles.flatMap((article) => article.tellings);
    for (const each of joinedEngagements(tellings.filter(({ engagement }) => engagement.id === id)))
      joined.set(id, each);
  }
  return joined;
};

const nameOf = ({ source }: ArticleRecords): string => source.id.slice('source:'.length);

const toldOtherwise = ({ before, now }: Change): readonly EngagementId[] => {
  const then = new Map(before.told?.bare.tellings.map((telling) => [telling.engagement.id, telling]));
  return (now.told?.bare.tellings ?? [])
    .filter((telling) => !isDeepStrictEqual(telling, then.get(telling.engagement.id)))
    .map(({ engagement }) => engagement.id);
};

/** Whether the articles may tell of the engagement together, by what is checked when all are there. */
const agreeOn = (id: EngagementId, articles: readonly ArticleRecords[]): boolean => {
  let agree = true;
  const refuse = () => {
    agree = false;
  };
  const tellings = articles.flatMap((article) => {
    const name = nameOf(article);
    return article.tellings
      .filter(({ engagement }) => engagement.id === id)
      .map((telling) => ({ ...telling, folder: name, article: name, file: name, path: [] }));
  });
  checkTellings(
    tellings.map(({ sameAs, ...telling }) => ({ ...telling, sameAs })),
    refuse,
    (folder, code) => {
      const listed = articles.find((article) => nameOf(article) === folder)?.countries;
      if (!listed?.some((country) => country.id === code)) refuse();
    },
  );
  return agree;
};
