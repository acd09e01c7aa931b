/**
 * Which rows of a list are in the page, and where. Of a short list all are, set by the page; of a long one those in sight
 * with a few beyond and the current one, at places of their own, each row of one height.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useCallback, useState } from 'react';
import type { Listing } from '../../view/listing';

/** More than this many rows make a list slow to build. */
const LONG = 500;
const OVERSCAN = 12;
/** As the stylesheet has them, in pixels: of a row, and of a group's heading with the gap before it. */
const ROW = { mouse: 29, finger: 45 };
const HEADING = 36;
/** Kept clear under the last row in sight. */
const GAP = 8;

const isForFingers = () => window.matchMedia('(max-width: 960px)').matches;

interface Rows {
  readonly isLong: boolean;
  /** The places in sight from one up to another. */
  shown(from: number, to: number): readonly number[];
  styleOf(place: number): CSSProperties | undefined;
  /** Of the group with the rows from one place up to another. */
  heightOf(from: number, to: number): CSSProperties | undefined;
  bringIntoSight(place: number): void;
}

export const useRows = (list: RefObject<HTMLElement | null>, listing: Listing, current: number): Rows => {
  const { size, things } = listing;
  const isLong = size > LONG;
  const [height] = useState(() => (isForFingers() ? ROW.finger : ROW.mouse));
  const virtualizer = useVirtualizer({
    count: size,
    enabled: isLong,
    getScrollElement: () => list.current,
    estimateSize: (place) => (place === things && things > 0 ? HEADING + height : height),
    overscan: OVERSCAN,
    scrollMargin: HEADING,
    scrollPaddingStart: HEADING,
    scrollPaddingEnd: GAP,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  /** From the top of the group that the row is in. */
  const topOf = (place: number) => HEADING + (place - (place < things ? 0 : things)) * height;
  const bringIntoSight = useCallback(
    (place: number) => {
      if (isLong) virtualizer.scrollToIndex(place);
      else list.current?.querySelector(`[data-at="${place}"]`)?.scrollIntoView?.({ block: 'nearest' });
    },
    [isLong, virtualizer, list],
  );
  return {
    isLong,
    shown: (from, to) =>
      isLong
        ? virtualizer
            .getVirtualItems()
            .map(({ index }) => index)
            .filter((place) => from <= place && place < to)
        : Array.from({ length: to - from }, (_, at) => from + at),
    styleOf: (place) => (isLong ? { top: topOf(place), height } : undefined),
    heightOf: (from, to) => (isLong ? { height: HEADING + (to - from) * height } : undefined),
    bringIntoSight,
  };
};
