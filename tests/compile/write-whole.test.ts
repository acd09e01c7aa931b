import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Set to a step of writing that shall fail as if the disk were full, or the run cut short. */
let failing: 'writeFileSync' | 'fsyncSync' | 'renameSync' | undefined;
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const failingAt = <Deed extends (...args: never[]) => unknown>(name: typeof failing, deed: Deed) =>
    ((...args: Parameters<Deed>) => {
      if (failing !== name) return deed(...args);
      // What a full disk leaves: the beginning of the file.
      if (name === 'writeFileSync') fs.writeSync(Number(args[0]), 'half');
      throw new Error('ENOSPC: no space left on device');
    }) as Deed; // the same function, but for the failure
  return {
    ...fs,
    writeFileSync: failingAt('writeFileSync', fs.writeFileSync),
    fsyncSync: failingAt('fsyncSync', fs.fsyncSync),
    renameSync: failingAt('renameSync', fs.renameSync),
  };
});
const { writeWhole } = await import('../../src/compile/write-whole');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-write-'));
});
afterEach(() => {
  failing = undefined;
  rmSync(folder, { recursive: true });
});
const path = () => join(folder, 'graph.json');

test('a new file is written, and an old one replaced, with nothing left beside it', () => {
  writeWhole(path(), 'old “é” 🐟\n');
  expect(readFileSync(path(), 'utf8')).toBe('old “é” 🐟\n');
  writeWhole(path(), 'new');
  expect(readFileSync(path(), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['graph.json']);
});

test.each(['writeFileSync', 'fsyncSync', 'renameSync'] as const)(
  'where %s fails, the old file is whole, nothing is left beside it, and the failure is told',
  (step) => {
    writeFileSync(path(), 'old');
    failing = step;
    expect(() => writeWhole(path(), 'new, and longer than the old')).toThrow('ENOSPC');
    failing = undefined;
    expect(readFileSync(path(), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['graph.json']);
  },
);

test('a folder in the place of the file is left alone', () => {
  mkdirSync(path());
  expect(() => writeWhole(path(), 'new')).toThrow();
  expect(readdirSync(folder)).toEqual(['graph.json']);
});

test('a folder that is not there is told', () => {
  expect(() => writeWhole(join(folder, 'nowhere', 'graph.json'), 'new')).toThrow('ENOENT');
});
