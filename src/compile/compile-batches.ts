/** Compiles the articles of a data folder in batches, in processes of their own where there is much to do. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { byCodeUnit } from '../graph/ids';
import type { ArticleOutline, ArticleRecords } from './article-records';
import { type Batch, batchNumberOf, compileBatch, recordsOfBatch, untouchedOutlines } from './batch';
import { compilerVersion } from './compiler-version';
import { groupedBy } from './merge-proof';
import { share, type Tell } from './progress';

export interface CompiledArticles {
  readonly outlines: readonly ArticleOutline[];
  /** Reads or makes the records again with each call, so that they need not be held. */
  records(): readonly ArticleRecords[];
  /** The articles of the batches that were not untouched. */
  readonly compiled: readonly string[];
}

/** Articles from which it pays to start processes, each of which takes half a second to begin. */
const MANY = 200;

/** `data` is the data folder, `cache` the folder in which batches are kept. `tell` hears how far the work has come. */
export const compileBatches = async (
  data: string,
  folders: readonly string[],
  cache: string | undefined,
  tell: Tell,
): Promise<CompiledArticles> => {
  const version = compilerVersion();
  const batches = [...groupedBy(folders, (folder) => String(batchNumberOf(folder)))]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(
      ([number, share]): Batch => ({
        data,
        file: cache === undefined ? undefined : join(cache, `${number.padStart(3, '0')}.batch`),
        version,
        folders: share,
      }),
    );
  const outlines = batches.map(untouchedOutlines);
  const touched = batches.flatMap((batch, at) => (outlines[at] ? [] : [{ batch, at }]));
  const compiled = touched.flatMap(({ batch }) => batch.folders);
  const held = new Map<Batch, readonly ArticleRecords[]>();
  const processes = compiled.length < MANY ? 0 : Math.min(availableParallelism(), touched.length);
  let done = 0;
  await inProcesses(processes, touched, ({ at, batch }, { outlines: fresh, records }) => {
    outlines[at] = fresh;
    done += batch.folders.length;
    tell(`compiling articles: ${share(done, compiled.length)}`);
    if (records) held.set(batch, records);
  });
  return {
    outlines: outlines.flatMap((each) => each ?? []),
    records: () => batches.flatMap((batch) => held.get(batch) ?? recordsOfBatch(batch)),
    compiled,
  };
};

/** What a process sends back for a batch. Records that are kept in a file are read from there. */
export interface BatchAnswer {
  readonly outlines: readonly ArticleOutline[];
  readonly records?: readonly ArticleRecords[];
}

export const answerOf = (batch: Batch): BatchAnswer => {
  const { outlines, records } = compileBatch(batch);
  return batch.file === undefined ? { outlines, records } : { outlines };
};

/**
 * Hands each process the next job when it has done one; with none does them here. Processes, because a thread would not
 * be started with what makes Node read TypeScript.
 */
const inProcesses = async <Job extends { readonly batch: Batch }>(
  processes: number,
  jobs: readonly Job[],
  done: (job: Job, answer: BatchAnswer) => void,
): Promise<void> => {
  if (processes === 0) {
    for (const job of jobs) done(job, answerOf(job.batch));
    return;
  }
  const waiting = [...jobs].reverse();
  const work = (): Promise<void> =>
    new Promise((finished, failed) => {
      const child = fork(new URL('./batch-process.ts', import.meta.url));
      let job: Job | undefined;
      const next = () => {
        job = waiting.pop();
        if (job) child.send(job.batch);
        else child.disconnect();
      };
      child.on('message', (answer: BatchAnswer) => {
        if (job) done(job, answer);
        next();
      });
      child.on('error', failed);
      child.on('exit', (code) => {
        if (code === 0 && !job) finished();
        else failed(new Error(`a process that compiles articles ended with ${code}`));
      });
      next();
    });
  await Promise.all(Array.from({ length: processes }, work));
};
