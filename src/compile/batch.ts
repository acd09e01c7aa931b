/**
 * A batch is a share of the articles that is compiled together and kept together. Which batch an article belongs to
 * follows from its name alone, so that one changed article concerns one batch, however many there are.
 */
import { shardNumberOf } from '../graph/archive/shard-numbers';
import type { ArticleOutline, ArticleRecords } from './article-records';
import { type Kept, keepBatch, keptOutlinesOf, keptRecordsOf } from './batch-file';
import { compileArticle } from './compile-article';
import { fingerprintOf, looksUntouched } from './fingerprint';

/** A power of two, and told apart by the bits by which articles go to shards: of as many shards or more, none has articles of two batches. */
export const BATCHES = 256;

export interface Batch {
  /** The data folder. */
  readonly data: string;
  readonly number: number;
  /** Where the batch is kept; absent where nothing is to be kept. */
  readonly file: string | undefined;
  /** The compiler's version: what another one made is of no use. */
  readonly version: string;
  /** The names of the articles' folders. */
  readonly folders: readonly string[];
}

/** The number of an article's batch. */
export const batchNumberOf = (folder: string): number => shardNumberOf(`source:${folder}`, BATCHES);

/** The outlines as they are kept, if nothing of the batch has been touched since. */
export const untouchedOutlines = ({
  data,
  file,
  version,
  folders,
}: Batch): readonly ArticleOutline[] | undefined => {
  const kept = keptOutlinesOf(file, version);
  if (kept?.length !== folders.length) return undefined;
  const isUntouched = kept.every(
    ({ outline, fingerprint }, at) =>
      outline.folder === folders[at] && isSound(outline) && looksUntouched(data, outline.folder, fingerprint),
  );
  return isUntouched ? kept.map(({ outline }) => outline) : undefined;
};

/** An article with a problem is compiled each time, until it is mended. */
const isSound = ({ problems }: ArticleOutline): boolean => problems.length === 0;

export interface CompiledBatch {
  readonly outlines: readonly ArticleOutline[];
  readonly records: readonly ArticleRecords[];
}

/** Takes from the kept batch what is of the same content, compiles the rest, and keeps the result. */
export const compileBatch = ({ data, file, version, folders }: Batch): CompiledBatch => {
  const outlines = new Map(
    keptOutlinesOf(file, version)?.map((kept) => [kept.outline.folder, kept] as const),
  );
  const records = outlines.size > 0 ? keptRecordsOf(file, version) : undefined;
  const compiled = folders.map((folder): Kept & { readonly records?: ArticleRecords } => {
    const fingerprint = fingerprintOf(data, folder);
    const kept = outlines.get(folder);
    const keptRecords = records?.get(folder);
    return kept && keptRecords && isSound(kept.outline) && kept.fingerprint.hash === fingerprint.hash
      ? { outline: kept.outline, fingerprint, records: keptRecords }
      : { fingerprint, ...compileArticle(data, folder) };
  });
  if (file !== undefined) keepBatch(file, version, compiled);
  return {
    outlines: compiled.map(({ outline }) => outline),
    records: compiled.flatMap((each) => (each.records ? [each.records] : [])),
  };
};

/** The outlines of a batch that was compiled: as they are kept, else compiled again. */
export const outlinesOfBatch = (batch: Batch): readonly ArticleOutline[] =>
  keptOutlinesOf(batch.file, batch.version)?.map(({ outline }) => outline) ?? compileBatch(batch).outlines;

/** The records of a batch whose outlines are known: as they are kept, else compiled again. */
export const recordsOfBatch = (batch: Batch): readonly ArticleRecords[] => {
  const kept = keptRecordsOf(batch.file, batch.version);
  return kept ? [...kept.values()] : compileBatch(batch).records;
};
