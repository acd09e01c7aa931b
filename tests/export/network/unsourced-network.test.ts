/** A network without quotes in each format, read by a reader that somebody else wrote: every thing and link, and no proof. */
import { CX2Network } from '@js4cytoscape/ndex-client';
import Ajv from 'ajv';
import cytoscape from 'cytoscape';
import * as fc from 'fast-check';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../src/export/evidence-csv';
import { evidenceRowsOf } from '../../../src/export/evidence-rows';
import { cx2Of } from '../../../src/export/network/cx2';
import { cytoscapeJsonOf } from '../../../src/export/network/cytoscape-json';
import { followTheMoneyOf } from '../../../src/export/network/follow-the-money';
import { gexfOf } from '../../../src/export/network/gexf';
import { graphmlOf } from '../../../src/export/network/graphml';
import { jsonGraphOf } from '../../../src/export/network/json-graph';
import { jsonLdOf } from '../../../src/export/network/json-ld';
import type { Network } from '../../../src/export/network/network';
import { ploverCsvOf } from '../../../src/export/network/plover-csv';
import { readoutGraphOf } from '../../../src/export/network/readout-graph';
import { partOf, type Scope } from '../../../src/export/network/scope';
import { edgesCsvOf, nodesCsvOf } from '../../../src/export/network/tables-csv';
import { factsOf } from '../../../src/graph/facts';
import { NO_FILTER } from '../../../src/graph/filter';
import { createGraphIndex } from '../../../src/graph/graph-index';
import type { ItemId } from '../../../src/graph/ids';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import type { Attribute, Unsourced } from '../../../src/graph/unsourced';
import { readGraphFiles } from '../../../src/import/read-graph';
import { unsourced, unsourcedGraph, unsourcedIndex } from '../../graph/unsourced';
import { recordsOfCsv } from './csv-reader';
import { JSON_GRAPH_SCHEMA } from './json-graph-schema';
import { NOTHING_LOOKED_AT, written } from './random-part';

const NO_STATES = new Map();

const partAt = (scope: Scope, selection: ItemId | null = null) =>
  partOf(scope, unsourcedIndex, { ...NOTHING_LOOKED_AT, selection }, NO_STATES);
const whole = partAt('whole');

const networkFrom = (changed: Partial<Unsourced>): Network => {
  const index = createGraphIndex({ ...unsourcedGraph, unsourced: { ...unsourced, ...changed } });
  return partOf('whole', index, NOTHING_LOOKED_AT, NO_STATES).network;
};

type Values = Readonly<Record<string, unknown>>;
interface ReadEdge {
  readonly ends: readonly [string | undefined, string | undefined];
  readonly isDirected: boolean;
  readonly values: Values;
}
interface Read {
  readonly nodes: ReadonlyMap<string, Values>;
  readonly edges: ReadonlyMap<string, ReadEdge>;
}

const ofGraphology = (graph: Graph): Read => ({
  nodes: new Map(graph.mapNodes((id, values) => [id, values])),
  edges: new Map(
    graph.mapEdges((id, values, source, target) => [
      id,
      { ends: [source, target] as const, isDirected: graph.isDirected(id), values },
    ]),
  ),
});

const flat = ({ label, metadata }: { label?: string; metadata: Values }): Values => ({
  ...(label === undefined ? {} : { label }),
  ...metadata,
});

const withoutEmpty = (row: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value === '' ? [] : [[name === 'Label' ? 'label' : name, value]],
    ),
  );

