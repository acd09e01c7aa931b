/** Folders to call the compiler's commands from, each with `data/` in it; taken away after the test. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createCaseFolder } from './case-folder';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const folderWith = (fill: (data: string) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-cli-'));
  folders.push(folder);
  fill(join(folder, 'data'));
  return folder;
};

/** With the input of a compiler case. */
export const folderOfCase = (name: string): string =>
  folderWith((data) => {
    const input = createCaseFolder(name);
    cpSync(input.path, data, { recursive: true });
    input.destroy();
  });
