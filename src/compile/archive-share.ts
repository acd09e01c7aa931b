/**
 * A share of an archive: the shards of some batches of articles, made where the texts of these are read, whatever other
 * articles there are. What depends on these comes with it: things with all that is known of them, and engagements that
 * several articles tell of.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shardFileOf } from '../graph/archive/archive-files';
import { DIGITS, digitsOf, shardNameOf } from '../graph/archive/names-of-files';
import { checkShard } from '../graph/archive/parse-shard';
import { type QuoteWords, quoteWordsOf } from '../graph/archive/quote-words';
import { type ShardRecords, shardsOfGraph } from '../graph/archive/shard-records';
import { reportInText } from '../graph/check/report';
import { NOT_PLACED } from '../graph/empty-graph';
import { type EngagementId, FORMAT_VERSION } from '../graph/schema';
import { createLedger, type Entries, type Ledger, type Purpose } from './archive-folder';
import { BATCHES, type Batch, recordsOfBatch } from './batch';
import { stampOfBatch } from './batch-file';
import { shardVersion } from './compiler-version';
import { joinedEngagements } from './join-engagements';
import { keepUnder, keptUnder } from './keep';

/** What is known of the articles of a share only when all articles are. */
export interface KnownOfAll
  extends Pick<ShardRecords, 'countries' | 'officials' | 'organisations' | 'topics'> {
  /** Those that several articles tell of, and the first of these is in the share. */
  readonly engagements: ShardRecords['engagements'];
  /** All that an article of the share tells of together with others. */
  readonly joint: readonly EngagementId[];
}

export interface Share {
  readonly batches: readonly Batch[];
  /** The file with its `KnownOfAll`. */
  readonly known: string;
  /** Where it is kept, and the version of what makes it. */
  readonly file: string;
  readonly version: string;
  /** Of all shards that the archive has, those from `first` to before `end` are its own. */
  readonly shards: { readonly count: number; readonly first: number; readonly end: number };
  /** The folder of the archive. */
  readonly archive: string;
  readonly purpose: Purpose;
}

/** The number of the share that has the shards of a batch, where there are `count` shards. */
export const shareOfBatch = (batch: number, count: number): number =>
  Math.floor((batch * sharesOf(count)) / BATCHES);

/** As many as there are batches, or shards if these are fewer. */
export const sharesOf = (count: number): number => Math.min(BATCHES, count);

export const knownFileOf = (cache: string, number: number): string => fileOf(cache, number, 'known');

const fileOf = (cache: string, number: number, what: 'known' | 'share'): string =>
  join(cache, `${String(number).padStart(3, '0')}.${what}`);

interface Of {
  readonly batches: readonly Batch[];
  readonly cache: string;
  /** Of shards. */
  readonly count: number;
  readonly ledger: Pick<Ledger, 'folder' | 'purpose'>;
}

export const shareAt = (number: number, { batches, cache, count, ledger }: Of): Share => ({
  batches: batches.filter((batch) => shareOfBatch(batch.number, count) === number),
  known: knownFileOf(cache, number),
  file: fileOf(cache, number, 'share'),
  version: shardVersion(),
  shards: {
    count,
    first: (number * count) / sharesOf(count),
    end: ((number + 1) * count) / sharesOf(count),
  },
  archive: ledger.folder,
  purpose: ledger.purpose,
});

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

/** Node's own is four times as fast as the page's. */
export const sumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

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

/** The names of shards by their digits, one after the other. */
export const namesOfShards = (digits: string): readonly string[] =>
  (digits.match(new RegExp(`.{${DIGITS}}`, 'g')) ?? []).map(shardNameOf);

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
  const toldByOthers = new Set(joint);
  const tellings = articles
    .flatMap((article) => article.tellings)
    .filter(({ engagement }) => !toldByOthers.has(engagement.id));
  const graph = {
    formatVersion: FORMAT_VERSION,
    title: '',
    ...whole,
    sources: articles.map(({ source }) => source),
    engagements: [...joinedEngagements(tellings), ...whole.engagements],
    evidence: articles.flatMap(({ evidence }) => evidence),
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
  return { digits, words: quoteWordsOf(graph.sources, graph.evidence) };
};
