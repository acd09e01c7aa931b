/** Tells the second of two taps in quick succession. By the item, as a pane that opens may move the picture in between. */
import type { ItemId } from '../graph/ids';

/** Milliseconds from one tap to the next. */
const QUICK = 400;

/** Of each tap in turn, whether it makes a double tap with the one before. */
export const createDoubleTap = (): ((item: ItemId | undefined, at: number) => boolean) => {
  let before: { readonly item: ItemId; readonly at: number } | undefined;
  return (item, at) => {
    const isDouble = item !== undefined && before?.item === item && at - before.at <= QUICK;
    // A third tap begins anew.
    before = item === undefined || isDouble ? undefined : { item, at };
    return isDouble;
  };
};
