import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressInOriginal } from '../../src/export/text-fragment';
import type { Evidence, Source } from '../../src/graph/schema';
import { article } from '../graph/article';
import { inventedSource, quoteAt } from '../graph/invented';
import { inventedCorpus } from '../graph/invented-corpus';

const URL = 'https://example.org/article';

const addressOf = (text: string, quote: string, from = text.indexOf(quote)) => {
  const start = [...text.slice(0, from)].length;
  const evidence = quoteAt(text, start, start + [...quote].length);
  return addressInOriginal(evidence, { ...inventedSource(text), url: URL });
};

/**
 * What a browser marks, by the text of the specification: each piece of whole words, regardless of case, in one paragraph;
 * the first place at which all pieces fit.
 */
const markedBy = (address: string, text: string): string | undefined => {
  const directive = address.split(':~:text=')[1] ?? '';
  const pieces = directive.split(',');
  const prefix = pieces[0]?.endsWith('-') ? pieces.shift()?.slice(0, -1) : undefined;
  const suffix = pieces.at(-1)?.startsWith('-') ? pieces.pop()?.slice(1) : undefined;
  const [start = '', end] = pieces.map(decodeURIComponent);
  const isWord = (character: string | undefined) => /[\p{L}\p{N}\p{M}]/u.test(character ?? '');
  const lower = text.toLowerCase().replace(/[^\S\n]/g, ' ');
  const fitsAt = (at: number, piece: string) =>
    at >= 0 &&
    lower.startsWith(piece.toLowerCase(), at) &&
    !(isWord(lower[at - 1]) && isWord(lower[at])) &&
    !(isWord(lower[at + piece.length - 1]) && isWord(lower[at + piece.length]));
  for (let at = 0; at < lower.length; at += 1) {
    if (!fitsAt(at, start)) continue;
    const before = lower.slice(0, at).trimEnd();
    if (prefix && !fitsAt(before.length - decodeURIComponent(prefix).length, decodeURIComponent(prefix)))
      continue;
    for (let endAt = at + start.length; endAt <= lower.length; endAt += 1) {
      if (end !== undefined && !fitsAt(endAt, end)) continue;
      const to = endAt + (end?.length ?? 0);
      const after = to + (lower.slice(to).length - lower.slice(to).trimStart().length);
      if (!suffix || fitsAt(after, decodeURIComponent(suffix))) return text.slice(at, to);
      if (end === undefined) break;
    }
  }
  return undefined;
};

test('a short quote that stands once is given whole, its special marks encoded', () => {
  expect(
    addressOf('They spoke, at length, of rock-and-roll & fish. Then they left.', 'of rock-and-roll & fish'),
  ).toBe(`${URL}#:~:text=of%20rock%2Dand%2Droll%20%26%20fish`);
});

test('a long quote is given by its first and last words', () => {
  const long = `The minister began ${'and went on '.repeat(40)}until the lamp was out`;
  expect(addressOf(`Before. ${long}. After.`, long)).toMatch(
    /#:~:text=The%20minister%20began%20and%20went%20on,on%20until%20the%20lamp%20was%20out$/,
  );
});

test('a quote across a paragraph break has its start in one and its end in the other', () => {
  expect(addressOf('One fine day they met.\n\nThey spoke of rain.', 'they met.\n\nThey spoke')).toBe(
    `${URL}#:~:text=they%20met.,They%20spoke`,
  );
});

test('a quote that stands twice is told apart by the words before and after', () => {
  const text = 'In May they met. In June they met. Nobody knew.';
  expect(addressOf(text, 'they met', text.lastIndexOf('they met'))).toBe(
    `${URL}#:~:text=June-,they%20met,-.`,
  );
});

test('a quote that ends inside a word is given with the whole word, as browsers match no part of one', () => {
  expect(addressOf('They discussed reindeer.', 'discussed rein')).toBe(
    `${URL}#:~:text=discussed%20reindeer.`,
  );
});

test('an address that has a fragment keeps it, and a source without an address has none', () => {
  const text = 'They met.';
  const evidence = quoteAt(text, 0, 8);
  expect(addressInOriginal(evidence, { ...inventedSource(text), url: `${URL}#part` })).toBe(
    `${URL}#part:~:text=They%20met`,
  );
  expect(addressInOriginal(evidence, inventedSource(text))).toBeUndefined();
});

describe.each([
  ['the article', article],
  ['the invented corpus', inventedCorpus],
])('in %s', (_, graph) => {
  test('every link leads to the whole words of its own quote', () => {
    const sources = new Map(graph.sources.map((source) => [source.id, source] as const));
    const linked = graph.evidence.flatMap((evidence): readonly (readonly [Evidence, Source, string])[] => {
      const source = sources.get(evidence.source);
      const address = source && addressInOriginal(evidence, source);
      return source && address ? [[evidence, source, address]] : [];
    });
    expect(linked.length).toBeGreaterThan(50);
    for (const [evidence, source, address] of linked) {
      expect(address).toContain(':~:text=');
      expect(markedBy(address, source.text)).toContain(evidence.selector[0].exact);
    }
  });
});

test('whatever the text, a link that names words names those of the quote', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'rain',
        'Rain',
        'the sea',
        'a-b',
        'کشتی',
        '비가',
        '“now”',
        '& so',
        '\n\n',
        'x, y',
        '😀',
      ),
      {
        minLength: 2,
        maxLength: 14,
      },
    )
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const [from = 0, to = 0] = [a % whole.length, b % whole.length].sort((x, y) => x - y);
      const quote = whole.slice(from, to);
      if (!/\S/.test(quote) || /[\uD800-\uDFFF]/.test(`${quote[0]}${quote.at(-1)}`)) return;
      const address = addressOf(whole, quote, from) ?? '';
      if (!address.includes(':~:')) return;
      const flat = (words: string | undefined) => words?.replace(/\s+/g, ' ');
      expect(flat(markedBy(address, whole))).toContain(flat(quote.trim()));
    }),
  );
});

test('a quote that is not in its source leads to the source, not to other words', () => {
  const text = 'They met on Monday in the rain.';
  const evidence = quoteAt('They left on Tuesday in the sun.', 5, 20);
  expect(addressInOriginal(evidence, { ...inventedSource(text), url: URL })).toBe(URL);
});

test('an address that has a text directive already gets one more', () => {
  const text = 'They met on Monday.';
  expect(
    addressInOriginal(quoteAt(text, 0, 8), { ...inventedSource(text), url: `${URL}#part:~:text=foo` }),
  ).toBe(`${URL}#part:~:text=foo&text=They%20met`);
});

test('half a character does not keep the rest from its address', () => {
  const text = 'They met \ud83d on Monday.';
  expect(addressInOriginal(quoteAt(text, 0, 20), { ...inventedSource(text), url: URL })).toContain(
    'They%20met',
  );
});
