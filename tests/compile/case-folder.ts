/**
 * Lays out the input of one compile case in a folder of its own: the base corpus, changed as the case says.
 * tests/compile/cases/README.md tells how a case is written.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const CASES = join(import.meta.dirname, 'cases');
const BASE = join(CASES, 'base', 'input');

export interface CaseFolder {
  readonly path: string;
  destroy(): void;
}

/** A copy of the input of a case, in a new temporary folder. */
export const createCaseFolder = (name: string): CaseFolder => {
  const path = mkdtempSync(join(tmpdir(), 'readout-case-'));
  cpSync(BASE, path, { recursive: true });
  const input = join(CASES, name, 'input');
  if (input !== BASE) for (const file of filesUnder(input)) layOver(path, input, file);
  return { path, destroy: () => rmSync(path, { recursive: true, force: true }) };
};

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort((a, b) => Number(b.endsWith('.absent')) - Number(a.endsWith('.absent')));

const layOver = (path: string, input: string, file: string): void => {
  const to = (name: string) => join(path, name);
  if (file.endsWith('.absent')) rmSync(to(file.slice(0, -'.absent'.length)), { recursive: true });
  else if (file.endsWith('.diff')) {
    const changed = to(file.slice(0, -'.diff'.length));
    const text = readFileSync(changed, 'utf8');
    writeFileSync(changed, changedBy(readFileSync(join(input, file), 'utf8'), text));
  } else {
    mkdirSync(dirname(to(file)), { recursive: true });
    cpSync(join(input, file), to(file));
  }
};

/** Applies a change: hunks of lines that start with ' ', '-' or '+', each after a line '@@'. Words before are a note. */
export const changedBy = (diff: string, text: string): string => {
  const [, ...hunks] = `\n${diff.replace(/\n$/, '')}`.split('\n@@\n');
  if (hunks.length === 0) throw new Error('a change needs a line "@@" before its lines');
  return hunks.reduce((changed, hunk) => {
    const lines = hunk.split('\n');
    const strange = lines.find((line) => !/^[ +-]/.test(line));
    if (strange !== undefined) throw new Error(`a line of a change starts with " ", "-" or "+": ${strange}`);
    const sideOf = (sign: string) =>
      lines
        .filter((line) => line.startsWith(' ') || line.startsWith(sign))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const before = `\n${sideOf('-')}`;
    const [head, tail, ...more] = `\n${changed}`.split(before);
    if (head === undefined || tail === undefined || more.length > 0)
      throw new Error(
        `these lines must be there once, not ${tail === undefined ? 0 : more.length + 1} times:${before}`,
      );
    return `${head}\n${sideOf('+')}${tail}`.slice(1);
  }, text);
};
