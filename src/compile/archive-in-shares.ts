/**
 * Makes the archive of a large corpus in shares, in processes of their own, so that texts and quotes of all articles are
 * never in memory together. The bytes are those of `archiveFilesOf` for the whole graph.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { closingFilesOf, unplacedOutlineOf } from '../graph/archive/archive-files';
import { networkColumnsOf } from '../graph/archive/network-columns';
import { shardCountOf, shardNumberOf, sourceOfQuote } from '../graph/archive/shard-numbers';
import { homeOf, type ShardRecords, shardsOfGraph } from '../graph/archive/shard-records';
import { NOT_PLACED } from '../graph/empty-graph';
import type { Engagement, EngagementId, Graph } from '../graph/schema';
import type { MakeArchive } from './archive-folder';
import { type KnownOfAll, type Share, shareAt, sharesOf } from './archive-share';
import type { ArticleOutline } from './article-records';
import type { Diagnostic } from './diagnostic';
import { placementOf } from './keep-layout';
import { type Circumstances, keepLastArchive } from './last-archive';
import type { MadeShare } from './make-share';
import type { UnplacedGraph } from './merge-articles';
import { placementFileOf } from './placement-file';
import { inProcesses } from './processes';
import { share } from './progress';
import { sumOf } from './sum-of';

/** A corpus of which all but texts and quotes is merged. */
export interface OutlinedCorpus {
  readonly graph: UnplacedGraph;
  readonly outlines: readonly ArticleOutline[];
  readonly notes: readonly Diagnostic[];
  /** Where things stood before. */
  readonly before: Graph['placement'];
  readonly of: Circumstances;
}

export const archiveInShares =
  ({ graph: unplaced, outlines, notes, before, of }: OutlinedCorpus): MakeArchive =>
  async (ledger, tell) => {
    const graph: Graph = { ...unplaced, placement: NOT_PLACED };
    const told = outlines.flatMap(({ told }) => told ?? []);
    const weight = told.reduce((sum, each) => sum + each.weight, 0);
    const engagements = graph.engagements.length;
    const count = shardCountOf(weight, engagements);
    const joint = jointEngagementsOf(graph);
    const shares = Array.from({ length: sharesOf(count) }, (_, number) =>
      shareAt(number, { ...of, count, ledger }),
    );
    const known = writeKnown(graph, joint, shares);
    const made = new Map<Share, MadeShare>();
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
    const placement = await placementOf(unplaced, tell, { cache: of.cache, before, outline });
    const placementFile = placementFileOf(placement);
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
    if (ledger.purpose === 'compare') for (const each of shares) rmSync(each.known);
    else
      keepLastArchive(of, ledger.folder, {
        notes,
        placement: sumOf(placementFile),
        weight,
        engagements,
        shares: all.map(({ key, digits }, number) => ({ known: known[number] ?? '', key, digits })),
        joint: new Map(
          joint.map(({ id, evidence }) => [
            id,
            {
              share: shardNumberOf(homeOf({ evidence }), sharesOf(count)),
              tellers: [...new Set(evidence.map((quote) => sourceOfQuote(quote).slice('source:'.length)))],
            },
          ]),
        ),
        names: [...new Set(ledger.entries().names)],
      });
    return placementFile;
  };

/** Those that several articles tell of. */
const jointEngagementsOf = ({ engagements }: Graph): readonly Engagement[] =>
  engagements.filter(({ evidence }) => new Set(evidence.map(sourceOfQuote)).size > 1);

/** Writes for each share what is known of all articles and concerns it. Returns the sums of what is written. */
const writeKnown = (
  graph: Graph,
  engagements: readonly Engagement[],
  shares: readonly Share[],
): readonly string[] => {
  const joint = shares.map(() => new Set<EngagementId>());
  for (const { id, evidence } of engagements)
    for (const quote of evidence) joint[shardNumberOf(sourceOfQuote(quote), shares.length)]?.add(id);
  const parts = shardsOfGraph({ ...graph, engagements }, shares.length);
  return shares.map(({ known: file }, number) => {
    const { sources: _, evidence: __, ...known } = parts[number] as ShardRecords; // as many as there are shares
    const text = JSON.stringify({ ...known, joint: [...(joint[number] ?? [])] } satisfies KnownOfAll);
    writeFileSync(file, text);
    return sumOf(text);
  });
};
