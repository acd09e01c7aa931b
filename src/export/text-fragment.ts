/**
 * The address of one sentence in the article itself: a text directive of the URL Fragment Text Directives specification
 * (WICG), `#:~:text=prefix-,start,end,-suffix`, by which a browser scrolls to the words and marks them. Directives match
 * whole words, without regard to case, and what is given as one piece must stand in one paragraph.
 */
import type { Evidence, Source } from '../graph/schema';

/** Longer quotes are given by their first and last words, as browsers do in the links they make. */
const LONGEST_WHOLE = 300;
const WORDS_AT_ENDS = 6;
const MOST_CONTEXT = 24;

/** A quote's place in its source's text, in UTF-16 units, and that text. */
interface Passage {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The address of a quote in the original; the source's own where no directive finds it. Undefined where there is none. */
export const addressInOriginal = ({ selector }: Evidence, { url, text }: Source): string | undefined => {
  if (url === undefined) return undefined;
  const [{ exact }, { start }] = selector;
  const from = unitsOf(text, start);
  // A quote that is not in its source leads to the source, never to other words.
  if (!text.startsWith(exact, from)) return url;
  const directive = directiveOf({ text, from, to: from + exact.length });
  if (directive === undefined) return url;
  const joint = url.includes(':~:') ? '&' : `${url.includes('#') ? '' : '#'}:~:`;
  return `${url}${joint}text=${directive}`;
};

/** Selectors count code points; texts are cut by UTF-16 units. */
const unitsOf = (text: string, codePoints: number): number => {
  if (!/[\uD800-\uDFFF]/.test(text.slice(0, codePoints))) return Math.min(codePoints, text.length);
  let units = 0;
  let left = codePoints;
  for (const character of text) {
    if (left === 0) break;
    units += character.length;
    left -= 1;
  }
  return units;
};

interface Word {
  readonly from: number;
  readonly to: number;
  /** Which paragraph it stands in. */
  readonly paragraph: number;
}

/** Words, with what stands at them; one is cut in two where the quote begins or ends at its punctuation. */
const wordsOf = ({ text, from, to }: Passage): readonly Word[] => {
  const cuts = [from, to].filter(
    (at) =>
      !(WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && WORD_AFTER.test(text.slice(at, at + 2))),
  );
  const words: Word[] = [];
  let paragraph = 0;
  for (const { 0: found, index } of text.matchAll(/\n+|\S+/g))
    if (found.startsWith('\n')) paragraph += 1;
    else {
      const end = index + found.length;
      const bounds = [index, ...cuts.filter((cut) => index < cut && cut < end), end];
      for (const [at, bound] of bounds.entries()) {
        const next = bounds[at + 1];
        if (next !== undefined) words.push({ from: bound, to: next, paragraph });
      }
    }
  return words;
};

const WORD_BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u;

const directiveOf = (passage: Passage): string | undefined =>
  directiveOfShort(passage) ?? directiveOfAny(passage);

/**
 * Most quotes are short and stand once, which a plain search tells many times sooner than a pattern, and without a look
 * at the words of any other paragraph.
 */
const directiveOfShort = ({ text, from, to }: Passage): string | undefined => {
  if (to - from > LONGEST_WHOLE) return undefined;
  const opening = text.lastIndexOf('\n', from - 1) + 1;
  const closing = text.indexOf('\n', to);
  const paragraph = text.slice(opening, closing === -1 ? text.length : closing);
  const words = wordsOf({ text: paragraph, from: from - opening, to: to - opening });
  const start = words.find((word) => opening + word.to > from);
  const end = words.findLast((word) => opening + word.from < to);
  if (!start || !end || start.from > end.from || start.paragraph !== end.paragraph) return undefined;
  const whole = paragraph.slice(start.from, end.to);
  if (whole.length > LONGEST_WHOLE) return undefined;
  const searched = whole.replace(/\s+/g, ' ');
  const upToIt = text.slice(0, opening + end.to).toLowerCase();
  return upToIt.indexOf(searched.toLowerCase()) === opening + start.from ? encoded(searched) : undefined;
};

const directiveOfAny = (passage: Passage): string | undefined => {
  const { text } = passage;
  const words = wordsOf(passage);
  const first = words.findIndex(({ to }) => to > passage.from);
  const last = words.findLastIndex(({ from }) => from < passage.to);
  const [start, end] = [words[first], words[last]];
  if (!start || !end || first > last) return undefined;
  const piece = (from: number, to: number): string =>
    text.slice(words[from]?.from ?? 0, words[to]?.to ?? 0).replace(/\s+/g, ' ');
  const isWhole = start.paragraph === end.paragraph && end.to - start.from <= LONGEST_WHOLE;
  const inParagraph = (at: number, paragraph: number) => words[at]?.paragraph === paragraph;

  // The start must be in one paragraph, and so must the end.
  let startTo = first;
  while (
    !isWhole &&
    startTo - first + 1 < WORDS_AT_ENDS &&
    startTo < last - 1 &&
    inParagraph(startTo + 1, start.paragraph)
  )
    startTo += 1;
  let endFrom = last;
  while (
    !isWhole &&
    last - endFrom + 1 < WORDS_AT_ENDS &&
    endFrom > startTo + 1 &&
    inParagraph(endFrom - 1, end.paragraph)
  )
    endFrom -= 1;
  const pieces = isWhole ? [piece(first, last)] : [piece(first, startTo), piece(endFrom, last)];

  // Words before and after, one more at a time, until the first place that a browser finds is this one.
  for (let context = 0; context <= MOST_CONTEXT; context += 1) {
    const before = contextOf(words, first - 1, -context);
    const after = contextOf(words, last + 1, context);
    const prefix = before ? piece(before[0], before[1]) : undefined;
    const suffix = after ? piece(after[0], after[1]) : undefined;
    const found = firstMatch(text, { prefix, pieces, suffix });
    if (found?.from === start.from && found.to === end.to)
      return [
        ...(prefix ? [`${encoded(prefix)}-`] : []),
        ...pieces.map(encoded),
        ...(suffix ? [`-${encoded(suffix)}`] : []),
      ].join(',');
  }
  return undefined;
};

/** So many words from one on, backwards if less than none, as far as its paragraph goes. */
const contextOf = (
  words: readonly Word[],
  at: number,
  many: number,
): readonly [number, number] | undefined => {
  const anchor = words[at];
  if (!anchor || many === 0) return undefined;
  const step = Math.sign(many);
  let reached = at;
  while (
    Math.abs(reached + step - at) < Math.abs(many) &&
    words[reached + step]?.paragraph === anchor.paragraph
  )
    reached += step;
  return step < 0 ? [reached, at] : [at, reached];
};

interface Directive {
  readonly prefix: string | undefined;
  /** The whole, or its start and its end. */
  readonly pieces: readonly string[];
  readonly suffix: string | undefined;
}

/** Where a browser finds a directive first, in UTF-16 units. */
const firstMatch = (
  text: string,
  { prefix, pieces, suffix }: Directive,
): { readonly from: number; readonly to: number } | undefined => {
  const [start = '', ...end] = pieces.map(patternOf);
  const found = new RegExp(
    `${prefix ? `(?<=${EDGE_BEFORE}${patternOf(prefix)}\\s*)` : ''}${EDGE_BEFORE}${start}${EDGE_AFTER}` +
      `${end.length > 0 ? `[\\s\\S]*?${EDGE_BEFORE}${end.join('')}${EDGE_AFTER}` : ''}` +
      `${suffix ? `(?=\\s*${patternOf(suffix)}${EDGE_AFTER})` : ''}`,
    'iu',
  ).exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
};

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}\\p{M}])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}\\p{M}])';

/** Words as they are, with any white space between them that does not end a paragraph. */
const patternOf = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[^\\S\\n]+');

/** `-`, `,` and `&` part the pieces of a directive; brackets and apostrophes break links in plain text. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-'()*!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