const READERS: Readonly<Record<string, (network: Network) => Read>> = {
  GEXF: (network) => ofGraphology(gexf.parse(Graph, written(gexfOf(network)))),
  GraphML: (network) => ofGraphology(graphml.parse(Graph, written(graphmlOf(network)))),
  'Cytoscape JSON': (network) => {
    const { elements } = JSON.parse(written(cytoscapeJsonOf(network)));
    const cy = cytoscape({ headless: true, elements, layout: { name: 'preset' } });
    return {
      nodes: new Map(cy.nodes().map((node) => [node.id(), { ...node.data(), ...node.position() }] as const)),
      edges: new Map(
        cy.edges().map((edge) => [
          edge.id(),
          {
            ends: [edge.source().id(), edge.target().id()] as const,
            isDirected: edge.data('directed'),
            values: edge.data(),
          },
        ]),
      ),
    };
  },
  CX2: (network) => {
    const { status, ...aspects } = Object.assign({}, ...JSON.parse(written(cx2Of(network))));
    expect(status).toEqual([{ error: '', success: true }]);
    const cx2 = CX2Network.fromJSON(aspects);
    expect(cx2.validate()).toEqual({ isValid: true, errors: [] });
    const named = (v: Values | undefined): Values =>
      v?.name === undefined ? { ...v } : { ...v, label: v.name };
    const ids = new Map(cx2.getNodes().map(({ id, v }) => [id, String(v?.readout_id)]));
    return {
      nodes: new Map(cx2.getNodes().map(({ x, y, v }) => [String(v?.readout_id), { ...named(v), x, y }])),
      edges: new Map(
        cx2
          .getEdges()
          .map(({ s, t, v }) => [
            String(v?.readout_id),
            { ends: [ids.get(s), ids.get(t)] as const, isDirected: v?.directed === true, values: named(v) },
          ]),
      ),
    };
  },
  'JSON Graph Format': (network) => {
    const file = JSON.parse(written(jsonGraphOf(network)));
    const validate = new Ajv({ strict: true }).compile(JSON_GRAPH_SCHEMA);
    validate(file);
    expect(validate.errors ?? []).toEqual([]);
    const { nodes, edges } = file.graph as {
      nodes: Record<string, { label: string; metadata: Values }>;
      edges: {
        id: string;
        source: string;
        target: string;
        directed: boolean;
        label?: string;
        metadata: Values;
      }[];
    };
    return {
      nodes: new Map(Object.entries(nodes).map(([id, node]) => [id, flat(node)])),
      edges: new Map(
        edges.map((edge) => [
          edge.id,
          { ends: [edge.source, edge.target] as const, isDirected: edge.directed, values: flat(edge) },
        ]),
      ),
    };
  },
  'CSV tables': (network) => ({
    nodes: new Map(
      recordsOfCsv(written(nodesCsvOf(network))).map((row) => {
        const { X: x, Y: y, ...values } = withoutEmpty(row);
        return [row.Id ?? '', { ...values, ...(x === undefined ? {} : { x: Number(x), y: Number(y) }) }];
      }),
    ),
    edges: new Map(
      recordsOfCsv(written(edgesCsvOf(network))).map((row) => [
        row.Id ?? '',
        {
          ends: [row.Source, row.Target] as const,
          isDirected: row.Type === 'Directed',
          values: withoutEmpty(row),
        },
      ]),
    ),
  }),
};

/** What a flat format makes of a text; a spreadsheet must not take one for a formula. */
const inFormat = (format: string, value: string): string =>
  format === 'CSV tables' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;

/** A cell of lists is a list where the format has lists, and lines where it has none. */
const asText = (value: unknown): unknown => (Array.isArray(value) ? value.join('\n') : value);

/** The names under which the fixture's attributes go where their own are taken. */
const OWN: Readonly<Record<string, string>> = {
  kind: 'own kind',
  proof: 'own proof',
  quotes: 'own quotes',
  evidence: 'own evidence',
  source: 'own source',
  ['__proto__']: 'own __proto__',
};

const expectAttributes = (format: string, values: Values, attributes: readonly Attribute[]) => {
  const byName = new Map<string, string>();
  for (const [name, value] of attributes)
    byName.set(name, byName.has(name) ? `${byName.get(name)}\n${value}` : value);
  for (const [name, value] of byName) {
    const title = Object.hasOwn(OWN, name) ? OWN[name] : name;
    expect([title, asText(values[title ?? ''])]).toEqual([title, inFormat(format, value)]);
  }
};

