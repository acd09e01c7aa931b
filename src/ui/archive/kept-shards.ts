/** The shards of an archive that are at hand: each fetched once, and kept while there is room for it. */
import type { Outline } from '../../graph/archive/outline';
import type { ParsedShard, Shard } from '../../graph/archive/parse-shard';
import type { Refusal } from '../../graph/check/check-graph';
import { refusal } from '../open/job';
import type { SendErrand } from './send-errand';

/** Some 400 KB of memory each. */
const MOST_KEPT = 80;

export interface KeptShards {
  /** Undefined while it is not here; a refusal where it could not be had. */
  now(number: number): ParsedShard | undefined;
  /** Fetches what is not here and not on its way. What could not be had is not asked for again. */
  at(number: number): Promise<ParsedShard>;
  /** Lets go of what could not be had, so that it is asked for again. */
  forgetRefused(): void;
  /** Lets go of what was used longest ago, but for these. */
  makeRoom(needed: readonly number[]): void;
}

export const keepShards = (
  outline: Outline,
  folder: string,
  send: SendErrand,
  onCome: () => void,
): KeptShards => {
  /** The one used last comes last. */
  const here = new Map<number, ParsedShard>();
  const coming = new Map<number, Promise<ParsedShard>>();

  const fetchShard = async (number: number): Promise<ParsedShard> => {
    const name = outline.shardName(number);
    const result = await send({ kind: 'shard', name, address: folder + name }).catch((error: unknown) => ({
      ok: false as const,
      refusal: notRead(name, error),
    }));
    coming.delete(number);
    here.set(number, result);
    onCome();
    return result;
  };

  return {
    now: (number) => {
      const found = here.get(number);
      if (found) {
        here.delete(number);
        here.set(number, found);
      }
      return found;
    },
    at: (number) => {
      const found = here.get(number);
      if (found) return Promise.resolve(found);
      const asked = coming.get(number) ?? fetchShard(number);
      if (!here.has(number)) coming.set(number, asked);
      return asked;
    },
    forgetRefused: () => {
      for (const [number, shard] of here) if (!shard.ok) here.delete(number);
    },
    makeRoom: (needed) => {
      const isNeeded = new Set(needed);
      for (const number of [...here.keys()]) {
        if (here.size <= MOST_KEPT) return;
        if (!isNeeded.has(number)) here.delete(number);
      }
    },
  };
};

const notRead = (name: string, error: unknown): Refusal =>
  refusal(
    'A part of the archive could not be read',
    'Try again, or load the page again.',
    `${name}: ${error instanceof Error ? error.message : String(error)}`,
  );

/** Those that are here and sound. */
export const soundShards = (shards: KeptShards, numbers: readonly number[]): readonly Shard[] =>
  numbers.flatMap((number) => {
    const found = shards.now(number);
    return found?.ok ? [found.shard] : [];
  });
