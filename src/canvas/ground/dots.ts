/** Discs of a few pixels, put into the pixels directly: a hundred thousand take some tens of milliseconds. */
import type { Rgb } from './colours';

/** Blends one disc over an image that is `width` by `height` pixels; its edge is as smooth as its place is exact. */
export const blendDisc = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
  [red, green, blue]: Rgb,
  opacity = 1,
): void => {
  const [left, right] = [
    Math.max(0, Math.floor(x - radius - 0.5)),
    Math.min(width - 1, Math.ceil(x + radius)),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(y - radius - 0.5)),
    Math.min(height - 1, Math.ceil(y + radius)),
  ];
  for (let row = top; row <= bottom; row += 1) {
    const dy = row + 0.5 - y;
    for (let column = left; column <= right; column += 1) {
      const dx = column + 0.5 - x;
      const edge = radius + 0.5 - Math.sqrt(dx * dx + dy * dy);
      if (edge <= 0) continue;
      const cover = Math.min(1, edge) * opacity;
      const at = (row * width + column) * 4;
      if (cover >= 1) {
        pixels[at] = red;
        pixels[at + 1] = green;
        pixels[at + 2] = blue;
        pixels[at + 3] = 255;
        continue;
      }
      // Over what may be half transparent itself; image data is not premultiplied.
      const under = ((pixels[at + 3] as number) / 255) * (1 - cover); // inside the image, by the bounds above
      const alpha = cover + under;
      pixels[at] = (red * cover + (pixels[at] as number) * under) / alpha;
      pixels[at + 1] = (green * cover + (pixels[at + 1] as number) * under) / alpha;
      pixels[at + 2] = (blue * cover + (pixels[at + 2] as number) * under) / alpha;
      pixels[at + 3] = alpha * 255;
    }
  }
};
