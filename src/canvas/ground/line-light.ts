/**
 * Lines seen from afar, added up like light: each pixel sums how much line covers it and in which colours, and what has
 * come together is turned into one colour and one opacity at the end. So ten thousand lines read as a density and not as
 * a grey plane, in any order of drawing, and much faster than by a path for each.
 */
import type { Rgb } from './colours';

export interface LineLight {
  /** Ends in pixels, `depth` is the optical depth that one line adds: -ln(1 - alpha). */
  add(x0: number, y0: number, x1: number, y1: number, depth: number, colour: Rgb): void;
  /** Writes what has come together over the pixels, rows from `top` to before `bottom`. */
  develop(pixels: Uint8ClampedArray, top: number, bottom: number): void;
}

/** However many lines lie upon one another, the paper shines through a little. */
const MOST_OPAQUE = 0.82;
/** The table of opacities: entries for each unit of depth, and the depth from which all is as opaque as can be. */
const STEPS = 256;
const DEEPEST = 8;

const OPACITIES = Float32Array.from(
  { length: STEPS * DEEPEST + 1 },
  (_, step) => 255 * MOST_OPAQUE * (1 - Math.exp(-step / STEPS)),
);

export const createLineLight = (width: number, height: number): LineLight => {
  // One pixel more on each side, so that no step has to ask whether it is still inside.
  const wide = width + 3;
  const depths = new Float32Array(wide * (height + 3));
  // Colour changes slowly: a sum for every four pixels is enough. Red, green, blue, weight.
  const cellsWide = (wide >> 1) + 1;
  const tints = new Float32Array(cellsWide * (((height + 3) >> 1) + 1) * 4);
  const around = [-cellsWide, -1, cellsWide, 1].map((cells) => cells * 4);

  return {
    add: (fromX, fromY, toX, toY, depth, [red, green, blue]) => {
      const clipped = clip(fromX, fromY, toX, toY, width - 1, height - 1);
      if (!clipped) return;
      let [x0, y0, x1, y1] = clipped;
      const isSteep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
      // Along the longer side one pixel at a time, shared between the two pixels it lies between on the shorter.
      if (isSteep) [x0, y0, x1, y1] = [y0, x0, y1, x1];
      if (x0 > x1) [x0, y0, x1, y1] = [x1, y1, x0, y0];
      const slope = x1 - x0 < 1e-6 ? 0 : (y1 - y0) / (x1 - x0);
      const [first, last] = [Math.round(x0) + 1, Math.round(x1) + 1];
      let y = y0 + 1 + slope * (first - 1 - x0);
      const [across, along] = isSteep ? [1, wide] : [wide, 1];
      const [cellAcross, cellAlong] = isSteep ? [4, cellsWide * 4] : [cellsWide * 4, 4];
      const [deepRed, deepGreen, deepBlue] = [red * depth, green * depth, blue * depth];
      for (let x = first; x <= last; x += 1, y += slope) {
        const below = y | 0;
        const beyond = depth * (y - below);
        const at = below * across + x * along;
        depths[at] = (depths[at] as number) + depth - beyond; // inside the array, by the clipping; so are the others
        depths[at + across] = (depths[at + across] as number) + beyond;
        if (x & 1 && x !== first) continue;
        const tint = (below >> 1) * cellAcross + (x >> 1) * cellAlong;
        tints[tint] = (tints[tint] as number) + deepRed;
        tints[tint + 1] = (tints[tint + 1] as number) + deepGreen;
        tints[tint + 2] = (tints[tint + 2] as number) + deepBlue;
        tints[tint + 3] = (tints[tint + 3] as number) + depth;
      }
    },
    develop: (pixels, top, bottom) => {
      for (let row = top; row < bottom; row += 1)
        for (let column = 0; column < width; column += 1) {
          const depth = depths[(row + 1) * wide + column + 1] as number;
          if (depth === 0) continue;
          const own = (((row + 1) >> 1) * cellsWide + ((column + 1) >> 1)) * 4;
          // A line that only grazes these four pixels left its colour with the neighbours.
          const isTinted = (offset: number) => (tints[own + offset + 3] ?? 0) > 0;
          const tint = isTinted(0) ? own : own + (around.find(isTinted) ?? 0);
          const weight = tints[tint + 3] as number;
          if (weight === 0) continue;
          const pixel = (row * width + column) * 4;
          pixels[pixel] = (tints[tint] as number) / weight;
          pixels[pixel + 1] = (tints[tint + 1] as number) / weight;
          pixels[pixel + 2] = (tints[tint + 2] as number) / weight;
          pixels[pixel + 3] = OPACITIES[Math.min(DEEPEST * STEPS, (depth * STEPS) | 0)] as number;
        }
    },
  };
};

/** The part of a line within 0 … right and 0 … bottom (Liang and Barsky). */
const clip = (
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  right: number,
  bottom: number,
): [number, number, number, number] | undefined => {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [start, end] = [0, 1];
  for (const [toward, room] of [
    [-dx, x0],
    [dx, right - x0],
    [-dy, y0],
    [dy, bottom - y0],
  ] as const) {
    if (toward === 0) {
      if (room < 0) return undefined;
      continue;
    }
    const at = room / toward;
    if (toward < 0) start = Math.max(start, at);
    else end = Math.min(end, at);
    if (start > end) return undefined;
  }
  return [x0 + start * dx, y0 + start * dy, x0 + end * dx, y0 + end * dy];
};
