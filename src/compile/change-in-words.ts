/**
 * Whether an article has changed in words alone: in its text, in what is quoted of it and where that stands, in its headline,
 * in what its engagements are called, when they were and what their statements come to. Then it still tells of the same things
 * in the same ties, and no other article is concerned.
 */
import type { Engagement, EngagementId, EvidenceId } from '../graph/schema';
import { LISTS, type ListName } from './article-records';
import type { PackedOutline } from './batch-file';
import type { PackedRecords } from './pack-records';

/** What is known of all articles together. */
export interface Surroundings {
  /** Whether other articles tell of the engagement as well: then its words are theirs too. */
  isJoint(id: EngagementId): boolean;
  /** Of the names of a thing, those that these quotes have. */
  namesIn(list: ListName, id: string, quotes: readonly string[]): readonly string[];
}

export const isChangeInWords = (
  before: PackedOutline,
  now: PackedOutline,
  surroundings: Surroundings,
): boolean => {
  const frame = frameOf(now, surroundings);
  return frame !== undefined && frame === frameOf(before, surroundings);
};

/** All that is the same before and after a change in words. Undefined of an article with a problem. */
const frameOf = (
  { outline: { folder, problems, notes, told }, packed }: PackedOutline,
  { isJoint, namesIn }: Surroundings,
): string | undefined => {
  if (!told || !packed || problems.length > 0) return undefined;
  const { source, tellings, ...things } = packed.records;
  const places = placesInOrder(packed);
  const ranks = new Map(places.map(({ number }, rank) => [number, rank]));
  return JSON.stringify(
    [
      folder,
      notes,
      told.undeclared,
      told.quotes,
      LISTS.map((list) =>
        packed.records[list].map(({ id }, at) => namesIn(list, id, told.namings[list][at] ?? [])),
      ),
      source.id,
      things,
      tellings.map((telling) =>
        isJoint(telling.engagement.id)
          ? telling
          : { ...telling, engagement: withoutWords(telling.engagement) },
      ),
    ],
    (key, value: unknown) =>
      key === 'evidence' && Array.isArray(value) ? value.map((number) => ranks.get(number)) : value,
  );
};

const withoutWords = ({ label: _, dates: __, statements, ...engagement }: Engagement) => ({
  ...engagement,
  statements: statements.map(({ gist: ___, ...statement }) => statement),
});

/** The quotes of an article in reading order, by the numbers under which they are kept. */
const placesInOrder = ({ places }: PackedRecords) =>
  Array.from({ length: places.length / 2 }, (_, number) => ({
    number,
    start: places[2 * number] ?? 0,
    end: places[2 * number + 1] ?? 0,
  })).sort((a, b) => a.start - b.start || b.end - a.end);

/** The id of each quote before, and the id of the same quote now: of two outlines between which words have changed. */
export const movedQuotes = (
  before: PackedRecords,
  now: PackedRecords,
): readonly (readonly [EvidenceId, EvidenceId])[] => {
  const article = now.records.source.id.slice('source:'.length);
  const [old, fresh] = [before, now].map((packed) =>
    placesInOrder(packed).map(({ start, end }): EvidenceId => `evidence:${article}/${start}-${end}`),
  );
  return (old ?? []).flatMap((id, at) => {
    const other = fresh?.[at];
    return other === undefined || other === id ? [] : [[id, other] as const];
  });
};
