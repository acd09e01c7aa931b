/**
 * Places the things of each level: a seeded force-directed layout, from several starts and tidied where the picture is
 * small enough for that, and by a kernel of its own where it is large. The same graph gives the same positions on every
 * machine. In steps, so that a worker can show the picture while it settles, and give up between two.
 */
import type { GraphIndex } from '../graph/graph-index';
import { byCodeUnit, lineIdOf, type ThingId } from '../graph/ids';
import { type Graph, LEVELS, type Level } from '../graph/schema';
import { type Body, extentOf, type LaidOut, type Picture, strewnPictureOf } from './body';
import { isCrowd, settleCrowd } from './crowd';
import { type Network, networkOfLines, type Places } from './kernel/network';
import { layOutLarge } from './large';
import { settle } from './settle';
import { centreOf, tidy, untidinessOf } from './tidy';

/** A level of more things than this is laid out by the kernel. */
export const MOST_SETTLED = 400;
/** Up to this many things, the best of several starts is taken and tidied. */
const SMALL = 60;
const STARTS = 40;
/** Of the starts, the best few are tidied. */
const FINALISTS = 10;
const MOST_ROUNDS = 25_000;
/** Comparisons of two lines, or of a line and a thing, that one finalist may cost: some tenths of a second. */
const MOST_WORK = 30_000_000;

/** Fewer rounds where a few things have many lines between them: each round looks at every pair of lines. */
const roundsFor = ({ bodies, springs }: Picture): number =>
  Math.min(MOST_ROUNDS, Math.floor(MOST_WORK / (springs.length * (springs.length / 2 + bodies.length) + 1)));

export interface LevelProgress {
  /** The share of the work that is done, from 0 to 1. */
  readonly done: number;
  /** Where the things of the level are so far, in the order of `index.levels[level].things`. */
  places(): Places;
}

export interface LayoutProgress extends LevelProgress {
  readonly level: Level;
}

/** Positions by id, in units of the network. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

export const layOut = (index: GraphIndex): Graph['placement'] => {
  const steps = layOutInSteps(index);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** The same, yielding after each step of a large level. */
export function* layOutInSteps(index: GraphIndex): Generator<LayoutProgress, Graph['placement'], void> {
  const sizeOf = (level: Level) => index.levels[level].things.length;
  const whole = LEVELS.reduce((sum, level) => sum + sizeOf(level), 0) || 1;
  const placement: Record<Level, Positions> = { countries: {}, officials: {}, engagements: {} };
  let before = 0;
  for (const level of LEVELS) {
    const steps = layOutLevelInSteps(index, level);
    let step = steps.next();
    while (!step.done) {
      const { done, places } = step.value;
      yield { done: (before + done * sizeOf(level)) / whole, level, places };
      step = steps.next();
    }
    placement[level] = step.value;
    before += sizeOf(level);
  }
  return placement;
}

/** One level; a small one in a single step. */
export function* layOutLevelInSteps(index: LaidOut, level: Level): Generator<LevelProgress, Positions, void> {
  if (index.levels[level].things.length <= MOST_SETTLED) return settledLevel(index, level);
  return positionsOf(index.levels[level].things, yield* layOutLarge(networkOfLevel(index, level)));
}

/** The things of a level by number, in their order, and its lines. */
export const networkOfLevel = (index: LaidOut, level: Level): Network => {
  const { things, lines } = index.levels[level];
  const numbers = new Map(things.map((id, at) => [id, at]));
  const ends = lines
    .flatMap((id) => index.lines.get(id) ?? [])
    .flatMap(({ from, to }) => {
      const [a, b] = [numbers.get(from), numbers.get(to)];
      return a === undefined || b === undefined ? [] : [{ a, b }];
    });
  return networkOfLines(
    things.length,
    Int32Array.from(ends, ({ a }) => a),
    Int32Array.from(ends, ({ b }) => b),
  );
};

export const positionsOf = (things: readonly ThingId[], { x, y }: Places): Positions =>
  Object.fromEntries(
    things
      .map((id, at): [ThingId, [number, number]] => [id, [Math.round(x[at] ?? 0), Math.round(y[at] ?? 0)]])
      .sort(([a], [b]) => byCodeUnit(a, b)),
  );

const settledLevel = (index: LaidOut, level: Level): Positions => {
  const isSmall = index.levels[level].things.length <= SMALL;
  const settled = (seed: number): Picture => {
    const picture = strewnPictureOf(index, level, seed);
    settle(picture);
    return picture;
  };
  if (!isSmall) {
    const strewn = strewnPictureOf(index, level, 1);
    if (level !== 'countries' || !isCrowd(strewn)) return placesOf(settled(1).bodies);
    settleCrowd(
      strewn,
      ({ kind, source, target }) => index.engagementsOf(lineIdOf(kind, source.id, target.id)).length,
    );
    return placesOf(strewn.bodies);
  }

  const starts = Array.from({ length: STARTS }, (_, at) => settled(at + 1))
    .map((picture) => ({ picture, untidiness: untidinessOf(picture) }))
    .sort((a, b) => a.untidiness - b.untidiness)
    .slice(0, FINALISTS);
  const [best] = starts
    .map(({ picture }, at) => ({ picture, untidiness: tidy(picture, at + 1, roundsFor(picture)) }))
    .sort((a, b) => a.untidiness - b.untidiness);
  return placesOf(best?.picture.bodies ?? []);
};

/** Positions of the symbols in whole units about the middle of the picture, ordered by id. */
const placesOf = (bodies: readonly Body[]): Positions => {
  const { left, right, top, bottom } = extentOf(bodies);
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  return Object.fromEntries(
    [...bodies]
      .sort((a, b) => byCodeUnit(a.id, b.id))
      .map((body) => {
        const [x, y] = centreOf(body);
        return [body.id, [Math.round(x - middleX), Math.round(y - middleY)]];
      }),
  );
};
