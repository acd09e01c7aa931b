/** Fetches a file of an archive with the sum of its bytes. What goes wrong comes back as something to show. */
import { DIGITS } from '../../graph/archive/names-of-files';
import type { Refusal } from '../../graph/check/check-graph';
import { type Course, refused } from '../open/job';

export type FetchedFile =
  /** `digits` as in the names of files; left to be worked out where the browser keeps its own SHA-256 to itself. */
  | { readonly ok: true; readonly text: string; readonly digits: string | undefined }
  | { readonly ok: false; readonly refusal: Refusal };

/** Rejects only where the signal does. */
export const fetchFile = async (
  address: string,
  { signal, onProgress }: Partial<Course> = {},
): Promise<FetchedFile> => {
  try {
    const response = await fetch(address, signal ? { signal } : {});
    if (!response.ok)
      return refused(
        'A file of the archive is missing',
        'Load the page again. If that does not help, copy the whole folder to the host again.',
        `${address} answered ${response.status} ${response.statusText}`.trim(),
      );
    const bytes = await bytesOf(response, onProgress);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, text, digits: await digitsOfBytes(bytes) };
  } catch (error) {
    signal?.throwIfAborted();
    return refused(
      'A file of the archive could not be fetched',
      navigator.onLine === false
        ? 'You are offline, and this part of the archive was not opened before.'
        : 'Check the connection and try again.',
      `${address}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

const bytesOf = async (
  response: Response,
  onProgress: Course['onProgress'] | undefined,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (!onProgress || !response.body) return new Uint8Array(await response.arrayBuffer());
  // Of a file that is packed on its way the length is not known: then only what has come is told.
  const total = response.headers.get('content-encoding')
    ? undefined
    : Number(response.headers.get('content-length')) || undefined;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = response.body.getReader();
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) break;
    chunks.push(chunk.value);
    done += chunk.value.length;
    onProgress({ stage: 'fetching', done, ...(total && total >= done ? { total } : {}) });
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
};

/** Only pages from https, from this machine or from disk have `subtle`. */
const digitsOfBytes = async (bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  if (!globalThis.crypto?.subtle) return undefined;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...sum.slice(0, DIGITS / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
