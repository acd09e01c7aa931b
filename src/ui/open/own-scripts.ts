/**
 * The one trusted-types policy of the page. A worker or a service worker is script, and the page's policy admits script
 * addresses only from here: files of the page's own folder; in the single file, what it made itself.
 */

/** The part of the Trusted Types API that is used; TypeScript's library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

const isSingleFile = import.meta.env.MODE === 'single';

const ownAddressOf = (url: string): string => {
  const { href, protocol, pathname } = new URL(url, document.baseURI);
  const folder = new URL('.', document.baseURI).href;
  if (isSingleFile ? protocol === 'blob:' : href.startsWith(folder) && /\.[jt]s$/.test(pathname)) return href;
  throw new TypeError(`${href} is no script of this page`);
};

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of a script, as the browser wants it: a TrustedScriptURL where there are trusted types, else the text.
 * Throws a TypeError for anything that is not the page's own.
 */
export const ownScriptAddress = (url: string): string => {
  policy ??= window.trustedTypes?.createPolicy('own-scripts', { createScriptURL: ownAddressOf });
  return policy ? policy.createScriptURL(url) : ownAddressOf(url);
};
