/**
 * Records as they are kept and passed on: a quote by its place in the text, which has its words, and evidence by its number
 * among the article's quotes. A third of the bytes, and in memory each id is there once.
 */
import { codePointTextOf } from '../graph/code-points';
import type { Evidence } from '../graph/schema';
import type { ArticleRecords } from './article-records';

/** A quote without its words; lengths of its context in code points. */
interface PackedQuote extends Pick<Evidence, 'reportedBy' | 'basis'> {
  readonly at: readonly [start: number, end: number, prefix: number, suffix: number];
}

export interface PackedRecords {
  /** With numbers for ids in every list of evidence. */
  readonly records: Omit<ArticleRecords, 'evidence'>;
  readonly quotes: readonly PackedQuote[];
}

export const packedRecordsOf = ({ evidence, ...records }: ArticleRecords): PackedRecords => {
  const numbers = new Map(evidence.map(({ id }, number) => [id, number]));
  const packed = JSON.stringify(records, (key, value: unknown) =>
    key === 'evidence' && Array.isArray(value) ? value.map((id) => numbers.get(id)) : value,
  );
  return {
    records: JSON.parse(packed) as PackedRecords['records'], // the same shape but for the numbers
    quotes: evidence.map(({ reportedBy, basis, selector: [{ prefix, suffix }, { start, end }] }) => ({
      reportedBy,
      ...(basis === undefined ? {} : { basis }),
      at: [start, end, [...prefix].length, [...suffix].length],
    })),
  };
};

/** Takes over what it is given: lists of numbers become lists of ids in place. */
export const unpackedRecordsOf = ({ records, quotes }: PackedRecords): ArticleRecords => {
  const { id: source } = records.source;
  const article = source.slice('source:'.length);
  const text = codePointTextOf(records.source.text);
  const evidence = quotes.map(
    ({ reportedBy, basis, at: [start, end, prefix, suffix] }): Evidence => ({
      id: `evidence:${article}/${start}-${end}`,
      source,
      reportedBy,
      ...(basis === undefined ? {} : { basis }),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(start - prefix, start),
          suffix: text.slice(end, end + suffix),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    }),
  );
  nameEvidence(
    records,
    evidence.map(({ id }) => id),
  );
  return { ...records, evidence };
};

const nameEvidence = (record: object, ids: readonly string[]): void => {
  for (const [key, value] of Object.entries(record))
    if (key === 'evidence') Object.assign(record, { evidence: value.map((number: number) => ids[number]) });
    else if (typeof value === 'object' && value !== null) nameEvidence(value, ids);
};
