/**
 * The pull of lines on their ends, as in d3-force: a line pulls the harder the fewer lines its less tied end has, and of
 * its two ends moves the less tied one more.
 */
import { degreesOf, type Weighted } from './network';

/** Rest length of a line, in the kernel's own units. Positions are scaled afterwards. */
export const LENGTH = 30;

export interface Springs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly strength: Float64Array;
  /** The share of the pull that moves the far end, `to`. */
  readonly bias: Float64Array;
}

export const springsOf = (network: Weighted): Springs => {
  const { from, to, weight } = network;
  const degrees = degreesOf(network);
  const strength = new Float64Array(from.length);
  const bias = new Float64Array(from.length);
  for (let line = 0; line < from.length; line += 1) {
    const a = degrees[from[line] ?? 0] ?? 0;
    const b = degrees[to[line] ?? 0] ?? 0;
    strength[line] = (weight[line] ?? 0) / Math.min(a, b);
    bias[line] = a / (a + b);
  }
  return { from, to, strength, bias };
};

/**
 * Changes the velocities of the ends. One line after the other, each with the velocities that those before it have left
 * (Gauss–Seidel): that keeps strong pulls from swinging.
 */
export const pull = (
  { strength, bias }: Springs,
  /** Where the two ends of each line lie among the bodies. */
  ends: { readonly from: Int32Array; readonly to: Int32Array },
  alpha: number,
  x: Float64Array,
  y: Float64Array,
  vx: Float64Array,
  vy: Float64Array,
): void => {
  const { from, to } = ends;
  for (let line = 0; line < from.length; line += 1) {
    const a = from[line] ?? 0;
    const b = to[line] ?? 0;
    const vxa = vx[a] ?? 0;
    const vya = vy[a] ?? 0;
    const vxb = vx[b] ?? 0;
    const vyb = vy[b] ?? 0;
    const dx = (x[b] ?? 0) + vxb - (x[a] ?? 0) - vxa;
    const dy = (y[b] ?? 0) + vyb - (y[a] ?? 0) - vya;
    const square = dx * dx + dy * dy;
    // Two ends on one spot have no direction to move in; the push of others parts them.
    if (square === 0) continue;
    const length = Math.sqrt(square);
    const force = ((length - LENGTH) / length) * alpha * (strength[line] ?? 0);
    const share = bias[line] ?? 0;
    vx[b] = vxb - dx * force * share;
    vy[b] = vyb - dy * force * share;
    vx[a] = vxa + dx * force * (1 - share);
    vy[a] = vya + dy * force * (1 - share);
  }
};
