/** Where in a text the words lie that were searched for, and the piece of a long text that is shown round them. */
import { fold, foldVerbatim, wordsOf } from '../fold';
import { isUnspaced, type Phrase, placesOfPhrase, type Query } from './query';

/** UTF-16 indexes, end exclusive. */
export type Range = readonly [start: number, end: number];

/** A text, or a piece of it, with what was found in it. */
export interface Marked {
  /** Verbatim. */
  readonly text: string;
  /** In order, apart from one another, inside the text. */
  readonly marks: readonly Range[];
  /** Whether the whole text goes on before and after this piece. */
  readonly isCut: readonly [before: boolean, after: boolean];
}

/** What to mark: whole words, words that begin so, parts of words, and phrases as they are written. */
export interface Sought {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly parts: readonly string[];
  readonly phrases: readonly Phrase[];
}

export const soughtBy = ({ words, phrases }: Query): Sought => {
  const last = words.at(-1);
  return {
    words: new Set(words.filter((word) => !isUnspaced(word))),
    beginnings: last !== undefined && !isUnspaced(last) ? [last] : [],
    parts: words.filter(isUnspaced),
    phrases,
  };
};

export const rangesIn = (text: string, { words, beginnings, parts, phrases }: Sought): readonly Range[] => {
  const found: Range[] = [];
  for (const { folded, start, end } of wordsOf(text)) {
    if (words.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning)))
      found.push([start, end]);
    else for (const part of parts) found.push(...partsOf(text.slice(start, end), part, start));
  }
  const verbatim = phrases.length > 0 ? foldVerbatim(text) : '';
  for (const phrase of phrases)
    for (const at of placesOfPhrase(verbatim, phrase)) found.push([at, at + phrase.text.length]);
  return joined(found);
};

/** Where a folded part lies in one word: whole letters, as many as it takes. */
const partsOf = (word: string, part: string, from: number): readonly Range[] => {
  let folded = '';
  const places: number[] = []; // for each unit of the folded word, where its letter starts
  const ends: number[] = [];
  let at = from;
  for (const letter of word) {
    for (const _ of fold(letter).split('')) {
      places.push(at);
      ends.push(at + letter.length);
    }
    folded += fold(letter);
    at += letter.length;
  }
  const found: Range[] = [];
  for (let hit = folded.indexOf(part); hit !== -1; hit = folded.indexOf(part, hit + part.length))
    found.push([places[hit] ?? from, ends[hit + part.length - 1] ?? at]);
  return found;
};

/** In order; those that touch or overlap are one. */
const joined = (ranges: readonly Range[]): readonly Range[] => {
  const apart: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = apart.at(-1);
    if (last && start <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)];
    else apart.push([start, end]);
  }
  return apart;
};

export const markedWhole = (text: string, sought: Sought): Marked => ({
  text,
  marks: rangesIn(text, sought),
  isCut: [false, false],
});

export const unmarked = (text: string): Marked => ({ text, marks: [], isCut: [false, false] });

const EXCERPT = 150;
const LEAD = 36;

/**
 * The range, of those in order and apart, from which on most is marked within `length`; the first of equals. Both ends of
 * what is looked at only move forward: a long text can have very many.
 */
export const fullestOf = (ranges: readonly Range[], length: number): Range | undefined => {
  let best: Range | undefined;
  let most = -1;
  let covered = 0;
  let next = 0;
  for (const range of ranges) {
    const [from, to] = range;
    for (let ahead = ranges[next]; ahead && ahead[1] <= from + length; ahead = ranges[++next])
      covered += ahead[1] - ahead[0];
    if (covered > most) {
      best = range;
      most = covered;
    }
    // One longer than `length` was never counted.
    if (to <= from + length) covered -= to - from;
    else next++;
  }
  return best;
};

/** At most about `EXCERPT` characters, where most of what is sought stands together, cut between words. */
export const excerptOf = (text: string, sought: Sought): Marked => {
  const ranges = rangesIn(text, sought);
  if (text.length <= EXCERPT + LEAD) return { text, marks: ranges, isCut: [false, false] };
  const best = fullestOf(ranges, EXCERPT - LEAD);
  const anchor = best?.[0] ?? 0;
  // Where the text ends soon after, the piece begins earlier instead.
  const from = wordEdge(text, Math.max(0, Math.min(anchor - LEAD, text.length - EXCERPT)), anchor);
  const to = wordEdge(
    text,
    Math.min(text.length, Math.max(from + EXCERPT, best?.[1] ?? 0)),
    best?.[1] ?? from,
  );
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  return {
    text: text.slice(start, end),
    marks: ranges
      .filter(([markStart, markEnd]) => markEnd > start && markStart < end)
      .map(
        ([markStart, markEnd]): Range => [Math.max(markStart, start) - start, Math.min(markEnd, end) - start],
      ),
    isCut: [start > 0, end < text.length],
  };
};

/** The nearest place towards `until` where a word begins or ends; `at` itself where there is none on the way. */
const wordEdge = (text: string, at: number, until: number): number => {
  if (at <= 0 || at >= text.length) return at;
  if (until >= at) {
    const space = text.slice(at, until).search(/\s\S/);
    if (/\s/.test(text.charAt(at - 1))) return at;
    if (space !== -1) return at + space + 1;
  } else {
    if (/\s/.test(text.charAt(at))) return at;
    const space = text.slice(until, at).search(/\s\S*$/);
    if (space !== -1) return until + space;
  }
  // No space on the way: never between the two halves of one character.
  const half = text.charCodeAt(at);
  return half >= 0xdc00 && half <= 0xdfff ? at - 1 : at;
};
