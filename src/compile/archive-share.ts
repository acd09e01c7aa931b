/**
 * A share of an archive: the shards of some batches of articles, which are made where the texts of these are read, whatever
 * other articles there are. What depends on these comes with it: things with all that is known of them, and engagements that
 * several articles tell of.
 */
import { join } from 'node:path';
import { DIGITS, shardNameOf } from '../graph/archive/names-of-files';
import type { ShardRecords } from '../graph/archive/shard-records';
import type { EngagementId } from '../graph/schema';
import type { Ledger, Purpose } from './archive-folder';
import { BATCHES, type Batch } from './batch';
import { shardVersion } from './compiler-version';

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

/** One that is only compared leaves alone what the archive was made of. */
export const knownFileOf = (cache: string, number: number, purpose: Purpose): string =>
  fileOf(cache, number, purpose === 'write' ? 'known' : 'compared');

const fileOf = (cache: string, number: number, what: 'known' | 'compared' | 'share'): string =>
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
  known: knownFileOf(cache, number, ledger.purpose),
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

/** The names of shards by their digits, one after the other. */
export const namesOfShards = (digits: string): readonly string[] =>
  (digits.match(new RegExp(`.{${DIGITS}}`, 'g')) ?? []).map(shardNameOf);
