/**
 * What an archive has done off the page: lines, what a filter leaves and what each choice would leave worked out, a shard
 * fetched and checked. Plain data goes to the worker and comes back; where no worker starts, the page does the same itself.
 */
import type { Asked } from '../../graph/archive/asked-of-outline';
import { type LeftByFilter, leftByFilter } from '../../graph/archive/left-by-filter';
import { type OutlineInNumbers, outlineInNumbers } from '../../graph/archive/outline';
import { type CountsInNumbers, countsInNumbers } from '../../graph/archive/outline-choices';
import type { NumbersOfOutline } from '../../graph/archive/outline-columns';
import { type LineColumns, linesAt } from '../../graph/archive/outline-lines';
import { type ParsedShard, parseShard } from '../../graph/archive/parse-shard';
import type { ThingKind } from '../../graph/ids';
import type { Level } from '../../graph/schema';
import { fetchFile } from './fetch-file';
import { rememberLast } from './remember-last';

export type Errand =
  | {
      readonly kind: 'lines';
      readonly level: Level;
      /** Of what a filter leaves; of all, where nothing is asked. */
      readonly asked?: Asked;
      readonly kinds?: readonly ThingKind[];
    }
  | { readonly kind: 'left'; readonly asked: Asked }
  | { readonly kind: 'counts'; readonly asked: Asked }
  | { readonly kind: 'shard'; readonly name: string; readonly address: string };

export interface Results {
  readonly lines: LineColumns;
  readonly left: LeftByFilter;
  readonly counts: CountsInNumbers;
  readonly shard: ParsedShard;
}

export interface Runner {
  /** Takes the numbers that all but shards are worked out from; to be called before any such errand. */
  hold(numbers: NumbersOfOutline): void;
  run(errand: Errand): Promise<Results[Errand['kind']]>;
}

export const createRunner = (): Runner => {
  let whole: OutlineInNumbers | undefined;
  const held = (): OutlineInNumbers => {
    if (!whole) throw new Error('an errand came before the outline it is about');
    return whole;
  };
  // By what it says: each message brings an object of its own.
  const leftByWords = rememberLast((words: string) => leftByFilter(held(), JSON.parse(words)));
  const leftBy = (asked: Asked) => leftByWords(JSON.stringify(asked));
  return {
    hold: (numbers) => {
      whole = outlineInNumbers(numbers);
    },
    run: async (errand) => {
      switch (errand.kind) {
        case 'lines': {
          const { asked, kinds, level } = errand;
          const of = asked ? outlineInNumbers(leftBy(asked).numbers) : held();
          return linesAt({ ...of, ...(kinds ? { kinds: new Set(kinds) } : {}) }, level);
        }
        case 'left':
          return leftBy(errand.asked);
        case 'counts':
          return countsInNumbers(held(), errand.asked);
        case 'shard': {
          const fetched = await fetchFile(errand.address);
          return fetched.ok ? parseShard(errand.name, fetched.text, fetched.digits) : fetched;
        }
      }
    },
  };
};

/** A message to the worker, and its answer: each with the number of the errand. */
export type Sent = { readonly hold: NumbersOfOutline } | { readonly number: number; readonly errand: Errand };

export type Answered =
  | { readonly ready: true }
  | { readonly number: number; readonly result: Results[Errand['kind']] }
  | { readonly number: number; readonly failed: string };
