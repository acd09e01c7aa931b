/**
 * Makes the archive of a large corpus in shares, in processes of their own, so that texts and quotes of all articles are
 * never in memory together. The bytes are those of `archiveFilesOf` for the whole graph.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closingFilesOf, unplacedOutlineOf } from '../graph/archive/archive-files';
import { networkColumnsOf } from '../graph/archive/network-columns';
import { shardCountOf, shardNumberOf, sourceOfQuote } from '../graph/archive/shard-numbers';
import { shardsOfGraph } from '../graph/archive/shard-records';
import { NOT_PLACED } from '../graph/empty-graph';
import type { EngagementId, Graph } from '../graph/schema';
import type { Ledger, MakeArchive } from './archive-folder';
import { type KnownOfAll, type MadeShare, type Share, sumOf } from './archive-share';
import type { ArticleOutline } from './article-records';
import { BATCHES, type Batch } from './batch';
import { shardVersion } from './compiler-version';
import { placementOf } from './keep-layout';
import type { UnplacedGraph } from './merge-articles';
import { inProcesses } from './processes';
import { share } from './progress';

/** A corpus of which all but texts and quotes is merged. */
export interface OutlinedCorpus {
  readonly graph: UnplacedGraph;
  readonly outlines: readonly ArticleOutline[];
  readonly batches: readonly Batch[];
  /** The folder in which batches and places are kept. */
  readonly cache: string;
}

export const archiveInShares =
  ({ graph: unplaced, outlines, batches, cache }: OutlinedCorpus): MakeArchive =>
  async (ledger, tell) => {
    const graph: Graph = { ...unplaced, placement: NOT_PLACED };
    const told = outlines.flatMap(({ told }) => told ?? []);
    const weight = told.reduce((sum, each) => sum + each.weight, 0);
    const count = shardCountOf(weight, graph.engagements.length);
    const made = new Map<Share, MadeShare>();
    const folder = mkdtempSync(join(cache, 'shares-'));
    try {
      const shares = sharesOf(graph, batches, count, { folder, cache, ledger });
      const writing = inProcesses<Share, MadeShare>(
        new URL('./share-process.ts', import.meta.url),
        shares,
        (each, answer) => {
          made.set(each, answer);
          tell(`writing the archive: ${share(made.size, shares.length)} parts`);
        },
      );
      // A failure is told where it is waited for.
      writing.catch(() => undefined);
      const columns = networkColumnsOf(graph);
      const outline = unplacedOutlineOf(graph, columns, sumOf);
      const placement = await placementOf(unplaced, cache, tell, outline);
      await writing;
      const all = shares.flatMap((each) => made.get(each) ?? []);
      for (const { entries } of all) ledger.add(entries);
      tell('writing the network');
      const closing = closingFilesOf(
        {
          graph: { ...graph, placement },
          columns,
          quotes: told.reduce((sum, { quotes }) => sum + quotes, 0),
          shards: all.map(({ digits }) => digits).join(''),
          words: all.map(({ words }) => words),
        },
        sumOf,
      );
      for (const file of closing) ledger.put(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

/** In the order of the shards. What is known of all articles is written into `folder`, for each share what concerns it. */
const sharesOf = (
  graph: Graph,
  batches: readonly Batch[],
  count: number,
  { folder, cache, ledger }: { readonly folder: string; readonly cache: string; readonly ledger: Ledger },
): readonly Share[] => {
  const version = shardVersion();
  const shares = Math.min(BATCHES, count);
  const jointOf = jointEngagementsOf(graph, shares);
  const isJoint = new Set(jointOf.flatMap((ids) => [...ids]));
  const engagements = graph.engagements.filter(({ id }) => isJoint.has(id));
  return shardsOfGraph({ ...graph, engagements }, shares).map((records, number): Share => {
    const { sources: _, evidence: __, ...known } = records;
    const file = join(folder, String(number));
    const joint = [...(jointOf[number] ?? [])];
    writeFileSync(file, JSON.stringify({ ...known, joint } satisfies KnownOfAll));
    return {
      batches: batches.filter((batch) => Math.floor((batch.number * shares) / BATCHES) === number),
      known: file,
      file: join(cache, `${String(number).padStart(3, '0')}.share`),
      version,
      shards: { count, first: (number * count) / shares, end: ((number + 1) * count) / shares },
      archive: ledger.folder,
      purpose: ledger.purpose,
    };
  });
};

/** For each share, the engagements that an article of it tells of together with other articles. */
const jointEngagementsOf = (graph: Graph, shares: number): readonly ReadonlySet<EngagementId>[] => {
  const joint = Array.from({ length: shares }, () => new Set<EngagementId>());
  for (const { id, evidence } of graph.engagements) {
    const sources = new Set(evidence.map(sourceOfQuote));
    if (sources.size > 1) for (const source of sources) joint[shardNumberOf(source, shares)]?.add(id);
  }
  return joint;
};
