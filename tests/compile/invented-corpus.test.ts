/** The invented corpus, compiled as `npm run compile -- --check` compiles `data`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compile-folder';
import { diagnosticInWords } from '../../src/compile/diagnostic';
import { firstDifference } from '../../src/compile/first-difference';

const FOLDER = 'tests/invented-corpus';

test('its graph.json is what its annotations give', { timeout: 60_000 }, async () => {
  const { problems, notes, files } = await compileFolder(resolve(FOLDER), process.cwd());
  expect([...problems, ...notes].map(diagnosticInWords)).toEqual([]);
  const kept = readFileSync(`${FOLDER}/graph.json`, 'utf8');
  const made = files.get('graph.json') ?? '';
  // Not compared by `expect`, whose account of two large texts takes longer than the compiling.
  expect(kept === made ? 'up to date' : firstDifference(kept, made)).toBe('up to date');
});
