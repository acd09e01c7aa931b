/**
 * Tells the second of two taps in quick succession, and what the first of them was on. They are two on one item, as a pane
 * that opens may move the picture in between; or two on one place, as the first may bring another name under the pointer.
 */
import type { ItemId } from '../graph/ids';

/** Milliseconds from one tap to the next, and pixels. */
const QUICK = 400;
const CLOSE = 6;

/** Of Cytoscape's event of a tap, as much as it takes. */
export interface TapEvent {
  /** Pixels of the container. */
  readonly renderedPosition: { readonly x: number; readonly y: number };
  /** In milliseconds. */
  readonly timeStamp: number;
  /** The browser's own, whose time is that of the finger. */
  readonly originalEvent?: { readonly timeStamp: number };
}

/** Of each tap in turn: what it opens, where it makes a double tap with the one before. */
export const createDoubleTap = (): ((item: ItemId | undefined, event: TapEvent) => ItemId | undefined) => {
  let before:
    | { readonly item: ItemId | undefined; readonly at: number; readonly x: number; readonly y: number }
    | undefined;
  return (item, { renderedPosition: { x, y }, timeStamp, originalEvent }) => {
    const [first, at] = [before, originalEvent?.timeStamp ?? timeStamp];
    before = { item, at, x, y };
    if (!first?.item || at - first.at > QUICK) return undefined;
    if (item !== first.item && Math.hypot(x - first.x, y - first.y) > CLOSE) return undefined;
    before = undefined; // a third tap begins anew
    return first.item;
  };
};
