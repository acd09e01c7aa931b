/**
 * Makes a smaller network that has the shape of a large one: the heaviest nodes each gather those nearest to them (a
 * Voronoi partition of the graph), and each gathering becomes one node. Laid out first, it gives the large network its
 * start: the multilevel idea of Walshaw (2003) and of sfdp (Hu 2005). Few nodes of a network of dealings have most lines,
 * so pairing neighbours, as those two do, would shrink it only slowly.
 */
import { sequenceOf } from '../body';
import { degreesOf, type Weighted } from './network';

export interface Coarser {
  readonly network: Weighted;
  /** For each node of the finer network, the node of the coarser one that it is gathered in. */
  readonly gathered: Int32Array;
}

/** How many nodes one seed gathers in the mean. Measured: 4 is slower and 20 no better. */
const SHRINK = 8;

export const coarsen = (network: Weighted): Coarser => {
  const gathered = gather(network);
  const count = gathered.reduce((most, node) => Math.max(most, node + 1), 0);
  const mass = new Float64Array(count);
  gathered.forEach((seed, node) => {
    mass[seed] = (mass[seed] ?? 0) + (network.mass[node] ?? 0);
  });
  return { network: { count, mass, ...linesBetween(network, gathered, count) }, gathered };
};

/** Seeds take turns in a breadth-first search; where no seed reaches, the heaviest node left becomes one. */
const gather = (network: Weighted): Int32Array => {
  const { count } = network;
  const { start, neighbour } = adjacencyOf(network);
  const degrees = degreesOf(network);
  // Among nodes of one weight the seeds are to lie anywhere: neighbours often follow each other by number.
  const next = sequenceOf(1);
  const chance = Float64Array.from(degrees, next);
  const byWeight = Int32Array.from(degrees, (_, node) => node).sort(
    (a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || (chance[a] ?? 0) - (chance[b] ?? 0) || a - b,
  );
  const gathered = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  let head = 0;
  let tail = 0;
  let seeds = 0;
  const plant = (node: number) => {
    gathered[node] = seeds++;
    queue[tail++] = node;
  };
  const grow = () => {
    while (head < tail) {
      const node = queue[head++] ?? 0;
      const to = start[node + 1] ?? 0;
      for (let at = start[node] ?? 0; at < to; at += 1) {
        const other = neighbour[at] ?? 0;
        if (gathered[other] !== -1) continue;
        gathered[other] = gathered[node] ?? 0;
        queue[tail++] = other;
      }
    }
  };
  // The lightest seed goes first, so that the hubs do not gather everything.
  for (const node of byWeight.subarray(0, Math.ceil(count / SHRINK)).toReversed()) plant(node);
  grow();
  for (const node of byWeight)
    if (gathered[node] === -1) {
      plant(node);
      grow();
    }
  return gathered;
};

/** The neighbours of node i are those at `start[i]` up to, but not with, `start[i + 1]`. */
const adjacencyOf = ({ count, from, to }: Weighted) => {
  const start = new Int32Array(count + 1);
  const countIn = (node: number) => {
    start[node + 1] = (start[node + 1] ?? 0) + 1;
  };
  from.forEach(countIn);
  to.forEach(countIn);
  for (let node = 0; node < count; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice();
  const neighbour = new Int32Array(2 * from.length);
  const put = (node: number, other: number) => {
    const at = next[node] ?? 0;
    neighbour[at] = other;
    next[node] = at + 1;
  };
  from.forEach((a, line) => {
    const b = to[line] ?? 0;
    put(a, b);
    put(b, a);
  });
  return { start, neighbour };
};

/** Lines between two gatherings, all those between the same two as one, in the order in which each pair is first met. */
const linesBetween = ({ from, to, weight }: Weighted, gathered: Int32Array, count: number) => {
  const weights = new Map<number, number>();
  from.forEach((node, line) => {
    const a = gathered[node] ?? 0;
    const b = gathered[to[line] ?? 0] ?? 0;
    if (a === b) return;
    const pair = a < b ? a * count + b : b * count + a;
    weights.set(pair, (weights.get(pair) ?? 0) + (weight[line] ?? 0));
  });
  const pairs = [...weights.keys()];
  return {
    from: Int32Array.from(pairs, (pair) => Math.floor(pair / count)),
    to: Int32Array.from(pairs, (pair) => pair % count),
    weight: Float64Array.from(weights.values()),
  };
};
