/**
 * What the archive in the folder was made of, so that the next run can tell what has changed since. Kept under the sum of
 * what the whole archive depends on: the code, the vocabulary, which articles there are.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EngagementId } from '../graph/schema';
import type { Batch } from './batch';
import { archivedBatchOf, batchIsArchived, stampOfBatch } from './batch-file';
import { layoutVersion, shardVersion } from './compiler-version';
import type { Diagnostic } from './diagnostic';
import { keepUnder, keptUnder } from './keep';
import type { Form } from './output-form';
import { PLACEMENT_FILE } from './placement-file';
import { VOCABULARY_FILES } from './read-vocabulary';
import { sumOf } from './sum-of';

/** A share as it was made. */
export interface LastShare {
  /** The sum of what was known of all articles. */
  readonly known: string;
  /** The key that it is kept under. */
  readonly key: string;
  /** The digits of the names of its shards. */
  readonly digits: string;
}

export interface LastArchive {
  readonly notes: readonly Diagnostic[];
  /** The sum of the file that says where everything stands. */
  readonly placement: string;
  /** Of texts and quotes; see `shard-numbers`. */
  readonly weight: number;
  readonly engagements: number;
  readonly shares: readonly LastShare[];
  /** Of each engagement that several articles tell of, the share that has it, and the names of these articles. */
  readonly joint: ReadonlyMap<EngagementId, { readonly share: number; readonly tellers: readonly string[] }>;
  /** Names of its files. */
  readonly names: readonly string[];
}

/** What it takes to know the last archive again. */
export interface Circumstances {
  /** The data folder, and how messages name it. */
  readonly folder: string;
  readonly home: string;
  readonly form: Form | undefined;
  readonly cache: string;
  readonly batches: readonly Batch[];
}

interface Kept {
  readonly last: LastArchive;
  readonly stamps: readonly (string | undefined)[];
  readonly stats: readonly (string | undefined)[];
}

/** The archive in `archive` as this compiler left it; undefined where it is not, or something else has changed than articles. */
export const lastArchiveOf = (of: Circumstances, archive: string): LastArchive | undefined => {
  const kept = keptUnder(keyOf(of), fileIn(of)) as Kept | undefined; // as it was kept
  if (!kept) return undefined;
  const { last, stamps, stats } = kept;
  const isAsLeft =
    stampsOf(of).every((stamp, at) => stamp !== undefined && stamp === stamps[at]) &&
    last.names.every((name, at) => stats[at] !== undefined && statOf(archive, name) === stats[at]) &&
    sumOfFile(join(of.folder, PLACEMENT_FILE)) === last.placement;
  return isAsLeft ? last : undefined;
};

/** To be called when the archive is written. */
export const keepLastArchive = (of: Circumstances, archive: string, last: LastArchive): void => {
  for (const { file } of of.batches) if (file !== undefined) batchIsArchived(file);
  keepUnder(keyOf(of), fileIn(of), {
    last,
    stamps: stampsOf(of),
    stats: last.names.map((name) => statOf(archive, name)),
  } satisfies Kept);
};

const fileIn = ({ cache }: Circumstances): string => join(cache, 'last');

const stampsOf = ({ batches }: Circumstances) =>
  batches.map(({ file }) => (file === undefined ? undefined : stampOfBatch(archivedBatchOf(file))));

const statOf = (archive: string, name: string): string | undefined => {
  const stat = statSync(join(archive, name), { throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
};

/** Undefined where it cannot be read. */
const sumOfFile = (path: string): string | undefined => {
  try {
    return sumOf(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const keyOf = ({ folder, home, form, batches }: Circumstances): string => {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([shardVersion(), layoutVersion(), home, form ?? '']));
  for (const name of VOCABULARY_FILES) hash.update(readFileSync(join(folder, 'vocabulary', name)));
  for (const { version, folders } of batches) hash.update(JSON.stringify([version, folders]));
  return hash.digest('hex');
};
