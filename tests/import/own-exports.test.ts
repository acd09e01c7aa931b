/** What Readout writes for other tools comes back from each as the same things, names, links and places. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf } from '../../src/export/network/cells';
import { cytoscapeJsonOf } from '../../src/export/network/cytoscape-json';
import { gexfOf } from '../../src/export/network/gexf';
import { graphmlOf } from '../../src/export/network/graphml';
import type { Attributes, Network } from '../../src/export/network/network';
import { edgesCsvOf, nodesCsvOf } from '../../src/export/network/tables-csv';
import type { Unsourced } from '../../src/graph/unsourced';
import type { BroughtFile } from '../../src/import/read-graph';
import {
  articleIndex,
  inventedCorpusIndex,
  lookingAt,
  partAt,
  wholeOf,
  written,
} from '../export/network/random-part';
import { graphOf, imported } from './imported';

const FILES: Readonly<Record<string, (network: Network) => readonly BroughtFile[]>> = {
  GEXF: (network) => [{ name: 'a.gexf', text: written(gexfOf(network)) }],
  GraphML: (network) => [{ name: 'a.graphml', text: written(graphmlOf(network)) }],
  'Cytoscape JSON': (network) => [{ name: 'a.cyjs', text: written(cytoscapeJsonOf(network)) }],
  'CSV tables': (network) => [
    { name: 'edges.csv', text: written(edgesCsvOf(network)) },
    { name: 'nodes.csv', text: written(nodesCsvOf(network)) },
  ],
};

const cellsOf = (attributes: Attributes): ReadonlySet<string> =>
  new Set(Object.entries(attributes).map(([name, value]) => `${name}=${cellOf(value)}`));

/** What the network holds, in a form that is the same for what was written and what was read. */
const contentOf = (network: Network) => ({
  things: [...network.nodes()].map(({ id, label, position, attributes }) => ({
    id,
    label,
    position,
    cells: cellsOf(attributes),
  })),
  links: [...network.edges()].map(({ source, target, label, isDirected, attributes }) => ({
    source,
    target,
    label,
    isDirected,
    cells: cellsOf(attributes),
  })),
});

const readBack = ({ things, links }: Unsourced): ReturnType<typeof contentOf> => {
  const ids = new Map(things.map(({ id, ownId }) => [id, ownId]));
  const cells = (attributes: readonly (readonly [string, string])[]) =>
    new Set(attributes.map(([name, value]) => `${name}=${value}`));
  return {
    things: things.map(({ ownId, name, sort = '', position, attributes }) => ({
      id: ownId,
      label: name,
      position,
      cells: cells([...attributes, ['kind', sort]]),
    })),
    links: links.map(({ from, to, label = '', isDirected, attributes }) => ({
      source: ids.get(from) ?? '',
      target: ids.get(to) ?? '',
      label,
      isDirected,
      cells: cells(attributes),
    })),
  };
};

test.each(Object.entries(FILES))('%s, whatever part of the graph', (_, files) => {
  fc.assert(
    fc.property(lookingAt(inventedCorpusIndex), (looking) => {
      const { network } = partAt(inventedCorpusIndex, looking);
      fc.pre(network.nodeCount > 0);
      expect(readBack(imported(...files(network)))).toEqual(contentOf(network));
    }),
    { numRuns: 15 },
  );
});

/** Written as U+FFFD: XML has no place for them. */
const FIT_FOR_NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    "'=1+1",
    "''-x",
    "'",
    '＝a',
    '\t@',
    '-12',
    'a\nb\r\nc',
    '"q", ; \t|',
    '<![CDATA[&amp;]]>',
    '__proto__',
    'constructor',
    'a\u202eb',
  ),
);

test.each(Object.entries(FILES))('%s, whatever its texts', (_, files) => {
  const [one, two] = [...wholeOf(articleIndex).network.nodes()];
  if (!one || !two) throw new Error('too few');
  fc.assert(
    fc.property(nasty, nasty, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (id, text, x) => {
      fc.pre(id.trim() !== '' && text.trim() !== '' && !FIT_FOR_NO_XML.test(id + text));
      const network: Network = {
        ...wholeOf(articleIndex).network,
        *nodes() {
          yield {
            ...one,
            id,
            label: text,
            position: [x + 0, 0 - x],
            attributes: { kind: text, quotes: [text] },
          };
          yield { ...two, id: `b${id}`, label: id, position: [0, 5], attributes: { kind: 'official' } };
        },
        *edges() {
          yield {
            id: 'e',
            source: id,
            target: `b${id}`,
            label: text,
            isDirected: false,
            attributes: { quotes: text },
          };
        },
      };
      expect(readBack(imported(...files(network)))).toEqual(contentOf(network));
    }),
    { numRuns: 100 },
  );
});

test('the title comes back, without what Readout says of the format', () => {
  const { network } = wholeOf(articleIndex);
  for (const format of ['GEXF', 'GraphML', 'Cytoscape JSON'])
    expect(graphOf(...(FILES[format]?.(network) ?? [])).title).toBe(network.title);
});
