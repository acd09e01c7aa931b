/** The graph of a corpus, made in one process with nothing kept: what every quicker way has to give. */
import { articleFoldersOf } from '../../src/compile/article-folders';
import { compileArticle } from '../../src/compile/compile-article';
import { placementOf } from '../../src/compile/keep-layout';
import { mergeArticles } from '../../src/compile/merge-articles';
import { readPlacement } from '../../src/compile/placement-file';
import { readVocabulary } from '../../src/compile/read-vocabulary';
import type { Graph } from '../../src/graph/schema';

export const graphOfWhole = async (corpus: string): Promise<Graph> => {
  const { vocabulary } = readVocabulary(corpus, (file) => file);
  if (!vocabulary) throw new Error('the vocabulary cannot be read');
  const articles = articleFoldersOf(corpus).map((name) => compileArticle(corpus, name));
  const graph = mergeArticles(
    articles.flatMap(({ records }) => records ?? []),
    vocabulary,
  );
  const read = readPlacement(corpus, (file) => file);
  if (!read.ok) throw new Error('the places cannot be read');
  return { ...graph, placement: await placementOf(graph, () => undefined, { before: read.placement }) };
};
