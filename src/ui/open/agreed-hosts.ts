/** The other hosts that the reader has agreed to, on this machine. Without IndexedDB each is asked about anew. */
import { createStore, get, type UseStore, update } from 'idb-keyval';

const HOSTS = 'hosts';

let store: UseStore | undefined;

/** Made at the first use, because a browser without IndexedDB throws here. */
const hosts = (): UseStore => {
  store ??= createStore('readout-hosts', 'agreed');
  return store;
};

/** Origins such as `https://example.org`, sorted. */
export const agreedHosts = async (): Promise<readonly string[]> => {
  try {
    return (await get<readonly string[]>(HOSTS, hosts())) ?? [];
  } catch {
    return [];
  }
};

const change = async (to: (origins: readonly string[]) => readonly string[]): Promise<void> => {
  try {
    await update<readonly string[]>(HOSTS, (origins = []) => to(origins), hosts());
  } catch {
    // Not remembered: the reader is asked again the next time, which is the safe side.
  }
};

export const agreeTo = (origin: string): Promise<void> =>
  change((origins) => [...new Set([...origins, origin])].sort());

export const revoke = (origin: string): Promise<void> =>
  change((origins) => origins.filter((each) => each !== origin));
