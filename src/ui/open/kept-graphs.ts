/**
 * What this machine remembers of the graphs that were opened: a list of the last ones, and the texts of those that came
 * from files. In IndexedDB, which a browser may refuse: then nothing is remembered, and the caller is told.
 */
import { createStore, get, type UseStore, update } from 'idb-keyval';
import { keptIdOf, keptPartOf } from '../../view/opening';
import { isEmbeddedPage } from '../embed/is-embedded-page';
import type { OpenPart } from './desk';
import { type Brought, bytesInWords } from './job';

export interface Recent {
  /** As the address names it. */
  readonly part: string;
  readonly name: string;
  readonly title: string;
  /** In bytes. */
  readonly size: number;
  /** When it was opened last, in milliseconds since 1970. */
  readonly openedAt: number;
}

interface KeptFile {
  readonly name: string;
  readonly text: string;
}

const MOST_KEPT = 8;
const MOST_BYTES_KEPT = 64 * 1024 * 1024;

const RECENT = 'recent';

let store: UseStore | undefined;

/** Made at the first use, because a browser without IndexedDB throws here. */
const kept = (): UseStore => {
  store ??= createStore('readout', 'opened');
  return store;
};

/** The newest first, as many as may be kept; an address costs nothing, its text is not kept. */
export const recentWith = (recents: readonly Recent[], opened: Recent): readonly Recent[] => {
  let bytes = 0;
  return [opened, ...recents.filter(({ part }) => part !== opened.part)]
    .slice(0, MOST_KEPT)
    .filter(({ part, size }) => {
      if (keptIdOf(part) === undefined) return true;
      if (bytes + size > MOST_BYTES_KEPT) return false;
      bytes += size;
      return true;
    });
};

/** Empty where nothing is remembered, or nothing can be. */
export const recentGraphs = async (): Promise<readonly Recent[]> => {
  try {
    return (await get<readonly Recent[]>(RECENT, kept())) ?? [];
  } catch {
    return [];
  }
};

/** Puts a graph that was opened at the head of the list, and forgets what the list has no room for. */
export const rememberOpened = async ({ part, name, graph, size = 0 }: OpenPart): Promise<void> => {
  if (isEmbeddedPage()) return; // it is part of somebody else's page
  try {
    await changeRecents((recents) =>
      recentWith(recents, { part, name, title: graph.title, size, openedAt: Date.now() }),
    );
  } catch {
    // The list is a convenience; what was opened is open all the same.
  }
};

const changeRecents = (change: (recents: readonly Recent[]) => readonly Recent[]): Promise<void> =>
  // One transaction, so that two tabs do not undo each other's changes.
  kept()('readwrite', async (objects) => {
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
    const before: readonly Recent[] = (await request(objects.get(RECENT))) ?? [];
    const after = change(before);
    objects.put(after, RECENT);
    const left = new Set(after.map(({ part }) => part));
    for (const { part } of before) {
      const id = keptIdOf(part);
      if (id !== undefined && !left.has(part)) objects.delete(id);
    }
  });

/** Removes one from what is remembered; with its text, where it came from a file. */
export const forget = (part: string): Promise<void> =>
  changeRecents((recents) => recents.filter((recent) => recent.part !== part));

export const forgetAll = (): Promise<void> => changeRecents(() => []);

/** The files of one part, in the order in which they were brought. */
export const keptFilesOf = async (id: string): Promise<readonly KeptFile[] | undefined> => {
  try {
    return await get<readonly KeptFile[]>(id, kept());
  } catch {
    return undefined;
  }
};

/** The part under which files are opened: the first 16 hexadecimal digits of the SHA-256 of their bytes in a row. */
export const partOfFiles = async (files: readonly Brought[]): Promise<string> => {
  const bytes = new Uint8Array(await new Blob(files.map(({ content }) => content)).arrayBuffer());
  // Only pages from https, from this machine or from disk have `subtle`. Elsewhere the same file gets another id each time.
  const digest =
    crypto.subtle && bytes.byteLength <= MOST_BYTES_KEPT
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      : crypto.getRandomValues(new Uint8Array(8));
  return keptPartOf([...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
};

/** Remembers the texts of the files of one part. Returns why they cannot be, in words, or nothing. */
export const keepFiles = async (opened: OpenPart, files: readonly Brought[]): Promise<string | undefined> => {
  const id = keptIdOf(opened.part);
  const { name, size = 0 } = opened;
  if (id === undefined) return undefined;
  if (size > MOST_BYTES_KEPT)
    return `“${name}” is open, but too large to be remembered: this machine keeps up to ${bytesInWords(MOST_BYTES_KEPT)}. After a reload choose the file again.`;
  try {
    const texts = await Promise.all(
      files.map(
        async ({ name, content }): Promise<KeptFile> => ({
          name,
          text: typeof content === 'string' ? content : await content.text(),
        }),
      ),
    );
    await update<readonly KeptFile[]>(id, () => texts, kept());
    await rememberOpened(opened);
    return undefined;
  } catch {
    return `“${name}” is open, but this browser does not let the page remember it. After a reload choose the file again.`;
  }
};
