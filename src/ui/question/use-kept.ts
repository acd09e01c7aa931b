/** A state like `useState`, that is as it was when a reader comes back to a question left by a link. */
import { createContext, useContext, useState } from 'react';
import type { Kept } from './place-left';

/** What the question's parts keep, by name. Written to as they change, and read only when they come on screen. */
export const KeptContext = createContext<Map<string, Kept> | null>(null);

export const useKept = <Value extends Kept>(name: string, initial: Value) => {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState(() => {
    const before = kept?.get(name);
    return typeof before === typeof initial ? (before as Value) : initial; // under one name stands one type
  });
  const keep = (next: Value) => {
    kept?.set(name, next);
    setValue(next);
  };
  return [value, keep] as const;
};
