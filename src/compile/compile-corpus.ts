/**
 * Everything between a data folder and the merged graph without positions. All problems of a run come back together; with
 * any, there is no graph.
 */
import { join, posix, relative, sep } from 'node:path';
import type { Path } from '../graph/schema-problems';
import type { ArticleAnnotations } from './annotation-schema';
import { articleAnnotationsSchema } from './annotation-schema';
import { annotationsFileOf, articleFoldersOf, isFolder } from './article-folders';
import type { ArticleOutline } from './article-records';
import { checkCorpus } from './check-corpus';
import { batchesOf, compileBatches } from './compile-batches';
import type { Diagnostic } from './diagnostic';
import { sortedDiagnostics } from './diagnostic';
import { mergeArticles, type UnplacedGraph } from './merge-articles';
import type { Tell } from './progress';
import { readVocabulary } from './read-vocabulary';
import { type ReadYaml, readYaml } from './read-yaml';

export interface CompiledCorpus {
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  /** Absent where there are problems. */
  readonly merged?: {
    /** All but texts and quotes: from outlines alone, so soon there. */
    outline(): UnplacedGraph;
    /** The whole graph, from the records of every article. */
    graph(): UnplacedGraph;
  };
  readonly outlines: readonly ArticleOutline[];
}

/**
 * `folder` is the data folder; messages name files relative to `root`. `cache` is where compiled articles are kept. `tell`
 * hears how far the work has come.
 */
export const compileCorpus = async (
  folder: string,
  root: string,
  cache: string | undefined,
  tell: Tell = () => undefined,
): Promise<CompiledCorpus> => {
  const home = relative(root, folder).split(sep).join(posix.sep);
  const named = (file: string): string => posix.join(home, file);
  if (!isFolder(folder))
    return {
      problems: [
        { file: home, message: 'there is no such folder. Name the one that holds vocabulary and articles' },
      ],
      notes: [],
      outlines: [],
    };
  const { vocabulary, ...read } = readVocabulary(folder, named);
  const folders = articleFoldersOf(folder);
  const batches = batchesOf(folder, folders, cache);
  const { outlines, records } = await compileBatches(batches, tell);
  const inFolder = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, file: named(diagnostic.file) });

  const problems = sortedDiagnostics([
    ...read.problems,
    ...outlines.flatMap((outline) => outline.problems.map(inFolder)),
    ...(folders.length > 0
      ? []
      : [
          {
            file: named('articles'),
            message:
              'there is no article here that can be read. Add a folder with article.txt and annotations.yaml',
          },
        ]),
    ...(vocabulary
      ? checkCorpus(
          outlines,
          vocabulary,
          (article) => named(annotationsFileOf(article)),
          placing(folder, named),
        )
      : []),
  ]);
  return {
    problems,
    notes: sortedDiagnostics([...read.notes, ...outlines.flatMap(({ notes }) => notes.map(inFolder))]),
    outlines,
    ...(vocabulary && problems.length === 0
      ? {
          merged: {
            outline: () =>
              mergeArticles(
                outlines.flatMap(({ told }) => (told ? [told.bare] : [])),
                vocabulary,
              ),
            graph: () => mergeArticles(records(), vocabulary),
          },
        }
      : {}),
  };
};

/** Finds places in annotations by reading them again: only where there is a problem does anybody ask for one. */
const placing = (folder: string, named: (file: string) => string) => {
  const read = new Map<string, ReadYaml<ArticleAnnotations>>();
  return (article: string, path: Path, message: string): Diagnostic => {
    const file = annotationsFileOf(article);
    const annotations =
      read.get(article) ?? readYaml(join(folder, file), named(file), articleAnnotationsSchema);
    read.set(article, annotations);
    return annotations.ok ? annotations.yaml.problemAt(path, message) : { file: named(file), message };
  };
};
