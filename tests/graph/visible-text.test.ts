import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
import { stretchesOf, visibleGraphOf, visibleText } from '../../src/graph/visible-text';
import { article } from './article';
import { inventedCorpus } from './invented-corpus';

test.each([
  ['Ann \u202Eeno\u202C One', 'Ann ⟨U+202E⟩eno⟨U+202C⟩ One'],
  ['An\u200Bn', 'An⟨U+200B⟩n'],
  ['a\u200Db', 'a⟨U+200D⟩b'],
  ['co\u00ADop', 'co⟨U+00AD⟩op'],
  ['A\uFE0Fnn', 'A⟨U+FE0F⟩nn'],
  ['half \uD83D', 'half ⟨U+D83D⟩'],
  ['\u0000\u001B[31m', '⟨U+0000⟩⟨U+001B⟩[31m'],
  ['tag \u{E0041}', 'tag ⟨U+E0041⟩'],
  ['line\u2028paragraph\u2029', 'line⟨U+2028⟩paragraph⟨U+2029⟩'],
])('%j is shown as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each([
  ['German', 'Außenminister Jürgen Groß-Bauer, “Ü”…'],
  ['Persian, with a joiner between letters', 'می\u200cخواهم'],
  ['Hindi, with a joiner in a cluster', 'क्\u200dष'],
  ['Thai, with a place to break', 'สวัสดี\u200bครับ'],
  ['Korean', '한국어'],
  ['Arabic with a number sign', '\u0600١٢'],
  ['a family of emoji', '👩\u200d👩\u200d👧'],
  ['a heart in colour, a key', '❤️ 1\uFE0F\u20E3'],
  ['line breaks and tabs', 'one\n\ttwo\r\n'],
])('%s is left as it is', (_, text) => {
  expect(visibleText(text)).toBe(text);
});

test('stretches put together are the text, and each hidden mark has one of its own', () => {
  const marks = fc.constantFrom('\u202E', '\u200B', '\u2066', '\uFEFF', '\uD800', '\u{E0041}');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), marks)), (parts) => {
      const text = parts.join('');
      const stretches = stretchesOf(text);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      expect(visibleText(text)).toBe(
        stretches.map((stretch) => (stretch.hidden ? `⟨${stretch.hidden}⟩` : stretch.text)).join(''),
      );
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
    }),
  );
});

test('a graph without hidden marks is the same graph, not a copy', () => {
  expect(visibleGraphOf(article)).toBe(article);
  expect(visibleGraphOf(inventedCorpus)).toBe(inventedCorpus);
});

test('names come out with their marks in the open; sources and quotes stay as they are', () => {
  const [source, ...sources] = article.sources;
  const [official, ...officials] = article.officials;
  if (!source || !official) throw new Error('the article has a source and an official');
  const text = `${source.text}\u202E`;
  const { graph, nameOf } = createGraphIndex({
    ...article,
    title: 'A \u202Egraph',
    sources: [{ ...source, text, url: 'https://example.org/\u202Egpj.exe' }, ...sources],
    officials: [{ ...official, name: 'Ann\u200B' }, ...officials],
  });
  expect(graph.title).toBe('A ⟨U+202E⟩graph');
  expect(nameOf(official.id)).toBe('Ann⟨U+200B⟩');
  expect(graph.sources[0]).toMatchObject({ text, url: 'https://example.org/%E2%80%AEgpj.exe' });
  expect(graph.evidence).toBe(article.evidence);
});
