/**
 * The quotes of an archive that are shown for a search: each as soon as its shard is there. One that turns out not to say
 * what was asked gives its place to the next.
 */
import type { FoundQuotes } from '../../graph/archive/find-quotes';
import type { ParsedShard } from '../../graph/archive/parse-shard';
import type { SourceId } from '../../graph/schema';
import { unmarked } from '../../graph/search/excerpt';
import type { Query } from '../../graph/search/query';
import { visibleText } from '../../graph/visible-text';
import { inFigures } from '../../graph/words';
import type { Archive } from '../archive/archive';
import type * as Finding from './archive-finding';
import type { ShownResult, UnreadQuote } from './found';

export interface QuoteRows {
  readonly rows: readonly ShownResult[];
  /** Of the sources of those that are read. */
  readonly languages: ReadonlyMap<SourceId, string>;
  /** How many there are, those aside that were found not to say what was asked. */
  readonly total: number;
  /** Whether there are some among them that nobody has looked at. */
  readonly isAtMost: boolean;
  /** Numbers of the shards that the rows wait for. */
  readonly wanted: readonly number[];
  /** Where none of those that were looked at says what was asked, and there are more. */
  readonly note: string | null;
}

export const NO_ROWS: QuoteRows = {
  rows: [],
  languages: new Map(),
  total: 0,
  isAtMost: false,
  wanted: [],
  note: null,
};

/** Rows at the most, as of every other kind of result. */
const MOST_ROWS = 8;

export const quoteRowsOf = (
  { keyOfQuote, readQuote }: typeof Finding,
  { outline }: Archive,
  found: FoundQuotes,
  query: Query,
  shards: ReadonlyMap<number, ParsedShard>,
): QuoteRows => {
  const rows: ShownResult[] = [];
  const languages = new Map<SourceId, string>();
  const wanted = new Set<number>();
  let refuted = 0;
  let read = 0;
  for (const place of found.places) {
    if (rows.length === MOST_ROWS) break;
    const number = outline.shardOfSource(place.source);
    const parsed = shards.get(number);
    if (!parsed) wanted.add(number);
    const quote = parsed?.ok ? readQuote(outline, parsed.shard, place, query) : parsed;
    if (quote && 'state' in quote && quote.state === 'otherwise') refuted++;
    else if (quote && 'state' in quote && quote.state === 'found') {
      read++;
      languages.set(quote.result.source, quote.language);
      rows.push(quote.result);
    } else
      rows.push({
        kind: 'unread',
        key: keyOfQuote(place),
        title: unmarked(visibleText(outline.columns.headlines[place.source] ?? '')),
        detail: unmarked(
          quote && 'refusal' in quote
            ? `This quote could not be read. ${quote.refusal.title}. Try again`
            : 'Reading…',
        ),
        place,
      } satisfies UnreadQuote);
  }
  const total = found.total - refuted;
  return {
    rows,
    languages,
    total,
    isAtMost: found.isAtMost && read < total,
    wanted: [...wanted],
    note:
      rows.length === 0 && total > 0
        ? `${inFigures(found.total)} quotes hold these words. Of the first ${refuted} none says them as asked; the others were not looked at. Add a word.`
        : null,
  };
};
