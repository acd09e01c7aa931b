/**
 * Writes the files by which the quotes of an archive are found: which words stand in which quotes, cut by ranges of words
 * into files that are fetched when such a word is asked for, and one small file that says which word is where.
 *
 * Quotes are numbered through: source by source in the order of their ids, in each in reading order, without those that
 * lie inside another. How many each source has is all that has to be kept of that: which quote it is, its shard tells.
 */
import { byCodeUnit, byId } from '../ids';
import type { ArchiveFile } from './archive-files';
import { digitsOf, type Sum, searchNameOf, wordsNameOf } from './names-of-files';
import type { QuoteWords } from './quote-words';
import { createListWriter } from './word-lists';

/** Characters of a file. A word that very many quotes hold is never cut in two, and then its file is larger. */
export const ABOUT = 150_000;

/**
 * The files, from the words of all sources in whatever parts. The name of the file to begin with is what the generator
 * returns. `about` is how many characters a file is to have.
 */
export function* searchFilesOf(
  parts: readonly QuoteWords[],
  about = ABOUT,
  sum?: Sum,
): Generator<ArchiveFile, string> {
  const { terms, counts, quotes, firsts } = quotesByTerm(parts);
  const order = terms.map((_, number) => number);
  order.sort((a, b) => byCodeUnit(terms[a] ?? '', terms[b] ?? ''));
  const listOf = createListWriter();
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
}

/**
 * The quotes of term n, in order, are `quotes` from `firsts[n]` up to `firsts[n + 1]`; `counts` tells of each source, in the
 * order of their ids, how many quotes it has.
 */
const quotesByTerm = (parts: readonly QuoteWords[]) => {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const rows = parts.flatMap((part) => {
    const renumbered = Uint32Array.from(part.terms, (term) => {
      const number = numbers.get(term) ?? terms.push(term) - 1;
      numbers.set(term, number);
      return number;
    });
    let [quote, holding] = [0, 0];
    return part.sources.map((id, at) => {
      const row = { id, part, renumbered, quote, holding, quotes: part.quotes[at] ?? 0 };
      for (const end = quote + row.quotes; quote < end; quote++) holding += part.words[quote] ?? 0;
      return row;
    });
  });
  rows.sort(byId);

  const firsts = new Uint32Array(terms.length + 1);
  let held = 0;
  for (const { terms: own, holdings } of parts) {
    const counts = new Uint32Array(own.length);
    for (const term of holdings) counts[term] = (counts[term] ?? 0) + 1;
    own.forEach((term, at) => {
      const next = (numbers.get(term) ?? 0) + 1;
      firsts[next] = (firsts[next] ?? 0) + (counts[at] ?? 0);
    });
    held += holdings.length;
  }
  for (let term = 0; term < terms.length; term++)
    firsts[term + 1] = (firsts[term + 1] ?? 0) + (firsts[term] ?? 0);

  const next = firsts.slice();
  const quotes = new Uint32Array(held);
  let number = 0;
  for (const { part, renumbered, quote, holding, quotes: count } of rows) {
    let at = holding;
    for (let each = quote; each < quote + count; each++, number++)
      for (const end = at + (part.words[each] ?? 0); at < end; at++) {
        const term = renumbered[part.holdings[at] ?? 0] ?? 0;
        quotes[next[term] ?? 0] = number;
        next[term] = (next[term] ?? 0) + 1;
      }
  }
  return { terms, counts: rows.map((row) => row.quotes), quotes, firsts };
};
