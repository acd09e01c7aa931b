/** The archive of a corpus as it is made of the whole graph at once, with nothing kept: what every quicker way has to give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { compileArticle } from '../../src/compile/compile-article';
import { placementOf } from '../../src/compile/keep-layout';
import { mergeArticles } from '../../src/compile/merge-articles';
import { readVocabulary } from '../../src/compile/read-vocabulary';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';

/** By name. */
export type Files = ReadonlyMap<string, string>;

export const archiveOfWhole = async (corpus: string): Promise<Files> => {
  const { vocabulary } = readVocabulary(corpus, (file) => file);
  if (!vocabulary) throw new Error('the vocabulary cannot be read');
  const articles = articleFoldersOf(corpus).map((name) => compileArticle(corpus, name));
  const graph = mergeArticles(
    articles.flatMap(({ records }) => records ?? []),
    vocabulary,
  );
  const placement = await placementOf(graph, undefined, () => undefined);
  return new Map([...archiveFilesOf({ ...graph, placement })].map(({ name, text }) => [name, text]));
};

export const filesIn = (folder: string): Files =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** Names of what is not in both alike. */
export const differences = (a: Files, b: Files): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
