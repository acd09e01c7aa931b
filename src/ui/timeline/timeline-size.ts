/** The size of an element in pixels, kept in step with it. */
import { type RefObject, useLayoutEffect, useState } from 'react';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Until it is laid out, and where nothing ever is. */
const UNKNOWN: Size = { width: 960, height: 74 };

export const useSizeOf = (element: RefObject<HTMLElement | null>): Size => {
  const [size, setSize] = useState(UNKNOWN);
  useLayoutEffect(
    function watchSize() {
      const watched = element.current;
      if (!watched) return;
      const measure = () => {
        const { clientWidth: width, clientHeight: height } = watched;
        if (width > 0 && height > 0) setSize({ width, height });
      };
      measure();
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(measure);
      observer.observe(watched);
      return () => observer.disconnect();
    },
    [element],
  );
  return size;
};
