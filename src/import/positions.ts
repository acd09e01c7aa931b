/**
 * Positions of another tool in units of the network, in which a symbol is 38 wide: what stands far too close or too far
 * apart is scaled as a whole, so that symbols neither cover one another nor lose sight of one another.
 */
import type { Position } from '../graph/schema';

/** From a thing to the one next to it, in units of the network. */
const CLOSEST = 90;
const FARTHEST = 400;
const WANTED = 120;
/** As in the graph file. */
const FARTHEST_OUT = 1e6;
/** Beyond this a double tells neighbours apart no more. */
const BEYOND_ALL = 1e12;
/** Enough for a median; each is measured against all, however unevenly they lie. */
const MEASURED = 200;

/** In the order of the things; undefined where no picture could be made of them. */
export const fittingPositions = (positions: readonly Position[]): readonly Position[] | undefined => {
  if (positions.some((position) => position.some((part) => !(Math.abs(part) <= BEYOND_ALL))))
    return undefined;
  const distance = usualDistanceOf(positions);
  if (distance === undefined) return positions.length > 1 ? undefined : withinBounds(positions);
  if (distance >= CLOSEST && distance <= FARTHEST && positions.every(isWithinBounds)) return positions;
  const factor = distance < CLOSEST || distance > FARTHEST ? WANTED / distance : 1;
  const [middleX, middleY] = [middleOf(positions.map(([x]) => x)), middleOf(positions.map(([, y]) => y))];
  return withinBounds(positions.map(([x, y]) => [(x - middleX) * factor, (y - middleY) * factor]));
};

const isWithinBounds = (position: Position): boolean =>
  position.every((part) => Math.abs(part) <= FARTHEST_OUT);

/** Readout's own positions are as they should be, or from no file of Readout's. */
export const withinBounds = (positions: readonly Position[]): readonly Position[] | undefined =>
  positions.every(isWithinBounds) ? positions : undefined;

const middleOf = (parts: readonly number[]): number => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const part of parts) {
    least = Math.min(least, part);
    most = Math.max(most, part);
  }
  return (least + most) / 2;
};

/** The median distance to the nearest that stands elsewhere; undefined where all stand on one spot. */
const usualDistanceOf = (positions: readonly Position[]): number | undefined => {
  const step = Math.max(1, Math.floor(positions.length / MEASURED));
  const nearest: number[] = [];
  for (let at = 0; at < positions.length; at += step) {
    const [x, y] = positions[at] ?? [0, 0];
    let least = Number.POSITIVE_INFINITY;
    for (const [otherX, otherY] of positions) {
      const square = (x - otherX) ** 2 + (y - otherY) ** 2;
      if (square > 0 && square < least) least = square;
    }
    if (least < Number.POSITIVE_INFINITY) nearest.push(Math.sqrt(least));
  }
  return nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)];
};
