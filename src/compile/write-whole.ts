/** Writes a file whole or not at all: a run that fails or is cut short leaves the old one as it was. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Throws what the file system says; then the old file is untouched and nothing is left beside it. Unless it is `forced` to
 * the disk, that goes for a run that is cut short, and not for a machine that is.
 */
export const writeWhole = (path: string, content: string | Uint8Array, forced = true): void => {
  const unfinished = `${path}.unfinished`;
  try {
    const file = openSync(unfinished, 'w');
    try {
      writeFileSync(file, content);
      if (forced) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};
