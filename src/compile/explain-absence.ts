/**
 * Tells an annotator why a quote is not in the article: the one character that differs, or the word at which they part.
 * Looks roughly, over case, accents, white space and characters that look alike; what it finds is shown, never accepted.
 */
import { type Folded, foldedOf, INVISIBLE } from './fold-text';

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
  '…': 'an ellipsis (…)',
  '.': 'a full stop (.)',
};

const SPACES: Readonly<Record<string, string>> = {
  '': 'no space',
  ' ': 'one space',
  '\n': 'a line break',
  '\n\n': 'a paragraph break (an empty line)',
  '\t': 'a tab',
  '\u00A0': 'a no-break space',
  '\u2009': 'a thin space',
  '\u202F': 'a narrow no-break space',
};

const COPY = 'Copy the quote from the article';

/**
 * Explains for one article, which is folded once, at the first quote that is absent. What comes back is one or two
 * sentences without a full stop at the end: what differs, and the mend.
 */
export const explainerOf = (text: string): ((quote: string) => string) => {
  let folded: Folded | undefined;
  return (quote) => {
    if (text.includes(quote.normalize('NFC')))
      return 'The quote writes an accented letter as a letter and a separate accent (decomposed), the article as one character. Retype the letter, or copy the quote from the article';
    folded ??= foldedOf(text);
    const written = quote.normalize('NFC');
    const words = foldedOf(written).folded.trim().split(' ').filter(Boolean);
    const alike = excerptsOf(folded, words.join(' '));
    const [nearest] = alike.sort((a, b) => agreementOf(b, written) - agreementOf(a, written));
    return nearest === undefined
      ? explainDeparture(written, words, folded)
      : explainDifference([...written], [...nearest]);
  };
};

/** A single letter can be in an article any number of times. */
const MOST_EXCERPTS = 100;

/** What stands in the article wherever its folded text has `part`. */
const excerptsOf = ({ points, folded, origins }: Folded, part: string): string[] => {
  const found: string[] = [];
  if (part === '') return found;
  for (
    let at = folded.indexOf(part);
    at !== -1 && found.length < MOST_EXCERPTS;
    at = folded.indexOf(part, at + 1)
  ) {
    const last = origins[at + part.length - 1] ?? 0;
    found.push(points.slice(origins[at], last + 1).join(''));
  }
  return found;
};

const agreementOf = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character);

/** Both say the same but for the spelling of some character: names the first. */
const explainDifference = (ours: readonly string[], theirs: readonly string[]): string => {
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) at += 1;
  const [has, wrote] = [theirs[at], ours[at]];
  if (has !== undefined && INVISIBLE.test(has))
    return `In “${wordAt(theirs, at)}” the article has an invisible character (${codeOf(has)}) that the quote has not. ${COPY}`;
  if (wrote !== undefined && INVISIBLE.test(wrote))
    return `In “${wordAt(ours, at)}” the quote has an invisible character (${codeOf(wrote)}) that the article has not. ${COPY}`;
  if (isSpace(has) || isSpace(wrote)) return explainSpaces(ours, theirs, at);
  const [word, wroteWord] = [wordAt(theirs, at), wordAt(ours, at)];
  if (has?.toLowerCase() === wrote?.toLowerCase())
    return `The article has "${word}" where the quote has "${wroteWord}": capital and small letters differ. ${COPY}`;
  if (has !== undefined && wrote !== undefined && withoutAccents(has) === withoutAccents(wrote))
    return `The article has "${word}" where the quote has "${wroteWord}": an accent differs. ${COPY}`;
  return `The article has "${word}" with ${nameOf(has)} where the quote has ${nameOf(wrote)}. ${COPY}`;
};

const withoutAccents = (character: string): string =>
  character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const explainSpaces = (ours: readonly string[], theirs: readonly string[], at: number): string => {
  let start = at;
  while (start > 0 && isSpace(ours[start - 1])) start -= 1;
  const [has, wrote] = [spacesFrom(theirs, start), spacesFrom(ours, start)];
  const fix = has.includes('\n')
    ? 'Quote the two sides of the break on their own, or write the quote in double quotes with \\n for each line break'
    : wrote.includes('\n')
      ? 'Write the quote in one line, or after ">-"'
      : COPY;
  return `Before "${wordAt(theirs, start + [...has].length)}" the article has ${spacesInWords(has)} where the quote has ${spacesInWords(wrote)}. ${fix}`;
};

