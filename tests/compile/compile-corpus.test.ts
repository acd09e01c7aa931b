/** That a corpus compiles to the same bytes however its articles come, whatever is kept of an earlier run. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { keepBatch, keptFingerprintsOf, keptOutlinesOf, keptRecordsOf } from '../../src/compile/batch-file';
import { compileArticle } from '../../src/compile/compile-article';
import { compilerVersion } from '../../src/compile/compiler-version';
import { mergeArticles } from '../../src/compile/merge-articles';
import { readVocabulary } from '../../src/compile/read-vocabulary';
import { compiledBytes, createWrittenCorpus, type WrittenCorpus } from './written-corpus';

const SEED = 5;
const [NEWSPAPER, OTHER] = ['gazette-00002', 'gazette-00006'];

describe('articles on their own', () => {
  const corpus = createWrittenCorpus(24, SEED);
  afterAll(corpus.destroy);
  const { vocabulary } = readVocabulary(corpus.path, (file) => file);
  if (!vocabulary) throw new Error('the vocabulary cannot be read');
  const folders = articleFoldersOf(corpus.path);
  const recordsOf = (names: readonly string[]) =>
    names.flatMap((name) => compileArticle(corpus.path, name).records ?? []);
  const whole = JSON.stringify(mergeArticles(recordsOf(folders), vocabulary));

  test('in whatever order and in whatever batches they are compiled, and passed on as JSON, they merge to the same', () => {
    const shuffled = fc.shuffledSubarray([...folders], { minLength: folders.length });
    fc.assert(
      fc.property(shuffled, fc.nat(folders.length), (names, cut) => {
        const batches = [names.slice(cut), names.slice(0, cut)].map((batch) =>
          JSON.stringify(recordsOf(batch)),
        );
        const merged = mergeArticles(
          batches.flatMap((batch) => JSON.parse(batch)),
          vocabulary,
        );
        expect(JSON.stringify(merged) === whole).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('the invented corpus of hand merges to the same in any order', () => {
    const path = 'tests/invented-corpus';
    const read = readVocabulary(path, (file) => file).vocabulary;
    if (!read) throw new Error('the vocabulary cannot be read');
    const records = articleFoldersOf(path).flatMap((name) => compileArticle(path, name).records ?? []);
    const inOrder = JSON.stringify(mergeArticles(records, read));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(JSON.stringify(mergeArticles(shuffled, read)) === inOrder).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('with a cache', () => {
  let corpus: WrittenCorpus;
  beforeEach(async () => {
    corpus = createWrittenCorpus(12, SEED);
    await compiledBytes(corpus.path, corpus.cache);
    return corpus.destroy;
  });
  const expectAsWithout = async () => {
    const bytes = await compiledBytes(corpus.path);
    // Not compared by `expect`, whose account of two large texts takes longer than the compiling.
    expect((await compiledBytes(corpus.path, corpus.cache)) === bytes).toBe(true);
    return bytes;
  };
  const batches = () => readdirSync(corpus.cache).map((name) => join(corpus.cache, name));

  test('nothing changed: the same bytes', expectAsWithoutWords);
  async function expectAsWithoutWords() {
    expect(await expectAsWithout()).toContain('"evidence"');
  }

  test('what is kept is used, where the article is as it was', async () => {
    const version = compilerVersion();
    for (const file of batches()) {
      const records = keptRecordsOf(file, version);
      const fingerprints = keptFingerprintsOf(file, version);
      const articles = keptOutlinesOf(file, version)?.map((outline, at) => {
        const kept = records?.get(outline.folder);
        const fingerprint = fingerprints?.[at];
        if (!kept || !fingerprint) throw new Error(`${outline.folder} has no records`);
        return {
          outline,
          fingerprint,
          records: { ...kept, source: { ...kept.source, headline: 'As kept' } },
        };
      });
      keepBatch(file, version, articles ?? []);
    }
    expect(await compiledBytes(corpus.path, corpus.cache)).toContain('"headline":"As kept"');
    expect(await compiledBytes(corpus.path)).not.toContain('"headline":"As kept"');
  });

  test('one article changed, in its annotations or in its text', async () => {
    corpus.change(`articles/${NEWSPAPER}/annotations.yaml`, '[Invented] Talks', '[Invented] Other talks');
    expect(await expectAsWithout()).toContain('[Invented] Other talks');
    corpus.change(`articles/${NEWSPAPER}/article.txt`, 'This newspaper is', 'This  newspaper is');
    expect(await expectAsWithout()).toContain('This  newspaper is');
  });

  test('a change that tells what another article tells otherwise is refused at its place, as without', async () => {
    corpus.change(`articles/${NEWSPAPER}/annotations.yaml`, 'status: occurred', 'status: denied');
    expect(await expectAsWithout()).toMatch(
      /annotations\.yaml:\d+:\d+ {2}engagements\[0\]\.status: in articles\/release-\S+ the status of this engagement is/,
    );
    corpus.change(`articles/${NEWSPAPER}/annotations.yaml`, 'status: denied', 'status: occurred');
    expect(await expectAsWithout()).toContain('"evidence"');
  });

  test('a problem of an article is told again by the next run', async () => {
    corpus.change(`articles/${NEWSPAPER}/article.txt`, 'met, in talk', 'met in talk');
    const told = await expectAsWithout();
    expect(told).toContain('this quote is not in the article');
    expect(await compiledBytes(corpus.path, corpus.cache)).toBe(told);
  });

  test('a name changed in the vocabulary, or an entry that is gone, is refused as without', async () => {
    corpus.change('vocabulary/officials.yaml', 'name: Official 1 of', 'name: Officer 1 of');
    expect(await expectAsWithout()).toContain('contains the name');
    corpus.change('vocabulary/topics.yaml', 'matter-1:', 'matter-one:');
    expect(await expectAsWithout()).toContain('there is no topic');
  });

  test('an article that is removed leaves; one that is added or renamed comes', async () => {
    const at = (name: string) => join(corpus.path, 'articles', name);
    rmSync(at(NEWSPAPER), { recursive: true });
    expect(await expectAsWithout()).not.toContain(NEWSPAPER);
    renameSync(at(OTHER), at(NEWSPAPER));
    corpus.change(`articles/${NEWSPAPER}/annotations.yaml`, `id: ${OTHER}`, `id: ${NEWSPAPER}`);
    const bytes = await expectAsWithout();
    expect(bytes).toContain(`source:${NEWSPAPER}`);
    expect(bytes).not.toContain(`source:${OTHER}`);
  });

  test.each<[string, (file: string) => void]>([
    ['empty', (file) => truncateSync(file, 0)],
    ['cut short', (file) => truncateSync(file, readFileSync(file).length - 1)],
    [
      'of another compiler',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":"./, '"version":"?')),
    ],
    [
      'changed in its outlines',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"Talk ', '"Walk ')),
    ],
    [
      'changed in its records',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/Talk (?!.*Talk )/s, 'Walk ')),
    ],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('a kept file that is %s is made again', async (_what, damage) => {
    for (const file of batches()) damage(file);
    expect(await expectAsWithout()).not.toContain('Walk');
  });

  test('where the folder to keep in cannot be made, all is compiled', async () => {
    rmSync(corpus.cache, { recursive: true });
    writeFileSync(corpus.cache, 'a file in its place');
    await expectAsWithout();
    expect(existsSync(join(corpus.cache, 'x'))).toBe(false);
  });
});
