/**
 * The rows of a long list: those in sight with a few beyond and the current one, at places of their own, each row of one
 * height. So it takes no table of rows, however many there are.
 */
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowsProps } from './rows';

const OVERSCAN = 12;
/** As the stylesheet has them, in pixels: of a row, and of a group's heading with the gap before it. */
const ROW = { mouse: 29, finger: 45 };
const HEADING = 36;
/** Kept clear under the last row in sight. */
const GAP = 8;

const isForFingers = () => window.matchMedia('(max-width: 960px)').matches;

interface InSight {
  /** In pixels, from the top of all that is scrolled. */
  readonly top: number;
  readonly height: number;
}

export const WindowedRows = ({ list, listing, current, option, group }: RowsProps) => {
  const { size, things } = listing;
  const [height] = useState(() => (isForFingers() ? ROW.finger : ROW.mouse));
  const inSight = useInSight(list);

  const headingsBefore = (place: number) => (place < things || things === 0 ? 1 : 2);
  const topAmongAll = (place: number) => headingsBefore(place) * HEADING + place * height;
  const placeAt = (top: number) => {
    const place = Math.floor((top - HEADING) / height);
    return place < things || things === 0
      ? place
      : Math.max(things, Math.floor((top - 2 * HEADING) / height));
  };
  const currentTop = topAmongAll(current);
  // While the list is out of sight it is hardly there, and nothing can be in sight in it.
  const hasRoom = inSight.height > height;
  useEffect(
    function keepCurrentInSight() {
      const scrolled = list.current;
      if (!scrolled || !hasRoom) return;
      const least = currentTop + height + GAP - scrolled.clientHeight;
      if (currentTop - HEADING < scrolled.scrollTop) scrolled.scrollTop = currentTop - HEADING;
      else if (least > scrolled.scrollTop) scrolled.scrollTop = least;
    },
    [list, currentTop, height, hasRoom],
  );

  const first = Math.max(0, placeAt(inSight.top) - OVERSCAN);
  const last = Math.min(size - 1, placeAt(inSight.top + inSight.height) + OVERSCAN);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (current < first) shown.unshift(current);
  else if (current > last) shown.push(current);
  /** From the top of the group that the row is in. */
  const topOf = (place: number) => HEADING + (place - (place < things ? 0 : things)) * height;
  const groupOf = (from: number, to: number) =>
    group(
      from,
      to,
      shown
        .filter((place) => from <= place && place < to)
        .map((place) => option(place, { top: topOf(place), height })),
      { height: HEADING + (to - from) * height },
    );
  return (
    <>
      {groupOf(0, things)}
      {groupOf(things, size)}
    </>
  );
};

/** The part that is in sight; what has been scrolled to is there in the same frame. */
const useInSight = (list: RefObject<HTMLElement | null>): InSight => {
  const [inSight, setInSight] = useState<InSight>({ top: 0, height: 0 });
  // Not before the list around the rows is there.
  useEffect(
    function followScrolling() {
      const scrolled = list.current;
      if (!scrolled) return undefined;
      const look = () =>
        setInSight((before) => {
          const { scrollTop: top, clientHeight: height } = scrolled;
          return before.top === top && before.height === height ? before : { top, height };
        });
      const lookAtOnce = () => flushSync(look);
      look();
      scrolled.addEventListener('scroll', lookAtOnce, { passive: true });
      const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
      sizes?.observe(scrolled);
      return () => {
        scrolled.removeEventListener('scroll', lookAtOnce);
        sizes?.disconnect();
      };
    },
    [list],
  );
  return inSight;
};
