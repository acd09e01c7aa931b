/** Whether the page is being printed, for what is too much to keep on screen and must stand on paper all the same. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export const useIsPrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(function followPrinting() {
    const media = window.matchMedia('print');
    const listening = new AbortController();
    // At once: the browser lays the page out for paper as soon as the event has been heard.
    const follow = (value: boolean) => flushSync(() => setPrinting(value));
    const { signal } = listening;
    window.addEventListener('beforeprint', () => follow(true), { signal });
    window.addEventListener('afterprint', () => follow(false), { signal });
    media.addEventListener('change', () => follow(media.matches), { signal });
    return () => listening.abort();
  }, []);
  return isPrinting;
};
