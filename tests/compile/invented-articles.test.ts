/** The generator of invented corpora, which the tests of the compiler and the measurements rest on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compileCorpus } from '../../src/compile/compile-corpus';
import { diagnosticInWords } from '../../src/compile/diagnostic';
import { compiledBytes, createWrittenCorpus, type WrittenCorpus } from './written-corpus';

const written: WrittenCorpus[] = [];
afterEach(() => {
  for (const corpus of written.splice(0)) corpus.destroy();
});
const corpusOf = (articles: number, seed: number): WrittenCorpus => {
  const corpus = createWrittenCorpus(articles, seed);
  written.push(corpus);
  return corpus;
};
const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(path.length), readFileSync(file, 'utf8')]);

test('the same seed gives the same bytes, another seed others', () => {
  const files = filesOf(corpusOf(20, 7).path);
  expect(files).toHaveLength(44);
  expect(filesOf(corpusOf(20, 7).path)).toEqual(files);
  expect(filesOf(corpusOf(20, 8).path)).not.toEqual(files);
});

test('every text says that it is invented, and no country has another name than its code', () => {
  for (const [file = '', text = ''] of filesOf(corpusOf(20, 1).path)) {
    expect(text, file).toMatch(/invented/i);
    if (file.endsWith('countries.yaml'))
      expect(text.match(/^ {2}name: Country [A-Z]{2}$/gm)).toHaveLength(12);
  }
});

test('100 articles compile without a word, and have what a corpus is to have', async () => {
  const { path } = corpusOf(100, 1);
  const { problems, notes, merged } = await compileCorpus(path, path, undefined);
  expect([...problems, ...notes].map(diagnosticInWords)).toEqual([]);
  const graph = merged?.graph();
  if (!graph) throw new Error('there is no graph');
  expect(graph.sources).toHaveLength(100);
  expect(graph.engagements).toHaveLength(500);
  const reporters = graph.engagements.map(({ reports }) => reports.length);
  expect(reporters.filter((count) => count === 2).length).toBe(25); // both sides’ releases
  expect(graph.engagements.filter(({ dates }) => dates.length === 2).length).toBeGreaterThan(0); // which differ
  const busy = graph.countries.map(
    ({ id }) =>
      graph.engagements.filter(({ participants }) => participants.some(({ onBehalfOf }) => onBehalfOf === id))
        .length,
  );
  busy.sort((a, b) => b - a);
  const few = busy.slice(0, 5).reduce((sum, count) => sum + count, 0);
  expect(few).toBeGreaterThan(busy.slice(5).reduce((sum, count) => sum + count, 0) / 2); // heavy-tailed
});

test('the first articles of a corpus of four are whole: none tells again what is not there', async () => {
  for (const articles of [1, 2, 3, 4, 5])
    expect(await compiledBytes(corpusOf(articles, 3).path)).toContain('"sources"');
});
