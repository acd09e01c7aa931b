/** Turns a picture in SVG into PNG, by having the browser draw it. */
import type { Picture } from '../../export/picture-svg';

/** Twice as fine as on screen, for print and for sharp screens. */
const SCALE = 2;
/** Browsers refuse to draw on more; a picture that is larger gets as fine as it can be. */
const MOST_PIXELS_A_SIDE = 8192;

export const pngOf = async ({ svg, width, height }: Picture): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, MOST_PIXELS_A_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!png) throw new Error('the browser could not draw a picture of this size');
  return png;
};
