/** Makes a share of an archive: joins what its articles tell, checks each shard as a page would, and writes it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shardFileOf } from '../graph/archive/archive-files';
import { eachQuoteIn } from '../graph/archive/each-quote';
import { digitsOf, shardNameOf } from '../graph/archive/names-of-files';
import { checkShard } from '../graph/archive/parse-shard';
import { type QuoteWords, quoteWordsOf } from '../graph/archive/quote-words';
import { shardsOfGraph } from '../graph/archive/shard-records';
import { reportInText } from '../graph/check/report';
import { NOT_PLACED } from '../graph/empty-graph';
import { type Evidence, FORMAT_VERSION } from '../graph/schema';
import { createLedger, type Entries, type Ledger } from './archive-folder';
import { type KnownOfAll, namesOfShards, type Share } from './archive-share';
import type { Telling } from './article-records';
import { recordsOfBatch } from './batch';
import { stampOfBatch } from './batch-file';
import { joinedEngagements } from './join-engagements';
import { keepUnder, keptUnder } from './keep';
import { sumOf } from './sum-of';

export interface Shards {
  /** The digits of the names of its shards, one after the other. */
  readonly digits: string;
  readonly words: QuoteWords;
}

export interface MadeShare extends Shards {
  readonly entries: Entries;
  /** What it is kept under; empty where a batch is not kept. */
  readonly key: string;
}

/**
 * As it is kept, where its shards are in the folder as they would be made. Throws where a shard would not be opened, or one
 * of its quotes is not in its text: a fault of the compiler.
 */
export const makeShare = (share: Share): MadeShare => {
  const known = readFileSync(share.known, 'utf8');
  const key = keyOf(share, known);
  const kept = keptShards(key, share.file);
  if (kept) {
    const names = namesOfShards(kept.digits);
    if (names.every((name) => isWhole(share.archive, name)))
      return { ...kept, entries: { names, written: 0 }, key };
  }
  const ledger = createLedger(share.archive, share.purpose);
  const made = shardsOf(share, JSON.parse(known) as KnownOfAll, ledger); // as it was written
  if (key !== '') keepUnder(key, share.file, made);
  return { ...made, entries: ledger.entries(), key };
};

export const keptShards = (key: string, file: string): Shards | undefined =>
  key === '' ? undefined : (keptUnder(key, file) as Shards | undefined); // as it was kept

const keyOf = ({ batches, shards, version }: Share, known: string): string => {
  const stamps = batches.map(({ file }) => stampOfBatch(file));
  if (stamps.includes(undefined)) return '';
  const hash = createHash('sha256').update(JSON.stringify([version, shards, stamps]));
  return hash.update(known).digest('hex');
};

/** Whether a shard is in the folder with the bytes that its name is of. */
const isWhole = (folder: string, name: string): boolean => {
  try {
    return shardNameOf(digitsOf(readFileSync(join(folder, name), 'utf8'), sumOf)) === name;
  } catch {
    return false;
  }
};

const shardsOf = ({ batches, shards }: Share, { joint, ...whole }: KnownOfAll, ledger: Ledger): Shards => {
  const articles = batches.flatMap(recordsOfBatch);
  const evidence = articles.flatMap((article) => article.evidence);
  const toldByOthers = new Set(joint);
  const tellings = articles.flatMap((article) => article.tellings);
  refuseUnknownQuotes(tellings, evidence);
  const own = tellings.filter(({ engagement }) => !toldByOthers.has(engagement.id));
  const graph = {
    formatVersion: FORMAT_VERSION,
    title: '',
    ...whole,
    sources: articles.map(({ source }) => source),
    engagements: [...joinedEngagements(own), ...whole.engagements],
    evidence,
    placement: NOT_PLACED,
  } as const;
  let digits = '';
  for (const records of shardsOfGraph(graph, shards.count, shards.first, shards.end)) {
    const file = shardFileOf(records, sumOf);
    const parsed = checkShard(file.name, records);
    if (!parsed.ok) throw new Error(reportInText(file.name, parsed.refusal));
    for (const [id, state] of parsed.shard.quoteStates)
      if (!state.verified) throw new Error(`"${id}" is not in its text: ${state.reason}`);
    ledger.put(file);
    digits += file.digits;
  }
  return { digits, words: quoteWordsOf(graph.sources, evidence) };
};

/** In a shard an engagement may cite quotes of other articles, which are not looked for there: each article answers for its own. */
const refuseUnknownQuotes = (tellings: readonly Telling[], evidence: readonly Evidence[]): void => {
  const known = new Set(evidence.map(({ id }) => id));
  for (const { engagement } of tellings)
    eachQuoteIn(engagement, (id) => {
      if (!known.has(id)) throw new Error(`"${engagement.id}" cites "${id}", which is no quote`);
    });
};
