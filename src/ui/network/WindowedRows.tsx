/**
 * The rows of a long list: those in sight with a few beyond and the current one, at places of their own, each row of one
 * height.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import type { RowsProps } from './rows';

const OVERSCAN = 12;
/** As the stylesheet has them, in pixels: of a row, and of a group's heading with the gap before it. */
const ROW = { mouse: 29, finger: 45 };
const HEADING = 36;
/** Kept clear under the last row in sight. */
const GAP = 8;

const isForFingers = () => window.matchMedia('(max-width: 960px)').matches;

export const WindowedRows = ({ list, listing, current, option, group }: RowsProps) => {
  const { size, things } = listing;
  const [height] = useState(() => (isForFingers() ? ROW.finger : ROW.mouse));
  const virtualizer = useVirtualizer({
    count: size,
    getScrollElement: () => list.current,
    estimateSize: (place) => (place === things && things > 0 ? HEADING + height : height),
    overscan: OVERSCAN,
    scrollMargin: HEADING,
    scrollPaddingStart: HEADING,
    scrollPaddingEnd: GAP,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  useEffect(
    function keepCurrentInSight() {
      virtualizer.scrollToIndex(current);
    },
    [virtualizer, current],
  );
  const shown = virtualizer.getVirtualItems().map(({ index }) => index);
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
