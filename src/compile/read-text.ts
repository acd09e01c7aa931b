/** Reads a text file as the project stores texts: UTF-8, NFC, LF, no byte order mark. Says what it had to change. */
import { readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from './diagnostic';

export interface ReadText {
  readonly text: string | undefined;
  readonly problems: readonly Diagnostic[];
  /** What was normalised on the way in. The file itself is left as it is. */
  readonly notes: readonly Diagnostic[];
}

/** `path` is opened; `file` is what messages call it. */
export const readText = (path: string, file: string): ReadText => {
  const refused = (message: string, place: { readonly line?: number; readonly column?: number } = {}) => ({
    text: undefined,
    notes: [],
    problems: [{ file, ...place, message }],
  });
  let bytes: Uint8Array;
  try {
    if (!statSync(path).isFile())
      return refused('this is not a file. Put a text file of this name in its place');
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return refused(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'this file is missing. Add it'
        : `this file cannot be read (${code}). Check its permissions`,
    );
  }
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused(NOT_UTF8, placeOfBadByte(bytes));
  }
  // A NUL is sound UTF-8, but no editor writes one in a text: it is the mark of UTF-16 without a byte order mark.
  const nul = decoded.indexOf('\0');
  if (nul !== -1) return refused(NOT_UTF8, placeAfter(decoded.slice(0, nul)));

  const notes: Diagnostic[] = [];
  const normalise = (what: string, normalised: string) => {
    if (normalised !== decoded) notes.push({ file, message: what });
    decoded = normalised;
  };
  normalise('read without its byte order mark (BOM)', decoded.replace(/^\uFEFF/, ''));
  normalise('read with LF line ends in place of CRLF', decoded.replace(/\r\n?/g, '\n'));
  normalise('read with accents composed (NFC)', decoded.normalize('NFC'));
  return { text: decoded, notes, problems: [] };
};

const NOT_UTF8 =
  'this file is not UTF-8 from here on. Save it as UTF-8 (in most editors: Save with encoding, UTF-8)';

/** Line and column, in characters, just after a text. */
const placeAfter = (text: string): { readonly line: number; readonly column: number } => {
  const lines = text.split(/\r\n?|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
};

/** Where the bytes stop being sound UTF-8. */
const placeOfBadByte = (bytes: Uint8Array): { readonly line: number; readonly column: number } => {
  const sound = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sound(middle) === undefined) high = middle - 1;
    else low = middle;
  }
  return placeAfter(sound(low) ?? '');
};
