/**
 * What a reader asks for, taken apart: words, of which the last may still be being typed, and phrases between quotation
 * marks, to be found as they are written. A quotation mark that is not closed yet quotes all that follows.
 */
import { foldVerbatim, rawWordsOf, wordsOf } from '../fold';

export interface Phrase {
  /** Folded as verbatim text is. */
  readonly text: string;
  /** Still being typed: its last word may go on. One that is closed ends where a word does. */
  readonly isOpen: boolean;
}

export interface Query {
  /** Folded. */
  readonly words: readonly string[];
  readonly phrases: readonly Phrase[];
}

/** More than this is no search but a text. */
const MOST_WORDS = 24;
/** In UTF-16 units. A longer quote is looked for by its beginning; a word of 30,000 letters would hold the page up. */
const LONGEST = 1000;

export const queryOf = (text: string): Query => {
  const phrases: Phrase[] = [];
  const rest = text
    .slice(0, LONGEST)
    .replace(/["“”„‟]([^"“”„‟]*)(["“”„‟]|$)/g, (_, quoted: string, close: string) => {
      const phrase = foldVerbatim(quoted).trim();
      if (rawWordsOf(phrase).length > 0)
        phrases.push({ text: phrase, isOpen: close === '' && !/\s$/.test(quoted) });
      return ' ';
    });
  return {
    words: wordsOf(rest)
      .map(({ folded }) => folded)
      .slice(0, MOST_WORDS),
    phrases: phrases.slice(0, MOST_WORDS),
  };
};

export const isEmptyQuery = ({ words, phrases }: Query): boolean =>
  words.length === 0 && phrases.length === 0;

/**
 * Scripts that are written without spaces between words, or hang the small words on to the great: a word of theirs is
 * found inside others. Korean comes as the single letters that `fold` leaves of a syllable.
 */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** One letter of a script that needs several for a word. It begins so many words that only names are worth looking at. */
export const isOneLetter = ({ words, phrases }: Query): boolean => {
  const [only = '', ...others] = [
    ...words,
    ...phrases.flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded)),
  ];
  return others.length === 0 && [...only].length === 1 && !isUnspaced(only);
};

/** The UTF-16 index of the first place from `from` on where a phrase stands in a text folded as it is, or -1. */
const placeOfPhrase = (folded: string, { text, isOpen }: Phrase, from: number): number => {
  for (let at = folded.indexOf(text, from); at !== -1; at = folded.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (goesOn(folded.slice(Math.max(0, at - 2), at), text.slice(0, 2))) continue;
    if (isOpen || !goesOn(text.slice(-2), folded.slice(end, end + 2))) return at;
  }
  return -1;
};

/** Whether a phrase stands in a text folded as it is: as whole words, the last of an open one aside. */
export const standsIn = (folded: string, phrase: Phrase): boolean => placeOfPhrase(folded, phrase, 0) !== -1;

/** Every UTF-16 index at which it does. */
export const placesOfPhrase = (folded: string, phrase: Phrase): readonly number[] => {
  const places: number[] = [];
  for (let at = placeOfPhrase(folded, phrase, 0); at !== -1; at = placeOfPhrase(folded, phrase, at + 1))
    places.push(at);
  return places;
};

/** Whether one word goes on from the end of one text into the next. */
const goesOn = (before: string, after: string): boolean =>
  before !== '' &&
  after !== '' &&
  /[\p{L}\p{N}\p{M}]$/u.test(before) &&
  /^[\p{L}\p{N}\p{M}]/u.test(after) &&
  !isUnspaced(before + after);
