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
  const right = width - 1;
  const bottom = height - 1;
  const around = [-cellsWide, -1, cellsWide, 1].map((cells) => cells * 4);

  return {
    // Temporary lists would be made 400,000 times.
    add: (fromX, fromY, toX, toY, depth, colour) => {
      let x0 = fromX;
      let y0 = fromY;
      let x1 = toX;
      let y1 = toY;
      if (
        !(
          x0 >= 0 &&
          x0 <= right &&
          y0 >= 0 &&
          y0 <= bottom &&
          x1 >= 0 &&
          x1 <= right &&
          y1 >= 0 &&
          y1 <= bottom
        )
      ) {
        const clipped = clip(x0, y0, x1, y1, right, bottom);
        if (!clipped) return;
        [x0, y0, x1, y1] = clipped;
      }
      // Along the longer side one pixel at a time, shared between the two pixels it lies between on the shorter.
      const isSteep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
      const isBackward = isSteep ? y0 > y1 : x0 > x1;
      const start = isSteep ? (isBackward ? y1 : y0) : isBackward ? x1 : x0;
      const end = isSteep ? (isBackward ? y0 : y1) : isBackward ? x0 : x1;
      const sideways = isSteep ? (isBackward ? x1 : x0) : isBackward ? y1 : y0;
      const atEnd = isSteep ? (isBackward ? x0 : x1) : isBackward ? y0 : y1;
      const slope = end - start < 1e-6 ? 0 : (atEnd - sideways) / (end - start);
      const first = Math.round(start) + 1;
      const last = Math.round(end) + 1;
      let y = sideways + 1 + slope * (first - 1 - start);
      const across = isSteep ? 1 : wide;
      const along = isSteep ? wide : 1;
      const cellAcross = isSteep ? 4 : cellsWide * 4;
      const cellAlong = isSteep ? cellsWide * 4 : 4;
      const deepRed = colour[0] * depth;
      const deepGreen = colour[1] * depth;
      const deepBlue = colour[2] * depth;
      // In variables of its own the loop reads and writes them three times as fast.
      const sums = depths;
      const cells = tints;
      for (let x = first; x <= last; x += 1, y += slope) {
        const below = y | 0;
        const beyond = depth * (y - below);
        const at = below * across + x * along;
        sums[at] = (sums[at] as number) + depth - beyond; // inside the array, by the clipping; so are the others
        sums[at + across] = (sums[at + across] as number) + beyond;
        if (x & 1 && x !== first) continue;
        const tint = (below >> 1) * cellAcross + (x >> 1) * cellAlong;
        cells[tint] = (cells[tint] as number) + deepRed;
        cells[tint + 1] = (cells[tint + 1] as number) + deepGreen;
        cells[tint + 2] = (cells[tint + 2] as number) + deepBlue;
        cells[tint + 3] = (cells[tint + 3] as number) + depth;
      }
    },
    develop: (pixels, top, bottom) => {
      const sums = depths;
      const cells = tints;
      for (let row = top; row < bottom; row += 1)
        for (let column = 0; column < width; column += 1) {
          const depth = sums[(row + 1) * wide + column + 1] as number;
          if (depth === 0) continue;
          let tint = (((row + 1) >> 1) * cellsWide + ((column + 1) >> 1)) * 4;
          // A line that only grazes these four pixels left its colour with the neighbours.
          if (!((cells[tint + 3] as number) > 0))
            tint += around.find((cell) => (cells[tint + cell + 3] ?? 0) > 0) ?? 0;
          const weight = cells[tint + 3] as number;
          if (weight === 0) continue;
          const pixel = (row * width + column) * 4;
          pixels[pixel] = (cells[tint] as number) / weight;
          pixels[pixel + 1] = (cells[tint + 1] as number) / weight;
          pixels[pixel + 2] = (cells[tint + 2] as number) / weight;
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
