/**
 * Finds places for the nodes of a network of any size: a small one of the same shape is laid out first, and each finer
 * one starts where the coarser has put it. It knows nodes and lines only. Everything is sums, products and square roots,
 * which every machine computes alike, and chance is a fixed sequence: the same network gives the same places, to the bit.
 */
import { sequenceOf } from '../body';
import { type Coarser, coarsen } from './coarsen';
import { type Network, type Places, type Weighted, weightedOf } from './network';
import { simulate, stepsFor } from './simulate';
import { LENGTH } from './springs';

export interface Progress {
  /** The share of the work that is done, from 0 to 1. */
  readonly done: number;
  /** Where every node is so far; computed when asked for. */
  places(): Places;
}

/** A network of so few nodes starts from chance. */
const FEW = 24;
/** A network that shrinks by less than this is not made smaller still. */
const WORTH = 0.9;

/** Coarser networks first, and how to come from each to the next finer. */
interface Levels {
  readonly coarsest: Weighted;
  readonly finer: readonly { readonly network: Weighted; readonly gathered: Int32Array }[];
}

const levelsOf = (network: Weighted): Levels => {
  const finer: Levels['finer'][number][] = [];
  let coarsest = network;
  while (coarsest.count > FEW) {
    const { network: next, gathered }: Coarser = coarsen(coarsest);
    if (next.count > WORTH * coarsest.count) break;
    finer.unshift({ network: coarsest, gathered });
    coarsest = next;
  }
  return { coarsest, finer };
};

/** Nodes strewn over a square, at about the distances at which they will come to lie. */
const strewn = (count: number): Places => {
  const next = sequenceOf(1);
  const side = LENGTH * Math.sqrt(count);
  const strew = () => Float64Array.from({ length: count }, () => (next() - 0.5) * side);
  return { x: strew(), y: strew() };
};

/** Each node close to where those it was gathered with lie, the more of them the less close. */
const spreadOut = (places: Places, coarser: Weighted, gathered: Int32Array): Places => {
  const next = sequenceOf(1);
  const spread = (values: Float64Array) =>
    Float64Array.from(gathered, (seed) => {
      const reach = LENGTH * Math.sqrt(coarser.mass[seed] ?? 0);
      return (values[seed] ?? 0) + (next() - 0.5) * reach * 0.7;
    });
  return { x: spread(places.x), y: spread(places.y) };
};

/**
 * Yields after each step of about the same size for its network; the return value has the places when all is done. Units
 * are the kernel's own (a line is 30 long at rest), about (0, 0).
 */
export function* arrange(network: Network): Generator<Progress, Places, void> {
  const { coarsest, finer } = levelsOf(weightedOf(network));
  /** The work of one step. */
  const weighOf = ({ count, from }: Weighted) => count + from.length + 1;
  const whole = [coarsest, ...finer.map(({ network }) => network)].reduce(
    (sum, level) => sum + weighOf(level) * stepsFor(level),
    0,
  );
  let before = 0;
  /** The run of one level, reported as places of all nodes. */
  function* run(level: Weighted, start: Places, at: number): Generator<Progress, Places, void> {
    const steps = simulate(level, start);
    let step = steps.next();
    while (!step.done) {
      const look = step.value;
      before += weighOf(level);
      yield { done: Math.min(1, before / whole), places: () => downTo(look(), level, at) };
      step = steps.next();
    }
    return step.value;
  }
  const downTo = (places: Places, level: Weighted, at: number): Places => {
    let [now, coarser] = [places, level];
    for (const next of finer.slice(at)) {
      now = spreadOut(now, coarser, next.gathered);
      coarser = next.network;
    }
    return now;
  };

  let places = yield* run(coarsest, strewn(coarsest.count), 0);
  let coarser = coarsest;
  for (const [at, level] of finer.entries()) {
    places = yield* run(level.network, spreadOut(places, coarser, level.gathered), at + 1);
    coarser = level.network;
  }
  return places;
}
