/** Whether the two files of an article are still those that it was compiled from. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { annotationsFileOf, textFileOf } from './article-folders';

export interface Fingerprint {
  /** Sizes and times, which spare reading the files; empty where they were too fresh to go by. */
  readonly stat: string;
  /** SHA-256 of what the files hold. */
  readonly hash: string;
}

/** Milliseconds after which a file that is written again cannot have the same time. */
const SETTLED = 2000;

/** `data` is the data folder, `folder` the name of the article's in it. */
export const fingerprintOf = (data: string, folder: string): Fingerprint => {
  const stat = statOf(data, folder);
  const hash = createHash('sha256');
  for (const path of pathsOf(data, folder)) hash.update(hashOf(path));
  return { stat: Date.now() - stat.changed > SETTLED ? stat.words : '', hash: hash.digest('hex') };
};

/** Looks at sizes and times alone: false may be a false alarm. */
export const looksUntouched = (data: string, folder: string, { stat }: Fingerprint): boolean =>
  stat !== '' && statOf(data, folder).words === stat;

const pathsOf = (data: string, folder: string): readonly string[] =>
  [annotationsFileOf(folder), textFileOf(folder)].map((file) => join(data, file));

const statOf = (data: string, folder: string) => {
  let words = '';
  let changed = 0;
  for (const path of pathsOf(data, folder)) {
    const stat = statSync(path, { throwIfNoEntry: false });
    words += stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino};` : 'absent;';
    changed = Math.max(changed, stat?.ctimeMs ?? 0);
  }
  return { words, changed };
};

const hashOf = (path: string): string => {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return 'not read';
  }
};
