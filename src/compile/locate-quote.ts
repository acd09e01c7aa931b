/**
 * Finds a quote in an article, to the letter or not at all, and where it is not there tells the annotator why: the one
 * character that differs. The explanations look roughly; what is accepted never does.
 */
import { type CodePointText, occurrencesOf } from '../graph/code-points';
import type { QuoteAnnotation } from './annotation-schema';

export interface LocatedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Code points, 0-based, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export type Location =
  | { readonly ok: true; readonly quote: LocatedQuote }
  | { readonly ok: false; readonly message: string };

/** Code points of context kept on each side; more only where that is needed to be unique. */
const CONTEXT = 24;

export const locateQuote = (annotation: QuoteAnnotation, article: CodePointText): Location => {
  const {
    quote,
    prefix = '',
    suffix = '',
  } = typeof annotation === 'string' ? { quote: annotation } : annotation;
  if (quote.trim() !== quote)
    return { ok: false, message: 'this quote begins or ends with a space. Remove it' };
  const whole = prefix + quote + suffix;
  const places = occurrencesOf(article.text, whole);
  const [place, second] = places;
  if (place === undefined) {
    if (whole !== quote && article.text.includes(quote))
      return {
        ok: false,
        message: `this quote is in the article, but not with that ${prefix ? 'prefix' : 'suffix'}. ${explainAbsence(whole, article.text)}`,
      };
    return { ok: false, message: `this quote is not in the article. ${explainAbsence(quote, article.text)}` };
  }
  if (second !== undefined)
    return {
      ok: false,
      message: `this quote occurs ${places.length} times in the article: ${places
        .slice(0, 4)
        .map((at) => `“${surroundings(article.text, at, whole.length)}”`)
        .join(
          '; ',
        )}. Quote more words, or add "prefix" or "suffix" with the words before or after the one you mean`,
    };
  const start = article.positionOf(place + prefix.length);
  return { ok: true, quote: withContext(article, start, start + [...quote].length) };
};

/** Adds as much context on each side as makes prefix + exact + suffix occur once. */
const withContext = (article: CodePointText, start: number, end: number): LocatedQuote => {
  const exact = article.slice(start, end);
  for (let reach = CONTEXT; ; reach *= 2) {
    const prefix = article.slice(start - reach, start);
    const suffix = article.slice(end, end + reach);
    if (occurrencesOf(article.text, prefix + exact + suffix).length === 1 || reach > article.length)
      return { exact, prefix, suffix, start, end };
  }
};

const surroundings = (text: string, at: number, length: number): string => {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 12)) + 1);
  const to = text.indexOf(' ', at + length + 12);
  return text.slice(from, to === -1 ? undefined : to).replace(/\s+/g, ' ');
};

/** Characters that are easily taken for one another. Each maps one UTF-16 unit to one, so that positions stay. */
const LOOKALIKES: readonly (readonly [alike: RegExp, plain: string])[] = [
  [/[‘’‛ʼ′]/g, "'"],
  [/[“”„‟″]/g, '"'],
  [/[‐‑‒–—−]/g, '-'],
  [/[\u00A0\u2007\u202F\u2009]/g, ' '],
];

const plain = (text: string): string =>
  LOOKALIKES.reduce((result, [alike, replacement]) => result.replace(alike, replacement), text);

const NAMES: Readonly<Record<string, string>> = {
  "'": 'a straight one',
  '"': 'a straight one',
  '‘': 'a curly opening quotation mark (‘)',
  '’': 'a curly apostrophe (’)',
  '“': 'a curly opening quotation mark (“)',
  '”': 'a curly closing quotation mark (”)',
  '-': 'a hyphen (-)',
  '–': 'an en dash (–)',
  '—': 'an em dash (—)',
  ' ': 'a space',
  '\n': 'a line break',
  '\u00A0': 'a no-break space',
};

const nameOf = (character: string | undefined): string =>
  character === undefined
    ? 'nothing'
    : (NAMES[character] ??
      `“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`);

const explainAbsence = (quote: string, text: string): string => {
  if (text.includes(quote.normalize('NFC')))
    return 'The quote writes an accented letter as a letter and a separate accent (decomposed), the article as one character. Retype the letter, or copy the quote from the article';
  const folded = plain(text);
  const words = plain(quote.normalize('NFC')).split(/\s+/).filter(Boolean);
  const roughly = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'),
    'i',
  );
  const match = words.length > 0 ? roughly.exec(folded) : null;
  if (match) return explainDifference(quote, text.slice(match.index, match.index + match[0].length));
  return explainDeparture(quote, text);
};

/** The quote and the article say the same but for spelling of a character: names the first that differs. */
const explainDifference = (quote: string, excerpt: string): string => {
  const ours = [...quote];
  const theirs = [...excerpt];
  const at = theirs.findIndex((character, index) => character !== ours[index]);
  const [has, wrote] = [theirs[at], ours[at]];
  const copy = 'Copy the quote from the article';
  if (wrote !== undefined && /\s/.test(wrote) && !/\s/.test(has ?? ''))
    return `The quote has ${wrote === '\n' ? 'a line break' : 'more than one space'} before “${wordAt(theirs, at)}” where the article has one space. ${copy}`;
  if (wrote !== undefined && /\s/.test(wrote) && has !== undefined && /\s/.test(has))
    return `The article has ${nameOf(has)} before “${wordAt(theirs, at + 1)}” where the quote has ${nameOf(wrote)}. ${copy}`;
  if (has?.toLowerCase() === wrote?.toLowerCase())
    return `The article has “${wordAt(theirs, at)}” where the quote has “${wordAt(ours, at)}”: capital and small letters differ. ${copy}`;
  return `The article has "${wordAt(theirs, at)}" with ${nameOf(has)} where the quote has ${nameOf(wrote)}. ${copy}`;
};

const wordAt = (characters: readonly string[], at: number): string => {
  let start = at;
  let end = at;
  while (start > 0 && !/\s/.test(characters[start - 1] ?? ' ')) start -= 1;
  while (end < characters.length && !/\s/.test(characters[end] ?? ' ')) end += 1;
  return characters.slice(start, end).join('');
};

/** The quote says something else from some word on: shows where they part. */
const explainDeparture = (quote: string, text: string): string => {
  const words = quote.split(' ');
  let kept = words.length;
  while (kept > 0 && !text.includes(words.slice(0, kept).join(' '))) kept -= 1;
  if (kept === 0) return `No part of the article begins with “${words[0]}”. Copy the quote from the article`;
  const agreed = words.slice(0, kept).join(' ');
  const at = text.indexOf(agreed) + agreed.length;
  const next = text.slice(at).trim().split(/\s+/).slice(0, 3).join(' ');
  return `They agree up to “${words.slice(Math.max(0, kept - 4), kept).join(' ')}”; then the article goes on “${next}” where the quote has “${words.slice(kept, kept + 3).join(' ')}”. Copy the quote from the article`;
};
