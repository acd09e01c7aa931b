/**
 * GraphML, as yEd, NetworkX, igraph, Gephi and Readout write it. Graphs within nodes come out side by side, each node with
 * its parent's id as an attribute. Where no attribute gives a label or a place, yEd's drawing does. Edges between more than
 * two nodes are refused, because no line could show them.
 */
import type { Attribute } from '../graph/unsourced';
import {
  type Declarations,
  type Declared,
  fallbacksOf,
  isBlank,
  LABELS,
  labelAndPlaceIn,
  namedAttributes,
  numberOf,
  withoutFirstOf,
} from './attributes';
import {
  addLink,
  addProblem,
  addThing,
  counted,
  type Found,
  type FoundLink,
  type FoundThing,
  nothingFound,
} from './found';
import { visitXml, type XmlElement } from './xml';

/** Gephi's name for it comes first. */
const EDGE_LABELS = ['edge label', ...LABELS];
const TITLES = ['title', 'name', 'label'];

interface Key extends Declared {
  readonly of: string;
}

/** What data can stand in: an element with its node or edge, or with neither. */
interface Owner {
  readonly name: string;
  readonly thing?: FoundThing;
  readonly link?: FoundLink;
}

/** Throws `Unreadable`. */
export const readGraphml = (text: string): Found => {
  const found = nothingFound('GraphML');
  const keys = new Map<string, Key>();
  const owners: Owner[] = [];
  const ofGraph: Attribute[] = [];
  const defaults: string[] = [];
  let key: Key | undefined;
  let data: { readonly key: string; depth: number } | undefined;
  let description = '';

  const onOpen = (element: XmlElement): void => {
    const { name, attributes, place } = element;
    const owner = owners.at(-1);
    if (data) {
      data.depth += 1;
      if (name === 'Geometry' && owner?.thing) placeByDrawing(owner.thing, attributes);
      return;
    }
    const around = owners.findLast(({ thing }) => thing)?.thing?.ownId;
    switch (name) {
      case 'key':
        key = {
          name: attributes.get('attr.name'),
          fallback: undefined,
          of: attributes.get('for') ?? 'all',
        };
        keys.set(attributes.get('id') ?? '', key);
        break;
      case 'graph':
        owners.push({ name });
        defaults.push(attributes.get('edgedefault') ?? 'undirected');
        if (owners.length === 1) found.isOwn = attributes.get('id') === 'readout';
        break;
      case 'node': {
        const thing = nodeOf(element, around);
        addThing(found, thing);
        owners.push({ name, thing });
        break;
      }
      case 'edge': {
        const link = edgeOf(element, defaults.at(-1));
        addLink(found, link);
        owners.push({ name, link });
        break;
      }
      case 'hyperedge':
        addProblem(found, {
          ...place,
          message: 'a hyperedge joins any number of nodes. Write it as edges between two',
        });
        owners.push({ name });
        break;
      case 'port':
        owners.push({ name });
        break;
      case 'data':
        data = { key: attributes.get('key') ?? '', depth: 0 };
        break;
    }
  };
  const onClose = (name: string, content: string): void => {
    const owner = owners.at(-1);
    if (data && data.depth > 0) {
      data.depth -= 1;
      labelByDrawing(name, content.trim(), owner);
    } else if (data) {
      const value: Attribute = [data.key, content];
      // Beside a drawing or other markup there is only the white space of its layout.
      if (!isBlank(content))
        if (owner?.name === 'graph' && owners.length === 1) ofGraph.push(value);
        else ((owner?.thing ?? owner?.link)?.attributes as Attribute[] | undefined)?.push(value); // made in this file, as lists
      data = undefined;
    } else if (name === 'default') {
      if (key) key.fallback = content;
    } else if (name === 'key') key = undefined;
    else if (name === 'desc') {
      if (owner?.name === 'graph') description ||= content;
    } else if (name === owner?.name) {
      owners.pop();
      if (name === 'graph') defaults.pop();
    }
  };
  visitXml('GraphML', text, { onOpen, onClose });

  const keysOf = (of: string): Declarations =>
    new Map([...keys].filter(([, declared]) => declared.of === of || declared.of === 'all'));
  found.title = withoutFirstOf(namedAttributes(ofGraph, keys, []), TITLES).value ?? description;
  for (const [items, of] of [
    [found.things, 'node'],
    [found.links, 'edge'],
  ] as const) {
    const fallbacks = fallbacksOf(keysOf(of));
    for (const item of items) {
      const attributes = namedAttributes(item.attributes, keys, fallbacks);
      item.attributes = counted(
        found,
        'ownId' in item ? thingBy(item, attributes) : linkBy(item, attributes),
      );
    }
  }
  return found;
};

const nodeOf = ({ attributes, place }: XmlElement, parent: string | undefined): FoundThing => ({
  ownId: attributes.get('id'),
  label: undefined,
  attributes: [],
  parent,
  x: undefined,
  y: undefined,
  place,
});

const edgeOf = ({ attributes, place }: XmlElement, edgesAre: string | undefined): FoundLink => {
  const isDirected = attributes.get('directed');
  return {
    source: attributes.get('source'),
    target: attributes.get('target'),
    label: undefined,
    isDirected: isDirected === undefined ? edgesAre === 'directed' : /^(true|1)$/.test(isDirected),
    attributes: [],
    place,
  };
};

/** yEd tells the left upper corner. Of a group it draws both states, the open one first. */
const placeByDrawing = (thing: FoundThing, attributes: ReadonlyMap<string, string>): void => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(attributes.get(name)));
  if (x === undefined || y === undefined || thing.x !== undefined) return;
  thing.x = x + (width ?? 0) / 2;
  thing.y = y + (height ?? 0) / 2;
};

const labelByDrawing = (name: string, label: string, owner: Owner | undefined): void => {
  const item = name === 'NodeLabel' ? owner?.thing : name === 'EdgeLabel' ? owner?.link : undefined;
  if (item && isBlank(item.label)) item.label = label;
};

/** Puts label and place of a thing where they belong; its other attributes. */
const thingBy = (thing: FoundThing, attributes: readonly Attribute[]): readonly Attribute[] => {
  const { label, x, y, rest } = labelAndPlaceIn(attributes);
  if (label !== undefined) thing.label = label;
  if (x !== undefined) [thing.x, thing.y] = [x, y];
  return rest;
};

const linkBy = (link: FoundLink, attributes: readonly Attribute[]): readonly Attribute[] => {
  const { value: label, rest } = withoutFirstOf(attributes, EDGE_LABELS);
  if (label !== undefined) link.label = label;
  return rest;
};
