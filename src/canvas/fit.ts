/** Finds the viewport that shows a whole picture, names included. Pure geometry. */
import type { ThingId } from '../graph/ids';
import { isWeighed } from '../view/heaviest';
import type { Scene, SceneThing } from '../view/scene';
import type { LabelBox } from './label-layout';

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Fitting {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** No picture is made smaller than this, unless it is of a ground. */
export const MIN_ZOOM = 0.1;
/** Room left round the whole picture, in pixels. */
export const FRAME = { top: 30, right: 20, bottom: 16, left: 20 };
/** The opening view is not enlarged beyond this: a handful of things would look coarse. */
const MAX_FIT_ZOOM = 1.25;

/** `extentAt` tells the box that symbols and names fill at a zoom, in pixels about the network's origin. */
export const fittingFor = (
  { width, height }: { readonly width: number; readonly height: number },
  minZoom: number,
  extentAt: (zoom: number) => Extent,
): Fitting => {
  const room = { width: width - FRAME.left - FRAME.right, height: height - FRAME.top - FRAME.bottom };
  // Names do not shrink in step with the picture, so what fits is found by trying: three rounds are near enough.
  let zoom = 1;
  let extent = extentAt(zoom);
  for (let round = 0; round < 3; round += 1) {
    const fitting = Math.min(
      MAX_FIT_ZOOM,
      zoom * Math.min(room.width / (extent.right - extent.left), room.height / (extent.bottom - extent.top)),
    );
    zoom = Math.max(minZoom, fitting);
    extent = extentAt(zoom);
  }
  return {
    zoom,
    pan: {
      x: FRAME.left + (room.width - extent.left - extent.right) / 2,
      y: FRAME.top + (room.height - extent.top - extent.bottom) / 2,
    },
  };
};

/** The box of a whole scene at a zoom, in pixels about the network's origin: what is large is fitted by its symbols alone. */
export const wholeExtentAt = (
  { ground, things, lines }: Pick<Scene, 'ground' | 'things' | 'lines'>,
  names: ReadonlyMap<ThingId, LabelBox>,
  zoom: number,
): Extent => {
  if (ground) return groundExtentAt(extentOf(ground), zoom);
  // An overview is fitted as the ground will be that comes under it.
  if (isWeighed({ lines })) {
    const [xs, ys] = [0, 1].map((axis) => things.map(({ position }) => position[axis] ?? 0));
    return groundExtentAt(extentOf({ xs: xs ?? [], ys: ys ?? [] }), zoom);
  }
  return sceneExtentAt(things, names, zoom);
};

/** The box that symbols and names fill at a zoom, in pixels about the network's origin. */
export const sceneExtentAt = (
  things: readonly SceneThing[],
  names: ReadonlyMap<ThingId, LabelBox>,
  zoom: number,
): Extent => {
  const extents = things.map((thing) => {
    const [x, y] = [thing.position[0] * zoom, thing.position[1] * zoom];
    const name = names.get(thing.id) ?? { left: 0, top: 0, width: 0, height: 0 };
    const [halfWidth, halfHeight] = [(thing.width * zoom) / 2, (thing.height * zoom) / 2];
    return {
      left: x + Math.min(-halfWidth, name.left),
      right: x + Math.max(halfWidth, name.left + name.width),
      top: y - halfHeight,
      bottom: y + Math.max(halfHeight, name.top + name.height),
    };
  });
  return {
    left: Math.min(...extents.map((box) => box.left)),
    right: Math.max(...extents.map((box) => box.right)),
    top: Math.min(...extents.map((box) => box.top)),
    bottom: Math.max(...extents.map((box) => box.bottom)),
  };
};

/** The box of centres, in units of the network. */
export const extentOf = ({ xs, ys }: Record<'xs' | 'ys', ArrayLike<number>>): Extent => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let thing = 0; thing < xs.length; thing += 1) {
    const [x, y] = [xs[thing] as number, ys[thing] as number]; // within the columns
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, right, top, bottom };
};

/** Half the size of the largest symbols and dots: enough that nothing of a ground is cut off by the frame. */
const REACH = 30;

export const groundExtentAt = (centres: Extent, zoom: number): Extent => {
  const reach = Math.max(10, REACH * zoom);
  return {
    left: centres.left * zoom - reach,
    right: centres.right * zoom + reach,
    top: centres.top * zoom - reach,
    bottom: centres.bottom * zoom + reach,
  };
};
