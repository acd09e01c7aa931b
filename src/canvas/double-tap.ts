/**
 * Tells the second of two taps in quick succession, and what the first of them was on. They are two on one item, as a pane
 * that opens may move the picture in between; or two on one place, as the first may bring another name under the pointer.
 */
import type { ItemId } from '../graph/ids';

/** Milliseconds from one tap to the next, and pixels. */
const QUICK = 400;
const CLOSE = 6;

export interface Tap {
  readonly item: ItemId | undefined;
  /** In milliseconds. */
  readonly at: number;
  /** In pixels of the container. */
  readonly x: number;
  readonly y: number;
}

/** Of each tap in turn: what it opens, where it makes a double tap with the one before. */
export const createDoubleTap = (): ((tap: Tap) => ItemId | undefined) => {
  let before: Tap | undefined;
  return (tap) => {
    const first = before;
    before = tap;
    if (!first?.item || tap.at - first.at > QUICK) return undefined;
    const isOnePlace = Math.hypot(tap.x - first.x, tap.y - first.y) <= CLOSE;
    if (tap.item !== first.item && !isOnePlace) return undefined;
    before = undefined; // a third tap begins anew
    return first.item;
  };
};
