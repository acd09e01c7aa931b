/**
 * Cytoscape JSON: elements as cytoscape.js takes them, in two lists or in one, and the .cyjs files of Cytoscape. Values are
 * texts here: lists have a line for each entry, records are JSON. Of Cytoscape's own columns those are passed over that
 * say nothing of the network: SUID, selected, and a shared name that is the name.
 */
import { repeatedKeysOf } from '../graph/check/read-json';
import type { Path } from '../graph/schema-problems';
import type { Attribute } from '../graph/unsourced';
import { numberOf, withoutFirstOf } from './attributes';
import { addLink, addProblem, addThing, counted, type Found, nothingFound, Unreadable } from './found';

type JsonRecord = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The elements and what stands around them. */
export interface CytoscapeElements {
  readonly around: JsonRecord;
  readonly elements: unknown;
  readonly path: Path;
}

/** Undefined where the text is none of Cytoscape's, or is not JSON. */
export const cytoscapeJsonIn = (text: string): CytoscapeElements | undefined => {
  const isList = /^\s*\[/.test(text);
  // Readout's own files say what they are at their beginning, and are not to be read twice for this.
  if (!isList && (/"formatVersion"\s*:/.test(text.slice(0, 2000)) || !text.includes('"elements"')))
    return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isRecord(value) && Object.hasOwn(value, 'elements') && !Object.hasOwn(value, 'formatVersion'))
    return { around: value, elements: value.elements, path: ['elements'] };
  if (Array.isArray(value) && isRecord(value[0]) && Object.hasOwn(value[0], 'data'))
    return { around: {}, elements: value, path: [] };
  return undefined;
};

/** Throws `Unreadable`. */
export const readCytoscapeJson = (text: string, { around, elements, path }: CytoscapeElements): Found => {
  const unclear = repeatedKeysOf(text);
  if (unclear.length > 0)
    throw new Unreadable(
      'The Cytoscape JSON file is not clear',
      'It can be read in more than one way, or not to its end. Mend the file at these places.',
      unclear,
    );
  const found = nothingFound('Cytoscape JSON');
  found.isOwn = around.generated_by === 'Readout';
  const about = isRecord(around.data) ? around.data : {};
  found.title = [about.name, about.title, about.description].find((each) => typeof each === 'string');
  const expected = (what: string, at: Path) => addProblem(found, { path: at, message: `expected ${what}` });

  const readAll = (list: unknown, at: Path, group?: string): void => {
    if (list === undefined) return;
    if (!Array.isArray(list)) expected('a list', at);
    else for (const [number, element] of list.entries()) readElement(element, [...at, number], group);
  };
  const readElement = (element: unknown, at: Path, group: string | undefined): void => {
    const data = isRecord(element) ? element.data : undefined;
    if (!isRecord(element) || !isRecord(data)) {
      expected('a record', isRecord(element) ? [...at, 'data'] : at);
      return;
    }
    const told = group ?? element.group;
    const isEdge =
      told === 'edges' ||
      (told === undefined && Object.hasOwn(data, 'source') && Object.hasOwn(data, 'target'));
    const problem = (isEdge ? ['source', 'target'] : ['id']).find((key) => idIn(data, key) === undefined);
    if (problem) expected('an id: a text or a number', [...at, 'data', problem]);
    else if (isEdge) addEdge(found, data, at);
    else addNode(found, data, element.position, at);
  };
  if (isRecord(elements)) {
    readAll(elements.nodes, [...path, 'nodes'], 'nodes');
    readAll(elements.edges, [...path, 'edges'], 'edges');
  } else readAll(elements, path);
  return found;
};

const idIn = (data: unknown, key: string): string | undefined => {
  const id = isRecord(data) && Object.hasOwn(data, key) ? data[key] : undefined;
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : undefined;
};

const addNode = (found: Found, data: JsonRecord, position: unknown, path: Path): void => {
  const { label, rest } = labelled(attributesIn(data, ['id']), ['label', 'name', 'shared_name']);
  const [x, y] = isRecord(position) ? [coordinate(position.x), coordinate(position.y)] : [];
  addThing(found, {
    ownId: idIn(data, 'id'),
    label,
    attributes: counted(found, rest),
    x,
    y,
    place: { path: [...path, 'data', 'id'] },
  });
};

/** An edge is from its source to its target, unless the file says that it has no direction. */
const addEdge = (found: Found, data: JsonRecord, path: Path): void => {
  const { value: directed, rest: attributes } = withoutFirstOf(
    attributesIn(data, ['id', 'source', 'target']),
    ['directed'],
  );
  const { label, rest } = labelled(attributes, ['label', 'interaction', 'name', 'shared_name']);
  addLink(found, {
    source: idIn(data, 'source'),
    target: idIn(data, 'target'),
    label,
    isDirected: directed !== 'false',
    attributes: counted(found, rest),
    place: { path: [...path, 'data'] },
  });
};

const coordinate = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? numberOf(value) : undefined;

const PASSED_OVER = ['SUID', 'selected'];

const attributesIn = (data: JsonRecord, told: readonly string[]): readonly Attribute[] =>
  Object.entries(data).flatMap(([name, value]): readonly Attribute[] => {
    if (told.includes(name) || PASSED_OVER.includes(name) || value === null || value === '') return [];
    return [[name, textOf(value)]];
  });

const textOf = (value: unknown): string => {
  if (Array.isArray(value))
    return value.every((each) => typeof each !== 'object' || each === null)
      ? value.map(String).join('\n')
      : JSON.stringify(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const SAME_AGAIN = ['name', 'shared_name', 'interaction', 'shared_interaction'];

/** The first of `names` that there is; what says the same again is left out. */
const labelled = (attributes: readonly Attribute[], names: readonly string[]) => {
  const { value: label, rest } = withoutFirstOf(attributes, names);
  return { label, rest: rest.filter(([name, value]) => !(SAME_AGAIN.includes(name) && value === label)) };
};
