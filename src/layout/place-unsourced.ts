/** Places a network that came out of another tool's file without positions for all of its things. */
import { createGraphIndex } from '../graph/graph-index';
import type { Graph } from '../graph/schema';
import { type LevelProgress, layOutLevelInSteps } from './lay-out';

export const isPlaced = ({ unsourced }: Graph): boolean =>
  unsourced?.things.every(({ position }) => position !== undefined) ?? true;

/** Such a network is the same at every level, so one is laid out. Yields after each step of a large one. */
export function* placeUnsourcedInSteps(graph: Graph): Generator<LevelProgress, Graph, void> {
  const { unsourced } = graph;
  if (!unsourced) return graph;
  const places = yield* layOutLevelInSteps(createGraphIndex(graph), 'engagements');
  const things = unsourced.things.map((thing) => ({
    ...thing,
    position: places[thing.id] ?? ([0, 0] as const),
  }));
  return { ...graph, unsourced: { ...unsourced, things } };
}
