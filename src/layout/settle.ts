/** The force-directed layout proper (d3-force): lines pull, things push, and boxes are moved apart at the end. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { LineKind } from '../graph/ids';
import type { Body, Picture, Spring } from './body';
import { separate } from './separate';

/** Rest length of a line beyond its two ends' own boxes, and how hard it pulls. */
const SPRINGS: Readonly<Record<LineKind, { readonly length: number; readonly strength: number }>> = {
  represents: { length: 10, strength: 0.9 },
  'took-part': { length: 20, strength: 0.7 },
  about: { length: 26, strength: 0.25 },
  concerns: { length: 30, strength: 0.2 },
  'held-at': { length: 16, strength: 0.4 },
  reported: { length: 20, strength: 0.2 },
  'belongs-to': { length: 30, strength: 0.08 },
  'dealt-with': { length: 70, strength: 0.35 },
  'talked-about': { length: 70, strength: 0.12 },
  linked: { length: 50, strength: 0.3 },
};

/** Least space between two boxes, in units of the network. */
export const GAP = 14;
const TICKS = 320;
/** The network's pane is taller than it is wide: sideways gravity is the stronger by this much. */
const UPRIGHT = 1.3;

/** Moves the bodies of the picture in place. */
export const settle = ({ bodies, springs }: Picture): void => {
  const reach = (body: Body) => (body.width + body.height) / 4;
  forceSimulation<Body>([...bodies])
    .stop()
    .force('charge', forceManyBody<Body>().strength(-300).distanceMax(600))
    .force(
      'springs',
      forceLink<Body, Spring>([...springs])
        .distance(({ source, target, kind }) => SPRINGS[kind].length + reach(source) + reach(target))
        .strength(({ kind }) => SPRINGS[kind].strength),
    )
    .force('x', forceX<Body>(0).strength(0.08 * UPRIGHT))
    .force('y', forceY<Body>(0).strength(0.08 / UPRIGHT))
    .tick(TICKS);
  separate(bodies, GAP);
};
