/**
 * The door through which the files come in by which quotes are found: the one that says which word is where, and those with
 * the words. Each has to be the very file that was asked for, and is looked at before anything is made of it.
 */
import * as z from 'zod/mini';
import type { Refusal } from '../check/check-graph';
import { byCodeUnit } from '../ids';
import { type Problem, problemsOfIssues } from '../schema-problems';
import { DIGITS, digitsOf, searchNameOf, wordsNameOf } from './names-of-files';
import { notAsNamed } from './not-as-named';

const MOST_QUOTES = 100_000_000;

const strings = z.array(z.string());
const directorySchema = z.strictObject({
  quotes: z.array(z.number().check(z.int(), z.minimum(0), z.maximum(MOST_QUOTES))),
  first: strings,
  files: z.string().check(z.regex(new RegExp(`^(?:[0-9a-f]{${DIGITS}})*$`))),
});
const wordsSchema = z.strictObject({ words: strings, quotes: strings });

/** Which words are in which file, and which quotes are of which source. */
export interface WordDirectory {
  /** The first word of each file, in order. */
  readonly first: readonly string[];
  nameOf(file: number): string;
  /** The quotes of source n have the numbers from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  /** Of quotes. */
  readonly count: number;
}

/** Words in order, and of each the quotes that hold it: `word-lists` tells how they are written. */
export interface WordsPart {
  readonly words: readonly string[];
  readonly quotes: readonly string[];
}

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** Never throws. `sources` is how many the archive has. */
export const parseWordDirectory = (
  name: string,
  text: string,
  sources: number,
  digits = digitsOf(text),
): Parsed<WordDirectory> => {
  const read = readAs(directorySchema, name, searchNameOf(digits), text);
  if (!read.ok) return read;
  const { quotes, first, files } = read.value;
  const problems = [
    ...(quotes.length === sources
      ? []
      : [{ path: ['quotes'], message: `${quotes.length} sources are here, and the archive has ${sources}` }]),
    ...(first.length * DIGITS === files.length
      ? []
      : [{ path: ['files'], message: `expected the sums of ${first.length} files` }]),
    ...outOfOrder(['first'], first),
  ];
  const starts = new Uint32Array(quotes.length + 1);
  let count = 0;
  quotes.forEach((each, at) => {
    count += each;
    starts[at + 1] = count;
  });
  if (count > MOST_QUOTES) problems.push({ path: ['quotes'], message: 'these come to too many quotes' });
  if (problems.length > 0) return { ok: false, refusal: refusalOf(name, problems) };
  const nameOf = (file: number) => wordsNameOf(files.slice(file * DIGITS, (file + 1) * DIGITS));
  return { ok: true, value: { first, nameOf, starts, count } };
};

/** Never throws. The lists of quotes are looked at when they are read. */
export const parseWordsPart = (name: string, text: string, digits = digitsOf(text)): Parsed<WordsPart> => {
  const read = readAs(wordsSchema, name, wordsNameOf(digits), text);
  if (!read.ok) return read;
  const { words, quotes } = read.value;
  const problems = [
    ...(words.length === quotes.length
      ? []
      : [{ path: ['quotes'], message: `expected a list for each of ${words.length} words` }]),
    ...outOfOrder(['words'], words),
  ];
  return problems.length > 0 ? { ok: false, refusal: refusalOf(name, problems) } : read;
};

const readAs = <Value>(
  schema: z.ZodMiniType<Value>,
  name: string,
  expected: string,
  text: string,
): Parsed<Value> => {
  const other = notAsNamed(name, expected, text === '');
  if (other) return { ok: false, refusal: other };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = `it is not JSON: ${error instanceof Error ? error.message : error}`;
    return { ok: false, refusal: refusalOf(name, [{ path: [], message }]) };
  }
  const parsed = schema.safeParse(value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, refusal: refusalOf(name, problemsOfIssues(parsed.error.issues, value)) };
};

const outOfOrder = (path: readonly string[], words: readonly string[]): Problem[] => {
  const at = words.findIndex((word, place) => place > 0 && byCodeUnit(words[place - 1] ?? '', word) >= 0);
  return at < 0
    ? []
    : [{ path: [...path, at], message: `"${words[at]}" does not come after "${words[at - 1]}"` }];
};

/** What is said of a file that is not as it should be. */
export const refusalOf = (name: string, problems: readonly Problem[]): Refusal => ({
  title: 'The index of the archive’s quotes is not as it should be',
  advice: `Compile the archive again. Each line names the place in ${name}.`,
  problems,
});
