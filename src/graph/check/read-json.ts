/**
 * From the text of a file to the JSON value in it, or to what is wrong with it, each with its line and column. Stricter
 * than `JSON.parse`, which takes the last of two equal keys and drops the other, and with it facts.
 */
import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import type { Problem } from '../schema-problems';
import { visibleText } from '../visible-text';
import { sizeProblemsOf } from './size-problems';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly isJson: boolean;
      /** It is out of all proportion, and nothing else was looked at. */
      readonly isTooMuch?: true;
      readonly problems: readonly Problem[];
    };

/** Records and lists within one another. A graph has ten; a tower of millions is no graph, and would fall on its reader. */
const MOST_LEVELS = 100;

/** Places where the syntax is wrong; what follows the first is often only its echo. */
const MOST_SYNTAX_PROBLEMS = 100;

/** Never throws. */
export const readJson = (text: string): ReadJson => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, isJson: false, problems: syntaxProblemsOf(text, error) };
  }
  const sizes = sizeProblemsOf(value);
  if (sizes.length > 0) return { ok: false, isJson: true, isTooMuch: true, problems: sizes };
  const problems = repeatedKeysOf(text);
  return problems.length > 0 ? { ok: false, isJson: true, problems } : { ok: true, value };
};

const placeInWords = (line: number, character: number): string => `line ${line + 1}, column ${character + 1}`;

class TooDeep extends Error {
  constructor(readonly place: string) {
    super();
  }
}

/** Visits the text; the problem where it is nested too deep, which is where the visit ends. */
const visited = (text: string, visitor: JSONVisitor): readonly Problem[] => {
  let depth = 0;
  const goDown = (line: number, character: number) => {
    depth += 1;
    if (depth > MOST_LEVELS) throw new TooDeep(placeInWords(line, character));
  };
  const goUp = () => {
    depth -= 1;
  };
  try {
    visit(
      text,
      {
        ...visitor,
        onArrayBegin: (_offset, _length, line, character) => goDown(line, character),
        onArrayEnd: goUp,
        onObjectBegin: (offset, length, line, character, pathOf) => {
          goDown(line, character);
          visitor.onObjectBegin?.(offset, length, line, character, pathOf);
        },
        onObjectEnd: (...args) => {
          goUp();
          visitor.onObjectEnd?.(...args);
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
    return [];
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return [
      {
        path: [],
        place: error.place,
        message: `from here on there are more than ${MOST_LEVELS} records and lists within one another`,
      },
    ];
  }
};

/** Also where it is nested too deep. */
export const repeatedKeysOf = (text: string): readonly Problem[] => {
  const open: Map<string, number>[] = [];
  const problems: Problem[] = [];
  const tooDeep = visited(text, {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, _offset, _length, line, _character, pathOfRecord) => {
      const keys = open.at(-1);
      const first = keys?.get(key);
      if (first === undefined) keys?.set(key, line);
      else
        problems.push({
          path: [...pathOfRecord(), key],
          message: `this key stands in its record twice, on line ${first + 1} and on line ${line + 1}. Keep one`,
          atKey: true,
        });
    },
  });
  return [...problems, ...tooDeep];
};

type ErrorName = ReturnType<typeof printParseErrorCode>;

const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma, or the end of the record or list',
  CloseBraceExpected: 'expected } at the end of the record',
  CloseBracketExpected: 'expected ] at the end of the list',
  EndOfFileExpected: 'expected the end of the file',
  InvalidSymbol: 'expected a value: a text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'expected a number such as 12 or 0.5',
};

const WORDED: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'JSON has no comments. Remove this one',
  UnexpectedEndOfComment: 'JSON has no comments. Remove this one',
  UnexpectedEndOfString: 'this text does not end. Put a double quotation mark at its end',
  UnexpectedEndOfNumber: 'this number does not end',
  InvalidUnicode: 'after \\u in a text stand four hexadecimal digits',
  InvalidEscapeCharacter: 'after \\ in a text stands one of " \\ / b f n r t u',
  InvalidCharacter:
    'a text holds a control character, such as a tab or a line break, as it is. Write \\t or \\n',
};

const foundAt = (text: string, offset: number): string => {
  const [found = ''] = /^\S{0,20}/u.exec(text.slice(offset, offset + 40)) ?? [];
  if (offset >= text.length) return 'the end of the file';
  return found === '' ? 'white space' : visibleText(found);
};

const messageOf = (name: ErrorName, text: string, offset: number): string => {
  const worded = WORDED[name];
  if (worded !== undefined) return worded;
  const found = foundAt(text, offset);
  const isAfterComma = /^[}\]]/.test(found) && /,\s*$/.test(text.slice(Math.max(0, offset - 200), offset));
  return isAfterComma
    ? `there is a comma before ${found.charAt(0)}, where nothing follows. Remove it`
    : `${EXPECTED[name] ?? 'this is not JSON'}, found ${found}`;
};

const syntaxProblemsOf = (text: string, error: unknown): readonly Problem[] => {
  if (text.trim() === '') return [{ path: [], message: 'there is nothing in it' }];
  if (text.startsWith('\ufeff'))
    return [
      {
        path: [],
        place: 'line 1, column 1',
        message: 'the file begins with a byte order mark. Save it without',
      },
    ];
  const problems = new Map<string, Problem>();
  const tooDeep = visited(text, {
    onError: (code, offset, _length, line, character) => {
      const place = placeInWords(line, character);
      if (problems.size < MOST_SYNTAX_PROBLEMS && !problems.has(place))
        problems.set(place, { path: [], place, message: messageOf(printParseErrorCode(code), text, offset) });
    },
  });
  const all = [...problems.values(), ...tooDeep];
  return all.length > 0
    ? all
    : [{ path: [], message: error instanceof Error ? error.message : String(error) }];
};
