/** Fetches a graph from an address: from the page's own host at once, from another only after the reader agrees. */
import type { Refusal } from '../../graph/check/check-graph';
import { agreedHosts, agreeTo } from './agreed-hosts';
import { fetchElsewhere } from './fetch-elsewhere';
import { type Brought, type Course, MOST_BYTES, refused, tooLarge } from './job';

export type Fetched =
  | { readonly ok: true; readonly brought: Brought }
  | { readonly ok: false; readonly refusal: Refusal };

interface Asking extends Course {
  readonly ask: (address: URL) => Promise<boolean>;
}

/** A page opened from disk may ask no host for anything: its policy says so. */
export const canFetch = (): boolean =>
  window.location.protocol !== 'file:' && import.meta.env.MODE !== 'single';

/** Rejects only where the signal does. */
export const fetchGraph = async (address: string, course: Asking): Promise<Fetched> => {
  if (!canFetch())
    return refused(
      'This page opens no addresses',
      'It is one file that works from disk and never asks a network for anything. Save the graph on this machine and choose the file.',
      address,
    );
  if (!URL.canParse(address, document.baseURI))
    return refused('This is no address', 'Copy it from the browser’s address line, whole.', address);
  const url = new URL(address, document.baseURI);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused(
      'This kind of address is not opened',
      'Addresses that begin with https:// or http:// are.',
      url.href,
    );
  if (url.username || url.password)
    return refused('The address holds a name or a password', 'Readout sends neither. Take them out of it.');
  return url.origin === window.location.origin ? fetchHere(url, course) : fetchThere(url, course);
};

/** The last step of the path, as a file's name; the host where there is none. */
const nameOf = ({ pathname, host }: URL): string => {
  const last = pathname.split('/').at(-1) || host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

const answered = (url: URL, status: string): Fetched =>
  refused('There is no graph at this address', 'Check the address.', `${url.href} answered ${status}`);

const offline = (url: URL): Fetched =>
  refused(
    'You are offline',
    'A graph from an address needs the network. What is open stays, and files from this machine can be opened.',
    url.href,
  );

const fetchHere = async (url: URL, { signal, onProgress }: Course): Promise<Fetched> => {
  onProgress({ stage: 'fetching' });
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return answered(url, `${response.status} ${response.statusText}`.trim());
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const total = Number(response.headers.get('content-length')) || undefined;
    const reader = response.body?.getReader();
    let done = 0;
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
      chunks.push(chunk.value);
      done += chunk.value.length;
      if (done > MOST_BYTES) {
        await reader?.cancel();
        return { ok: false, refusal: tooLarge(done) };
      }
      onProgress({ stage: 'fetching', done, ...(total && total >= done ? { total } : {}) });
    }
    return { ok: true, brought: { name: nameOf(url), content: new Blob(chunks) } };
  } catch (error) {
    signal.throwIfAborted();
    if (!navigator.onLine) return offline(url);
    return refused(
      'The graph could not be fetched',
      'Check the connection and the address.',
      `${url.href}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

const PLAIN_HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d+)?$/;

/** Browsers count pages from these as safe, encrypted or not. */
const ON_THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

const fetchThere = async (url: URL, course: Asking): Promise<Fetched> => {
  const { signal, onProgress, ask } = course;
  if (!PLAIN_HOST.test(url.host)) return refused('This is no address', 'Check its host.', url.host);
  if (
    window.location.protocol === 'https:' &&
    url.protocol === 'http:' &&
    !ON_THIS_MACHINE.test(url.hostname)
  )
    return refused(
      'This address is not encrypted',
      'A page that came by https may not fetch by http: a browser does not allow it. Try the address with https://, or save the file and choose it.',
      url.href,
    );
  const isAgreed = (await agreedHosts()).includes(url.origin);
  signal.throwIfAborted();
  if (!isAgreed) {
    if (!(await ask(url)))
      return refused('Nothing was fetched', `You have not agreed to a request to ${url.origin}.`);
    await agreeTo(url.origin);
  }
  onProgress({ stage: 'fetching' });
  const answer = await fetchElsewhere(url, course);
  signal.throwIfAborted();
  switch (answer.type) {
    case 'done':
      return { ok: true, brought: { name: nameOf(url), content: answer.content } };
    case 'answered':
      return answered(url, answer.status);
    case 'too large':
      return { ok: false, refusal: tooLarge(answer.bytes) };
    case 'failed':
      if (!navigator.onLine) return offline(url);
      return refused(
        `${url.host} did not give the file to this page`,
        'Either there is no connection to it, or it forwards to another host, or it does not allow pages of others to read its files (it would have to send “Access-Control-Allow-Origin”). Save the file on this machine and choose it.',
        `${url.href}: ${answer.reason}`,
      );
  }
};
