/**
 * Two ways to make texts comparable. `fold` is for names that a reader types as best they can: case, accents and letters
 * that a keyboard may lack are set aside. `foldVerbatim` is for words between quotation marks: only case and the shape of
 * quotes and apostrophes are.
 */

/** Letters that stay whole when accents are taken off, as they are written without them; and letters with two codes. */
const PLAIN: Readonly<Record<string, string>> = {
  þ: 'th',
  ð: 'd',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** 'Þóra' gives 'thora'. May be longer or shorter than the text. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter);

/** As long as the text, place by place. */
export const foldVerbatim = (text: string): string =>
  text
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/\s/g, ' ')
    .replaceAll('İ', 'i') // the one letter whose small form is longer
    .toLowerCase()
    .replaceAll('ς', 'σ');

export interface Word {
  /** As `fold` gives it. */
  readonly folded: string;
  /** UTF-16 indexes in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as they are written: unbroken letters and digits of any script. */
export const rawWordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];

export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORDS)]
    .map((match) => ({ folded: fold(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter(({ folded }) => folded !== '');
