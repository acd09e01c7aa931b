/** Everything between a data folder and the bytes of its generated files. Writes none of them. */
import { join, posix, relative, sep } from 'node:path';
import { archiveFilesOf } from '../graph/archive/archive-files';
import { NOT_PLACED } from '../graph/empty-graph';
import { problemsOfGraph } from '../graph/parse-graph';
import type { Graph } from '../graph/schema';
import { pathInWords } from '../graph/schema-problems';
import { inFigures } from '../graph/words';
import type { VocabularyEntry } from './annotation-schema';
import type { MakeArchive } from './archive-folder';
import { archiveInShares } from './archive-in-shares';
import { articleFoldersOf } from './article-folders';
import { changesSince } from './changes-since';
import { batchesOf, MANY } from './compile-batches';
import { compileCorpus } from './compile-corpus';
import { correctionOf } from './correct-archive';
import type { Diagnostic } from './diagnostic';
import { graphFileOf, schemaFileOf } from './graph-file';
import { placementOf } from './keep-layout';
import { type Circumstances, lastArchiveOf } from './last-archive';
import { type Form, formOf, isTooManyForAFile } from './output-form';
import { placementFileOf, type ReadPlacement, readPlacement } from './placement-file';
import type { Tell } from './progress';
import { entryOf, readVocabulary } from './read-vocabulary';
import { sumOf } from './sum-of';

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
  /** Whether what the last run has left may be corrected: then its files are not compared with what they would be. */
  readonly goesByLast?: boolean;
  /** Hears how far the work has come. */
  readonly tell?: Tell;
}

export const GRAPH_FILE = 'graph.json';
export const ARCHIVE_FOLDER = 'archive';
const SCHEMA_FILE = 'graph.schema.json';

/** `folder` is the data folder; messages name files relative to `root`. */
export const compileFolder = async (
  folder: string,
  root: string,
  { cache, form, goesByLast = false, tell = () => undefined }: Ways = {},
): Promise<CompiledFolder> => {
  const home = relative(root, folder).split(sep).join(posix.sep);
  const named = (file: string): string => posix.join(home, file);
  const files = new Map([[SCHEMA_FILE, schemaFileOf()]]);
  const of = cache === undefined ? undefined : circumstancesOf({ folder, home, form, cache });
  if (of && goesByLast) {
    tell('looking for what has changed');
    const corrected = correctedFolder(of);
    if (corrected) return { problems: [], files, ...corrected };
  }
  const { problems, notes, merged, outlines } = await compileCorpus(folder, root, cache, tell);
  const refused = (found: readonly Diagnostic[]): CompiledFolder => ({
    problems: found,
    notes,
    files: new Map(),
  });
  if (!merged) return refused(problems);
  tell('merging the articles');
  if (of && outlines.length >= MANY && form !== 'graph') {
    const graph = merged.outline();
    if (form === 'archive' || isTooManyForAFile(graph.engagements.length)) {
      const read = readPlacement(folder, named);
      if (!read.ok) return refused(read.problems);
      const before = read.placement;
      return { problems, notes, files, archive: archiveInShares({ graph, outlines, notes, before, of }) };
    }
  }
  const unplaced = merged.graph();
  const isArchive = (form ?? formOf(unplaced)) === 'archive';
  // What stands in one file is laid out anew each time: it is small, and tidied for the names that it has now.
  const read = isArchive ? readPlacement(folder, named) : NOWHERE;
  if (!read.ok) return refused(read.problems);
  const placement = await placementOf(unplaced, tell, { cache, before: read.placement });
  const graph: Graph = { ...unplaced, placement };
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
  if (isArchive) return { problems, notes, files, archive: archiveOfWhole(graph) };
  try {
    return { problems, notes, files: new Map([[GRAPH_FILE, graphFileOf(graph)], ...files]) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused([TOO_LARGE]);
  }
};

const circumstancesOf = (of: Omit<Circumstances, 'batches'>): Circumstances => ({
  ...of,
  batches: batchesOf(of.folder, articleFoldersOf(of.folder), of.cache),
});

/** What there is to do where few articles have changed, and these in words alone; undefined where there is more. */
const correctedFolder = (of: Circumstances): Pick<CompiledFolder, 'notes' | 'archive'> | undefined => {
  const folder = join(of.folder, ARCHIVE_FOLDER);
  const last = lastArchiveOf(of, folder);
  const { vocabulary } = readVocabulary(of.folder, (file) => file);
  if (!last || !vocabulary) return undefined;
  const changes = changesSince(of.batches, {
    isJoint: (id) => last.joint.has(id),
    namesIn: (list, id, quotes) => {
      const entry = entryOf<VocabularyEntry>(vocabulary[list].value, id);
      const names = entry ? [entry.name, ...(entry.aliases ?? [])] : [];
      return names.filter((name) => quotes.some((quote) => quote.includes(name)));
    },
  });
  const archive = changes && correctionOf(of, folder, last, changes, vocabulary);
  return archive && { notes: last.notes, archive };
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
    return placementFileOf(graph.placement);
  };

const NOWHERE: ReadPlacement = { ok: true, placement: NOT_PLACED };

/** JavaScript's texts end at 512 MB, which is some 10,000 articles. */
const TOO_LARGE: Diagnostic = {
  file: GRAPH_FILE,
  message: 'this graph is too large for one file. Leave out --graph, and it becomes an archive',
};
