/**
 * CX2 (Cytoscape Exchange, version 2.0), for Cytoscape, Cytoscape Web and NDEx. Ids are whole numbers there; Readout's own
 * stand beside them as `readout_id`. Edges are directed; one that is not says so in an attribute.
 */
import { isListOfText, jsonText } from './cells';
import { colourOf } from './look';
import type { Attributes, Declared, Network, NetworkNode } from './network';

const TYPES: Readonly<Record<Declared[1], string>> = {
  text: 'string',
  list: 'list_of_string',
  facts: 'string',
  number: 'integer',
};

/** Cytoscape's names for Readout's symbols. */
const SHAPES: Readonly<Record<string, string>> = {
  country: 'ellipse',
  official: 'round-rectangle',
  organisation: 'hexagon',
  engagement: 'diamond',
  topic: 'round-rectangle',
};
const NODE_COLUMNS: readonly Declared[] = [
  ['readout_id', 'text'],
  ['name', 'text'],
  ['colour', 'text'],
];
const EDGE_COLUMNS: readonly Declared[] = [
  ['readout_id', 'text'],
  ['name', 'text'],
  ['interaction', 'text'],
];

export function* cx2Of(network: Network): Generator<string> {
  const { nodeCount, edgeCount } = network;
  yield '[\n{"CXVersion":"2.0","hasFragments":false},\n';
  yield `${jsonText({
    metaData: [
      { name: 'attributeDeclarations', elementCount: 1 },
      { name: 'networkAttributes', elementCount: 1 },
      { name: 'nodes', elementCount: nodeCount },
      { name: 'edges', elementCount: edgeCount },
      { name: 'visualProperties', elementCount: 1 },
    ],
  })},\n`;
  yield `${jsonText({
    attributeDeclarations: [
      {
        networkAttributes: { name: { d: 'string' }, description: { d: 'string' }, sources: { d: 'string' } },
        nodes: declared([...NODE_COLUMNS, ...network.nodeAttributes]),
        edges: { ...declared([...EDGE_COLUMNS, ...network.edgeAttributes]), directed: { d: 'boolean' } },
      },
    ],
  })},\n`;
  yield `${jsonText({
    networkAttributes: [
      { name: network.title, description: network.description, sources: jsonText(network.sources) },
    ],
  })},\n`;
  const numbers = new Map<string, number>();
  yield '{"nodes":[';
  for (const node of network.nodes()) {
    yield `${numbers.size === 0 ? '\n' : ',\n'}${jsonText(nodeOf(numbers.size, node))}`;
    numbers.set(node.id, numbers.size);
  }
  yield '\n]},\n{"edges":[';
  let at = 0;
  for (const { id, source, target, label, isDirected, attributes } of network.edges()) {
    yield `${at === 0 ? '\n' : ',\n'}${jsonText({
      id: at,
      s: numbers.get(source),
      t: numbers.get(target),
      v: { readout_id: id, name: label, interaction: label, directed: isDirected, ...columns(attributes) },
    })}`;
    at += 1;
  }
  yield `\n]},\n${jsonText({ visualProperties: [lookOf(network)] })},\n`;
  yield '{"status":[{"error":"","success":true}]}\n]\n';
}

const nodeOf = (number: number, node: NetworkNode) => ({
  id: number,
  ...(node.position ? { x: node.position[0], y: node.position[1] } : {}),
  v: {
    readout_id: node.id,
    name: node.label,
    colour: colourOf(node),
    ...columns(node.attributes),
  },
});

const declared = (attributes: readonly Declared[]) =>
  Object.fromEntries(attributes.map(([name, type]) => [name, { d: TYPES[type] }]));

const columns = (attributes: Attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'object' && !isListOfText(value) ? jsonText(value) : value,
    ]),
  );

/** Names under symbols, colours and shapes as in Readout. What another tool's file calls an engagement is none of Readout's. */
const lookOf = ({ isUnsourced }: Network) => ({
  default: {
    network: {},
    node: { NODE_WIDTH: 40, NODE_HEIGHT: 40, NODE_LABEL_FONT_SIZE: 12 },
    edge: { EDGE_WIDTH: 1.5, EDGE_TARGET_ARROW_SHAPE: 'triangle' },
  },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
    NODE_BACKGROUND_COLOR: { type: 'PASSTHROUGH', definition: { attribute: 'colour', type: 'string' } },
    ...(isUnsourced ? {} : { NODE_SHAPE: SHAPE_OF_KIND }),
  },
  edgeMapping: {},
});

const SHAPE_OF_KIND = {
  type: 'DISCRETE',
  definition: {
    attribute: 'kind',
    type: 'string',
    map: Object.entries(SHAPES).map(([v, vp]) => ({ v, vp })),
  },
};
