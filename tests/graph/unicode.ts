/** Random text as sources may hold it: letters with combining marks, characters of two UTF-16 units, line breaks. */
import * as fc from 'fast-check';

const CHARACTERS = ['a', 'b', ' ', '.', '\n', 'é', 'e\u0301', '“', '’', '𝒜', '🇰🇷', '👩🏽‍🚀', 'پ', '中'];

/** Text in which every kind of character is likely. */
export const unicodeText = fc.oneof(
  fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 40 }).map((characters) => characters.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
