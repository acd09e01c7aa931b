/** The rows of a short list: all of them, set by the page. */
import { useEffect } from 'react';
import type { RowsProps } from './rows';

export const AllRows = ({ list, listing, current, option, group }: RowsProps) => {
  const { size, things } = listing;
  useEffect(
    function keepCurrentInSight() {
      list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView?.({ block: 'nearest' });
    },
    [list, current],
  );
  const groupOf = (from: number, to: number) =>
    group(
      from,
      to,
      Array.from({ length: to - from }, (_, at) => option(from + at)),
    );
  return (
    <>
      {groupOf(0, things)}
      {groupOf(things, size)}
    </>
  );
};
