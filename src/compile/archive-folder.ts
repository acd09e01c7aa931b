/**
 * The folder of an archive on disk. It is written so that at every moment it can be opened: as it was, or as it will be.
 * Files that the manifest of now does not name go last. Whatever else somebody keeps in the folder, such as the settings
 * of a host, stays.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from '../graph/archive/archive-files';
import { DIGITS, MANIFEST } from '../graph/archive/names-of-files';
import type { Tell } from './progress';
import { writeWhole } from './write-whole';

/** What becomes of each file of an archive. */
export type Purpose = 'write' | 'compare';

/** What was done with files of an archive. */
export interface Entries {
  readonly names: readonly string[];
  /** How many were not there as they are, and were written. */
  readonly written: number;
  /** In words the first thing that is not as it would be written. */
  readonly difference?: string;
}

/** Writes or compares the files of an archive, and keeps account of them. */
export interface Ledger {
  readonly folder: string;
  readonly purpose: Purpose;
  /** Throws what the file system says. */
  put(file: ArchiveFile): void;
  /** What was put elsewhere. */
  add(entries: Entries): void;
  entries(): Entries;
}

/** The placement file of an archive, which stands beside its folder; undefined where it stays as it is. */
type PlacementText = string | undefined;

/** Puts all files, the manifest last. */
export type MakeArchive = (ledger: Ledger, tell: Tell) => Promise<PlacementText> | PlacementText;

export const createLedger = (folder: string, purpose: Purpose): Ledger => {
  const names: string[] = [];
  let written = 0;
  let difference: string | undefined;
  return {
    folder,
    purpose,
    put: ({ name, text }) => {
      names.push(name);
      if (difference !== undefined) return;
      const path = join(folder, name);
      const isThere = existsSync(path);
      if (isThere && readFileSync(path, 'utf8') === text) return;
      if (purpose === 'compare') difference = `${name} ${isThere ? 'differs' : 'is missing'}`;
      else {
        // A file that is named after its bytes is known when it is not whole, and is written again by the next run.
        writeWhole(path, text, name === MANIFEST);
        written += 1;
      }
    },
    add: (entries) => {
      for (const name of entries.names) names.push(name);
      written += entries.written;
      difference ??= entries.difference;
    },
    entries: () => ({ names, written, ...(difference === undefined ? {} : { difference }) }),
  };
};

export interface WrittenArchive {
  readonly files: number;
  /** Of them, those that were not there as they are. */
  readonly written: number;
  readonly removed: number;
  readonly placement: PlacementText;
}

const OF_AN_ARCHIVE = new RegExp(
  `^(?:${MANIFEST.replace('.', '\\.')}|(?:(?:network|search|words)-)?[0-9a-f]{${DIGITS}}\\.json)(?:\\.unfinished)?$`,
);

/** The names of what belongs to an archive, of now or of before, or was left unfinished. */
const archiveNamesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => OF_AN_ARCHIVE.test(name))
        .sort()
    : [];

export const holdsArchive = (folder: string): boolean => archiveNamesIn(folder).length > 0;

/** Throws what the file system says; then what was there can still be opened. */
export const writeArchive = async (
  folder: string,
  make: MakeArchive,
  tell: Tell,
): Promise<WrittenArchive> => {
  mkdirSync(folder, { recursive: true });
  const ledger = createLedger(folder, 'write');
  const placement = await make(ledger, tell);
  const { names, written } = ledger.entries();
  const wanted = new Set(names);
  const others = archiveNamesIn(folder).filter((name) => !wanted.has(name));
  for (const name of others) rmSync(join(folder, name));
  return { files: wanted.size, written, removed: others.length, placement };
};

export interface ComparedArchive {
  /** In words the first thing in which the folder is not what would be written; absent where it is. */
  readonly difference?: string;
  readonly placement: PlacementText;
}

export const compareArchive = async (
  folder: string,
  make: MakeArchive,
  tell: Tell,
): Promise<ComparedArchive> => {
  const ledger = createLedger(folder, 'compare');
  const placement = await make(ledger, tell);
  const { names, difference } = ledger.entries();
  if (difference !== undefined) return { difference, placement };
  const wanted = new Set(names);
  const other = archiveNamesIn(folder).find((name) => !wanted.has(name));
  return { placement, ...(other === undefined ? {} : { difference: `${other} is too many` }) };
};

/** The manifest goes first: without it nobody takes what is left for an archive. */
export const removeArchive = (folder: string): void => {
  rmSync(join(folder, MANIFEST), { force: true });
  for (const name of archiveNamesIn(folder)) rmSync(join(folder, name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
};
