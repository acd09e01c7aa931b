/** Compiles the articles of a data folder in batches, in processes of their own where there is much to do. */
import { join } from 'node:path';
import { byCodeUnit } from '../graph/ids';
import type { ArticleOutline, ArticleRecords } from './article-records';
import {
  type Batch,
  batchNumberOf,
  compileBatch,
  outlinesOfBatch,
  recordsOfBatch,
  untouchedOutlines,
} from './batch';
import { compilerVersion } from './compiler-version';
import { groupedBy } from './merge-proof';
import { inProcesses } from './processes';
import { share, type Tell } from './progress';

export interface CompiledArticles {
  readonly outlines: readonly ArticleOutline[];
  readonly batches: readonly Batch[];
  /** Reads or makes the records again with each call, so that they need not be held. */
  records(): readonly ArticleRecords[];
  /** The articles of the batches that were not untouched. */
  readonly compiled: readonly string[];
}

/** Articles from which it pays to start processes, each of which takes half a second to begin. */
export const MANY = 200;

/**
 * `data` is the data folder, `cache` the folder in which batches are kept; many articles need one. `tell` hears how far the
 * work has come.
 */
export const compileBatches = async (
  data: string,
  folders: readonly string[],
  cache: string | undefined,
  tell: Tell,
): Promise<CompiledArticles> => {
  const version = compilerVersion();
  const batches = [...groupedBy(folders, (folder) => String(batchNumberOf(folder)).padStart(3, '0'))]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(
      ([name, share]): Batch => ({
        data,
        number: Number(name),
        file: cache === undefined ? undefined : join(cache, `${name}.batch`),
        version,
        folders: share,
      }),
    );
  const outlines = batches.map(untouchedOutlines);
  const touched = batches.filter((_, at) => !outlines[at]);
  const compiled = touched.flatMap((batch) => batch.folders);
  const held = new Map<Batch, readonly ArticleRecords[]>();
  if (cache !== undefined && compiled.length >= MANY) {
    let done = 0;
    await inProcesses(new URL('./batch-process.ts', import.meta.url), touched, (batch: Batch) => {
      done += batch.folders.length;
      tell(`compiling articles: ${share(done, compiled.length)}`);
      outlines[batches.indexOf(batch)] = outlinesOfBatch(batch);
    });
  } else
    for (const batch of touched) {
      const { outlines: fresh, records } = compileBatch(batch);
      outlines[batches.indexOf(batch)] = fresh;
      if (cache === undefined) held.set(batch, records);
    }
  return {
    outlines: outlines.flatMap((each) => each ?? []),
    batches,
    records: () => batches.flatMap((batch) => held.get(batch) ?? recordsOfBatch(batch)),
    compiled,
  };
};
