/** Starts the worker that searches an archive; undefined where none can be started: then the page searches. */
import { ownScriptAddress } from '../open/own-scripts';

export const startFindWorker = async (): Promise<Worker | undefined> => {
  // The single file brings no such worker along.
  if (typeof Worker === 'undefined' || import.meta.env.MODE === 'single') return undefined;
  try {
    const { default: address } = await import('./find-worker?worker&url');
    return new Worker(ownScriptAddress(address), { type: 'module' });
  } catch {
    return undefined; // not allowed here, by the browser or by whoever embeds the page
  }
};
