/**
 * Writes the files by which the quotes of an archive are found: which words stand in which quotes, cut by ranges of words
 * into files that are fetched when such a word is asked for, and one small file that says which word is where.
 *
 * Quotes are numbered through: source by source in the order of their ids, in each in reading order, without those that
 * lie inside another. How many each source has is all that has to be kept of that: which quote it is, its shard tells.
 */
import { codePointTextOf } from '../code-points';
import { rawWordsOf } from '../fold';
import { byCodeUnit, byId } from '../ids';
import type { Evidence, Graph, Source, SourceId } from '../schema';
import { outermost } from '../search/passages';
import type { ArchiveFile } from './archive-files';
import { digitsOf, type Sum, searchNameOf, wordsNameOf } from './names-of-files';
import { stepInLetters } from './word-lists';
import { termsOf } from './word-terms';

/** Characters of a file. A word that very many quotes hold is never cut in two, and then its file is larger. */
export const ABOUT = 150_000;

/** Sources come in the order of their ids, each once. What is kept of a quote is 4 bytes for each of its words. */
export interface QuoteWords {
  add(source: Source, evidence: readonly Evidence[]): void;
  /** The name of the file to begin with is what the generator returns. */
  files(): Generator<ArchiveFile, string>;
}

/** `about` is how many characters a file is to have. */
export const createQuoteWords = (about = ABOUT, sum?: Sum): QuoteWords => {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  /** Of words as written, as most come again and folding each anew is slow. */
  const ofWritten = new Map<string, readonly number[]>();
  const holdings = growing();
  /** Where the terms of each quote begin among them. */
  const starts = growing();
  /** By term, the quote, from 1, that it was met in last: each counts once. */
  const lastMet: number[] = [];
  const counts: number[] = [];

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

  return {
    add: ({ text }, evidence) => {
      const quotes = outermost(evidence, codePointTextOf(text));
      counts.push(quotes.length);
      for (const quote of quotes) {
        starts.push(holdings.length());
        const met = starts.length();
        for (const raw of rawWordsOf(quote.text))
          for (const number of numbersOf(raw)) {
            if (lastMet[number] === met) continue;
            lastMet[number] = met;
            holdings.push(number);
          }
      }
    },
    files: function* () {
      const { quotes, firsts } = quotesByTerm(terms.length, holdings.all(), starts.all());
      const order = terms.map((_, number) => number);
      order.sort((a, b) => byCodeUnit(terms[a] ?? '', terms[b] ?? ''));
      const first: string[] = [];
      let files = '';
      let words: string[] = [];
      let lists: string[] = [];
      let size = 0;
      const close = (): ArchiveFile => {
        const text = `${JSON.stringify({ words, quotes: lists })}\n`;
        const digits = digitsOf(text, sum);
        first.push(words[0] ?? '');
        files += digits;
        [words, lists, size] = [[], [], 0];
        return { name: wordsNameOf(digits), text };
      };
      for (const number of order) {
        const list = listOf(quotes.subarray(firsts[number], firsts[number + 1]));
        const word = terms[number] ?? '';
        const more = word.length + list.length + 6;
        if (words.length > 0 && size + more > about) yield close();
        words.push(word);
        lists.push(list);
        size += more;
      }
      if (words.length > 0) yield close();
      const text = `${JSON.stringify({ quotes: counts, first, files })}\n`;
      const name = searchNameOf(digitsOf(text, sum));
      yield { name, text };
      return name;
    },
  };
};

/** The files for a whole graph, whatever order its records come in. */
export function* searchFilesOf(graph: Graph, about = ABOUT, sum?: Sum): Generator<ArchiveFile, string> {
  const words = createQuoteWords(about, sum);
  const evidence = new Map<SourceId, Evidence[]>();
  for (const each of graph.evidence) {
    const kept = evidence.get(each.source);
    if (kept) kept.push(each);
    else evidence.set(each.source, [each]);
  }
  for (const source of [...graph.sources].sort(byId)) words.add(source, evidence.get(source.id) ?? []);
  return yield* words.files();
}

const listOf = (quotes: Uint32Array): string => {
  let list = '';
  let before = -1;
  for (const quote of quotes) {
    list += stepInLetters(quote - before - 1);
    before = quote;
  }
  return list;
};

/** Those of term n are `quotes` from `firsts[n]` up to `firsts[n + 1]`, in order. */
const quotesByTerm = (terms: number, holdings: Uint32Array, starts: Uint32Array) => {
  const firsts = new Uint32Array(terms + 1);
  for (const term of holdings) firsts[term + 1] = (firsts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) firsts[term + 1] = (firsts[term + 1] ?? 0) + (firsts[term] ?? 0);
  const next = firsts.slice();
  const quotes = new Uint32Array(holdings.length);
  for (let quote = 0; quote < starts.length; quote++)
    for (let at = starts[quote] ?? 0; at < (starts[quote + 1] ?? holdings.length); at++) {
      const term = holdings[at] ?? 0;
      quotes[next[term] ?? 0] = quote;
      next[term] = (next[term] ?? 0) + 1;
    }
  return { quotes, firsts };
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
    all: () => column.subarray(0, length),
  };
};
