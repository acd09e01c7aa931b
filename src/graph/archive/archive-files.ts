/**
 * Writes a graph as the files of an archive, for a network that is too large to be opened as one file: the shards, the
 * network file and, last, the manifest, so that whoever copies them in this order never leaves a manifest that names what
 * is not there. The same graph gives the same bytes, in whichever order its records come.
 */
import { reportInText } from '../check/report';
import { FORMAT_VERSION, type Graph } from '../schema';
import { KIND, type Manifest } from './manifest';
import { digitsOf, MANIFEST, networkNameOf, type Sum, shardNameOf } from './names-of-files';
import { type NetworkColumns, networkColumnsOf, placementColumnsOf } from './network-columns';
import type { Outline } from './outline';
import { overviewOf } from './overview';
import { parseOutline } from './parse-outline';
import { type QuoteWords, quoteWordsOf } from './quote-words';
import { shardCountOf, weightOf } from './shard-numbers';
import { type ShardRecords, shardsOfGraph } from './shard-records';
import { ABOUT, searchFilesOf } from './word-files';

export interface ArchiveFile {
  readonly name: string;
  readonly text: string;
}

/**
 * `count`, of shards, is a power of two. Whoever has a faster way to `sum` brings it. Holds one file at a time. Positions are
 * rounded to whole units. Throws where a record has no quote or an id leads nowhere, which `parse-graph` has seen to.
 */
export function* archiveFilesOf(
  graph: Graph,
  count = shardCountOf(weightOf(graph.sources, graph.evidence), graph.engagements.length),
  sum?: Sum,
): Generator<ArchiveFile> {
  const digitsOfAll: string[] = [];
  const written = new Set<string>();
  for (const records of shardsOfGraph(graph, count)) {
    const { digits, ...file } = shardFileOf(records, sum);
    digitsOfAll.push(digits);
    if (written.has(digits)) continue; // shards without an article are one file
    written.add(digits);
    yield file;
  }
  yield* closingFilesOf(
    {
      graph,
      columns: networkColumnsOf(graph),
      quotes: graph.evidence.length,
      shards: digitsOfAll.join(''),
      words: [quoteWordsOf(graph.sources, graph.evidence)],
    },
    sum,
  );
}

/** A file, and the digits of its name. */
export interface NamedFile extends ArchiveFile {
  readonly digits: string;
}

/** The columns in the order in which they are written, whatever order they come in. */
export const networkFileOf = (columns: NetworkColumns, sum?: Sum): NamedFile => {
  const { shards, sources, countries, officials, organisations, topics, engagements } = columns;
  const { ties, citations, bonds, placement } = columns;
  const things = { countries, officials, organisations, topics, engagements };
  const text = `${JSON.stringify({ shards, sources, ...things, ties, citations, bonds, placement })}\n`;
  const digits = digitsOf(text, sum);
  return { name: networkNameOf(digits), text, digits };
};

export const shardFileOf = (records: ShardRecords, sum?: Sum): NamedFile => {
  const text = `${JSON.stringify(records)}\n`;
  const digits = digitsOf(text, sum);
  return { name: shardNameOf(digits), text, digits };
};

/** What there is to tell when the shards are written. */
export interface Closing {
  /** Neither its texts nor its quotes are looked at. */
  readonly graph: Graph;
  readonly columns: ReturnType<typeof networkColumnsOf>;
  /** How many quotes there are. */
  readonly quotes: number;
  /** The digits of the names of all shards, one after the other. */
  readonly shards: string;
  /** Of all quotes. */
  readonly words: readonly QuoteWords[];
}

/** The files of the words, the network file and the manifest. */
export function* closingFilesOf(
  { graph, columns, quotes, shards, words }: Closing,
  sum?: Sum,
): Generator<ArchiveFile> {
  const search = yield* searchFilesOf(words, ABOUT, sum);
  const { name, text, digits } = networkFileOf(
    { shards, ...columns, placement: placementColumnsOf(graph) },
    sum,
  );
  yield { name, text };
  const promised = { ...promiseOf(graph, quotes), network: name, search };
  const parsed = parseOutline(promised, text, digits);
  if (!parsed.ok) throw new Error(reportInText(name, parsed.refusal));
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    kind: KIND,
    ...promised,
    overview: overviewOf(parsed.outline),
  };
  yield { name: MANIFEST, text: `${JSON.stringify(manifest)}\n` };
}

const promiseOf = (graph: Graph, quotes: number) => ({
  title: graph.title,
  counts: {
    sources: graph.sources.length,
    countries: graph.countries.length,
    officials: graph.officials.length,
    organisations: graph.organisations.length,
    topics: graph.topics.length,
    engagements: graph.engagements.length,
    quotes,
  },
});

/** The outline of a graph before it is known where things stand and which shards there are. */
export const unplacedOutlineOf = (
  graph: Graph,
  columns: ReturnType<typeof networkColumnsOf>,
  sum?: Sum,
): Outline => {
  const { name, text, digits } = networkFileOf(
    {
      shards: digitsOf('', sum),
      ...columns,
      placement: { countries: null, officials: null, engagements: null },
    },
    sum,
  );
  const parsed = parseOutline({ ...promiseOf(graph, 0), network: name }, text, digits);
  if (!parsed.ok) throw new Error(reportInText(name, parsed.refusal));
  return parsed.outline;
};
