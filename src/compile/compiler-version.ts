/** Names for the very code that makes something kept: they change with it, with the packages that it uses, and with Node. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = '../../package-lock.json';

/** Of what compiles articles. */
export const compilerVersion = (): string => versionOf(['.', '../graph', '../graph/archive']);

/** Of what makes shards. */
export const shardVersion = (): string =>
  versionOf(['.', '../graph', '../graph/archive', '../graph/check', '../graph/search']);

/** Of what lays out a network. */
export const layoutVersion = (): string =>
  versionOf(['../graph', '../graph/archive', '../layout', '../layout/kernel']);

const known = new Map<string, string>();

/** Worked out once in a process: what runs is what was read when it began. */
const versionOf = (folders: readonly string[]): string => {
  const version = known.get(folders.join()) ?? readVersionOf(folders);
  known.set(folders.join(), version);
  return version;
};

const readVersionOf = (folders: readonly string[]): string => {
  const hash = createHash('sha256').update(process.version);
  const files = folders.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name))
      .sort(),
  );
  for (const file of [...files, LOCK]) {
    const path = join(import.meta.dirname, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
};
