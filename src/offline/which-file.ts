/** Which file of the folder a request asks for, as far as the service worker has a say in it. Pure. */

/** What is asked, as far as it matters here. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** Whether a page is asked for, in a window or in a frame, and not something for a page. */
  readonly isPage: boolean;
}

/** Files in it have their hash in their name: what one of them holds never changes, whatever the version. */
const HASHED = 'assets/';

/**
 * The file's name in the folder, `''` for the page itself. Nothing, where the request is none of the worker's business:
 * another host or folder, a request that sends something, a file that is not of this version. `folder` ends with a slash.
 */
export const fileAskedFor = (
  { method, url, isPage }: Asked,
  folder: string,
  files: Readonly<Record<string, string>>,
): string | undefined => {
  if (method !== 'GET' || !url.startsWith(folder)) return undefined;
  const [address = ''] = url.split('#');
  const [path = '', query] = address.slice(folder.length).split('?');
  const name = isPage && path === 'index.html' ? '' : path;
  if (query !== undefined && !isPage) return undefined; // only to a page is its query a matter of its own
  if (Object.hasOwn(files, name)) return name;
  return isHashed(name) && !isPage ? name : undefined;
};

export const isHashed = (name: string): boolean => name.startsWith(HASHED);
