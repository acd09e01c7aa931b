import { describe, expect, test } from 'vitest';
import { createQuoteFinder } from '../../../src/graph/archive/find-quotes';
import { quoteWordsOf } from '../../../src/graph/archive/quote-words';
import { searchFilesOf } from '../../../src/graph/archive/word-files';
import { parseWordDirectory, parseWordsPart } from '../../../src/graph/archive/word-parts';
import { sha256Of } from '../../../src/graph/check/sha256';
import { byId } from '../../../src/graph/ids';
import type { Graph } from '../../../src/graph/schema';
import { queryOf } from '../../../src/graph/search/query';
import { inventedCorpus } from '../invented-corpus';
import { accepted, refusalIn } from './opened';

const ABOUT = 2000;
const sources = inventedCorpus.sources.length;
const files = [...searchFilesOf([quoteWordsOf(inventedCorpus.sources, inventedCorpus.evidence)], ABOUT)];
const last = files.at(-1);
const [first] = files;
if (!first || !last) throw new Error('there are no files');

/** A text that was changed by one who knew to name the file after it. */
const named = (kind: 'search' | 'words', value: unknown): readonly [string, string] => {
  const text = JSON.stringify(value);
  return [`${kind}-${sha256Of(text).slice(0, 32)}.json`, text];
};

describe('the files of words', () => {
  test('are of about the size asked for, in the order of their words, each named after its bytes', () => {
    const directory = accepted(parseWordDirectory(last.name, last.text, sources)).value;
    expect(directory.first).toHaveLength(files.length - 1);
    let before = '';
    files.slice(0, -1).forEach(({ name, text }, at) => {
      expect(directory.nameOf(at)).toBe(name);
      const { words, quotes } = accepted(parseWordsPart(name, text)).value;
      expect(directory.first[at]).toBe(words[0]);
      expect((words[0] ?? '') > before).toBe(true);
      before = words.at(-1) ?? '';
      expect(quotes).toHaveLength(words.length);
      // A single word that very many quotes hold may take more.
      if (words.length > 1) expect(text.length).toBeLessThan(ABOUT + 50);
    });
  });

  test('are the same in whatever parts the words come', () => {
    const part = (sources: Graph['sources']) =>
      quoteWordsOf(
        sources,
        inventedCorpus.evidence.filter(({ source }) => sources.some(({ id }) => id === source)),
      );
    const mixed = [...inventedCorpus.sources].sort((a, b) => byId(b, a));
    const third = Math.ceil(mixed.length / 3);
    const parts = [mixed.slice(2 * third), [], mixed.slice(0, third), mixed.slice(third, 2 * third)].map(
      part,
    );
    expect([...searchFilesOf(parts, ABOUT)]).toEqual(files);
  });

  test('of an archive without quotes are the one to begin with', async () => {
    const [only, ...others] = [...searchFilesOf([quoteWordsOf(inventedCorpus.sources, [])])];
    expect(others).toEqual([]);
    const directory = accepted(parseWordDirectory(only?.name ?? '', only?.text ?? '', sources)).value;
    const finder = createQuoteFinder(directory, () => Promise.reject(new Error('there is none')));
    expect(await finder.find(queryOf('malta "the minister" mal'))).toMatchObject({
      ok: true,
      value: { total: 0, places: [] },
    });
  });
});

describe('what is not as it should be is refused, with its place', () => {
  const directory = JSON.parse(last.text);
  const part = JSON.parse(first.text);

  test.each([
    ['a source too few', { ...directory, quotes: directory.quotes.slice(1) }, /the archive has/],
    ['half a source', { ...directory, quotes: directory.quotes.with(0, 0.5) }, /quotes\[0\]/],
    ['a name too few', { ...directory, files: directory.files.slice(32) }, /expected the sums of/],
    ['a name of other letters', { ...directory, files: `..${directory.files.slice(2)}` }, /files/],
    ['words out of order', { ...directory, first: [...directory.first].reverse() }, /does not come after/],
    ['a key too many', { ...directory, more: 1 }, /more/],
    ['nothing', null, /Compile the archive again/],
  ])('in the file to begin with: %s', (_, value, words) => {
    expect(refusalIn(parseWordDirectory(...named('search', value), sources))).toMatch(words);
  });

  test.each([
    ['a list too few', { ...part, quotes: part.quotes.slice(1) }, /a list for each of/],
    ['a word twice', { ...part, words: part.words.with(1, part.words[0]) }, /does not come after/],
    ['a number for a word', { ...part, words: part.words.with(1, 7) }, /words\[1\]/],
  ])('in a file of words: %s', (_, value, words) => {
    expect(refusalIn(parseWordsPart(...named('words', value)))).toMatch(words);
  });

  test('in a list: a quote that the archive does not have', async () => {
    const told = accepted(parseWordDirectory(last.name, last.text, sources)).value;
    const finder = createQuoteFinder(told, async () => ({
      ok: true,
      value: { words: ['malta'], quotes: ['_____A'] },
    }));
    const found = await finder.find(queryOf('malta'));
    expect(refusalIn(found)).toMatch(/expected a list of quotes that the archive has/);
  });

  test('a file that is not the one that was asked for, or no JSON', () => {
    expect(refusalIn(parseWordsPart(last.name, last.text))).toContain('not the one that was asked for');
    expect(refusalIn(parseWordsPart(first.name, ''))).toContain('there is nothing in this file');
    const name = `words-${sha256Of('{').slice(0, 32)}.json`;
    expect(refusalIn(parseWordsPart(name, '{'))).toContain('it is not JSON');
  });
});