describe.each(Object.entries(READERS))('%s', (format, read) => {
  test('has every thing with its own id, name, sort, place and attributes', () => {
    const { nodes } = read(whole.network);
    expect([...nodes.keys()]).toEqual(unsourced.things.map(({ id }) => id));
    for (const { id, ownId, name, sort, attributes, position } of unsourced.things) {
      const values = nodes.get(id) ?? {};
      expect([values.label, values.ownId, values.kind]).toEqual([
        inFormat(format, name),
        inFormat(format, ownId),
        sort,
      ]);
      const [x = 0, y = 0] = position ?? [];
      // Gephi's y goes upwards.
      expect([values.x, values.y]).toEqual([x, format === 'GEXF' ? 0 - y : y]);
      expectAttributes(format, values, attributes);
    }
  });

  test('has every link as an edge of its own: ends, direction, words and attributes', () => {
    const { edges } = read(whole.network);
    expect([...edges.keys()]).toEqual(unsourced.links.map((_, at) => `link:${at + 1}`));
    for (const [at, { from, to, label, isDirected, attributes }] of unsourced.links.entries()) {
      const edge = edges.get(`link:${at + 1}`);
      expect(edge).toMatchObject({ ends: [from, to], isDirected });
      expect(edge?.values.label).toBe(label === undefined ? undefined : inFormat(format, label));
      expectAttributes(format, edge?.values ?? {}, attributes);
    }
  });

  test('marks all of them as without proof, and has no quote of its own', () => {
    const { nodes, edges } = read(whole.network);
    expect(nodes.size + edges.size).toBe(unsourced.things.length + unsourced.links.length);
    for (const values of [...nodes.values(), ...[...edges.values()].map((edge) => edge.values)]) {
      expect(values.proof).toBe('none');
      expect(values.quotes).toBeUndefined();
      expect(values.evidence).toBeUndefined();
    }
  });

  test('of what is selected has the thing, its links and what they lead to, numbered as in the whole', () => {
    const part = read(partAt('selected', 'thing:2').network);
    expect([...part.nodes.keys()]).toEqual(['thing:1', 'thing:2', 'thing:3']);
    expect([...part.edges.keys()]).toEqual(['link:1', 'link:2', 'link:3', 'link:4']);
  });

  test('any names of attributes stay apart, and their values whole', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
      fc.constantFrom(
        ...['proof', 'Proof', 'own proof', 'own own proof', 'id', 'label', 'kind', 'x', 'parent', 'source'],
        ...[
          'constructor',
          '__proto__',
          'hasOwnProperty',
          'toString',
          'a b',
          'a:20:b',
          'größe',
          '🙂',
          'own',
          '',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), (names) => {
        const attributes = names.map((each, at): Attribute => [each, `value ${at}`]);
        const thing = { id: 'thing:1' as const, ownId: 'a', name: 'A', attributes };
        const link = { from: 'thing:1', to: 'thing:1', isDirected: true, attributes } as const;
        const found = read(networkFrom({ things: [thing], links: [link] }));
        const records = [...found.nodes.values(), ...[...found.edges.values()].map(({ values }) => values)];
        expect(records).toHaveLength(2);
        for (const record of records) {
          expect(record.proof).toBe('none');
          const values = Object.values(record).filter((value) => String(value).startsWith('value '));
          expect(values.sort()).toEqual(attributes.map(([, value]) => value).sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('how much of it', () => {
  const idsAt = (scope: Scope, selection: ItemId | null) => {
    const { network } = partAt(scope, selection);
    const [nodes, edges] = [[...network.nodes()], [...network.edges()]];
    expect([network.nodeCount, network.edgeCount]).toEqual([nodes.length, edges.length]);
    return [...nodes, ...edges].map(({ id }) => id);
  };

  test('a thing that links to itself keeps that link, and one without links stands alone', () => {
    expect(idsAt('selected', 'thing:3')).toEqual(['thing:2', 'thing:3', 'link:4', 'link:5']);
    expect(idsAt('selected', 'thing:6')).toEqual(['thing:6']);
  });

  test('a line has its two ends and every link that it stands for, whichever way they run', () => {
    const line = [...unsourcedIndex.lines.keys()].find((id) => id === 'linked:thing:1~thing:2');
    expect(idsAt('selected', line ?? null)).toEqual(['thing:1', 'thing:2', 'link:1', 'link:2', 'link:3']);
  });

  test('chosen days take nothing away, as nothing has a day; a filter that hides things does', () => {
    const at = (filter: typeof NO_FILTER, span: { from: string; to: string } | null) => {
      const { network } = partOf(
        'filtered',
        narrowedIndexOf(unsourcedIndex, filter),
        { selection: null, question: null, filter, span },
        NO_STATES,
      );
      return [network.nodeCount, network.edgeCount];
    };
    expect(at(NO_FILTER, { from: '2021-04-01', to: '2021-04-30' })).toEqual([6, 7]);
    expect(at({ ...NO_FILTER, things: ['thing'] }, null)).toEqual([6, 7]);
    expect(at({ ...NO_FILTER, things: ['official'] }, null)).toEqual([0, 0]);
  });
});

describe('opened again in Readout', () => {
  const files: Readonly<
    Record<string, readonly (readonly [name: string, write: (network: Network) => Iterable<string>])[]>
  > = {
    GEXF: [['a.gexf', gexfOf]],
    GraphML: [['a.graphml', graphmlOf]],
    'Cytoscape JSON': [['a.cyjs', cytoscapeJsonOf]],
    'CSV tables': [
      ['nodes.csv', nodesCsvOf],
      ['edges.csv', edgesCsvOf],
    ],
  };

  test.each(Object.entries(files))('%s has the same things, sorts, links and places', (format, tables) => {
    const checked = readGraphFiles(
      tables.map(([name, write]) => ({ name, text: written(write(whole.network)) })),
    );
    const back = checked.ok ? checked.graph.unsourced : undefined;
    // A table has no place for a title: there it is the name of the file.
    expect(checked.ok && checked.graph.title).toBe(format === 'CSV tables' ? 'nodes' : 'Invented talks');
    const told = ({ name, sort, position }: Unsourced['things'][number]) => ({ name, sort, position });
    expect(back?.things.map(told)).toEqual(unsourced.things.map(told));
    const between = ({ from, to, label, isDirected }: Unsourced['links'][number]) => [
      from,
      to,
      label,
      isDirected,
    ];
    expect(back?.links.map(between)).toEqual(unsourced.links.map(between));
    for (const [at, { attributes }] of unsourced.links.entries())
      for (const [name, value] of attributes)
        expect(back?.links[at]?.attributes).toContainEqual([OWN[name] ?? name, value]);
  });
});

test('the file says where it comes from and that nothing in it has a quote', () => {
  for (const write of [gexfOf, graphmlOf, cytoscapeJsonOf, cx2Of, jsonGraphOf])
    expect(written(write(whole.network))).toContain(
      'Brought from talks.gexf (GEXF), which gives no sentence: nothing in this network has a quote.',
    );
});

test('CX2 draws no thing as an engagement because its file calls it one', () => {
  expect(written(cx2Of(whole.network))).not.toContain('NODE_SHAPE');
});

test('GraphML of links without direction alone is an undirected graph, which is all that some readers ask', () => {
  const links = unsourced.links.map((link) => ({ ...link, isDirected: false }));
  const text = written(graphmlOf(networkFrom({ links })));
  expect(text).toContain('edgedefault="undirected"');
  expect(text).not.toContain(' directed="');
});

test('keys of GraphML are of the characters that its specification has for them', () => {
  const keys = [...written(graphmlOf(whole.network)).matchAll(/<key id="([^"]*)"/g)].map(([, id]) => id);
  expect(keys).toContain('node_Note:20::26::20::22:remark:22:');
  for (const key of keys) expect(key).toMatch(/^[\w.:-]+$/);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a column that one record has twice holds lists', () => {
  expect(whole.network.nodeAttributes).toContainEqual(['tag', 'list']);
  const tags = [...whole.network.nodes()].flatMap(({ attributes }) =>
    attributes.tag ? [attributes.tag] : [],
  );
  expect(tags).toEqual([['sea'], ['hills', 'capital']]);
});

test('no format of sentences makes one up: evidence has no rows, and the others refuse', () => {
  const facts = factsOf(unsourcedIndex.graph, unsourcedIndex.nameOf);
  expect(facts.length).toBeGreaterThan(unsourced.things.length);
  expect(evidenceRowsOf(unsourcedIndex, facts)).toEqual([]);
  const table = csvOf({ index: unsourcedIndex, facts, quoteStates: NO_STATES, addressOf: () => '' });
  expect(recordsOfCsv(table)).toEqual([]);
  for (const write of [jsonLdOf, followTheMoneyOf, ploverCsvOf])
    expect(() => written(write(whole))).toThrow('this network has none');
  expect(() => written(readoutGraphOf(whole.index.graph))).toThrow('this network has none');
});
