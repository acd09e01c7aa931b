/**
 * Finds a quote in an article, to the letter or not at all. Why one is not there, `explain-absence` tells the annotator;
 * that module looks roughly, this one never does.
 */
import { type CodePointText, occurrencesOf } from '../graph/code-points';
import type { QuoteAnnotation } from './annotation-schema';
import { explainerOf } from './explain-absence';

interface LocatedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Code points, 0-based, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export type Location =
  | { readonly ok: true; readonly quote: LocatedQuote }
  /** `part` is the part of the annotation that has to be mended. */
  | { readonly ok: false; readonly part: 'quote' | 'prefix' | 'suffix'; readonly message: string };

/** Code points of context kept on each side; more only where that is needed to be unique. */
const CONTEXT = 24;

/** `explain` is for a caller with many quotes of one article: see `explainerOf`. */
export const locateQuote = (
  annotation: QuoteAnnotation,
  article: CodePointText,
  explain: (quote: string) => string = explainerOf(article.text),
): Location => {
  const {
    quote,
    prefix = '',
    suffix = '',
  } = typeof annotation === 'string' ? { quote: annotation } : annotation;
  const refused = (message: string, part: 'quote' | 'prefix' | 'suffix' = 'quote'): Location => ({
    ok: false,
    part,
    message,
  });
  if (quote.trim() !== quote) return refused(spaceAtTheEdge(quote));
  const whole = prefix + quote + suffix;
  const places = occurrencesOf(article.text, whole);
  const [place, second] = places;
  if (place === undefined) {
    const bare = occurrencesOf(article.text, quote);
    if (bare.length === 0) return refused(`this quote is not in the article. ${explain(quote)}`);
    const isPrefixWrong = !bare.some((at) => article.text.endsWith(prefix, at));
    return isPrefixWrong
      ? refused(wrongContext('prefix', bare, article.text, prefix.length), 'prefix')
      : refused(
          wrongContext(
            'suffix',
            bare.filter((at) => article.text.endsWith(prefix, at)).map((at) => at + quote.length),
            article.text,
            suffix.length,
          ),
          'suffix',
        );
  }
  if (second !== undefined)
    return refused(
      `this quote occurs ${places.length} times in the article${whole === quote ? '' : ' with that context'}: ${places
        .slice(0, 4)
        .map((at) => `“${surroundings(article.text, at, whole.length)}”`)
        .join(
          '; ',
        )}. ${whole === quote ? MAKE_UNIQUE : 'Write a longer prefix or suffix, or quote more words'}`,
    );
  const start = article.positionOf(place + prefix.length);
  return { ok: true, quote: withContext(article, start, start + [...quote].length) };
};

const MAKE_UNIQUE =
  'Quote more words, or write "quote:" with "prefix:" or "suffix:", the words just before or after the one you mean';

const spaceAtTheEdge = (quote: string): string => {
  const atEnd = quote.trimStart() === quote;
  const edge = atEnd ? quote.slice(quote.trimEnd().length) : quote.slice(0, -quote.trimStart().length);
  const isBreak = edge.includes('\n');
  const fix = isBreak && atEnd ? 'Where it follows ">" or "|", write ">-" or "|-"' : 'Remove it';
  return `this quote ${atEnd ? 'ends' : 'begins'} with a ${isBreak ? 'line break' : 'space'}. ${fix}`;
};

/** The quote is there, but its prefix or suffix is not. What is shown can be pasted, in YAML as in JSON. */
const wrongContext = (
  part: 'prefix' | 'suffix',
  edges: readonly number[],
  text: string,
  length: number,
): string => {
  const reach = Math.max(12, length);
  const found = edges.slice(0, 3).map((at) => {
    const around = part === 'prefix' ? text.slice(Math.max(0, at - reach), at) : text.slice(at, at + reach);
    return around === '' ? 'nothing' : JSON.stringify(around);
  });
  return `the quote is in the article, but not with this ${part}. Just ${part === 'prefix' ? 'before' : 'after'} the quote the article has ${found.join(' or ')}. Write the ${part} in double quotes, with its spaces`;
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

/** The words around a place, enough to tell it from another; cut at spaces where there are any near. */
const surroundings = (text: string, at: number, length: number): string => {
  const before = text.slice(Math.max(0, at - 24), at).replace(at > 24 ? /^\S*\s/u : '', '');
  const end = at + length;
  const after = text.slice(end, end + 24).replace(end + 24 < text.length ? /\s\S*$/u : '', '');
  return `${before}${text.slice(at, end)}${after}`.replace(/\s+/g, ' ').trim();
};
