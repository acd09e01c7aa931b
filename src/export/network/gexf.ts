/**
 * GEXF 1.3, for Gephi. Positions have y upwards, as Gephi draws. Facts are one attribute in JSON: GEXF has no nested
 * values.
 */
import { cellOf } from './cells';
import { colourOf, partsOf } from './look';
import type { Attributes, Declared, Network, NetworkNode } from './network';
import { element, startTag, textElement, XML_DECLARATION } from './xml-text';

const TYPES: Readonly<Record<Declared[1], string>> = {
  text: 'string',
  list: 'string',
  facts: 'string',
  number: 'integer',
};

/** Gephi's nearest to Readout's symbols. */
const SHAPES: Readonly<Record<string, string>> = {
  country: 'disc',
  official: 'square',
  organisation: 'hexagon',
  engagement: 'diamond',
};
const SIZE = 20;

export function* gexfOf(network: Network): Generator<string> {
  yield XML_DECLARATION;
  yield `${startTag('gexf', {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    version: '1.3',
  })}\n`;
  yield `${element(
    'meta',
    {},
    textElement('creator', {}, 'Readout') +
      textElement('description', {}, `${network.title}. ${network.description}`),
  )}\n`;
  yield `${startTag('graph', { defaultedgetype: 'directed', mode: 'static' })}\n`;
  yield declaredFor('node', network.nodeAttributes);
  yield declaredFor('edge', network.edgeAttributes);
  yield `${startTag('nodes')}\n`;
  for (const node of network.nodes())
    yield `${element('node', { id: node.id, label: node.label }, valuesOf(network.nodeAttributes, node.attributes) + lookOf(node))}\n`;
  yield `</nodes>\n${startTag('edges')}\n`;
  for (const { id, source, target, label, isDirected, attributes } of network.edges())
    yield `${element(
      'edge',
      { id, source, target, label, type: isDirected ? undefined : 'undirected' },
      valuesOf(network.edgeAttributes, attributes),
    )}\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}

const declaredFor = (of: 'node' | 'edge', declared: readonly Declared[]): string =>
  `${element(
    'attributes',
    { class: of },
    declared
      .map(([name, type]) => element('attribute', { id: name, title: name, type: TYPES[type] }))
      .join(''),
  )}\n`;

const valuesOf = (declared: readonly Declared[], attributes: Attributes): string => {
  const values = declared.flatMap(([name]) => {
    const value = attributes[name];
    return value === undefined ? [] : element('attvalue', { for: name, value: cellOf(value) });
  });
  return values.length > 0 ? element('attvalues', {}, values.join('')) : '';
};

const lookOf = (node: NetworkNode): string => {
  const [r, g, b] = partsOf(colourOf(node));
  const shape = SHAPES[node.kind];
  return [
    element('viz:color', { r, g, b }),
    ...(node.position
      ? [element('viz:position', { x: node.position[0], y: 0 - node.position[1], z: 0 })]
      : []),
    element('viz:size', { value: SIZE }),
    ...(shape ? [element('viz:shape', { value: shape })] : []),
  ].join('');
};
