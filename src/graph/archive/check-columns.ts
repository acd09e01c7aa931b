/**
 * Reads columns of an input nobody has looked at yet into arrays of a fixed sort, and says in words which column is wrong,
 * at which place. By hand: a schema that looks at each number of a million takes seconds. What is wrong is told once a
 * column, as one fault there mostly means that all of it is off.
 */

import type * as z from 'zod/mini';
import { LONGEST_TEXT } from '../check/size-problems';
import type { Path, Problem } from '../schema-problems';
import { problemsOfIssues } from '../schema-problems';
import { counted, inFigures } from '../words';

/** Rows of a column: ten times what anybody has, and few enough to be looked at. */
const MOST_ROWS = 20_000_000;
const LONGEST_LIST_OF_ALIASES = 10_000;

export interface ColumnReader {
  readonly problems: readonly Problem[];
  tell(path: Path, message: string): void;
  /** The record at a path of the file, with these keys and no other. */
  record<Key extends string>(
    path: Path,
    value: unknown,
    keys: readonly Key[],
  ): Readonly<Record<Key, unknown>>;
  /** How many rows a list or text has; 0 where it is none. */
  lengthOf(value: unknown): number;
  texts(path: Path, value: unknown, rows: number | undefined, each: z.ZodMiniType<string>): readonly string[];
  listsOfTexts(
    path: Path,
    value: unknown,
    rows: number,
    each: z.ZodMiniType<string>,
  ): readonly (readonly string[])[];
  /** Texts that each come after the one before, in the order of UTF-16 units: no two are the same. */
  sortedTexts(path: Path, value: unknown, each: RegExp, example: string): readonly string[];
  /** Whole numbers from `least` to `most`. Null, where that may be, is kept as `forNull`. */
  numbers<Column extends Int32Array | Uint32Array | Float32Array>(
    path: Path,
    value: unknown,
    column: Column,
    least: number,
    most: number,
    forNull?: number,
  ): Column;
  /** The place of each letter among `letters`. */
  letters(path: Path, value: unknown, rows: number | undefined, letters: string): Uint8Array;
}

/** Nearly every text, and nothing that any schema has something against: the schema itself is slower by far. */
const PLAIN = /^[!-~\u00c0-\u02ff\u0370-\u167f\u3040-\ud7ff][ -~\u00a0-\ud7ff\ue000-\uffff]*$/;

const rowsInWords = (rows: number): string => counted(rows, 'entry', 'entries');

const kindInWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record';
  return typeof value === 'string' ? 'a text' : String(value);
};

