/**
 * Places things that nearly all have lines to one another, such as two hundred countries: springs would pull them into one
 * ball. They get places of even room about a middle, as seeds in a sunflower have, and change them with one another as long
 * as the heavy lines get shorter by it. No chance: the same graph has the same picture.
 */
import type { Body, Picture, Spring } from './body';
import { separate } from './separate';
import { GAP } from './settle';

/** Fewer things than this are laid out by springs, however many lines they have. */
const LEAST_OF_A_CROWD = 60;
/** With more lines to a thing than this, springs say nothing any more. */
const MOST_LINES_TO_ONE = 3;
const MOST_ROUNDS = 40;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** What each thing has of room, over what its symbol and name fill on the mean. */
const ROOM = 1.4;

export const isCrowd = ({ bodies, springs }: Picture): boolean =>
  bodies.length > LEAST_OF_A_CROWD && springs.length > MOST_LINES_TO_ONE * bodies.length;

/** Moves the bodies of the picture in place. `weightOf` counts what a line stands for. */
export const settleCrowd = ({ bodies, springs }: Picture, weightOf: (spring: Spring) => number): void => {
  const pulls = pullsOf(bodies, springs, weightOf);
  const places = placesFor(bodies);
  const distances = places.map(([x, y]) =>
    Float64Array.from(places, ([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)),
  );
  const placeOf = exchanged(strongestInTheMiddle(pulls), pulls, distances);
  bodies.forEach((body, at) => {
    const [x, y] = places[placeOf[at] ?? 0] ?? [0, 0];
    body.x = x;
    body.y = y;
  });
  separate(bodies, GAP);
};

/** How strongly each draws each other. By the root, so that a few heavy lines do not decide alone. */
const pullsOf = (
  bodies: readonly Body[],
  springs: readonly Spring[],
  weightOf: (spring: Spring) => number,
): readonly Float64Array[] => {
  const numbers = new Map(bodies.map((body, at) => [body, at]));
  const pulls = bodies.map(() => new Float64Array(bodies.length));
  for (const spring of springs) {
    const [a, b] = [numbers.get(spring.source) ?? -1, numbers.get(spring.target) ?? -1];
    const pull = Math.sqrt(weightOf(spring));
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = pulls[one];
      if (row) row[other] = (row[other] ?? 0) + pull;
    }
  }
  return pulls;
};

/** From the middle outwards. */
const placesFor = (bodies: readonly Body[]): readonly (readonly [number, number])[] => {
  const mean = (of: (body: Body) => number) =>
    bodies.reduce((sum, body) => sum + of(body) + GAP, 0) / bodies.length;
  const room = ROOM * mean((body) => body.width) * mean((body) => body.height);
  return bodies.map((_, at) => {
    const [radius, angle] = [Math.sqrt((room / Math.PI) * (at + 0.5)), at * GOLDEN_ANGLE];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
};

/** By body its place: who is drawn most is in the middle, and those without lines are at the edge. */
const strongestInTheMiddle = (pulls: readonly Float64Array[]): Int32Array => {
  const strengths = pulls.map((row) => row.reduce((sum, pull) => sum + pull, 0));
  const order = [...pulls.keys()].sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b);
  const placeOf = new Int32Array(pulls.length);
  order.forEach((body, place) => {
    placeOf[body] = place;
  });
  return placeOf;
};

/** Two bodies change places wherever that shortens the lines by what they weigh, until none can. */
const exchanged = (
  placeOf: Int32Array,
  pulls: readonly Float64Array[],
  distances: readonly Float64Array[],
): Int32Array => {
  const gainOf = (a: number, b: number): number => {
    const [ofA, ofB] = [pulls[a], pulls[b]];
    const [fromA, fromB] = [distances[placeOf[a] ?? 0], distances[placeOf[b] ?? 0]];
    if (!ofA || !ofB || !fromA || !fromB) return 0;
    let gain = 0;
    for (let other = 0; other < placeOf.length; other += 1) {
      if (other === a || other === b) continue;
      const place = placeOf[other] as number; // within the columns, here and below
      gain +=
        ((ofA[other] as number) - (ofB[other] as number)) *
        ((fromA[place] as number) - (fromB[place] as number));
    }
    return gain;
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let exchanges = 0;
    for (let a = 0; a < placeOf.length; a += 1)
      for (let b = a + 1; b < placeOf.length; b += 1) {
        if (gainOf(a, b) < 1e-6) continue;
        [placeOf[a], placeOf[b]] = [placeOf[b] ?? 0, placeOf[a] ?? 0];
        exchanges += 1;
      }
    if (exchanges === 0) break;
  }
  return placeOf;
};
