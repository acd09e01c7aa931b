/** What the compiler tells the annotator: where, which record, what is wrong and how to mend it. */
import { byCodeUnit } from '../graph/ids';

export interface Diagnostic {
  /** Path as the annotator would type it, with forward slashes. */
  readonly file: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** Where in the document, `engagements[1].statements[0]`. */
  readonly record?: string;
  readonly message: string;
}

/** By file, then by place, so that two runs report alike. */
export const sortedDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      byCodeUnit(a.message, b.message),
  );

/** `data/articles/x/annotations.yaml:41:14  engagements[1].statements[0]: this quote is not in the article. …` */
export const diagnosticInWords = ({ file, line, column, record, message }: Diagnostic): string => {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return inOneLine(`${place}  ${record ? `${record}: ` : ''}${message}`);
};

/** Words of a file may hold line breaks, or codes that steer a terminal or turn the direction of writing. */
const inOneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
