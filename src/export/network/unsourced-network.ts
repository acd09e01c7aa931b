/**
 * A network out of another tool's file, as other tools take it: its things and links as the file had them, two links between
 * the same two things as two edges, and each marked `proof: none`, as no sentence of it is known.
 *
 * Things and links are numbered, since a file may call them anything; what the file called a thing is its `ownId`. Its sort
 * is its `kind`, as in what Readout writes of its own. The file's attributes keep their names and are texts; where a name is
 * one that a format or Readout itself gives a meaning, `proof` or `x`, the attribute is called `own proof`, `own x`.
 */
import type { GraphIndex } from '../../graph/graph-index';
import type { ThingId } from '../../graph/ids';
import type { Attribute, Unsourced } from '../../graph/unsourced';
import { listed } from '../../graph/words';
import { hueOfThing } from '../../view/hues';
import type { Attributes, Declared, Network, Value } from './network';

/** In small letters, as some tools tell no difference. A value of `__proto__` would be lost in programs of JavaScript. */
const TAKEN = [
  ...['', '__proto__', 'id', 'ownid', 'readout_id', 'label', 'name', 'shared_name', 'shared name'],
  ...['kind', 'hue', 'proof', 'quotes', 'evidence', 'source', 'target', 'graphics'],
];
const TAKEN_OF_NODES = [...TAKEN, 'x', 'y', 'z', 'color', 'colour', 'size', 'shape', 'parent'];
const TAKEN_OF_EDGES = [...TAKEN, 'type', 'directed', 'interaction'];

export const unsourcedNetworkOf = (
  index: GraphIndex,
  unsourced: Unsourced,
  has: (id: ThingId) => boolean,
): Network => {
  const drawn = new Set<ThingId>(index.levels.engagements.things.filter(has));
  const things = unsourced.things.filter(({ id }) => drawn.has(id));
  const links = unsourced.links.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  // A part has the links of the whole: they keep their numbers in it.
  const numbers = new Map((index.whole.graph.unsourced?.links ?? []).map((link, at) => [link, at + 1]));
  const ofNodes = columnsOf(things, TAKEN_OF_NODES);
  const ofEdges = columnsOf(links, TAKEN_OF_EDGES);
  const hueOf = hueOfThing(index);
  return {
    title: index.graph.title,
    isUnsourced: true,
    ...(links.some(({ isDirected }) => !isDirected) ? { edgeDefault: 'undirected' } : {}),
    description: `Made with Readout. ${withoutQuotesInWords(unsourced)}`,
    sources: [],
    nodeAttributes: [['ownId', 'text'], ['kind', 'text'], ['proof', 'text'], ...ofNodes.declared],
    edgeAttributes: [['proof', 'text'], ...ofEdges.declared],
    nodeCount: things.length,
    edgeCount: links.length,
    *nodes() {
      for (const { id, ownId, sort, attributes } of things)
        yield {
          id,
          label: index.nameOf(id),
          kind: 'thing',
          hue: hueOf(id),
          position: index.positionOf(id, 'engagements'),
          attributes: ofNodes.valuesOf(
            { ownId, ...(sort === undefined ? {} : { kind: sort }), proof: 'none' },
            attributes,
          ),
        };
    },
    *edges() {
      for (const link of links)
        yield {
          id: `link:${numbers.get(link)}`,
          source: link.from,
          target: link.to,
          label: link.label,
          isDirected: link.isDirected,
          attributes: ofEdges.valuesOf({ proof: 'none' }, link.attributes),
        };
    },
  };
};

/** Where a network comes from, and that nothing in it is proven, in a sentence. */
export const withoutQuotesInWords = ({ files, format }: Unsourced): string =>
  `Brought from ${listed(files)} (${format}), which ${files.length > 1 ? 'give' : 'gives'} no sentence: nothing in this network has a quote.`;

interface Columns {
  readonly declared: readonly Declared[];
  valuesOf(first: Readonly<Record<string, Value>>, attributes: readonly Attribute[]): Attributes;
}

/** A column for each name that any of the records has. One that a record has twice holds lists. */
const columnsOf = (
  records: readonly { readonly attributes: readonly Attribute[] }[],
  taken: readonly string[],
): Columns => {
  const types = new Map<string, 'text' | 'list'>();
  for (const { attributes } of records) {
    const seen = new Set<string>();
    for (const [name] of attributes) {
      if (seen.has(name)) types.set(name, 'list');
      else if (!types.has(name)) types.set(name, 'text');
      seen.add(name);
    }
  }
  const titles = titlesOf([...types.keys()], taken);
  const titleOf = (name: string): string => titles.get(name) ?? name;
  return {
    declared: [...types].map(([name, type]) => [titleOf(name), type]),
    valuesOf: (first, attributes) => {
      // Without what objects inherit, so that nothing is found under a column named `constructor` but what is put there.
      const values: Record<string, Value> = Object.assign(Object.create(null), first);
      for (const [name, value] of attributes) {
        const title = titleOf(name);
        const before = values[title];
        values[title] = types.get(name) === 'text' ? value : [...(isList(before) ? before : []), value];
      }
      return values;
    },
  };
};

const isList = (value: Value | undefined): value is readonly string[] => Array.isArray(value);

/** What each name is called in what is written: itself where it is free. No two are called the same. */
const titlesOf = (names: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> => {
  const isTaken = (name: string) => taken.includes(name.trim().toLowerCase());
  const titles = new Map(names.filter((name) => !isTaken(name)).map((name) => [name, name]));
  const used = new Set(titles.values());
  for (const name of names.filter(isTaken)) {
    let title = `own ${name}`.trim();
    while (used.has(title)) title = `own ${title}`;
    used.add(title);
    titles.set(name, title);
  }
  return titles;
};