export const createColumnReader = (): ColumnReader => {
  const problems: Problem[] = [];
  const tell = (path: Path, message: string) => {
    problems.push({ path, message });
  };
  /** The list, if it is one, with as many entries as it should have. */
  const listAt = (path: Path, value: unknown, rows: number | undefined): readonly unknown[] | undefined => {
    if (!Array.isArray(value)) tell(path, `expected a list, found ${kindInWords(value)}`);
    else if (value.length > MOST_ROWS)
      tell(path, `this list has ${rowsInWords(value.length)}; at most ${inFigures(MOST_ROWS)} can be opened`);
    else if (rows !== undefined && value.length !== rows)
      tell(
        path,
        `this list has ${rowsInWords(value.length)} where the others beside it have ${inFigures(rows)}`,
      );
    else return value;
    return undefined;
  };
  /** True where the text is as it should be; otherwise says what is wrong with it. */
  const isText = (path: Path, value: unknown, each: z.ZodMiniType<string>): value is string => {
    if (typeof value === 'string' && value.length > LONGEST_TEXT) {
      tell(
        path,
        `this text has ${inFigures(value.length)} characters; at most ${inFigures(LONGEST_TEXT)} can be shown here`,
      );
      return false;
    }
    if (typeof value === 'string' && PLAIN.test(value)) return true;
    const parsed = each.safeParse(value);
    if (!parsed.success)
      problems.push(...problemsOfIssues(parsed.error.issues, value).map((problem) => ({ ...problem, path })));
    return parsed.success;
  };

  return {
    problems,
    tell,
    record: (path, value, keys) => {
      const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (!isRecord) tell(path, `expected a record, found ${kindInWords(value)}`);
      const found = new Map<string, unknown>(isRecord ? Object.entries(value) : []);
      if (isRecord)
        for (const key of found.keys())
          if (!(keys as readonly string[]).includes(key))
            problems.push({
              path: [...path, key],
              message: `unknown key ${JSON.stringify(key)}`,
              atKey: true,
            });
      // Every key of `keys` is there, if only as undefined.
      return Object.fromEntries(keys.map((key) => [key, found.get(key)])) as Record<
        (typeof keys)[number],
        unknown
      >;
    },
    lengthOf: (value) =>
      Array.isArray(value) || typeof value === 'string' ? Math.min(value.length, MOST_ROWS) : 0,
    texts: (path, value, rows, each) => {
      const list = listAt(path, value, rows) ?? [];
      const wrong = list.findIndex((text, at) => !isText([...path, at], text, each));
      return wrong < 0 ? (list as readonly string[]) : []; // each was looked at
    },
    listsOfTexts: (path, value, rows, each) => {
      const list = listAt(path, value, rows) ?? [];
      const wrong = list.findIndex((texts, at) => {
        const inner = listAt([...path, at], texts, undefined);
        if (!inner) return true;
        if (inner.length <= LONGEST_LIST_OF_ALIASES)
          return inner.some((text, place) => !isText([...path, at, place], text, each));
        tell([...path, at], `this list has ${rowsInWords(inner.length)}`);
        return true;
      });
      return wrong < 0 ? (list as readonly (readonly string[])[]) : []; // each was looked at
    },
    sortedTexts: (path, value, each, example) => {
      const list = listAt(path, value, undefined) ?? [];
      let before = '';
      for (let at = 0; at < list.length; at++) {
        const text = list[at];
        if (typeof text !== 'string' || text.length > 500 || !each.test(text)) {
          tell(
            [...path, at],
            `expected the end of an id, such as "${example}", found ${kindInWords(text)} of another form`,
          );
          return [];
        }
        if (text <= before) {
          tell(
            [...path, at],
            `"${text}" does not come after "${before}": each id stands here once, in the order of its letters`,
          );
          return [];
        }
        before = text;
      }
      return list as readonly string[]; // each was looked at
    },
    numbers: (path, value, column, least, most, forNull) => {
      const list = listAt(path, value, column.length);
      if (!list) return column;
      for (let at = 0; at < list.length; at++) {
        const number = list[at];
        if (number === null && forNull !== undefined) column[at] = forNull;
        else if (typeof number === 'number' && number >= least && number <= most && Number.isInteger(number))
          column[at] = number;
        else {
          tell(
            [...path, at],
            most < least
              ? `found ${kindInWords(number)}, where there is nothing to number`
              : `expected a whole number from ${inFigures(least)} to ${inFigures(most)}, found ${kindInWords(number)}`,
          );
          return column;
        }
      }
      return column;
    },
    letters: (path, value, rows, letters) => {
      const places = new Uint8Array(
        rows ?? (typeof value === 'string' ? Math.min(value.length, MOST_ROWS) : 0),
      );
      if (typeof value !== 'string') tell(path, `expected a text, found ${kindInWords(value)}`);
      else if (value.length !== places.length)
        tell(
          path,
          `this text has ${inFigures(value.length)} letters where it should have ${inFigures(places.length)}`,
        );
      else
        for (let at = 0; at < places.length; at++) {
          const place = letters.indexOf(value.charAt(at));
          if (place < 0) {
            tell(
              [...path, at],
              `expected one of the letters ${[...letters].join(', ')}, found ${JSON.stringify(value.charAt(at))}`,
            );
            return places;
          }
          places[at] = place;
        }
      return places;
    },
  };
};
