/**
 * Writes a graph as the files of an archive, for a network that is too large to be opened as one file: the shards, the
 * network file and, last, the manifest, so that whoever copies them in this order never leaves a manifest that names what
 * is not there. The same graph gives the same bytes, in whichever order its records come.
 */
import { reportInText } from '../check/report';
import { FORMAT_VERSION, type Graph } from '../schema';
import { KIND, type Manifest } from './manifest';
import { digitsOf, MANIFEST, networkNameOf, type Sum, shardNameOf } from './names-of-files';
import { networkColumnsOf } from './network-columns';
import { overviewOf } from './overview';
import { parseOutline } from './parse-outline';
import { shardCountOf } from './shard-numbers';
import { shardsOfGraph } from './shard-records';
import { ABOUT, searchFilesOf } from './word-files';

export interface ArchiveFile {
  readonly name: string;
  readonly text: string;
}

/**
 * `count`, of shards, is a power of two. Whoever has a faster way to `sum` brings it. Holds one file at a time. Positions are rounded to whole units. Throws where a
 * record has no quote or an id leads nowhere, which `parse-graph` has seen to.
 */
export function* archiveFilesOf(
  graph: Graph,
  count = shardCountOf(graph),
  sum?: Sum,
): Generator<ArchiveFile> {
  const digitsOfAll: string[] = [];
  const written = new Set<string>();
  for (const records of shardsOfGraph(graph, count)) {
    const text = `${JSON.stringify(records)}\n`;
    const digits = digitsOf(text, sum);
    digitsOfAll.push(digits);
    if (written.has(digits)) continue; // shards without an article are one file
    written.add(digits);
    yield { name: shardNameOf(digits), text };
  }
  const search = yield* searchFilesOf(graph, ABOUT, sum);
  const network = `${JSON.stringify(networkColumnsOf(graph, digitsOfAll.join('')))}\n`;
  const digits = digitsOf(network, sum);
  const name = networkNameOf(digits);
  yield { name, text: network };
  const promised = {
    title: graph.title,
    counts: {
      sources: graph.sources.length,
      countries: graph.countries.length,
      officials: graph.officials.length,
      organisations: graph.organisations.length,
      topics: graph.topics.length,
      engagements: graph.engagements.length,
      quotes: graph.evidence.length,
    },
    network: name,
    search,
  };
  const parsed = parseOutline(promised, network, digits);
  if (!parsed.ok) throw new Error(reportInText(name, parsed.refusal));
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    kind: KIND,
    ...promised,
    overview: overviewOf(parsed.outline),
  };
  yield { name: MANIFEST, text: `${JSON.stringify(manifest)}\n` };
}
