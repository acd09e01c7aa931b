/**
 * Turns what the schema refuses into problems in plain words, each with its place. Used on JSON in the viewer and on
 * YAML in the compiler.
 */
import type * as z from 'zod/mini';
import { visibleText } from './visible-text';

/** Where in a document: keys and indexes from the root. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** Where, if there is no path to it: `line 3, column 14`. */
  readonly place?: string;
  /** True where the key itself is wrong, not what stands under it. */
  readonly atKey?: true;
}

/** What a file format and its schema can add to a problem, to help the writer mend it. */
export interface Advice {
  /** The key that the unknown `key` of the record at `path` was probably meant to be. */
  keyMeantAt(path: Path, key: string): string | undefined;
  /** The keys that the record at `path` may have. */
  keysAt(path: Path): readonly string[];
  /** A sentence to go after `expected a text, found …`: how this format writes one. `expected` is zod's word. */
  onWrongKind(path: Path, expected: string, value: unknown): string | undefined;
}

/** `engagements[1].statements[0]`; the root is `(the whole file)`. Hidden marks of a key stand in the open. */
export const pathInWords = (path: Path): string =>
  path.length === 0
    ? '(the whole file)'
    : path
        .map((step, at) => {
          if (typeof step === 'number') return `[${step}]`;
          const key = shortened(step, MOST_OF_A_KEY);
          if (step === '' || /[\s.[\]"]/.test(key)) return `[${JSON.stringify(key)}]`;
          return at === 0 ? key : `.${key}`;
        })
        .join('');

export const placeInWords = ({ path, place }: Problem): string => place ?? pathInWords(path);

export const problemInWords = (problem: Problem): string => `${placeInWords(problem)}: ${problem.message}`;

export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step] // hasOwn has just shown the key is there
        : undefined,
    root,
  );

const kindInWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text "${shortened(value)}"`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
};

/** Characters of a value that are shown: enough to know it by. */
const MOST_OF_A_VALUE = 60;
/** A key is a part of the path to what is wrong: shown whole, if it is any key that a person would write. */
const MOST_OF_A_KEY = 500;

const shortened = (text: string, most = MOST_OF_A_VALUE): string => {
  // Cut before it is taken apart: it may be as long as a file.
  const characters = [...text.slice(0, 10 * most).replace(/\s+/g, ' ')];
  return visibleText(
    characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join(''),
  );
};

/** For `z.regex(pattern, notOfForm('…'))`: the form in words, because a pattern tells most people nothing. */
export const notOfForm = (words: string) => ({
  error: ({ input }: { readonly input?: unknown }) => `${kindInWords(input)} is not ${words}`,
});

/** What zod/mini says of every issue that the schema does not put into words of its own. */
const UNWORDED = 'Invalid input';

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  tuple: 'a list',
  object: 'a record',
  record: 'a record',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

type Issue = z.core.$ZodIssue;

/** How far a value is from one alternative of a union. A wrong kind counts most, then unknown keys. */
const costOf = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    if (issue.code === 'invalid_type' && issue.path.length === 0) return sum + 1000;
    return sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1);
  }, 0);

/** The keys of the record itself that are required and not there. */
const missingKeysOf = (issues: readonly Issue[], value: unknown): readonly string[] =>
  issues.flatMap(({ code, path: [key, ...rest] }) =>
    code === 'invalid_type' &&
    typeof key === 'string' &&
    rest.length === 0 &&
    valueAt(value, [key]) === undefined
      ? [key]
      : [],
  );

const quotedChoice = (values: readonly unknown[]): string => {
  const quoted = values.map((value) => (typeof value === 'string' ? `"${value}"` : kindInWords(value)));
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
};

const messageOf = (issue: Issue, value: unknown): string => {
  if (issue.message !== UNWORDED) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return mismatch(EXPECTED[issue.expected] ?? issue.expected, value);
    case 'invalid_value':
      return mismatch(quotedChoice(issue.values), value);
    case 'too_small':
      if (issue.origin === 'string') return 'this text is empty';
      if (issue.origin === 'array')
        return `this list needs at least ${issue.minimum} entr${issue.minimum === 1 ? 'y' : 'ies'}`;
      return `expected at least ${issue.minimum}, found ${kindInWords(value)}`;
    case 'too_big':
      return `expected at most ${issue.maximum}, found ${kindInWords(value)}`;
    case 'invalid_format':
      return `${kindInWords(value)} does not have the form that is expected here`;
    default:
      return `not accepted: ${kindInWords(value)}`;
  }
};

const mismatch = (expected: string, value: unknown): string => {
  if (value === undefined) return `this is missing; it should be ${expected}`;
  if (value === null) return `this is empty; it should be ${expected}`;
  return `expected ${expected}, found ${kindInWords(value)}`;
};

const unknownKeyProblem = (path: Path, key: string, advice: Advice | undefined): Problem => {
  const meant = advice?.keyMeantAt(path, key);
  const keys = advice?.keysAt(path) ?? [];
  const help = meant
    ? `; did you mean "${meant}"?`
    : keys.length > 0
      ? `. Remove it; the keys here are ${keys.join(', ')}`
      : '';
  return { path: [...path, key], message: `unknown key "${shortened(key)}"${help}`, atKey: true };
};

/**
 * Problems of a value that fits none of several alternatives, told as if it were meant as the one that it is nearest
 * to. Where two are as near and each lacks only the key that tells it from the other, the problem is that key.
 */
const problemsOfUnion = (
  branches: readonly (readonly Issue[])[],
  path: Path,
  input: unknown,
  advice: Advice | undefined,
): readonly Problem[] => {
  const value = valueAt(input, path);
  const least = Math.min(...branches.map(costOf));
  const nearest = branches.filter((branch) => costOf(branch) === least);
  const [first = []] = nearest;
  const missing = nearest.map((branch) => missingKeysOf(branch, value));
  const telling = missing.flatMap((keys) =>
    keys.filter((key) => !missing.every((each) => each.includes(key))),
  );
  if (telling.length < 2) return problemsOfIssues(first, input, advice, path);
  const problems = problemsOfIssues(
    first.filter((issue) => !telling.includes(String(issue.path[0]))),
    input,
    advice,
    path,
  );
  const isMisspelt = first.some(
    (issue) =>
      issue.code === 'unrecognized_keys' &&
      issue.keys.some((key) => telling.includes(advice?.keyMeantAt(path, key) ?? '')),
  );
  return isMisspelt
    ? problems
    : [{ path, message: `this record needs the key ${quotedChoice(telling)}` }, ...problems];
};

/** One problem for each thing to mend: a key that is missing because it is misspelt is told once. */
export const problemsOfIssues = (
  issues: readonly Issue[],
  input: unknown,
  advice?: Advice,
  base: Path = [],
): readonly Problem[] => {
  const pathOf = (issue: Issue): Path => [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) =>
            pathInWords([...pathOf(issue), advice?.keyMeantAt(pathOf(issue), key) ?? key]),
          )
        : [],
    ),
  );
  const ofWrongKind = new Set(
    issues.flatMap((issue) => (issue.code === 'invalid_type' ? [pathInWords(pathOf(issue))] : [])),
  );
  return issues.flatMap((issue): readonly Problem[] => {
    const path = pathOf(issue);
    const value = valueAt(input, path);
    // Zod measures an empty list even where a text was wanted.
    if (issue.code === 'too_small' && ofWrongKind.has(pathInWords(path))) return [];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKeyProblem(path, key, advice));
    if (issue.code === 'invalid_key')
      return [{ path, message: messageOf(issue.issues[0] ?? issue, path.at(-1)), atKey: true }];
    if (value === undefined && misspelt.has(pathInWords(path))) return [];
    if (issue.code === 'invalid_union' && issue.message === UNWORDED && issue.errors.length > 0)
      return problemsOfUnion(issue.errors, path, input, advice);
    const help =
      issue.code === 'invalid_type' && issue.message === UNWORDED
        ? advice?.onWrongKind(path, issue.expected, value)
        : undefined;
    return [{ path, message: help ? `${messageOf(issue, value)}. ${help}` : messageOf(issue, value) }];
  });
};
