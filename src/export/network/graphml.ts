/**
 * GraphML, for yEd, NetworkX, igraph and others. Each attribute is a key of its own; beside them stands how yEd draws a
 * node, in yEd's own extension, which other readers pass over.
 */
import { cellOf, jsonText } from './cells';
import { colourOf } from './look';
import type { Attributes, Declared, Network, NetworkEdge, NetworkNode } from './network';
import { element, startTag, textElement, XML_DECLARATION } from './xml-text';

const TYPES: Readonly<Record<Declared[1], string>> = {
  text: 'string',
  list: 'string',
  facts: 'string',
  number: 'int',
};

/** yEd's names for Readout's symbols. */
const SHAPES: Readonly<Record<string, string>> = {
  country: 'ellipse',
  official: 'roundrectangle',
  organisation: 'hexagon',
  engagement: 'diamond',
  topic: 'roundrectangle',
};
const SIZE = 40;

/**
 * Keys share one name space in GraphML: a node's `kind` and an edge's are two. They are made of letters, digits and few
 * signs; in a name from another tool's file all else is written as its number, between colons.
 */
const keyOf = (of: 'node' | 'edge' | 'graph', name: string): string =>
  `${of}_${name.replace(/[^\w.-]/gu, (character) => `:${character.codePointAt(0)?.toString(16)}:`)}`;

export function* graphmlOf(network: Network): Generator<string> {
  yield XML_DECLARATION;
  yield `${startTag('graphml', {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:y': 'http://www.yworks.com/xml/graphml',
  })}\n`;
  for (const name of ['title', 'description', 'sources']) yield keyFor('graph', [name, 'text']);
  yield keyFor('node', ['label', 'text']);
  for (const declared of network.nodeAttributes) yield keyFor('node', declared);
  for (const name of ['x', 'y']) yield keyFor('node', [name, 'number'], 'double');
  yield `${element('key', { id: 'node_graphics', for: 'node', 'yfiles.type': 'nodegraphics' })}\n`;
  yield keyFor('edge', ['label', 'text']);
  for (const declared of network.edgeAttributes) yield keyFor('edge', declared);
  yield `${element('key', { id: 'edge_graphics', for: 'edge', 'yfiles.type': 'edgegraphics' })}\n`;
  yield `${startTag('graph', { id: 'readout', edgedefault: network.edgeDefault ?? 'directed' })}\n`;
  yield `${dataOf('graph', 'title', network.title)}${dataOf('graph', 'description', network.description)}${dataOf('graph', 'sources', jsonText(network.sources))}\n`;
  for (const node of network.nodes()) yield nodeElement(network, node);
  for (const edge of network.edges()) yield edgeElement(network, edge);
  yield '</graph>\n</graphml>\n';
}

const keyFor = (of: 'node' | 'edge' | 'graph', [name, type]: Declared, as = TYPES[type]): string =>
  `${element('key', { id: keyOf(of, name), for: of, 'attr.name': name, 'attr.type': as })}\n`;

const dataOf = (of: 'node' | 'edge' | 'graph', name: string, value: string | number): string =>
  textElement('data', { key: keyOf(of, name) }, String(value));

const valuesOf = (
  of: 'node' | 'edge',
  declared: readonly Declared[],
  { label, attributes }: { readonly label: string | undefined; readonly attributes: Attributes },
): string =>
  (label === undefined ? '' : dataOf(of, 'label', label)) +
  declared
    .map(([name]) => {
      const value = attributes[name];
      return value === undefined ? '' : dataOf(of, name, cellOf(value));
    })
    .join('');

const nodeElement = ({ nodeAttributes }: Network, node: NetworkNode): string => {
  const { id, label, kind, position } = node;
  const place = position ? dataOf('node', 'x', position[0]) + dataOf('node', 'y', position[1]) : '';
  const box = position
    ? element('y:Geometry', {
        x: position[0] - SIZE / 2,
        y: position[1] - SIZE / 2,
        width: SIZE,
        height: SIZE,
      })
    : '';
  const graphics = element(
    'y:ShapeNode',
    {},
    box +
      element('y:Fill', { color: colourOf(node), transparent: 'false' }) +
      textElement('y:NodeLabel', { modelName: 'sides', modelPosition: 's' }, label) +
      element('y:Shape', { type: SHAPES[kind] ?? 'ellipse' }),
  );
  return `${element('node', { id }, valuesOf('node', nodeAttributes, node) + place + element('data', { key: 'node_graphics' }, graphics))}\n`;
};

const edgeElement = ({ edgeAttributes, edgeDefault }: Network, edge: NetworkEdge): string => {
  const { id, source, target, label, isDirected } = edge;
  const graphics = element(
    'y:PolyLineEdge',
    {},
    element('y:Arrows', { source: 'none', target: isDirected ? 'standard' : 'none' }) +
      (label === undefined ? '' : textElement('y:EdgeLabel', {}, label)),
  );
  return `${element(
    'edge',
    {
      id,
      source,
      target,
      directed: isDirected === (edgeDefault === undefined) ? undefined : String(isDirected),
    },
    valuesOf('edge', edgeAttributes, edge) + element('data', { key: 'edge_graphics' }, graphics),
  )}\n`;
};
