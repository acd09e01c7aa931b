/**
 * A batch is a share of the articles that is compiled together and kept together. Which batch an article belongs to
 * follows from its name alone, so that one changed article concerns one batch, however many there are.
 */
import { shardNumberOf } from '../graph/archive/shard-numbers';
import type { ArticleOutline, ArticleRecords } from './article-records';
import { keepBatch, keptFingerprintsOf, keptOutlinesOf, keptRecordsOf } from './batch-file';
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

/** Whether what is kept is of the articles as they are. */
export const isUntouched = ({ data, file, version, folders }: Batch): boolean => {
  const kept = keptFingerprintsOf(file, version);
  return (
    kept?.length === folders.length &&
    kept.every(
      ({ folder, isSound, ...fingerprint }, at) =>
        folder === folders[at] && isSound && looksUntouched(data, folder, fingerprint),
    )
  );
};

export interface CompiledBatch {
  readonly outlines: readonly ArticleOutline[];
  readonly records: readonly ArticleRecords[];
}

/** Takes from the kept batch what is of the same content, compiles the rest, and keeps the result. */
export const compileBatch = ({ data, file, version, folders }: Batch): CompiledBatch => {
  const sound = new Map(
    keptFingerprintsOf(file, version)
      ?.filter(({ isSound }) => isSound)
      .map(({ folder, hash }) => [folder, hash]),
  );
  const outlines = new Map(keptOutlinesOf(file, version)?.map((outline) => [outline.folder, outline]));
  const kept = keptRecordsOf(file, version);
  const compiled = folders.map((folder) => {
    const fingerprint = fingerprintOf(data, folder);
    const [outline, records] = [outlines.get(folder), kept?.get(folder)];
    return outline && records && sound.get(folder) === fingerprint.hash
      ? { outline, fingerprint, records }
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
  keptOutlinesOf(batch.file, batch.version) ?? compileBatch(batch).outlines;

/** The records of a batch whose outlines are known: as they are kept, else compiled again. */
export const recordsOfBatch = (batch: Batch): readonly ArticleRecords[] => {
  const kept = keptRecordsOf(batch.file, batch.version);
  return kept ? [...kept.values()] : compileBatch(batch).records;
};
