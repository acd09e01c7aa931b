/**
 * Parses one YAML text into plain values, and says where in the text each of them stands. Reads only what annotations
 * need: aliases, tags and bottomless nesting are refused, because they can be made to fill the memory or to turn a text
 * into something else.
 */
import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Parser,
  visit,
  YAMLParseError,
} from 'yaml';
import type { Path } from '../graph/schema-problems';
import { explainYamlError, type Offence } from './explain-yaml-error';
import { readPlainYaml } from './read-plain-yaml';

interface Place {
  /** 1-based; columns in UTF-16 units, as editors count them. */
  readonly line: number;
  readonly column: number;
}

interface SyntaxProblem extends Place {
  readonly message: string;
}

export type ParsedYaml =
  | {
      readonly ok: true;
      /** undefined where the text holds nothing but comments. */
      readonly value: unknown;
      /** Where the value at a path starts, or with `atKey` its key; for a path that leads nowhere, the record above. */
      placeOf(path: Path, atKey?: boolean): Place;
    }
  | { readonly ok: false; readonly problems: readonly SyntaxProblem[] };

/** Annotations nest nine deep. */
const DEEPEST = 50;

/** Nearly every file is plain and sound; the whole language is read for the others, and where a place is asked for. */
export const parseYaml = (text: string): ParsedYaml => {
  const value = readPlainYaml(text);
  if (value === undefined) return parseWholeYaml(text);
  let whole: ParsedYaml | undefined;
  return {
    ok: true,
    value,
    placeOf: (path, atKey) => {
      whole ??= parseWholeYaml(text);
      return whole.ok ? whole.placeOf(path, atKey) : { line: 1, column: 1 };
    },
  };
};

export const parseWholeYaml = (text: string): ParsedYaml => {
  // Counted here, because the package's own counter misses line breaks in some broken texts.
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const placeAt = (offset: number): Place => {
    const at = lineStarts.findLastIndex((start) => start <= offset);
    return { line: at + 1, column: offset - (lineStarts[at] ?? 0) + 1 };
  };
  const tokens = [...new Parser().parse(text)];
  const tooDeep = firstDeeperThan(DEEPEST, tokens);
  if (tooDeep !== undefined)
    return {
      ok: false,
      problems: [
        { ...placeAt(tooDeep), message: `this is nested more than ${DEEPEST} deep. Check the brackets here` },
      ],
    };

  const document = documentOf(tokens, text.length);
  const problems = [...syntaxProblemsOf(document, text), ...refusedIn(document, text)];
  if (problems.length > 0)
    return { ok: false, problems: problems.map(({ offset, message }) => ({ ...placeAt(offset), message })) };
  return {
    ok: true,
    value: document.contents === null ? undefined : document.toJS({ maxAliasCount: 0 }),
    placeOf: (path, atKey = false) => placeAt(offsetOf(document.contents, path, atKey)),
  };
};

/** As the package's own `parseDocument`, which would take the text apart into tokens a second time. */
const documentOf = (tokens: readonly CST.Token[], length: number): Document => {
  // `schema` is named so that a "%YAML 1.1" line cannot turn yes and no into true and false.
  const composer = new Composer({ prettyErrors: false, schema: 'core', stringKeys: true, strict: true });
  const [document, second] = composer.compose(tokens, true, length);
  if (!document) throw new Error('a text always gives a document');
  if (second)
    document.errors.push(
      new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'more than one document'),
    );
  return document;
};

/** The offset of the first token that lies deeper than `limit`. Keeps its own stack, where a recursion would overflow. */
const firstDeeperThan = (limit: number, tokens: Iterable<CST.Token>): number | undefined => {
  const pending: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of tokens)
    if (token.type === 'document' && token.value) pending.push({ token: token.value, depth: 1 });
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > limit && 'offset' in token) return token.offset;
    if (!('items' in token)) continue;
    for (const { key, value } of token.items)
      for (const inner of [key, value]) if (inner) pending.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
};

/** Keys that are written twice, and the first other error: those that come after it are mostly its echoes. */
const syntaxProblemsOf = (document: Document, text: string): readonly Offence[] => {
  const duplicates = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const [first] = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  return [...duplicates, ...(first ? [first] : [])].map((error) => explainYamlError(error, document, text));
};

/** A file made to do harm can have any number of them. */
const MOST_REFUSED = 10;

const HALF_CHARACTER = /[\uD800-\uDFFF]/u;
/** Tabs and line breaks are none. */
const CONTROL_CHARACTER = /(?![\t\n])\p{Cc}/u;

/** What YAML allows and annotations do not. */
const refusedIn = (document: Document, text: string): readonly Offence[] => {
  const found: Offence[] = [];
  const refuse = (node: { readonly range?: readonly number[] | null | undefined }, message: string) => {
    found.push({ offset: node.range?.[0] ?? 0, message });
  };
  visit(document, {
    Alias: (_key, alias) => {
      refuse(
        alias,
        `"*${alias.source}" is read as an alias, which is not allowed here. Write the value out, or put the text in quotes`,
      );
    },
    Value: (_key, node) => {
      if (node.tag !== undefined) {
        // A node's range begins after its tag.
        const start = node.range?.[0] ?? 0;
        const before = text.lastIndexOf('!', start);
        const offset = before === -1 ? start : before;
        const tag = /^!\S*/.exec(text.slice(offset))?.[0] ?? node.tag;
        found.push({
          offset,
          message: `"${tag}" is read as a tag, which is not allowed here. Remove it, or put the text in quotes`,
        });
      }
      if (!isScalar(node)) return;
      if (typeof node.value === 'string' && HALF_CHARACTER.test(node.value))
        refuse(node, 'this text has half a character in it (a lone surrogate). Write the character itself');
      if (typeof node.value === 'string' && CONTROL_CHARACTER.test(node.value))
        refuse(node, 'this text has a control character in it, which nobody can see. Remove it');
      if (node.type === 'PLAIN' && node.comment && /^[^\s#]/.test(node.comment))
        refuse(
          node,
          'this text ends before " #", which begins a comment. Put the text in quotes, or write a space after the "#" of a comment',
        );
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) && (key.value === '__proto__' || key.value === ''))
        refuse(
          key,
          key.value === '' ? 'there is no key before this colon' : 'the key "__proto__" is not allowed',
        );
    },
  });
  return found.slice(0, MOST_REFUSED);
};

const offsetOf = (root: Node | null, path: Path, atKey: boolean): number => {
  let node: unknown = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const [at, step] of path.entries()) {
    const isLast = at === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === String(step),
      );
      if (!pair) return offset;
      node = pair.value;
      // Under a key without a value there is nothing to point at; a list or record is pointed at by its key.
      const target =
        isLast && (atKey || !isScalar(node) || node.value === null) ? pair.key : (node ?? pair.key);
      if (isNode(target)) offset = target.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
};
