/** What goes through processes of their own, which only a corpus of some size starts. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { compileArticle } from '../../src/compile/compile-article';
import { mergeArticles } from '../../src/compile/merge-articles';
import { readVocabulary } from '../../src/compile/read-vocabulary';
import { createWrittenCorpus } from './written-corpus';

const corpus = createWrittenCorpus(208, 3);
afterAll(corpus.destroy);

/** In a process that reads TypeScript, as the command is run. */
const compiledOnce = (cache: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--import',
        import.meta.resolve('tsx'),
        resolve('tests/bench/compile-once.ts'),
        corpus.path,
        cache,
        'graph',
      ],
      { encoding: 'utf8' },
    ),
  );

test('compiled in several processes, with a cache, from it and without, a corpus is as compiled in one', {
  timeout: 60_000,
}, () => {
  const { vocabulary } = readVocabulary(corpus.path, (file) => file);
  if (!vocabulary) throw new Error('the vocabulary cannot be read');
  const graph = mergeArticles(
    articleFoldersOf(corpus.path).flatMap((name) => compileArticle(corpus.path, name).records ?? []),
    vocabulary,
  );
  const hash = createHash('sha256');
  for (const [key, part] of Object.entries(graph)) {
    hash.update(key);
    for (const record of Array.isArray(part) ? part : [part]) hash.update(JSON.stringify(record));
  }
  const sum = hash.digest('hex');
  expect(compiledOnce('')).toMatchObject({ engagements: 1040, compiled: 208, sum });
  expect(compiledOnce(corpus.cache)).toMatchObject({ compiled: 208, sum });
  expect(compiledOnce(corpus.cache)).toMatchObject({ sum });
});
