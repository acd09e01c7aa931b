/**
 * Reads the plain part of YAML, in which annotations are written for the most part: records, lists, and texts in one line.
 * That takes a tenth of the time that the whole language takes, and a corpus is read for its YAML more than for all else.
 * Gives up at the first thing out of the ordinary, sound or not; what it does read, the whole language reads alike.
 */

interface Line {
  readonly indent: number;
  /** Without the spaces around it. */
  readonly content: string;
}

/** Tabs, and what nobody sees. */
const NOT_PLAIN = /[^\P{Cc}\n]|\uFEFF/u;
const DEEPEST = 40;

const KEY = /^([A-Za-z][\w-]*):(?: +(.+))?$/;
/** Texts that are something else than texts where they stand alone. */
const NO_TEXT = /^(?:null|true|false)$/i;
/** What a text without quotation marks begins with: a letter or digit of any script, or a typographer's mark. */
const FIRST = /^[\p{L}\p{N}“‘”’«»(…–—]/u;
const NUMERIC = /^[\d.]\S*$/;
const DAY_OR_MONTH = /^\d{4}(?:-\d{2}){1,2}$/;
const QUOTED = /"((?:[^"\\]|\\["\\])*)"/y;
const BARE_IN_BRACKETS = /[^,[\]{}:#"]+/y;
const KEY_IN_BRACES = /([A-Za-z][\w-]*): +/y;

class NotPlain extends Error {}

const givenUp = (): never => {
  throw new NotPlain();
};

/** undefined where it gives up. */
export const readPlainYaml = (text: string): unknown => {
  if (NOT_PLAIN.test(text)) return undefined;
  try {
    const reader = createReader(linesOf(text));
    const value = reader.block(0);
    return reader.isAtEnd() ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
};

/** Those that hold something. */
const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const content = line.trimStart();
    if (content === '' || content === '#' || content.startsWith('# ')) continue;
    // Other white space than a blank is for the whole language to judge.
    if (line.trimEnd() !== line || content.trimStart() !== content) givenUp();
    lines.push({ indent: line.length - content.length, content });
  }
  return lines;
};

const createReader = (lines: Line[]) => {
  let at = 0;
  const isNext = (indent: number): boolean => lines[at]?.indent === indent;
  /** After a value in one line, a deeper line would go on with it. */
  const endOfValue = (indent: number): void => {
    at += 1;
    if ((lines[at]?.indent ?? 0) > indent) givenUp();
  };

  const block = (indent: number): unknown => {
    if (indent > DEEPEST || !isNext(indent)) return givenUp();
    return lines[at]?.content.startsWith('- ') ? list(indent) : record(indent);
  };

  const list = (indent: number): unknown[] => {
    const items: unknown[] = [];
    for (let line = lines[at]; line && isNext(indent) && line.content.startsWith('- '); line = lines[at]) {
      const content = line.content.slice(2).trimStart();
      if (KEY.test(content)) {
        // The record begins behind the hyphen, and goes on in the lines below.
        const inner = indent + line.content.length - content.length;
        lines[at] = { indent: inner, content };
        items.push(record(inner));
      } else {
        items.push(inlineValueOf(content));
        endOfValue(indent);
      }
    }
    return items;
  };

  const record = (indent: number): Record<string, unknown> => {
    const entries: Record<string, unknown> = {};
    for (let line = lines[at]; line && isNext(indent); line = lines[at]) {
      const [, key, rest] = KEY.exec(line.content) ?? [];
      if (key === undefined || NO_TEXT.test(key) || Object.hasOwn(entries, key)) return givenUp();
      if (rest !== undefined) {
        entries[key] = inlineValueOf(rest);
        endOfValue(indent);
      } else {
        at += 1;
        const inner = lines[at]?.indent ?? 0;
        entries[key] = inner > indent ? block(inner) : givenUp();
      }
    }
    return entries;
  };

  return { block, isAtEnd: () => at === lines.length };
};

/** A value that stands in one line. */
const inlineValueOf = (text: string): unknown => {
  if (text.startsWith('"')) {
    const value = quotedAt(text, 0);
    return value.end === text.length ? value.text : givenUp();
  }
  if (text.startsWith('[') || text.startsWith('{')) return bracketsOf(text);
  return text.includes(': ') || text.includes(' #') || text.endsWith(':') ? givenUp() : bareText(text);
};

const bareText = (text: string): string =>
  !FIRST.test(text) || NO_TEXT.test(text) || (NUMERIC.test(text) && !DAY_OR_MONTH.test(text))
    ? givenUp()
    : text;

const quotedAt = (text: string, at: number): { readonly text: string; readonly end: number } => {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted === undefined) return givenUp();
  return { text: quoted.includes('\\') ? quoted.replace(/\\(.)/g, '$1') : quoted, end: QUOTED.lastIndex };
};

/** A list or record of texts in brackets: `[one, "two"]`, `{ event: CONSULT }`. Nothing within is in brackets. */
const bracketsOf = (text: string): unknown => {
  const isList = text.startsWith('[');
  const close = isList ? ']' : '}';
  const items: string[] = [];
  const entries: Record<string, unknown> = {};
  let at = 1;
  const skipBlanks = () => {
    while (text[at] === ' ') at += 1;
  };
  skipBlanks();
  while (text[at] !== close) {
    let key: string | undefined;
    if (!isList) {
      KEY_IN_BRACES.lastIndex = at;
      key = KEY_IN_BRACES.exec(text)?.[1];
      if (key === undefined || NO_TEXT.test(key) || Object.hasOwn(entries, key)) return givenUp();
      at = KEY_IN_BRACES.lastIndex;
    }
    let value: string;
    if (text[at] === '"') ({ text: value, end: at } = quotedAt(text, at));
    else {
      BARE_IN_BRACKETS.lastIndex = at;
      value = bareText(BARE_IN_BRACKETS.exec(text)?.[0].trimEnd() ?? '');
      at = BARE_IN_BRACKETS.lastIndex;
    }
    if (key === undefined) items.push(value);
    else entries[key] = value;
    skipBlanks();
    if (text[at] === ',') {
      at += 1;
      skipBlanks();
      if (text[at] === close) return givenUp();
    } else if (text[at] !== close) return givenUp();
  }
  return at === text.length - 1 ? (isList ? items : entries) : givenUp();
};
