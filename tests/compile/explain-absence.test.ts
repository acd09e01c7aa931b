import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainerOf } from '../../src/compile/explain-absence';
import { unicodeText } from '../graph/unicode';

/** Invented. */
const ARTICLE =
  'Björg’s ship — the “Herring” — sailed in 2020–2022.\n\nIt left Valletta…\u00A0and  came back to Valletta on Monday, they say.';

describe('names the first character that differs', () => {
  test.each([
    [
      "Björg's ship",
      'The article has "Björg’s" with a curly apostrophe (’) where the quote has a straight one',
    ],
    ['ship - the', 'The article has "—" with an em dash (—) where the quote has a hyphen (-)'],
    [
      'the "Herring"',
      'The article has "“Herring”" with a curly opening quotation mark (“) where the quote has a straight one',
    ],
    ['in 2020-2022.', 'The article has "2020–2022." with an en dash (–) where the quote has a hyphen (-)'],
    ['Bjorg’s ship', 'The article has "Björg’s" where the quote has "Bjorg’s": an accent differs'],
    ['Sailed in', 'The article has "sailed" where the quote has "Sailed": capital and small letters differ'],
    [
      'Valletta... and  came',
      'The article has "Valletta…" with an ellipsis (…) where the quote has a full stop (.)',
    ],
    ['left Vаlletta', 'The article has "Valletta" with “a” (U+0061) where the quote has “а” (U+0430)'],
    ['sai\u200Bled in', 'In “sailed” the quote has an invisible character (U+200B) that the article has not'],
    ['came back  to', 'Before "to" the article has one space where the quote has 2 spaces'],
    ['and came', 'Before "came" the article has 2 spaces where the quote has one space'],
    ['Valletta… and', 'Before "and" the article has a no-break space where the quote has one space'],
    [
      '2020–2022. It left',
      'Before "It" the article has a paragraph break (an empty line) where the quote has one space',
    ],
    ['came\nback', 'Before "back" the article has one space where the quote has a line break'],
    ['came\t back', 'Before "back" the article has one space where the quote has a tab and one space'],
  ])('%j', (quote, words) => {
    expect(explainerOf(ARTICLE)(quote)).toContain(words);
  });

  test('an invisible character of the article', () => {
    expect(explainerOf('Here is the har\u00ADbour.')('the harbour')).toContain(
      'In “harbour” the article has an invisible character (U+00AD) that the quote has not',
    );
  });

  test('an accent that is written apart', () => {
    expect(explainerOf(ARTICLE)('Bjo\u0308rg’s ship')).toContain('(decomposed)');
  });

  test('in the place that agrees longest', () => {
    expect(explainerOf('A Ship sailed. Then a ship sailed.')('a ship Sailed')).toContain(
      'The article has "sailed" where the quote has "Sailed"',
    );
  });
});

describe('shows the word at which they part', () => {
  test.each([
    [
      'came back to Mdina on Monday',
      'After “came back to” the article goes on “Valletta on Monday,” where the quote has “Mdina on Monday”',
    ],
    [
      'rowed back to Valletta on Monday',
      'Before “back to Valletta on” the article has “Valletta… and came” where the quote has “rowed”',
    ],
    ['they say. The end.', 'After “they say.” the article ends, and the quote goes on “The end.”'],
    ['Once Björg’s ship', 'The article begins with “Björg’s ship”; before that the quote has “Once”'],
    ['sail away', 'The article has none of its words'],
    ['nothing of this', 'The article has none of its words'],
  ])('%j', (quote, words) => {
    expect(explainerOf(ARTICLE)(quote)).toContain(words);
  });

  test('a quote that leaves words out is told to be two', () => {
    expect(explainerOf(ARTICLE)('Björg’s ship … sailed')).toContain('quote each part on its own');
  });

  test('words of the next paragraph are not run together with these', () => {
    expect(explainerOf(ARTICLE)('sailed in 1999')).toContain('the article goes on “2020–2022.” where');
  });
});

test('has words for any quote and any article', () => {
  fc.assert(
    fc.property(unicodeText, unicodeText, (quote, text) => {
      fc.pre(!text.includes(quote) && !/["“”]/.test(quote + text));
      expect(explainerOf(text)(quote)).not.toMatch(/undefined|NaN|“”|""/);
    }),
    { numRuns: 2000 },
  );
});
