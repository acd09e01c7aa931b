import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedBy, createCaseFolder } from './case-folder';

const TEXT = 'one\ntwo\nthree\ntwo\n';

test('a change takes lines out and puts lines in, where its lines are', () => {
  expect(changedBy('Why.\n@@\n one\n-two\n+2\n+2b\n@@\n-three\n', TEXT)).toBe('one\n2\n2b\ntwo\n');
  expect(changedBy('@@\n+zero\n one\n', TEXT)).toBe(`zero\n${TEXT}`);
});

test.each([
  ['lines that are not there', '@@\n-four\n', 'once, not 0 times'],
  ['lines that are there twice', '@@\n-two\n+2\n', 'once, not 2 times'],
  ['a line without its sign', '@@\nfour\n', 'starts with'],
  ['nothing but a note', 'Why.\n', 'needs a line "@@"'],
])('a change of %s is refused', (_what, diff, words) => {
  expect(() => changedBy(diff, TEXT)).toThrow(words);
});

test('a case is laid over the base: files added, changed, left out', () => {
  const { path, destroy } = createCaseFolder('several-problems');
  expect(readdirSync(join(path, 'articles')).sort()).toEqual(['another', 'harbour']);
  expect(readdirSync(join(path, 'articles', 'harbour')).sort()).toEqual(['annotations.yaml', 'article.txt']);
  destroy();
  destroy();
  expect(existsSync(path)).toBe(false);

  const without = createCaseFolder('article-is-a-folder');
  expect(readdirSync(join(without.path, 'articles', 'harbour', 'article.txt'))).toEqual(['readme.txt']);
  without.destroy();
});
