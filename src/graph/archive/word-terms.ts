/**
 * The words by which the quotes of an archive are found: those of a quote, as they stand in the index, and those that a
 * reader asks for. Both are folded as in `search/words`. A word of a script without spaces between words is found inside
 * others too: the index holds it from each of its letters on, so that what is inside is always a beginning.
 */
import { fold, wordsOf } from '../fold';
import { isUnspaced, type Query } from '../search/query';

/** Before what stands inside a word. No word holds it, so that these stand apart from whole words. */
const INSIDE = '-';
/** Letters of what is inside that are looked at, in UTF-16 units: more would make the index of a long run of them huge. */
const LONGEST_INSIDE = 24;
/** Each may take a file to answer. What is left out is looked for in the quote itself. */
const MOST_CONDITIONS = 40;

/** The terms of one written word, each once. */
export const termsOf = (raw: string): readonly string[] => {
  const word = fold(raw);
  if (word === '') return [];
  if (!isUnspaced(word)) return [word];
  const terms = new Set([word]);
  for (let at = 0; at < word.length; at++) {
    const inside = word.slice(at, at + LONGEST_INSIDE);
    if (isUnspaced(inside)) terms.add(INSIDE + inside);
  }
  return [...terms];
};

/** As a reader asks for it. */
export const wordOfTerm = (term: string): string =>
  term.startsWith(INSIDE) ? term.slice(INSIDE.length) : term;

export interface Condition {
  readonly term: string;
  /** Whether every term that begins so will do. */
  readonly isBeginning: boolean;
}

export interface Conditions {
  readonly all: readonly Condition[];
  /** Whether a quote that fulfils them is found; otherwise its text has to be looked at. */
  readonly isEnough: boolean;
}

export const conditionsOf = ({ words, phrases }: Query): Conditions => {
  const all = new Map<string, Condition>();
  let isEnough = phrases.length === 0;
  const ask = (asked: readonly string[], mayLastGoOn: boolean) =>
    asked.forEach((word, at) => {
      const condition = isUnspaced(word)
        ? { term: INSIDE + word.slice(0, LONGEST_INSIDE), isBeginning: true }
        : { term: word, isBeginning: mayLastGoOn && at === asked.length - 1 };
      const isCut = condition.term.startsWith(INSIDE) && word.length > LONGEST_INSIDE;
      if (isCut) isEnough = false;
      // Cut so that nothing is left of the script that it is of, it is in no index.
      if (isCut && !isUnspaced(condition.term)) return;
      all.set(`${condition.isBeginning} ${condition.term}`, condition);
    });
  ask(words, true);
  for (const { text, isOpen } of phrases)
    ask(
      wordsOf(text).map(({ folded }) => folded),
      isOpen,
    );
  if (all.size > MOST_CONDITIONS) isEnough = false;
  return { all: [...all.values()].slice(0, MOST_CONDITIONS), isEnough };
};
