/**
 * Has the browser keep the page's folder for when there is no network, and follows what becomes of it. Registers once the
 * page has nothing else to do, so that nothing on screen waits for it. Knows nothing of React.
 */
import { ownScriptAddress } from '../open/own-scripts';

export interface OfflineState {
  /** Whether everything the page may need is on this machine. */
  readonly isKept: boolean;
  /** Whether a newer version is here, whole, and waits to be used. */
  readonly isNewVersionHere: boolean;
}

export interface OfflineCopy {
  readonly state: () => OfflineState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Has all pages of this folder that are open begin anew with the new version. */
  readonly takeNewVersion: () => void;
  readonly destroy: () => void;
}

export interface OfflineCopyOptions {
  readonly workers: ServiceWorkerContainer;
  readonly address: string;
  readonly whenIdle: (task: () => void) => void;
  readonly reload: () => void;
}

const NOTHING_YET: OfflineState = { isKept: false, isNewVersionHere: false };

export const createOfflineCopy = ({
  workers,
  address,
  whenIdle,
  reload,
}: OfflineCopyOptions): OfflineCopy => {
  const listeners = new Set<() => void>();
  const over = new AbortController();
  let registration: ServiceWorkerRegistration | undefined;
  let state = NOTHING_YET;
  /** A page that no worker answered for yet stays as it is when the first one begins to. */
  let isAnswered = workers.controller !== null;
  let isReloading = false;

  const look = () => {
    const { active = null, waiting = null } = registration ?? {};
    const now = { isKept: active !== null, isNewVersionHere: active !== null && waiting !== null };
    if (now.isKept === state.isKept && now.isNewVersionHere === state.isNewVersionHere) return;
    state = now;
    for (const listener of listeners) listener();
  };

  const followWorker = (worker: ServiceWorker | null | undefined) =>
    worker?.addEventListener('statechange', look, { signal: over.signal });

  const register = async () => {
    try {
      registration = await workers.register(ownScriptAddress(address), { updateViaCache: 'none' });
    } catch {
      return; // not allowed here, or the folder was copied without it: the page works with a network
    }
    if (over.signal.aborted || !registration) return;
    for (const worker of [registration.active, registration.waiting, registration.installing])
      followWorker(worker);
    registration.addEventListener('updatefound', () => followWorker(registration?.installing), {
      signal: over.signal,
    });
    look();
  };

  workers.addEventListener(
    'controllerchange',
    () => {
      look();
      if (isAnswered && !isReloading) {
        isReloading = true;
        reload();
      }
      isAnswered = true;
    },
    { signal: over.signal },
  );
  whenIdle(() => {
    if (!over.signal.aborted) void register();
  });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeNewVersion: () => {
      isAnswered = true;
      registration?.waiting?.postMessage({ type: 'use-new-version' });
    },
    destroy: () => over.abort(),
  };
};
