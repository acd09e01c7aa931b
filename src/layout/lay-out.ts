/**
 * Places the things of each level once, at compile time: a seeded force-directed layout, from several starts and tidied
 * where the picture is small enough for that. The same graph gives the same positions on every machine.
 */
import type { GraphIndex } from '../graph/graph-index';
import { byCodeUnit } from '../graph/ids';
import type { Graph, Level } from '../graph/schema';
import { type Body, extentOf, type Picture, strewnPictureOf } from './body';
import { settle } from './settle';
import { centreOf, tidy, untidinessOf } from './tidy';

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

export const layOut = (index: GraphIndex): Graph['placement'] => ({
  countries: layOutLevel(index, 'countries'),
  officials: layOutLevel(index, 'officials'),
  engagements: layOutLevel(index, 'engagements'),
});

/** Positions by id, in units of the network. */
export const layOutLevel = (index: GraphIndex, level: Level): Record<string, [number, number]> => {
  const isSmall = index.levels[level].things.length <= SMALL;
  const settled = (seed: number): Picture => {
    const picture = strewnPictureOf(index, level, seed);
    settle(picture);
    return picture;
  };
  if (!isSmall) return placesOf(settled(1).bodies);

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
const placesOf = (bodies: readonly Body[]): Record<string, [number, number]> => {
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
