/** What the page tells of network and versions: whether it is offline, and what is kept for then. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { whenIdle } from '../when-idle';
import { createOfflineCopy, type OfflineCopy, type OfflineState } from './offline-copy';

interface Offline extends OfflineState {
  readonly isOffline: boolean;
  readonly takeNewVersion: () => void;
}

const followNetwork = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** The single file is whole as it is, and a page under development must show what was changed last. */
const isKeptByBrowser = (): boolean =>
  import.meta.env.MODE === 'production' &&
  'serviceWorker' in navigator &&
  /^https?:$/.test(window.location.protocol);

const NOT_KEPT: OfflineState = { isKept: false, isNewVersionHere: false };

export const useOffline = (): Offline => {
  const isOffline = useSyncExternalStore(followNetwork, () => !navigator.onLine);
  const [copy, setCopy] = useState<OfflineCopy | null>(null);
  useEffect(function keepCopy() {
    if (!isKeptByBrowser()) return;
    const created = createOfflineCopy({
      workers: navigator.serviceWorker,
      address: new URL('sw.js', document.baseURI).href,
      whenIdle,
      reload: () => window.location.reload(),
    });
    setCopy(created);
    return created.destroy;
  }, []);
  const subscribe = useCallback((listener: () => void) => copy?.subscribe(listener) ?? (() => {}), [copy]);
  const state = useSyncExternalStore(subscribe, () => copy?.state() ?? NOT_KEPT);
  return { ...state, isOffline, takeNewVersion: () => copy?.takeNewVersion() };
};
