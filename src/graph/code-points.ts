/**
 * Positions in a text. The graph file counts Unicode code points (as W3C selectors do); JavaScript strings count
 * UTF-16 units. Only this module converts between the two.
 */

/** Answers, for one text, where its code points lie in UTF-16 units. */
export interface CodePointText {
  readonly text: string;
  /** Number of code points. */
  readonly length: number;
  /** The code points from `start` (0-based) up to but not including `end`, both clamped to the text. */
  slice(start: number, end: number): string;
  /** The code-point position of a UTF-16 index. An index inside a surrogate pair gives the pair's own position. */
  positionOf(utf16Index: number): number;
}

export const codePointTextOf = (text: string): CodePointText =>
  /[\ud800-\udfff]/.test(text) ? textWithPairs(text) : textWithoutPairs(text);

/** Nearly every text: each code point is one unit, and nothing has to be looked up. */
const textWithoutPairs = (text: string): CodePointText => {
  const clamped = (position: number): number => Math.max(0, Math.min(text.length, Math.trunc(position)));
  return {
    text,
    length: text.length,
    slice: (start, end) => text.slice(clamped(start), clamped(end)),
    positionOf: clamped,
  };
};

const textWithPairs = (text: string): CodePointText => {
  // utf16[i] is the UTF-16 index at which code point i starts; one entry more marks the end.
  const utf16 = new Uint32Array(text.length + 1);
  let at = 0;
  let length = 0;
  for (const character of text) {
    utf16[length] = at;
    at += character.length;
    length += 1;
  }
  utf16[length] = at;
  const clamped = (position: number): number =>
    utf16[Math.max(0, Math.min(length, Math.trunc(position)))] ?? text.length;

  return {
    text,
    length,
    slice: (start, end) => text.slice(clamped(start), clamped(end)),
    positionOf: (index) => {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((utf16[middle] ?? text.length) <= index) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
};

/** Every UTF-16 index at which `part` occurs in `text`, overlaps included. An empty part occurs nowhere. */
export const occurrencesOf = (text: string, part: string): readonly number[] => {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
};
