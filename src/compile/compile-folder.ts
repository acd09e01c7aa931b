/** Everything between a data folder and the bytes of its generated files. Writes none of them. */
import { archiveFilesOf } from '../graph/archive/archive-files';
import { problemsOfGraph } from '../graph/parse-graph';
import type { Graph } from '../graph/schema';
import { pathInWords } from '../graph/schema-problems';
import { inFigures } from '../graph/words';
import type { MakeArchive } from './archive-folder';
import { archiveInShares } from './archive-in-shares';
import { sumOf } from './archive-share';
import { MANY } from './compile-batches';
import { compileCorpus } from './compile-corpus';
import type { Diagnostic } from './diagnostic';
import { graphFileOf, schemaFileOf } from './graph-file';
import { placementOf } from './keep-layout';
import { type Form, formOf, isTooManyForAFile } from './output-form';
import type { Tell } from './progress';

export interface CompiledFolder {
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  /** File name to content; empty where there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** Makes the files of the archive; absent where the graph is one of `files`, or there are problems. */
  readonly archive?: MakeArchive;
}

export interface Ways {
  /** Where compiled articles and positions are kept. */
  readonly cache?: string | undefined;
  /** Where none is given, the corpus decides it by its size. */
  readonly form?: Form | undefined;
  /** Hears how far the work has come. */
  readonly tell?: Tell;
}

export const GRAPH_FILE = 'graph.json';
const SCHEMA_FILE = 'graph.schema.json';

/** `folder` is the data folder; messages name files relative to `root`. */
export const compileFolder = async (
  folder: string,
  root: string,
  { cache, form, tell = () => undefined }: Ways = {},
): Promise<CompiledFolder> => {
  const { problems, notes, merged, outlines, batches } = await compileCorpus(folder, root, cache, tell);
  const refused = (found: readonly Diagnostic[]): CompiledFolder => ({
    problems: found,
    notes,
    files: new Map(),
  });
  if (!merged) return refused(problems);
  const files = new Map([[SCHEMA_FILE, schemaFileOf()]]);
  tell('merging the articles');
  if (cache !== undefined && outlines.length >= MANY && form !== 'graph') {
    const graph = merged.outline();
    if (form === 'archive' || isTooManyForAFile(graph))
      return { problems, notes, files, archive: archiveInShares({ graph, outlines, batches, cache }) };
  }
  const unplaced = merged.graph();
  const graph: Graph = { ...unplaced, placement: await placementOf(unplaced, cache, tell) };
  tell('checking the graph');
  // The viewer's own door: what it would refuse must not leave the compiler.
  const faults = problemsOfGraph(graph);
  if (faults.length > 0)
    return refused(
      faults.map(({ path, message }) => ({
        file: GRAPH_FILE,
        record: pathInWords(path),
        message: `${message}. This is a fault of the compiler, not of the annotations; please report it`,
      })),
    );
  if ((form ?? formOf(unplaced)) === 'archive')
    return { problems, notes, files, archive: archiveOfWhole(graph) };
  try {
    return { problems, notes, files: new Map([[GRAPH_FILE, graphFileOf(graph)], ...files]) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused([TOO_LARGE]);
  }
};

const archiveOfWhole =
  (graph: Graph): MakeArchive =>
  (ledger, tell) => {
    let put = 0;
    for (const file of archiveFilesOf(graph, undefined, sumOf)) {
      ledger.put(file);
      put += 1;
      tell(`writing the archive: ${inFigures(put)} files`);
    }
  };

/** JavaScript's texts end at 512 MB, which is some 10,000 articles. */
const TOO_LARGE: Diagnostic = {
  file: GRAPH_FILE,
  message: 'this graph is too large for one file. Leave out --graph, and it becomes an archive',
};
