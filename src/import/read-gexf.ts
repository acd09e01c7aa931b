/**
 * GEXF, versions 1.1 to 1.3, as Gephi, NetworkX and Readout write it. Nodes within nodes come out side by side, each with
 * its parent's id as an attribute. Colours, sizes and shapes are passed over, and so is when in time something is there,
 * unless it stands in the node or edge itself.
 */
import type { Attribute } from '../graph/unsourced';
import { type Declarations, type Declared, fallbacksOf, namedAttributes, numberOf } from './attributes';
import {
  addLink,
  addThing,
  counted,
  type Found,
  type FoundLink,
  type FoundThing,
  nothingFound,
} from './found';
import { visitXml, type XmlElement } from './xml';

/** What Readout's own files have after the title of their graph. */
const AFTER_OWN_TITLE = /\. Made with Readout\..*$/s;

/** Throws `Unreadable`. */
export const readGexf = (text: string): Found => {
  const found = nothingFound('GEXF');
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const nodes: FoundThing[] = [];
  let edge: FoundLink | undefined;
  let edgesAre = 'undirected';
  let declaring: Map<string, Declared> | undefined;
  let attribute: Declared | undefined;
  let description = '';

  const onOpen = (element: XmlElement): void => {
    const { name, attributes } = element;
    const node = nodes.at(-1);
    switch (name) {
      case 'graph':
        edgesAre = attributes.get('defaultedgetype') ?? edgesAre;
        break;
      case 'attributes':
        declaring = attributes.get('class') === 'edge' ? declared.edge : declared.node;
        break;
      case 'attribute':
        attribute = { name: attributes.get('title'), fallback: undefined };
        declaring?.set(attributes.get('id') ?? '', attribute);
        break;
      case 'node': {
        const next = nodeOf(element, node?.ownId);
        nodes.push(next);
        addThing(found, next);
        break;
      }
      case 'edge':
        edge = edgeOf(element, edgesAre);
        addLink(found, edge);
        break;
      case 'attvalue': {
        // Before version 1.2 it was called `id`.
        const id = attributes.get('for') ?? attributes.get('id') ?? '';
        const value = attributes.get('value') ?? '';
        const owner = edge ?? node;
        if (owner && value !== '') (owner.attributes as Attribute[]).push([id, value]); // made in this file, as lists
        break;
      }
      case 'position':
        if (!node) break;
        node.x = numberOf(attributes.get('x'));
        node.y = upsideDown(numberOf(attributes.get('y')));
        break;
    }
  };
  const onClose = (name: string, content: string): void => {
    switch (name) {
      case 'creator':
        found.isOwn = content === 'Readout';
        break;
      case 'title':
        found.title = content;
        break;
      case 'description':
        description = content;
        break;
      case 'default':
        if (attribute) attribute.fallback = content;
        break;
      case 'attribute':
        attribute = undefined;
        break;
      case 'attributes':
        declaring = undefined;
        break;
      case 'node':
        nodes.pop();
        break;
      case 'edge':
        edge = undefined;
        break;
    }
  };
  visitXml('GEXF', text, { onOpen, onClose });

  found.title ||= found.isOwn ? description.replace(AFTER_OWN_TITLE, '') : description;
  nameAttributes(found, found.things, declared.node);
  nameAttributes(found, found.links, declared.edge);
  return found;
};

/** In GEXF y points up, as Gephi draws. */
const upsideDown = (y: number | undefined): number | undefined => (y === undefined ? undefined : 0 - y);

const nodeOf = ({ attributes, place }: XmlElement, around: string | undefined): FoundThing => ({
  ownId: attributes.get('id'),
  label: attributes.get('label'),
  attributes: othersOf(attributes, ['id', 'label', 'pid']),
  parent: attributes.get('pid') ?? around,
  x: undefined,
  y: undefined,
  place,
});

const edgeOf = ({ attributes, place }: XmlElement, edgesAre: string): FoundLink => {
  const type = attributes.get('type') ?? edgesAre;
  return {
    source: attributes.get('source'),
    target: attributes.get('target'),
    label: attributes.get('label'),
    isDirected: type === 'directed',
    attributes: [
      ...othersOf(attributes, ['id', 'source', 'target', 'label', 'type']),
      ...(type === 'mutual' ? [['type', type] as const] : []),
    ],
    place,
  };
};

const othersOf = (attributes: ReadonlyMap<string, string>, told: readonly string[]): readonly Attribute[] =>
  [...attributes].filter(
    ([name, value]) => !told.includes(name) && value !== '' && !/^(xmlns|xml:)/.test(name),
  );

const nameAttributes = (
  found: Found,
  items: readonly (FoundThing | FoundLink)[],
  declarations: Declarations,
): void => {
  const fallbacks = fallbacksOf(declarations);
  for (const item of items)
    item.attributes = counted(found, namedAttributes(item.attributes, declarations, fallbacks));
};
