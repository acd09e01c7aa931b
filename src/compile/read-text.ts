/** Reads a text file as the project stores texts: UTF-8, NFC, LF, no byte order mark. Says what it had to change. */
import { existsSync, readFileSync } from 'node:fs';
import type { Diagnostic } from './diagnostic';

export interface ReadText {
  readonly text: string | undefined;
  readonly problems: readonly Diagnostic[];
  /** What was normalised on the way in. The file itself is left as it is. */
  readonly notes: readonly Diagnostic[];
}

/** `path` is opened; `file` is what messages call it. */
export const readText = (path: string, file: string): ReadText => {
  if (!existsSync(path))
    return {
      text: undefined,
      notes: [],
      problems: [{ file, message: 'this file is missing. Add it, or remove its folder' }],
    };
  const bytes = readFileSync(path);
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { text: undefined, notes: [], problems: [{ file, ...placeOfBadByte(bytes), message: NOT_UTF8 }] };
  }
  const notes: Diagnostic[] = [];
  const normalise = (what: string, from: RegExp | undefined, to: string) => {
    const changed = from ? decoded.replace(from, to) : decoded.normalize('NFC');
    if (changed !== decoded) notes.push({ file, message: what });
    decoded = changed;
  };
  normalise('read without its byte order mark (BOM)', /^\uFEFF/, '');
  normalise('read with LF line ends in place of CRLF', /\r\n?/g, '\n');
  normalise('read with accents composed (NFC)', undefined, '');
  return { text: decoded, notes, problems: [] };
};

const NOT_UTF8 = 'this file is not UTF-8. Save it as UTF-8 (in most editors: Save with encoding, UTF-8)';

/** Line and column, in characters, up to which the bytes are sound UTF-8. */
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
  const lines = (sound(low) ?? '').split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
};
