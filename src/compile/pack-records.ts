/**
 * Records as they are kept: what all runs read apart from texts and quotes, which only the archive and the graph file need.
 * A quote is its place in the text, which has its words, and evidence is its number among the article's quotes: a third of
 * the bytes, and in memory each id is there once.
 */
import { codePointTextOf } from '../graph/code-points';
import type { Evidence, EvidenceId } from '../graph/schema';
import { type ArticleRecords, bareRecordsOf } from './article-records';

export interface PackedRecords {
  /** Without text and quotes, and with numbers for ids in every list of evidence. */
  readonly records: ArticleRecords;
  /** Start and end of each quote, in code points. */
  readonly places: readonly number[];
}

export interface PackedTexts {
  readonly text: string;
  /** Lengths of the context of each quote in code points. */
  readonly quotes: readonly (Pick<Evidence, 'reportedBy' | 'basis'> & {
    readonly around: readonly [prefix: number, suffix: number];
  })[];
}

export const packedRecordsOf = (records: ArticleRecords): PackedRecords => {
  const numbers = new Map(records.evidence.map(({ id }, number) => [id, number]));
  return {
    records: numbered(bareRecordsOf(records), numbers) as ArticleRecords, // the same shape but for the numbers
    places: records.evidence.flatMap(({ selector: [, { start, end }] }) => [start, end]),
  };
};

const numbered = (value: unknown, numbers: ReadonlyMap<EvidenceId, number>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => numbered(each, numbers));
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    copy[key] =
      key === 'evidence' ? inner.map((id: EvidenceId) => numbers.get(id)) : numbered(inner, numbers);
  return copy;
};

export const packedTextsOf = ({ source, evidence }: ArticleRecords): PackedTexts => ({
  text: source.text,
  quotes: evidence.map(({ reportedBy, basis, selector: [{ prefix, suffix }] }) => ({
    reportedBy,
    ...(basis === undefined ? {} : { basis }),
    around: [[...prefix].length, [...suffix].length],
  })),
});

/** The records without text and quotes. Takes over what it is given: lists of numbers become lists of ids in place. */
export const unpackedRecordsOf = ({ records, places }: PackedRecords): ArticleRecords => {
  nameEvidence(records, quoteIdsOf({ records, places }));
  return records;
};

const quoteIdsOf = ({ records: { source }, places }: PackedRecords): readonly EvidenceId[] => {
  const article = source.id.slice('source:'.length);
  const ids: EvidenceId[] = [];
  for (let at = 0; at < places.length; at += 2)
    ids.push(`evidence:${article}/${places[at]}-${places[at + 1]}`);
  return ids;
};

const nameEvidence = (value: unknown, ids: readonly EvidenceId[]): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) nameEvidence(each, ids);
    return;
  }
  const record = value as Record<string, unknown>; // of any shape
  for (const key in record)
    if (key === 'evidence') record[key] = (record[key] as readonly number[]).map((number) => ids[number]);
    else nameEvidence(record[key], ids);
};

/** The whole records. Takes over the first part, as `unpackedRecordsOf` does. */
export const wholeRecordsOf = (packed: PackedRecords, { text, quotes }: PackedTexts): ArticleRecords => {
  const ids = quoteIdsOf(packed);
  const records = unpackedRecordsOf(packed);
  const letters = codePointTextOf(text);
  const evidence = ids.map((id, at): Evidence => {
    const [start = 0, end = 0] = packed.places.slice(2 * at, 2 * at + 2);
    const { around, ...quote } = quotes[at] as PackedTexts['quotes'][number]; // as many as there are places
    return {
      id,
      source: records.source.id,
      ...quote,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: letters.slice(start, end),
          prefix: letters.slice(start - around[0], start),
          suffix: letters.slice(end, end + around[1]),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    };
  });
  return { ...records, source: { ...records.source, text }, evidence };
};
