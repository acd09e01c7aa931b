/** Everything between a data folder and the bytes of its generated files. Writes nothing. */
import { parseGraph } from '../graph/parse-graph';
import { pathInWords } from '../graph/schema-problems';
import { compileCorpus } from './compile-corpus';
import { type Diagnostic, sortedDiagnostics } from './diagnostic';
import { graphFileOf, placedGraphOf, schemaFileOf } from './graph-file';
import { readCorpus } from './read-corpus';

export interface CompiledFolder {
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  /** File name to content; empty where there are problems. */
  readonly files: ReadonlyMap<string, string>;
}

/** `folder` is the data folder; messages name files relative to `root`. */
export const compileFolder = (folder: string, root: string): CompiledFolder => {
  const { corpus, problems: unread, notes } = readCorpus(folder, root);
  const compiled = corpus && compileCorpus(corpus);
  const problems = sortedDiagnostics([...unread, ...(compiled?.problems ?? [])]);
  if (!compiled || problems.length > 0)
    return { problems, notes: sortedDiagnostics(notes), files: new Map() };

  const graph = placedGraphOf(compiled.graph);
  // The viewer's own door: what it would refuse must not leave the compiler.
  const parsed = parseGraph(graph);
  if (!parsed.ok)
    return {
      problems: parsed.problems.map(({ path, message }) => ({
        file: 'graph.json',
        record: pathInWords(path),
        message: `${message}. This is a fault of the compiler, not of the annotations; please report it`,
      })),
      notes: sortedDiagnostics(notes),
      files: new Map(),
    };
  return {
    problems,
    notes: sortedDiagnostics(notes),
    files: new Map([
      ['graph.json', graphFileOf(graph)],
      ['graph.schema.json', schemaFileOf()],
    ]),
  };
};
