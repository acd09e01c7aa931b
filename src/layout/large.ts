/**
 * The layout of a large network: places from the kernel, scaled to the size at which symbols are drawn, and symbols that
 * still lie on each other moved apart for a few rounds. It knows nodes and lines only; names are left out, because among
 * thousands only those that find room are drawn.
 */
import { arrange, type Progress } from './kernel/arrange';
import type { Network, Places } from './kernel/network';
import { createTree, sortIntoTree } from './kernel/tree';
import { separateInRounds } from './separate';

/** The median distance from a symbol to the nearest other, in units of the network; symbols are about 50 wide. */
const SPACING = 72;
/** Side of the square that a symbol is taken for, and the least space left between two. */
export const SYMBOL = 50;
export const GAP = 4;
/** Rounds of moving apart: those after would cost more time than they part symbols. */
const ROUNDS = 12;
/** The arranging's share of the time; the rest is moving apart. */
const ARRANGING = 0.8;
/** No place is farther from the middle than this, a little less than a graph file may hold. */
export const FARTHEST = 999_000;

/** Yields after each step, with the places so far; the picture's middle is (0, 0). The same network, the same places. */
export function* layOutLarge(network: Network): Generator<Progress, Places, void> {
  const steps = arrange(network);
  let step = steps.next();
  while (!step.done) {
    const { done, places } = step.value;
    yield { done: done * ARRANGING, places: () => scaled(places()) };
    step = steps.next();
  }
  const { x, y } = scaled(step.value);
  const symbols = Array.from(x, (left, at) => ({ x: left, y: y[at] ?? 0, width: SYMBOL, height: SYMBOL }));
  const places = () =>
    centred({ x: Float64Array.from(symbols, (box) => box.x), y: Float64Array.from(symbols, (box) => box.y) });
  let round = 0;
  for (const moved of separateInRounds(symbols, GAP, ROUNDS)) {
    round += 1;
    const left = moved === 0 ? 0 : 1 - round / ROUNDS;
    yield { done: 1 - left * (1 - ARRANGING), places };
  }
  return places();
}

const scaled = (places: Places): Places => {
  const spacing = spacingOf(places);
  const scale = spacing > 0 ? SPACING / spacing : 1;
  return centred({ x: places.x.map((value) => value * scale), y: places.y.map((value) => value * scale) });
};

/** About the middle, and within bounds. */
const centred = ({ x, y }: Places): Places => {
  const [across, down] = [extentOf(x), extentOf(y)];
  const scale = Math.min(1, (2 * FARTHEST) / Math.max(across.size, down.size, 1));
  return {
    x: x.map((value) => (value - across.middle) * scale),
    y: y.map((value) => (value - down.middle) * scale),
  };
};

const extentOf = (values: Float64Array) => {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { size: most - least, middle: (least + most) / 2 };
};

/**
 * The median distance to the nearest other body in the same leaf of a tree over them: some of the nearest lie in other
 * leaves, so it is a little too large, which is near enough for a scale.
 */
const spacingOf = (places: Places): number => {
  const [x, y] = [places.x.slice(), places.y.slice()];
  const tree = createTree(x.length);
  sortIntoTree(tree, x, y, new Int32Array(x.length));
  const nearest = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
  for (let leaf = tree.leaves; leaf < 2 * tree.leaves; leaf += 1) {
    const end = tree.end[leaf] ?? 0;
    for (let a = tree.first[leaf] ?? 0; a < end; a += 1)
      for (let b = a + 1; b < end; b += 1) {
        const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
        const away = Math.sqrt(dx * dx + dy * dy);
        nearest[a] = Math.min(nearest[a] ?? away, away);
        nearest[b] = Math.min(nearest[b] ?? away, away);
      }
  }
  const known = nearest.filter(Number.isFinite).sort();
  return known[known.length >> 1] ?? 0;
};
