/** Everything between a data folder and the bytes of its generated files. Writes none of them. */
import { createGraphIndex } from '../graph/graph-index';
import { parseGraph } from '../graph/parse-graph';
import type { Graph } from '../graph/schema';
import { pathInWords } from '../graph/schema-problems';
import { layOut } from '../layout/lay-out';
import { compileCorpus } from './compile-corpus';
import type { Diagnostic } from './diagnostic';
import { graphFileOf, schemaFileOf } from './graph-file';
import type { UnplacedGraph } from './merge-articles';

export interface CompiledFolder {
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  /** File name to content; empty where there are problems. */
  readonly files: ReadonlyMap<string, string>;
}

export type Place = (graph: UnplacedGraph) => Graph['placement'];

const NO_PLACES: Graph['placement'] = { countries: {}, officials: {}, engagements: {} };

export const placeByLayout: Place = (graph) => layOut(createGraphIndex({ ...graph, placement: NO_PLACES }));

/** `folder` is the data folder; messages name files relative to `root`. `cache` is where compiled articles are kept. */
export const compileFolder = async (
  folder: string,
  root: string,
  { cache, place = placeByLayout }: { readonly cache?: string | undefined; readonly place?: Place } = {},
): Promise<CompiledFolder> => {
  const { problems, notes, merged } = await compileCorpus(folder, root, cache);
  const unplaced = merged?.graph();
  if (!unplaced) return { problems, notes, files: new Map() };
  const graph = { ...unplaced, placement: place(unplaced) };
  // The viewer's own door: what it would refuse must not leave the compiler.
  const parsed = parseGraph(graph);
  if (!parsed.ok)
    return {
      problems: parsed.problems.map(({ path, message }) => ({
        file: 'graph.json',
        record: pathInWords(path),
        message: `${message}. This is a fault of the compiler, not of the annotations; please report it`,
      })),
      notes,
      files: new Map(),
    };
  try {
    const files = new Map([
      ['graph.json', graphFileOf(graph)],
      ['graph.schema.json', schemaFileOf()],
    ]);
    return { problems, notes, files };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [TOO_LARGE], notes, files: new Map() };
  }
};

/** JavaScript's texts end at 512 MB, which is some 10,000 articles. */
const TOO_LARGE: Diagnostic = {
  file: 'graph.json',
  message: 'this graph is too large for one file. Compile fewer articles into it',
};
