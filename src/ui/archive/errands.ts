/**
 * What an archive has done off the page: the lines of a level worked out, a shard fetched and checked. Plain data goes to
 * the worker and comes back; where no worker starts, the page does the same by itself.
 */
import { createOutline, type Outline } from '../../graph/archive/outline';
import { type LineColumns, linesAt } from '../../graph/archive/outline-lines';
import { type ParsedShard, parseShard } from '../../graph/archive/parse-shard';
import type { Level } from '../../graph/schema';
import { fetchFile } from './fetch-file';

export type Errand =
  | { readonly kind: 'lines'; readonly outline: Pick<Outline, 'columns' | 'kinds'>; readonly level: Level }
  | { readonly kind: 'shard'; readonly name: string; readonly address: string };

export interface Results {
  readonly lines: LineColumns;
  readonly shard: ParsedShard;
}

export const runErrand = async (errand: Errand): Promise<Results[Errand['kind']]> => {
  if (errand.kind === 'lines') {
    const { columns, ...kinds } = errand.outline;
    return linesAt({ ...createOutline(columns), ...kinds }, errand.level);
  }
  const fetched = await fetchFile(errand.address);
  return fetched.ok ? parseShard(errand.name, fetched.text, fetched.digits) : fetched;
};

/** What the lines are worked out from: all columns of numbers, and no texts, so that it is soon handed over. */
export const withoutTexts = ({ columns, kinds }: Outline): Pick<Outline, 'columns' | 'kinds'> => ({
  columns: {
    ...columns,
    shards: '',
    sourceSlugs: [],
    headlines: [],
    slugs: { country: [], official: [], organisation: [], topic: [], engagement: [] },
    names: { country: [], official: [], organisation: [], topic: [], engagement: [] },
    aliases: { country: [], official: [], organisation: [] },
    placement: { countries: undefined, officials: undefined, engagements: undefined },
  },
  ...(kinds ? { kinds } : {}),
});

/** A message to the worker, and its answer: each with the number of the errand. */
export interface Sent {
  readonly number: number;
  readonly errand: Errand;
}

export type Answered =
  | { readonly ready: true }
  | { readonly number: number; readonly result: Results[Errand['kind']] }
  | { readonly number: number; readonly failed: string };
