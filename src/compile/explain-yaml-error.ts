/** Puts what the YAML parser refuses into words for an annotator: what is wrong at that place, and the mend. */
import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

export interface Offence {
  /** UTF-16 index in the text. */
  readonly offset: number;
  readonly message: string;
}

/** By the parser's own words, where its codes say less than these. */
const FIXES: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /at node end/,
    'this follows a value that has already ended. Put the whole text in quotes, or correct the quotes and brackets before it',
  ],
  [
    /must start at the same column/,
    'this line is not indented like the others of its record or list. Indent them alike',
  ],
  [
    /need to be on a single line/,
    'this text goes on in the next line where a key should be. Indent that line further',
  ],
  [
    /need to be followed by map values/,
    'there is no colon after this key. Add it, or put a text of several lines in quotes',
  ],
  [
    /Sequence item without/,
    'this stands in a list and has no "- " before it. Add it, or correct the indentation',
  ],
  [
    /block-seq-ind on same line/,
    'a list begins on the line after its key. Move the "- " there, or put a text in quotes',
  ],
];

export const explainYamlError = (error: YAMLError, document: Document, text: string): Offence => {
  const [offset] = error.pos;
  const rest = text.slice(offset);
  const at = (message: string): Offence => ({ offset, message });
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return at(
        `${/^[\w-]+/.test(rest) ? `the key "${/^[\w-]+/.exec(rest)?.[0]}"` : 'this key'} is written twice in one record. Keep one of the two`,
      );
    case 'MULTIPLE_DOCS':
      return at('a line "---" begins a second document here. Remove it');
    case 'TAB_AS_INDENT':
      return at('this line is indented with a tab. Indent with spaces');
    case 'BAD_SCALAR_START':
      return at(`a text that begins with "${rest.charAt(0)}" must be put in quotes`);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return at(
        'another ": " follows here, so that this is taken for a key. Put the text in quotes, or correct the indentation of the next line',
      );
    case 'NON_STRING_KEY':
      return at('a key must be a text');
    case 'BAD_DQ_ESCAPE':
      return at(
        `"${/^\\.?/.exec(rest)?.[0]}" means nothing in double quotes. Write \\\\ for a backslash, or put the text in single quotes`,
      );
    default: {
      if (error.message.startsWith('Missing closing'))
        return {
          offset: lastOpeningIn(document, 'text', offset),
          message: 'the text that begins here has no closing quotation mark. Add it',
        };
      const [, bracket] = /^Flow .* end with a ([\]}])/.exec(error.message) ?? [];
      if (bracket !== undefined)
        return {
          offset: lastOpeningIn(document, 'bracket', offset),
          message: `what begins here has no closing "${bracket}". Add it`,
        };
      const [, fix] = FIXES.find(([pattern]) => pattern.test(error.message)) ?? [];
      return at(
        fix ??
          `this is not valid YAML (${error.message.replace(/\s+/g, ' ')}). Check the quotes, colons and indentation here`,
      );
    }
  }
};

/** Where the last quoted text, or the last list or record in brackets, begins before an offset; failing that, the offset. */
const lastOpeningIn = (document: Document, what: 'text' | 'bracket', before: number): number => {
  let last = before;
  visit(document, {
    Node: (_key, node) => {
      const isOpening =
        what === 'bracket'
          ? isCollection(node) && node.flow === true
          : isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const start = node.range?.[0];
      if (isOpening && start !== undefined && start < before) last = start;
    },
  });
  return last;
};
