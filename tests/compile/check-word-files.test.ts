import { expect, test } from 'vitest';
import { checkWordFiles } from '../../src/compile/check-word-files';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';
import { parseManifest } from '../../src/graph/archive/manifest';
import { codePointTextOf } from '../../src/graph/code-points';
import { byId } from '../../src/graph/ids';
import { outermost } from '../../src/graph/search/passages';
import { accepted, textOf } from '../graph/archive/opened';
import { inventedCorpus } from '../graph/invented-corpus';

const files = [...archiveFilesOf(inventedCorpus, 4)];
const { manifest } = accepted(parseManifest(textOf(files, 'manifest.json')));
const quotesOf = [...inventedCorpus.sources].sort(byId).map(
  ({ id, text }) =>
    outermost(
      inventedCorpus.evidence.filter(({ source }) => source === id),
      codePointTextOf(text),
    ).length,
);
const words = files.filter(({ name }) => name.startsWith('words-'));
const search = manifest.search ?? '';

const check = (change: (name: string, text: string) => string | undefined, counts = quotesOf) =>
  checkWordFiles(manifest, counts, (name) => change(name, textOf(files, name))).problems.map(
    ({ place, message }) => `${place}: ${message}`,
  );

test('finds nothing wrong with the files as they are written', () => {
  expect(checkWordFiles(manifest, quotesOf, (name) => textOf(files, name))).toEqual({
    files: 1 + words.length,
    problems: [],
  });
});

test('an archive without them is whole: its names can be searched', () => {
  const { search: _, ...without } = manifest;
  expect(checkWordFiles(without, quotesOf, () => undefined)).toEqual({ files: 0, problems: [] });
});

test('names the file that is missing', () => {
  expect(check((name, text) => (name === search ? undefined : text))).toEqual([
    `${search}: this file is missing`,
  ]);
  const [lost] = words;
  expect(check((name, text) => (name === lost?.name ? undefined : text))).toEqual([
    `${lost?.name}: this file is missing`,
  ]);
});

test('names the file whose bytes are others', () => {
  const [damaged] = words;
  for (const name of [search, damaged?.name])
    expect(check((each, text) => (each === name ? `${text} ` : text))).toEqual([
      expect.stringContaining(`${name}: its bytes are others`),
    ]);
});

test('names the article of which the index knows other quotes than its shard holds', () => {
  const counts = quotesOf.map((quotes, at) => (at === 2 ? quotes + 1 : quotes));
  expect(check((_, text) => text, counts)).toEqual([
    `${search}, quotes[2]: it knows of ${quotesOf[2]} quotes of this article, and ${(quotesOf[2] ?? 0) + 1} are in its shard`,
  ]);
});
