/** Which articles have changed since the last archive was made, if they are few, and the changes contained in them. */
import type { ArticleOutline } from './article-records';
import { type Batch, compileBatch, isUntouched } from './batch';
import { archivedBatchOf, batchIsArchived, keptFingerprintsOf, keptOutlinesOf } from './batch-file';
import { isContained, type Surroundings } from './contained-change';

/** An article as it was, and as it is. */
export interface Change {
  readonly batch: Batch;
  readonly before: ArticleOutline;
  readonly now: ArticleOutline;
}

/** Batches that are compiled here; of more, processes are quicker. */
const FEW = 6;

/** Compiles what has been touched. Undefined where something else has changed, or it is not known what. */
export const changesSince = (
  batches: readonly Batch[],
  surroundings: Surroundings,
): readonly Change[] | undefined => {
  const touched = batches.filter(
    (batch) =>
      !isUntouched(batch) || (batch.file !== undefined && archivedBatchOf(batch.file) !== batch.file),
  );
  if (touched.length > FEW) return undefined;
  const changes: Change[] = [];
  for (const batch of touched) {
    const found = changesIn(batch);
    if (!found?.every(({ before, now }) => isContained(before, now, surroundings))) return undefined;
    changes.push(...found);
  }
  return changes;
};

const changesIn = (batch: Batch): readonly Change[] | undefined => {
  const { file, version } = batch;
  if (file === undefined) return undefined;
  const then = contentsOf(archivedBatchOf(file), version);
  if (!isUntouched(batch)) compileBatch(batch);
  const now = contentsOf(file, version);
  if (!then || !now) return undefined;
  const changes = batch.folders.flatMap((folder): Change[] => {
    const [a, b] = [then.get(folder), now.get(folder)];
    return a && b && a.hash !== b.hash ? [{ batch, before: a.outline, now: b.outline }] : [];
  });
  if (changes.length === 0) batchIsArchived(file);
  return changes;
};

/** By article, what is kept and what it was compiled from. */
const contentsOf = (file: string, version: string) => {
  const fingerprints = keptFingerprintsOf(file, version);
  const outlines = keptOutlinesOf(file, version);
  const hashes = new Map(fingerprints?.map(({ folder, hash }) => [folder, hash]));
  return (
    fingerprints &&
    outlines &&
    new Map(outlines.map((outline) => [outline.folder, { outline, hash: hashes.get(outline.folder) }]))
  );
};
