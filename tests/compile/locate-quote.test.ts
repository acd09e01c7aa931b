import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateQuote } from '../../src/compile/locate-quote';
import { codePointTextOf, occurrencesOf } from '../../src/graph/code-points';
import { unicodeText } from '../graph/unicode';

/** Invented. */
const TEXT = 'The minister spoke. 🐟 The minister’s ship sailed.\n\nThe harbour is open.';
const locate = (annotation: Parameters<typeof locateQuote>[0]) =>
  locateQuote(annotation, codePointTextOf(TEXT));

test('gives the position in code points, where an emoji counts as one', () => {
  expect(locate('ship')).toMatchObject({ ok: true, quote: { exact: 'ship', start: 37, end: 41 } });
  expect([...TEXT].slice(37, 41).join('')).toBe('ship');
});

test('keeps a quote verbatim across a paragraph break', () => {
  expect(locate('sailed.\n\nThe harbour')).toMatchObject({
    ok: true,
    quote: { exact: 'sailed.\n\nThe harbour' },
  });
});

test('adds the words before and after, until they occur once', () => {
  const text = `${'a b '.repeat(40)}c${' a b'.repeat(40)} d ${'a b '.repeat(40)}`;
  const found = locateQuote({ quote: 'b', prefix: 'c a ' }, codePointTextOf(text));
  if (!found.ok) throw new Error(found.message);
  const { prefix, exact, suffix } = found.quote;
  expect(occurrencesOf(text, prefix + exact + suffix)).toHaveLength(1);
  expect(prefix.endsWith('c a ')).toBe(true);
});

describe('refuses, and names the part to mend', () => {
  test.each([
    ['a quote that is there twice', 'The minister', 'quote', 'this quote occurs 2 times'],
    ['a quote that is not there', 'The minster spoke', 'quote', 'this quote is not in the article'],
    ['a prefix that is not there', { quote: 'minister', prefix: 'A ' }, 'prefix', 'not with this prefix'],
    ['a suffix that is not there', { quote: 'minister', suffix: ' sang' }, 'suffix', 'not with this suffix'],
    [
      'a suffix that is not there with that prefix',
      { quote: 'minister', prefix: 'spoke. 🐟 The ', suffix: ' spoke' },
      'suffix',
      'Just after the quote the article has "’s ship sail"',
    ],
    ['a space before', ' spoke', 'quote', 'begins with a space'],
    ['a line break after', 'spoke.\n', 'quote', 'ends with a line break'],
    ['nothing but a space', ' ', 'quote', 'with a space'],
  ])('%s', (_what, annotation, part, words) => {
    const found = locate(annotation);
    expect(found).toMatchObject({ ok: false, part });
    expect(found.ok ? '' : found.message).toContain(words);
  });
});

test('shows the places of an ambiguous quote apart from one another', () => {
  const found = locate('The minister');
  expect(found.ok ? '' : found.message).toContain(
    '“The minister spoke. 🐟 The”; “The minister spoke. 🐟 The minister’s ship sailed. The”',
  );
});

test('shows little of an article that has no spaces', () => {
  const found = locateQuote('安', codePointTextOf('平安'.repeat(500)));
  expect(found.ok ? '' : found.message.length).toBeLessThan(400);
});

/** Any slice of any text, by code points. */
const textAndSlice = unicodeText.chain((text) => {
  const points = [...text];
  return fc
    .tuple(fc.nat(points.length), fc.nat(points.length))
    .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) }));
});

test('any slice of any text is found where it was cut, or is refused because it is empty, edged by space or not alone', () => {
  fc.assert(
    fc.property(textAndSlice, ({ text, start, end }) => {
      const slice = [...text].slice(start, end).join('');
      const found = locateQuote(slice, codePointTextOf(text));
      const times = occurrencesOf(text, slice).length;
      if (slice === '' || slice !== slice.trim() || times > 1) expect(found.ok).toBe(false);
      else expect(found).toMatchObject({ ok: true, quote: { exact: slice, start, end } });
    }),
    { numRuns: 1000 },
  );
});

test('a quote with all that stands before it is found at that very place, however often it occurs', () => {
  fc.assert(
    fc.property(textAndSlice, ({ text, start, end }) => {
      const points = [...text];
      const quote = points.slice(start, end).join('');
      fc.pre(quote !== '' && quote === quote.trim());
      const found = locateQuote({ quote, prefix: points.slice(0, start).join('') }, codePointTextOf(text));
      // Text that repeats itself can hold the whole beginning a second time.
      const times = occurrencesOf(text, points.slice(0, end).join('')).length;
      if (times === 1) expect(found).toMatchObject({ ok: true, quote: { exact: quote, start, end } });
      else expect(found.ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('what is accepted with its context occurs once, and the context touches the quote', () => {
  fc.assert(
    fc.property(textAndSlice, ({ text, start, end }) => {
      const found = locateQuote([...text].slice(start, end).join(''), codePointTextOf(text));
      fc.pre(found.ok);
      if (!found.ok) return;
      const { prefix, exact, suffix } = found.quote;
      const [at, ...more] = occurrencesOf(text, prefix + exact + suffix);
      expect(more).toEqual([]);
      expect([...text.slice(0, (at ?? 0) + prefix.length)]).toHaveLength(start);
    }),
    { numRuns: 1000 },
  );
});