const spacesFrom = (characters: readonly string[], start: number): string => {
  let end = start;
  while (isSpace(characters[end])) end += 1;
  return characters.slice(start, end).join('');
};

const spacesInWords = (spaces: string): string =>
  SPACES[spaces] ??
  (/^ +$/.test(spaces)
    ? `${spaces.length} spaces`
    : [...spaces]
        .map((space) => SPACES[space] ?? `a space of another kind (${codeOf(space)})`)
        .join(' and '));

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const nameOf = (character: string | undefined): string =>
  character === undefined ? 'nothing' : (NAMES[character] ?? `“${character}” (${codeOf(character)})`);

const wordAt = (characters: readonly string[], at: number): string => {
  let start = at;
  let end = at;
  while (start > 0 && !isSpace(characters[start - 1])) start -= 1;
  while (end < characters.length && !isSpace(characters[end])) end += 1;
  return characters
    .slice(start, end)
    .filter((character) => !INVISIBLE.test(character))
    .join('');
};

/** The quote says something else somewhere: takes its longest run of words that the article has, and shows its edge. */
const explainDeparture = (quote: string, folded: readonly string[], article: Folded): string => {
  const words = quote.trim().split(/\s+/u);
  const run = longestRun(folded, article.folded);
  if (run === undefined) return `The article has none of its words. ${COPY}`;
  // The words as written can be more than the folded ones only where one of them is invisible altogether.
  if (words.length !== folded.length) return `The quote has a word of invisible characters. ${COPY}`;
  const { from, to, at } = run;
  const length = folded.slice(from, to).join(' ').length;
  const joined = /…|\.\.\./.test(quote) ? 'A quote leaves nothing out: quote each part on its own' : COPY;
  const textBetween = (start: number, end: number) =>
    article.points.slice(article.origins[start] ?? article.points.length, article.origins[end]).join('');
  if (to < words.length) {
    const next = firstWords(textBetween(at + length, at + length + 60));
    const agreed = words.slice(Math.max(from, to - 4), to).join(' ');
    const ours = words.slice(to, to + 3).join(' ');
    return next === ''
      ? `After “${agreed}” the article ends, and the quote goes on “${ours}”. ${joined}`
      : `After “${agreed}” the article goes on “${next}” where the quote has “${ours}”. ${joined}`;
  }
  const previous = lastWords(textBetween(Math.max(0, at - 60), at), at <= 60);
  const agreed = words.slice(from, from + 4).join(' ');
  const ours = words.slice(Math.max(0, from - 3), from).join(' ');
  return previous === ''
    ? `The article begins with “${agreed}”; before that the quote has “${ours}”. ${joined}`
    : `Before “${agreed}” the article has “${previous}” where the quote has “${ours}”. ${joined}`;
};

/** Only the part before a line break, so that words of the next paragraph are not run together with these. */
const firstWords = (text: string): string =>
  (text.trim().split('\n')[0] ?? '').split(/\s+/u).slice(0, 3).join(' ');

const lastWords = (text: string, isWhole: boolean): string => {
  const words = (text.trim().split('\n').at(-1) ?? '').split(/\s+/u);
  return (isWhole ? words : words.slice(1)).slice(-3).join(' ') || (words.at(-1) ?? '');
};

/** The longest stretch of `words` that `text` has as whole words: its edges, and where it stands. */
const longestRun = (
  words: readonly string[],
  text: string,
): { readonly from: number; readonly to: number; readonly at: number } | undefined => {
  let best: { from: number; to: number; at: number } | undefined;
  let to = 0;
  // What holds for a stretch holds for each part of it, so `to` never has to go back.
  for (let from = 0; from < words.length; from += 1) {
    to = Math.max(to, from);
    for (; to < words.length; to += 1) {
      const at = indexOfWords(text, words.slice(from, to + 1).join(' '));
      if (at === -1) break;
      if (!best || to + 1 - from > best.to - best.from) best = { from, to: to + 1, at };
    }
  }
  return best;
};

const indexOfWords = (text: string, words: string): number => {
  const isInner = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!isInner(text[at - 1]) && !isInner(text[at + words.length])) return at;
  return -1;
};
