/**
 * Lets a network settle from where its nodes are: lines pull, nodes push, a weak pull to the middle keeps apart pieces
 * near, and all of it cools. One step at a time, so that a caller may look, or give up, between two.
 */
import { createField, measure } from './cells';
import type { Places, Weighted } from './network';
import { repel } from './repulsion';
import { pull, springsOf } from './springs';
import { createTree, sortIntoTree } from './tree';

/**
 * Steps after which a network has settled. Where it starts from a coarser one, 100 do about what 300 do from chance; 200
 * do a little better, and cost little where nodes are few.
 */
export const stepsFor = ({ count }: Weighted): number => (count > MANY ? 100 : 200);
const MANY = 20_000;
/** The heat left after each of 100 steps, the hundredth root of d3-force's 0.001; after each of 200, its square root. */
const COOLING = 0.9332543;
/** How much of its velocity a node keeps. d3-force's, like the strength of the push. */
const KEPT = 0.6;
const PUSH = 30;
/** Share of the way to the middle that a node is pulled in each step. */
const GRAVITY = 0.003;
const THETA = 0.9;
/** The bodies are sorted anew when the leaves of the tree have grown by this much. */
const LOOSE = 1.25;

/** Where each node is now. */
type Look = () => Places;

/** Yields after each step; each node starts from `start`, which is left as it is. */
export function* simulate(network: Weighted, start: Places): Generator<Look, Places, void> {
  const { count } = network;
  const springs = springsOf(network);
  const tree = createTree(count);
  const field = createField(tree);
  const bodies = { x: start.x.slice(), y: start.y.slice(), mass: network.mass.slice() };
  const { x, y, mass } = bodies;
  const vx = new Float64Array(count);
  const vy = new Float64Array(count);
  const fx = new Float64Array(count);
  const fy = new Float64Array(count);
  /** The node of each body. */
  const node = Int32Array.from({ length: count }, (_, at) => at);
  const ends = { from: springs.from.slice(), to: springs.to.slice() };

  const from = new Int32Array(count);
  const spare = new Float64Array(count);
  const bodyOf = new Int32Array(count);
  const sort = () => {
    sortIntoTree(tree, x, y, from);
    for (const values of [vx, vy, mass]) {
      spare.set(values);
      for (let at = 0; at < count; at += 1) values[at] = spare[from[at] ?? 0] ?? 0;
    }
    const before = node.slice();
    for (let at = 0; at < count; at += 1) {
      node[at] = before[from[at] ?? 0] ?? 0;
      bodyOf[node[at] ?? 0] = at;
    }
    for (let line = 0; line < ends.from.length; line += 1) {
      ends.from[line] = bodyOf[springs.from[line] ?? 0] ?? 0;
      ends.to[line] = bodyOf[springs.to[line] ?? 0] ?? 0;
    }
    return measure(field, bodies);
  };

  const look: Look = () => {
    const places = { x: new Float64Array(count), y: new Float64Array(count) };
    for (let at = 0; at < count; at += 1) {
      places.x[node[at] ?? 0] = x[at] ?? 0;
      places.y[node[at] ?? 0] = y[at] ?? 0;
    }
    return places;
  };

  let tight = sort();
  const steps = stepsFor(network);
  const cooling = steps === 100 ? COOLING : Math.sqrt(COOLING);
  let alpha = 1;
  for (let step = 0; step < steps; step += 1) {
    if (step > 0 && measure(field, bodies) > LOOSE * tight) tight = sort();
    pull(springs, ends, alpha, x, y, vx, vy);
    fx.fill(0);
    fy.fill(0);
    repel(field, bodies, THETA, fx, fy);
    for (let at = 0; at < count; at += 1) {
      const [px, py] = [x[at] ?? 0, y[at] ?? 0];
      const nextX = KEPT * ((vx[at] ?? 0) + alpha * (PUSH * (fx[at] ?? 0) - GRAVITY * px));
      const nextY = KEPT * ((vy[at] ?? 0) + alpha * (PUSH * (fy[at] ?? 0) - GRAVITY * py));
      vx[at] = nextX;
      vy[at] = nextY;
      x[at] = px + nextX;
      y[at] = py + nextY;
    }
    alpha *= cooling;
    yield look;
  }
  return look();
}
