/** The bytes of the two generated files: the graph and its JSON Schema. The same input gives the same bytes. */
import * as z from 'zod/mini';
import { createGraphIndex } from '../graph/graph-index';
import { type Graph, graphSchema } from '../graph/schema';
import { layOut } from '../layout/lay-out';

const NO_PLACES: Graph['placement'] = { countries: {}, officials: {}, engagements: {} };

/** The compiled graph with its positions. */
export const placedGraphOf = (graph: Omit<Graph, 'placement'>): Graph => ({
  ...graph,
  placement: layOut(createGraphIndex({ ...graph, placement: NO_PLACES })),
});

/**
 * Two-space JSON with each position on one line, so that a diff reads by record. The pattern asks for line breaks, which
 * no JSON string holds, so that it cannot reach into an article that says "[ 1, 2 ]".
 */
export const graphFileOf = (graph: Graph): string =>
  `${JSON.stringify(graph, null, 2).replace(/\[\n *(-?\d+),\n *(-?\d+)\n *\]/g, '[$1, $2]')}\n`;

export const schemaFileOf = (): string =>
  `${JSON.stringify({ title: 'Readout graph, format version 1', ...z.toJSONSchema(graphSchema) }, null, 2)}\n`;
