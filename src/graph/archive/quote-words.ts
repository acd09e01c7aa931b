/**
 * Which words stand in which quotes: what the index of an archive's quotes is written from. Worked out for some sources at a
 * time, wherever their texts are at hand.
 */
import { codePointTextOf } from '../code-points';
import { rawWordsOf } from '../fold';
import type { Evidence, Source, SourceId } from '../schema';
import { outermost } from '../search/passages';
import { termsOf } from './word-terms';

/** Takes 4 bytes for each word of each quote. */
export interface QuoteWords {
  readonly terms: readonly string[];
  readonly sources: readonly SourceId[];
  /** How many quotes each source has. */
  readonly quotes: Uint32Array;
  /** How many words each quote has. */
  readonly words: Uint32Array;
  /** The words of each quote, as places in `terms`. */
  readonly holdings: Uint32Array;
}

/** The words of the quotes of all these sources. */
export const quoteWordsOf = (sources: readonly Source[], evidence: readonly Evidence[]): QuoteWords => {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  /** Of words as written, as most come again and folding each anew is slow. */
  const ofWritten = new Map<string, readonly number[]>();
  /** By term, the quote, from 1, that it was met in last: each counts once. */
  const lastMet: number[] = [];
  const columns = { quotes: growing(), words: growing(), holdings: growing() };
  let met = 0;

  const numbersOf = (raw: string): readonly number[] => {
    const known = ofWritten.get(raw);
    if (known) return known;
    const found = termsOf(raw).map((term) => {
      const number = numbers.get(term) ?? terms.push(term) - 1;
      numbers.set(term, number);
      return number;
    });
    ofWritten.set(raw, found);
    return found;
  };

  const bySource = new Map<SourceId, Evidence[]>();
  for (const each of evidence) {
    const kept = bySource.get(each.source);
    if (kept) kept.push(each);
    else bySource.set(each.source, [each]);
  }
  for (const { id, text } of sources) {
    const quotes = outermost(bySource.get(id) ?? [], codePointTextOf(text));
    columns.quotes.push(quotes.length);
    for (const quote of quotes) {
      met += 1;
      const before = columns.holdings.length();
      for (const raw of rawWordsOf(quote.text))
        for (const number of numbersOf(raw)) {
          if (lastMet[number] === met) continue;
          lastMet[number] = met;
          columns.holdings.push(number);
        }
      columns.words.push(columns.holdings.length() - before);
    }
  }
  return {
    terms,
    sources: sources.map(({ id }) => id),
    quotes: columns.quotes.all(),
    words: columns.words.all(),
    holdings: columns.holdings.all(),
  };
};

/** A column that grows: in memory as many numbers as there are, or up to twice as many. */
const growing = () => {
  let column = new Uint32Array(1024);
  let length = 0;
  return {
    length: () => length,
    push: (number: number) => {
      if (length === column.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(column);
        column = larger;
      }
      column[length++] = number;
    },
    all: () => column.slice(0, length),
  };
};
