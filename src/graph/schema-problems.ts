/**
 * Turns what the schema refuses into problems in plain words, each with its place. Used on JSON in the viewer and on
 * YAML in the compiler.
 */
import type * as z from 'zod/mini';

/** Where in a document: keys and indexes from the root. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** True where the key itself is wrong, not what stands under it. */
  readonly atKey?: true;
}

/** What the reader of one file format can add to a problem. Each gives a sentence, or nothing. */
export interface Advice {
  /** After `unknown key "x"`: what to write instead. */
  onUnknownKey(path: Path, key: string): string | undefined;
  /** After `expected a text, found …`: how that format writes a text, a list or a record. */
  onWrongKind(path: Path, expected: string, value: unknown): string | undefined;
}

/** `engagements[1].statements[0]`; the root is `(the whole file)`. */
export const pathInWords = (path: Path): string =>
  path.length === 0
    ? '(the whole file)'
    : path
        .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
        .join('');

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
  return `the ${typeof value} ${String(value)}`;
};

const shortened = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
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

const branchesOf = (issue: Issue): readonly (readonly Issue[])[] =>
  issue.code === 'invalid_union' ? issue.errors : [];

/** How far a value is from one alternative of a union. A wrong kind counts most, then unknown keys. */
const costOf = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    if (issue.code === 'invalid_type' && issue.path.length === 0) return sum + 1000;
    return sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1);
  }, 0);

/** Where alternatives differ only in the one key that each lacks: those keys. */
const keysToChooseFrom = (branches: readonly (readonly Issue[])[], value: unknown): readonly string[] => {
  const missing = branches.map((issues) =>
    issues.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 1 && valueAt(value, [String(issue.path[0])]) === undefined
        ? [String(issue.path[0])]
        : [],
    ),
  );
  return [...new Set(missing.flatMap((keys) => keys.filter((key) => !missing.every((each) => each.includes(key)))))];
};

const quotedChoice = (words: readonly string[]): string => {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
};

const messageOf = (issue: Issue, value: unknown): string => {
  if (issue.message !== UNWORDED) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return mismatch(EXPECTED[issue.expected] ?? issue.expected, value);
    case 'invalid_value':
      return mismatch(quotedChoice(issue.values.map(String)), value);
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

const sentences = (first: string, next: string | undefined): string => (next ? `${first}. ${next}` : first);

/** One problem for each thing to mend. */
export const problemsOfIssues = (
  issues: readonly Issue[],
  input: unknown,
  advice?: Advice,
  base: Path = [],
): readonly Problem[] =>
  issues.flatMap((issue): readonly Problem[] => {
    const path: Path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: sentences(`unknown key "${key}"`, advice?.onUnknownKey(path, key)),
        atKey: true,
      }));
    if (issue.code === 'invalid_key')
      return [{ path, message: messageOf(issue.issues[0] ?? issue, path.at(-1)), atKey: true }];
    const value = valueAt(input, path);
    const branches = branchesOf(issue);
    if (branches.length > 0 && issue.message === UNWORDED) {
      const least = Math.min(...branches.map(costOf));
      const likeliest = branches.filter((branch) => costOf(branch) === least);
      const keys = keysToChooseFrom(likeliest, value);
      if (likeliest.length > 1 && keys.length > 1)
        return [{ path, message: `this record needs the key ${quotedChoice(keys)}` }];
      return problemsOfIssues(likeliest[0] ?? [], input, advice, path);
    }
    const message = messageOf(issue, value);
    const isWorded = issue.code !== 'invalid_type' || issue.message !== UNWORDED;
    return [
      { path, message: isWorded ? message : sentences(message, advice?.onWrongKind(path, issue.expected, value)) },
    ];
  });
