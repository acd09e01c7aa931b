/** Compiles the articles of a data folder in batches, in processes of their own where there is much to do. */
import { join } from 'node:path';
import { byCodeUnit } from '../graph/ids';
import type { ArticleOutline, ArticleRecords } from './article-records';
import {
  type Batch,
  batchNumberOf,
  compileBatch,
  isUntouched,
  outlinesOfBatch,
  recordsOfBatch,
} from './batch';
import { compilerVersion } from './compiler-version';
import { groupedBy } from './merge-proof';
import { inProcesses } from './processes';
import { share, type Tell } from './progress';

export interface CompiledArticles {
  readonly outlines: readonly ArticleOutline[];
  /** Reads or makes the records again with each call, so that they need not be held. */
  records(): readonly ArticleRecords[];
}

/** Articles from which it pays to start processes, each of which takes half a second to begin. */
export const MANY = 200;

/** The batches of these articles. `data` is the data folder, `cache` the folder in which batches are kept. */
export const batchesOf = (
  data: string,
  folders: readonly string[],
  cache: string | undefined,
): readonly Batch[] => {
  const version = compilerVersion();
  return [...groupedBy(folders, (folder) => String(batchNumberOf(folder)).padStart(3, '0'))]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, share]) => ({
      data,
      number: Number(name),
      file: cache === undefined ? undefined : join(cache, `${name}.batch`),
      version,
      folders: share,
    }));
};

/** Many articles need a folder in which they are kept. `tell` hears how far the work has come. */
export const compileBatches = async (batches: readonly Batch[], tell: Tell): Promise<CompiledArticles> => {
  const touched = batches.filter((batch) => !isUntouched(batch));
  const articles = touched.reduce((sum, { folders }) => sum + folders.length, 0);
  const outlines = new Map<Batch, readonly ArticleOutline[]>();
  const held = new Map<Batch, readonly ArticleRecords[]>();
  if (articles >= MANY && batches.every(({ file }) => file !== undefined)) {
    let done = 0;
    await inProcesses(new URL('./batch-process.ts', import.meta.url), touched, (batch: Batch) => {
      done += batch.folders.length;
      tell(`compiling articles: ${share(done, articles)}`);
      outlines.set(batch, outlinesOfBatch(batch));
    });
  } else
    for (const batch of touched) {
      const made = compileBatch(batch);
      outlines.set(batch, made.outlines);
      if (batch.file === undefined) held.set(batch, made.records);
    }
  return {
    outlines: batches.flatMap((batch) => outlines.get(batch) ?? outlinesOfBatch(batch)),
    records: () => batches.flatMap((batch) => held.get(batch) ?? recordsOfBatch(batch)),
  };
};
