/** Where the things of a network are while it is being placed, small enough to be sent from the worker again and again. */
import type { Places } from '../../layout/kernel/network';

/** x, y of each thing from 0 to 1, across the longer side of the box that holds all, which is in the middle. */
export const placesSoFar = ({ x, y }: Places): Float32Array => {
  const [across, down] = [extentOf(x), extentOf(y)];
  const side = Math.max(across.size, down.size) || 1;
  const places = new Float32Array(2 * x.length);
  for (let at = 0; at < x.length; at += 1) {
    places[2 * at] = ((x[at] ?? 0) - across.middle) / side + 0.5;
    places[2 * at + 1] = ((y[at] ?? 0) - down.middle) / side + 0.5;
  }
  return places;
};

const extentOf = (values: Float64Array) => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? { size: 0, middle: 0 } : { size: most - least, middle: (least + most) / 2 };
};
