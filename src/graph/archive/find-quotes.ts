/**
 * Finds the quotes of an archive that hold every word asked for, by the files that say which words stand in which quotes.
 * Only the files of these words are fetched. Whether words stand side by side no such file knows: where that is asked for,
 * what is found are the quotes that may do, and each has to be looked at.
 */
import type { Refusal } from '../check/check-graph';
import type { Query } from '../search/query';
import { lowerBound } from '../search/words';
import { eachNumberIn } from './word-lists';
import { type Parsed, refusalOf, type WordDirectory, type WordsPart } from './word-parts';
import { conditionsOf, wordOfTerm } from './word-terms';

/** Where a quote is: `at` in reading order among the `of` quotes of its source, those inside another left out. */
export interface QuotePlace {
  readonly number: number;
  readonly source: number;
  readonly at: number;
  readonly of: number;
}

export interface FoundQuotes {
  /** Those to be looked at first: at most MOST_PLACES, those with the last word whole before those where it goes on. */
  readonly places: readonly QuotePlace[];
  readonly total: number;
  /** Each holds the words; whether it is found its text has to tell, and `total` is the most that there can be. */
  readonly isAtMost: boolean;
  /** A beginning of so many words that only the word itself was looked for. */
  readonly onlyWhole: string | null;
}

export interface QuoteFinder {
  find(query: Query): Promise<Parsed<FoundQuotes>>;
}

export const MOST_PLACES = 48;

/** With more files than this for one beginning of a word an answer would take long, and be of little use. */
const MOST_FILES_OF_ONE = 8;

/** `partOf` is asked by the file's name. */
export const createQuoteFinder = (
  directory: WordDirectory,
  partOf: (name: string) => Promise<Parsed<WordsPart>>,
): QuoteFinder => {
  const { first, starts, count } = directory;
  /** The last file that does not begin after the word; -1 where all do. */
  const fileOf = (word: string): number => {
    const at = lowerBound(first, word);
    return first[at] === word ? at : at - 1;
  };

  return {
    find: async (query) => {
      const { all, isEnough } = conditionsOf(query);
      let onlyWhole: string | null = null;
      const asked = all.map(({ term, isBeginning }) => {
        const from = fileOf(term);
        const to = isBeginning ? fileOf(term + LAST) : from;
        if (to - Math.max(0, from) < MOST_FILES_OF_ONE) return { term, isBeginning, from, to };
        onlyWhole = wordOfTerm(term);
        return { term, isBeginning: false, from, to: from };
      });
      const files = [...new Set(asked.flatMap(({ from, to }) => numbersFrom(Math.max(0, from), to)))];
      const parts = new Map<number, WordsPart>();
      const parsed = await Promise.all(files.map((file) => partOf(directory.nameOf(file))));
      for (const [at, part] of parsed.entries()) {
        if (!part.ok) return part;
        parts.set(files[at] ?? 0, part.value);
      }

      const held = new Uint8Array(count);
      const withWhole = new Uint8Array(count);
      const last = query.words.at(-1);
      let wrong: Refusal | undefined;
      asked.forEach(({ term, isBeginning, from, to }, step) => {
        for (const file of numbersFrom(Math.max(0, from), to)) {
          const { words = [], quotes = [] } = parts.get(file) ?? {};
          const end = isBeginning ? lowerBound(words, term + LAST) : lowerBound(words, term) + 1;
          for (let at = lowerBound(words, term); at < end; at++) {
            if (!isBeginning && words[at] !== term) continue;
            const isWhole = words[at] === last;
            const isRead = eachNumberIn(quotes[at] ?? '', count, (quote) => {
              if (held[quote] === step) held[quote] = step + 1;
              if (isWhole) withWhole[quote] = 1;
            });
            if (!isRead)
              wrong ??= refusalOf(directory.nameOf(file), [
                { path: ['quotes', at], message: 'expected a list of quotes that the archive has' },
              ]);
          }
        }
      });
      if (wrong) return { ok: false, refusal: wrong };

      const best: number[] = [];
      const others: number[] = [];
      let total = 0;
      for (let quote = 0; quote < count && asked.length > 0; quote++) {
        if (held[quote] !== asked.length) continue;
        total++;
        if (withWhole[quote] === 1) {
          if (best.length < MOST_PLACES) best.push(quote);
        } else if (others.length < MOST_PLACES) others.push(quote);
      }
      const places = [...best, ...others].slice(0, MOST_PLACES).map((quote) => placeOf(quote, starts));
      return { ok: true, value: { places, total, isAtMost: !isEnough, onlyWhole } };
    },
  };
};

/** After every word that begins as the one before it. */
const LAST = '\uffff';

const numbersFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const placeOf = (number: number, starts: Uint32Array): QuotePlace => {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  const start = starts[low] ?? 0;
  return { number, source: low, at: number - start, of: (starts[low + 1] ?? 0) - start };
};
