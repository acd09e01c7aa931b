/**
 * The folder of an archive on disk. It is written so that at every moment it can be opened: as it was, or as it will be.
 * Files that the manifest of now does not name go last. Whatever else somebody keeps in the folder, such as the settings
 * of a host, stays.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from '../graph/archive/archive-files';
import { DIGITS, MANIFEST } from '../graph/archive/names-of-files';
import { inFigures } from '../graph/words';
import type { Tell } from './progress';
import { writeWhole } from './write-whole';

export interface WrittenArchive {
  readonly files: number;
  /** Of them, those that were not there as they are. */
  readonly written: number;
  readonly removed: number;
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

const isThere = (path: string, text: string): boolean =>
  existsSync(path) && readFileSync(path, 'utf8') === text;

/** `files` come with the manifest last. Throws what the file system says; then what was there can still be opened. */
export const writeArchive = (folder: string, files: Iterable<ArchiveFile>, tell: Tell): WrittenArchive => {
  mkdirSync(folder, { recursive: true });
  const names = new Set<string>();
  let written = 0;
  for (const { name, text } of files) {
    names.add(name);
    tell(`writing the archive: ${inFigures(names.size)} files`);
    const path = join(folder, name);
    if (isThere(path, text)) continue;
    writeWhole(path, text);
    written += 1;
  }
  const others = archiveNamesIn(folder).filter((name) => !names.has(name));
  for (const name of others) rmSync(join(folder, name));
  return { files: names.size, written, removed: others.length };
};

/** In words the first thing in which the folder is not what would be written; undefined where it is. */
export const differenceInArchive = (
  folder: string,
  files: Iterable<ArchiveFile>,
  tell: Tell,
): string | undefined => {
  const names = new Set<string>();
  for (const { name, text } of files) {
    names.add(name);
    tell(`comparing the archive: ${inFigures(names.size)} files`);
    const path = join(folder, name);
    if (!existsSync(path)) return `${name} is missing`;
    if (!isThere(path, text)) return `${name} differs`;
  }
  const other = archiveNamesIn(folder).find((name) => !names.has(name));
  return other === undefined ? undefined : `${other} is too many`;
};

/** The manifest goes first: without it nobody takes what is left for an archive. */
export const removeArchive = (folder: string): void => {
  rmSync(join(folder, MANIFEST), { force: true });
  for (const name of archiveNamesIn(folder)) rmSync(join(folder, name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
};
