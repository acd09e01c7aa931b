/**
 * The service worker: keeps one whole version of the page's folder for when there is no network. A version counts when
 * every file of it is here, each with the hash that the build wrote down; until then, and if anything goes wrong, the one
 * before stays. It answers for these files, and for those of archives that were opened; all other requests pass it by.
 *
 * Written by hand, because the usual library keeps all versions in one cache and deletes the old files when a new version
 * is used, from under pages that are still open on them.
 */
import { type AskedOfArchive, archiveFileAskedFor, isAsPromised, tooManyOf } from './archive-copy';
import { fileAskedFor, isHashed } from './which-file';

declare const self: ServiceWorkerGlobalScope & {
  /** Put in front of this script by the build: what the folder holds. */
  readonly readout: {
    readonly version: string;
    /** The `sha256-…` of each file by its name in the folder; the page itself is `''`. */
    readonly files: Readonly<Record<string, string>>;
  };
};

const { version, files } = self.readout;
const folder = self.registration.scope;
/** A host may have several Readouts, in folders of their own. */
const ofThisFolder = `readout ${folder} `;
const cacheOfThisVersion = ofThisFolder + version;
/** Kept from version to version, so its name does not begin as theirs. */
const cacheOfArchives = `readout-archives ${folder}`;

const fetchWhole = async (name: string, integrity: string): Promise<Response> => {
  const response = await fetch(folder + name, { cache: 'no-cache', integrity });
  if (!response.ok || response.redirected)
    throw new Error(`${folder}${name} answered ${response.status}, or from another address`);
  return response;
};

/** All or nothing. */
const fillCache = async (): Promise<void> => {
  const wasThere = await caches.has(cacheOfThisVersion);
  try {
    const cache = await caches.open(cacheOfThisVersion);
    await Promise.all(
      Object.entries(files).map(async ([name, integrity]) =>
        cache.put(folder + name, await fetchWhole(name, integrity)),
      ),
    );
  } catch (error) {
    // A host that went back a version: what is in use under this name stays.
    if (!wasThere) await caches.delete(cacheOfThisVersion);
    throw error;
  }
};

const cachesOfThisFolder = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(ofThisFolder));

const answer = async (request: Request, name: string): Promise<Response> => {
  const find = (cacheName: string) => caches.match(folder + name, { cacheName, ignoreVary: true });
  const found = await find(cacheOfThisVersion);
  if (found) return found;
  // A page of an older version, open while this one took over, goes on with the files it began with.
  if (isHashed(name))
    for (const cacheName of await cachesOfThisFolder()) {
      const older = await find(cacheName);
      if (older) return older;
    }
  return fetch(request);
};

/** Keeps a file that arrived whole. Where there is no room, nothing is kept. */
const keepOfArchive = async (file: AskedOfArchive, response: Response): Promise<void> => {
  try {
    const sum = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
    if (!isAsPromised(file, sum)) return;
    const cache = await caches.open(cacheOfArchives);
    await cache.put(file.address, response);
    const kept = await cache.keys();
    await Promise.all(tooManyOf(kept.map(({ url }) => url)).map((address) => cache.delete(address)));
  } catch {
    // The reader has the file; the next time it is asked for again.
  }
};

/** What bears its sum never changes, and is asked for once; a manifest is asked for each time there is a network. */
const answerOfArchive = async (
  request: Request,
  file: AskedOfArchive,
  waitFor: (work: Promise<void>) => void,
): Promise<Response> => {
  const kept = () => caches.match(file.address, { cacheName: cacheOfArchives, ignoreVary: true });
  const found = file.digits === undefined ? undefined : await kept();
  if (found) return found;
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) waitFor(keepOfArchive(file, response.clone()));
    return response;
  } catch (error) {
    const last = await kept();
    if (last) return last;
    throw error;
  }
};

/** Older versions go when no page is open that may want them, and no newer one is on its way. */
const tidyUp = async (): Promise<void> => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.some(({ url }) => url.startsWith(folder))) return;
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  for (const name of await cachesOfThisFolder()) if (name !== cacheOfThisVersion) await caches.delete(name);
};

self.addEventListener('install', (event) => event.waitUntil(fillCache()));

self.addEventListener('activate', (event) => event.waitUntil(tidyUp().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url } = request;
  const isPage = request.mode === 'navigate';
  const asked = { method, url, isPage };
  const name = fileAskedFor(asked, folder, files);
  if (name === undefined) {
    const file = archiveFileAskedFor(asked, folder);
    // While the answer is on its way, the event can be told what else to wait for.
    if (file) event.respondWith(answerOfArchive(request, file, (work) => event.waitUntil(work)));
    return;
  }
  event.respondWith(answer(request, name));
  if (isPage) event.waitUntil(tidyUp());
});

/** The one thing that can be said to the worker, and only by a page of this folder: that the reader wants it now. */
self.addEventListener('message', ({ data, origin, source }) => {
  if (origin !== self.location.origin || !(source instanceof WindowClient) || !source.url.startsWith(folder))
    return;
  if (typeof data === 'object' && data !== null && data.type === 'use-new-version') void self.skipWaiting();
});
