/**
 * A part of the page that its opening picture does without: its code is loaded when the page has come to rest, or when the
 * part is wanted before that. Once loaded it is there at once, so that what it replaces need not go first.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';

export interface LatePart<Module> {
  /** Rejects where the code cannot be had; the next call tries again. */
  load(): Promise<Module>;
  /** What is loaded; an Error where the last attempt failed. */
  now(): Module | Error | undefined;
  subscribe(listener: () => void): () => void;
}

export const latePart = <Module extends object>(fetchModule: () => Promise<Module>): LatePart<Module> => {
  let now: Module | Error | undefined;
  let underWay: Promise<Module> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: Module | Error) => {
    now = next;
    underWay = undefined;
    for (const listener of listeners) listener();
  };
  return {
    load: () => {
      underWay ??= fetchModule().then(
        (module) => {
          set(module);
          return module;
        },
        (error: unknown) => {
          set(error instanceof Error ? error : new Error(String(error)));
          throw error;
        },
      );
      return underWay;
    },
    now: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/**
 * Undefined until it is loaded; an Error where that failed. Who comes later than a failure begins with another attempt, so
 * that a pane which is tried again is.
 */
export const useLatePart = <Module>(
  part: LatePart<Module>,
  isWanted: boolean,
): Module | Error | undefined => {
  const now = useSyncExternalStore(part.subscribe, part.now);
  const [before] = useState(now);
  const known = now instanceof Error && now === before ? undefined : now;
  useEffect(
    function loadIt() {
      if (isWanted && known === undefined) part.load().catch(() => {}); // told by `now`
    },
    [isWanted, known, part],
  );
  return known;
};
