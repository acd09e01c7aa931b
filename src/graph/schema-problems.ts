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
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text "${shortened(value)}"`;
  return `the ${typeof value} ${String(value)}`;
};

const shortened = (text: string): string => (text.length > 60 ? `${[...text].slice(0, 60).join('')}…` : text);

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

/** Of the alternatives of a union, the one the writer most likely meant: unknown keys count most against it. */
const likeliestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const cost = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1), 0);
  return [...branches].sort((a, b) => cost(a) - cost(b))[0] ?? [];
};

const messageOf = (issue: Issue, value: unknown): string => {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `this is missing; it should be ${EXPECTED[issue.expected] ?? issue.expected}`
        : `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${kindInWords(value)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((each) => `"${String(each)}"`).join(' or ')}, found ${kindInWords(value)}`;
    case 'too_small':
      if (issue.origin === 'string') return 'this text is empty';
      if (issue.origin === 'array')
        return `this list needs at least ${issue.minimum} entr${issue.minimum === 1 ? 'y' : 'ies'}`;
      return `expected at least ${issue.minimum}, found ${kindInWords(value)}`;
    case 'too_big':
      return `expected at most ${issue.maximum}, found ${kindInWords(value)}`;
    case 'invalid_format':
      return `${kindInWords(value)} does not have the form ${issue.pattern ?? issue.format}`;
    default:
      return `not accepted: ${kindInWords(value)}`;
  }
};

/**
 * One problem for each thing to mend. `suggest` may name, for an unknown key at a path, the key that was meant.
 */
export const problemsOfIssues = (
  issues: readonly Issue[],
  input: unknown,
  suggest: (path: Path, key: string) => string | undefined = () => undefined,
  base: Path = [],
): readonly Problem[] =>
  issues.flatMap((issue): readonly Problem[] => {
    const path: Path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const meant = suggest(path, key);
        return {
          path: [...path, key],
          message: `unknown key "${key}"${meant ? `; did you mean "${meant}"?` : ''}`,
        };
      });
    const value = valueAt(input, path);
    const branches = branchesOf(issue);
    if (branches.length > 0 && typeof value === 'object' && value !== null)
      return problemsOfIssues(likeliestBranch(branches), input, suggest, path);
    return [{ path, message: messageOf(issue, value) }];
  });
