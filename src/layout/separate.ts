/** Pushes rectangles apart until none overlaps, moving each as little as is simple. Order in, order out: no chance. */

export interface Box {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

const MOST_ROUNDS = 2000;

/** Moves the centres `x`, `y` in place. `gap` is the least space left between two boxes. */
export const separate = (boxes: readonly Box[], gap: number): void => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = false;
    for (let i = 0; i < boxes.length; i += 1)
      for (let j = i + 1; j < boxes.length; j += 1) {
        const [a, b] = [boxes[i], boxes[j]];
        if (!a || !b) continue;
        const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
        const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        // A hair more than half each, so that rounding cannot leave them touching.
        if (overX < overY) {
          const shift = (overX / 2 + 0.01) * (a.x <= b.x ? 1 : -1);
          a.x -= shift;
          b.x += shift;
        } else {
          const shift = (overY / 2 + 0.01) * (a.y <= b.y ? 1 : -1);
          a.y -= shift;
          b.y += shift;
        }
      }
    if (!moved) return;
  }
};
