/**
 * The network as two tables, one of nodes and one of edges, with the headings by which Gephi knows them: Id, Label, Source,
 * Target, Type. A row for each; its quotes stand in one cell, a line for each, and in another in JSON with their places.
 */
import { BYTE_ORDER_MARK, type Cell, csvLines } from '../csv-text';
import { cellOf } from './cells';
import type { Attributes, Declared, Network } from './network';

const ROWS_AT_A_TIME = 200;

export function* nodesCsvOf(network: Network): Generator<string> {
  const { nodeAttributes } = network;
  yield* table(['Id', 'Label', 'X', 'Y', ...headings(nodeAttributes)], network.nodes(), (node) => [
    node.id,
    node.label,
    node.position?.[0] ?? '',
    node.position?.[1] ?? '',
    ...cells(nodeAttributes, node.attributes),
  ]);
}

export function* edgesCsvOf(network: Network): Generator<string> {
  const { edgeAttributes } = network;
  yield* table(
    ['Id', 'Source', 'Target', 'Type', 'Label', ...headings(edgeAttributes)],
    network.edges(),
    (edge) => [
      edge.id,
      edge.source,
      edge.target,
      edge.isDirected ? 'Directed' : 'Undirected',
      edge.label ?? '',
      ...cells(edgeAttributes, edge.attributes),
    ],
  );
}

function* table<Item>(
  first: readonly string[],
  items: Iterable<Item>,
  rowOf: (item: Item) => readonly Cell[],
): Generator<string> {
  yield `${BYTE_ORDER_MARK}${csvLines([first])}`;
  let rows: (readonly Cell[])[] = [];
  for (const item of items) {
    rows.push(rowOf(item));
    if (rows.length < ROWS_AT_A_TIME) continue;
    yield csvLines(rows);
    rows = [];
  }
  if (rows.length > 0) yield csvLines(rows);
}

const headings = (declared: readonly Declared[]): readonly string[] => declared.map(([name]) => name);

const cells = (declared: readonly Declared[], attributes: Attributes): readonly Cell[] =>
  declared.map(([name]) => cellOf(attributes[name] ?? ''));
