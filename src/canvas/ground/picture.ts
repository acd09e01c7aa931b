/** What one picture of the ground is asked to show: plain data, so that it can be sent to a worker. */
import type { Viewport } from '../labels';
import type { Colours } from './colours';

export interface PictureOrder {
  /** Pixels of the device. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the device to one of the page. */
  readonly ratio: number;
  readonly zoom: number;
  /** Where the network's origin lies in the picture, in pixels of the device. */
  readonly originX: number;
  readonly originY: number;
  readonly colours: Colours;
  /** What stands in symbols, by the number of the thing: letters, or for an engagement its kind. */
  readonly letters: ReadonlyMap<number, string>;
  readonly fontFamily: string;
}

/** The part of the network that a picture shows, in its units. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const regionOf = ({ width, height, ratio, zoom, originX, originY }: Frame): Region => ({
  left: -originX / (zoom * ratio),
  top: -originY / (zoom * ratio),
  right: (width - originX) / (zoom * ratio),
  bottom: (height - originY) / (zoom * ratio),
});

export type Frame = Pick<PictureOrder, 'width' | 'height' | 'ratio' | 'zoom' | 'originX' | 'originY'>;

/** Of the frame's size, how much more is drawn on each side, so that a pan has something to show. */
const MARGIN = 0.2;
/** A canvas of more pixels than this is refused by some browsers, and slow in all. */
const MOST_PIXELS = 12_000_000;

/** The picture for a viewport: its frame and a margin around, as sharp as the screen where that is not too much. */
export const frameAround = ({ zoom, pan, width, height }: Viewport, devicePixels: number): Frame => {
  // Whole pixels, so that a picture at rest lies on the pixels of the screen.
  const [beside, above] = [Math.round(width * MARGIN), Math.round(height * MARGIN)];
  const [wide, high] = [width + 2 * beside, height + 2 * above];
  const ratio = Math.min(devicePixels, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)));
  return {
    width: Math.max(1, Math.round(wide * ratio)),
    height: Math.max(1, Math.round(high * ratio)),
    ratio,
    zoom,
    originX: (pan.x + beside) * ratio,
    originY: (pan.y + above) * ratio,
  };
};

/** How a picture is to be laid over a viewport: its top left corner and the factor of its size, in pixels of the page. */
export const placeOf = (
  { ratio, zoom, originX, originY }: Frame,
  { zoom: now, pan }: Pick<Viewport, 'zoom' | 'pan'>,
): { readonly x: number; readonly y: number; readonly scale: number } => {
  const scale = now / zoom;
  return { x: pan.x - (originX / ratio) * scale, y: pan.y - (originY / ratio) * scale, scale };
};

/** Whether a picture fills the viewport to its edges. */
export const fills = (frame: Frame, viewport: Viewport): boolean => {
  const { x, y, scale } = placeOf(frame, viewport);
  return (
    x <= 0 &&
    y <= 0 &&
    x + (frame.width / frame.ratio) * scale >= viewport.width &&
    y + (frame.height / frame.ratio) * scale >= viewport.height
  );
};
