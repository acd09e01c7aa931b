/** Reads a file as UTF-8, strictly: what is not UTF-8 is refused with its place, never replaced by a question mark. */
import type { Refusal } from '../../graph/check/check-graph';
import { type Progress, refusal } from './job';

const CHUNK = 4 * 1024 * 1024;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** A byte-order mark at the start is taken off, as every reader of UTF-8 does. */
export const decodeUtf8 = async (file: Blob, onProgress: (progress: Progress) => void): Promise<Decoded> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  for (let at = 0; at < file.size; at += CHUNK) {
    onProgress({ stage: 'reading', done: at, total: file.size });
    const bytes = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    try {
      texts.push(decoder.decode(bytes, { stream: true }));
    } catch {
      return { ok: false, refusal: await notUtf8(file, at) };
    }
  }
  try {
    texts.push(decoder.decode());
  } catch {
    return { ok: false, refusal: await notUtf8(file, Math.max(0, file.size - 4)) };
  }
  onProgress({ stage: 'reading', done: file.size, total: file.size });
  return { ok: true, text: texts.join('') };
};

const isContinuation = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** `from` is where the chunk begins that could not be read; a character may have begun up to three bytes before. */
const notUtf8 = async (file: Blob, from: number): Promise<Refusal> => {
  const start = Math.max(0, from - 3);
  const bytes = new Uint8Array(await file.slice(start, from + CHUNK).arrayBuffer());
  const skipped = start === 0 ? 0 : bytes.findIndex((byte) => !isContinuation(byte));
  const isReadable = (length: number, stream = true): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(skipped, skipped + length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  // The longest beginning that can be read, halving what is left to look at.
  let [readable, unreadable] = [0, bytes.length - skipped + 1];
  while (unreadable - readable > 1) {
    const middle = (readable + unreadable) >> 1;
    if (isReadable(middle)) readable = middle;
    else unreadable = middle;
  }
  // A character that is begun and not ended is wrong from its first byte on.
  while (!isReadable(readable, false)) readable -= 1;
  const place = start + skipped + readable;
  const isUtf16 = place <= 1 && (bytes[0] === 0xff || bytes[0] === 0xfe);
  return refusal(
    'The file is not UTF-8 text',
    isUtf16
      ? 'It seems to be UTF-16. Save it as UTF-8 and open it again.'
      : 'A graph file is text in UTF-8. Save it so, or choose another file.',
    `Byte ${place + 1} of ${file.size} cannot be read.`,
  );
};
