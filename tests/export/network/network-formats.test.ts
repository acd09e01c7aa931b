/** Each network format, read by a reader that somebody else wrote, holds the nodes and edges of its scope and their quotes. */
import { CX2Network } from '@js4cytoscape/ndex-client';
import Ajv from 'ajv';
import cytoscape from 'cytoscape';
import * as fc from 'fast-check';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { cx2Of } from '../../../src/export/network/cx2';
import { cytoscapeJsonOf } from '../../../src/export/network/cytoscape-json';
import { gexfOf } from '../../../src/export/network/gexf';
import { graphmlOf } from '../../../src/export/network/graphml';
import { jsonGraphOf } from '../../../src/export/network/json-graph';
import type { Network, ProvenFact } from '../../../src/export/network/network';
import { edgesCsvOf, nodesCsvOf } from '../../../src/export/network/tables-csv';
import { codePointTextOf } from '../../../src/graph/code-points';
import type { GraphIndex } from '../../../src/graph/graph-index';
import { recordsOfCsv } from './csv-reader';
import { JSON_GRAPH_SCHEMA } from './json-graph-schema';
import { articleIndex, inventedCorpusIndex, lookingAt, partAt, wholeOf, written } from './random-part';

/** What a reader found, in one form for all formats. */
interface Read {
  readonly nodes: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly edges: ReadonlyMap<
    string,
    { readonly ends: readonly [string, string]; readonly values: Readonly<Record<string, unknown>> }
  >;
}

const ofGraphology = (graph: Graph): Read => ({
  nodes: new Map(graph.mapNodes((id, values) => [id, values])),
  edges: new Map(graph.mapEdges((id, values, source, target) => [id, { ends: [source, target], values }])),
});

interface Cx2Aspects {
  readonly [aspect: string]: readonly Readonly<Record<string, unknown>>[];
}

const cx2Aspects = (text: string): Cx2Aspects => Object.assign({}, ...(JSON.parse(text) as object[]));

const READERS: Readonly<Record<string, (network: Network) => Read>> = {
  GEXF: (network) => ofGraphology(gexf.parse(Graph, written(gexfOf(network)))),
  GraphML: (network) => ofGraphology(graphml.parse(Graph, written(graphmlOf(network)))),
  'Cytoscape JSON': (network) => {
    const { elements } = JSON.parse(written(cytoscapeJsonOf(network)));
    const cy = cytoscape({ headless: true, elements, layout: { name: 'preset' } });
    return {
      nodes: new Map(cy.nodes().map((node) => [node.id(), { ...node.data(), ...node.position() }] as const)),
      edges: new Map(
        cy
          .edges()
          .map((edge) => [
            edge.id(),
            { ends: [edge.source().id(), edge.target().id()] as const, values: edge.data() },
          ]),
      ),
    };
  },
  CX2: (network) => {
    const { status, ...aspects } = cx2Aspects(written(cx2Of(network)));
    expect(status).toEqual([{ error: '', success: true }]);
    const cx2 = CX2Network.fromJSON(aspects);
    expect(cx2.validate()).toEqual({ isValid: true, errors: [] });
    const ids = new Map(cx2.getNodes().map(({ id, v }) => [id, String(v?.readout_id)]));
    return {
      nodes: new Map(
        cx2
          .getNodes()
          .map(({ x, y, v }) => [
            String(v?.readout_id),
            { ...v, label: v?.name, ...(x === undefined ? {} : { x, y }) },
          ]),
      ),
      edges: new Map(
        cx2
          .getEdges()
          .map(({ s, t, v }) => [
            String(v?.readout_id),
            { ends: [ids.get(s) ?? '', ids.get(t) ?? ''] as const, values: { ...v, label: v?.name } },
          ]),
      ),
    };
  },
  'JSON Graph Format': (network) => {
    const text = written(jsonGraphOf(network));
    const validate = new Ajv({ strict: true }).compile(JSON_GRAPH_SCHEMA);
    const file = JSON.parse(text);
    validate(file);
    expect(validate.errors ?? []).toEqual([]);
    const { nodes, edges } = file.graph as {
      nodes: Record<string, { label: string; metadata: Record<string, unknown> }>;
      edges: {
        id: string;
        source: string;
        target: string;
        label: string;
        metadata: Record<string, unknown>;
      }[];
    };
    const flat = ({ label, metadata }: { label: string; metadata: Record<string, unknown> }) => ({
      label,
      ...metadata,
      ...('evidence' in metadata ? { evidence: JSON.stringify(metadata.evidence) } : {}),
    });
    return {
      nodes: new Map(Object.entries(nodes).map(([id, node]) => [id, flat(node)])),
      edges: new Map(
        edges.map((edge) => [edge.id, { ends: [edge.source, edge.target], values: flat(edge) }]),
      ),
    };
  },
  'CSV tables': (network) => {
    const filled = (row: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) => (value === '' ? [] : [[name, value]])),
      );
    return {
      nodes: new Map(
        recordsOfCsv(written(nodesCsvOf(network))).map((row) => [
          row.Id ?? '',
          { ...filled(row), label: row.Label, x: Number(row.X), y: Number(row.Y) },
        ]),
      ),
      edges: new Map(
        recordsOfCsv(written(edgesCsvOf(network))).map((row) => [
          row.Id ?? '',
          {
            ends: [row.Source ?? '', row.Target ?? ''] as const,
            values: { ...filled(row), label: row.Label },
          },
        ]),
      ),
    };
  },
};

/** Each quote of a list of facts, with what it rests on. */
const quotesIn = (facts: readonly ProvenFact[]): readonly ProvenFact['quotes'][number][] =>
  facts.flatMap(({ quotes, restsOn = [] }) => [...quotes, ...quotesIn(restsOn)]);

const expectVerbatim = (index: GraphIndex, evidence: unknown): number => {
  const quotes = quotesIn(evidence === undefined ? [] : JSON.parse(String(evidence)));
  for (const { quote, start, end, source } of quotes) {
    const text = index.whole.graph.sources.find(({ id }) => id === source)?.text ?? '';
    expect(codePointTextOf(text).slice(start, end)).toBe(quote);
  }
  return quotes.length;
};

const GRAPHS = [
  ['the article', articleIndex],
  ['the invented corpus', inventedCorpusIndex],
] as const;

describe.each(Object.entries(READERS))('%s', (format, read) => {
  test.each(GRAPHS)('of %s: every thing and line of the picture, named and placed as there', (_, index) => {
    const { network } = wholeOf(index);
    const { nodes, edges } = read(network);
    const drawn = index.levels.engagements;
    expect([...nodes.keys()].sort()).toEqual([...drawn.things].sort());
    expect([...edges.keys()].sort()).toEqual([...drawn.lines].sort());
    for (const [id, { ends }] of edges) {
      const line = index.lines.get(id as never); // an id of the graph, as just checked
      expect(ends).toEqual([line?.from, line?.to]);
    }
    for (const { id, label, kind, position } of network.nodes()) {
      const node = nodes.get(id);
      expect(node).toMatchObject({ label, kind });
      const [x, y] = position ?? [];
      // Gephi's y goes upwards.
      expect([node?.x, node?.y]).toEqual([x, format === 'GEXF' ? 0 - (y ?? 0) : y]);
    }
  });

  test.each(GRAPHS)('of %s: each edge is proven by quotes, verbatim and in place', (_, index) => {
    const { nodes, edges } = read(wholeOf(index).network);
    for (const { values } of edges.values()) {
      expect(values.proof).toBe('quoted');
      expect(expectVerbatim(index, values.evidence)).toBeGreaterThan(0);
    }
    for (const values of nodes.values())
      if (values.kind !== 'topic') expect(expectVerbatim(index, values.evidence)).toBeGreaterThan(0);
  });

  test('of any part: its nodes and edges, no others, and no quote that is not in its source', () => {
    fc.assert(
      fc.property(lookingAt(inventedCorpusIndex), (looking) => {
        const { network } = partAt(inventedCorpusIndex, looking);
        const { nodes, edges } = read(network);
        expect([...nodes.keys()].sort()).toEqual([...network.nodes()].map(({ id }) => id).sort());
        expect([...edges.keys()].sort()).toEqual([...network.edges()].map(({ id }) => id).sort());
        for (const { values } of edges.values())
          expect(expectVerbatim(inventedCorpusIndex, values.evidence)).toBeGreaterThan(0);
        for (const values of nodes.values()) expectVerbatim(inventedCorpusIndex, values.evidence);
      }),
      { numRuns: 8 },
    );
  });

  test('any text as a name comes through, or with U+FFFD for what the format has no place for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (label) => {
        const network = oneNode(label);
        const [node] = read(network).nodes.values();
        const isXml = format === 'GEXF' || format === 'GraphML';
        const fit = isXml ? label.replace(NOT_IN_XML, '\ufffd') : label;
        const isFormula = format === 'CSV tables' && /^[=+\-@\t\r\n＝＋－＠]/.test(label);
        expect(node?.label).toBe(isFormula ? `'${fit}` : fit);
      }),
      { numRuns: 40 },
    );
  });
});

const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ofTheArticle = wholeOf(articleIndex).network;

const oneNode = (label: string): Network => ({
  ...ofTheArticle,
  nodeCount: 1,
  edgeCount: 0,
  nodes: () => [
    { id: 'country:PK', label, kind: 'country', hue: 0, position: [1, 2], attributes: { kind: 'country' } },
  ],
  edges: () => [],
});

test.each(['\ud800', 'a\udfffb', '\u0000', '\ufffe', ']]>', '<!--', '&amp;', '"\'', '\r\n\t'])(
  'a name such as %j in GEXF and GraphML is read back by both readers',
  (label) => {
    for (const read of [READERS.GEXF, READERS.GraphML])
      expect([...(read?.(oneNode(label)).nodes.values() ?? [])][0]?.label).toBe(
        label.replace(NOT_IN_XML, '\ufffd'),
      );
  },
);

test('the same graph gives the same bytes', () => {
  for (const write of [gexfOf, graphmlOf, cytoscapeJsonOf, cx2Of, jsonGraphOf, nodesCsvOf, edgesCsvOf])
    expect(written(write(wholeOf(inventedCorpusIndex).network))).toBe(
      written(write(wholeOf(inventedCorpusIndex).network)),
    );
});

test('CX2 is built as its specification says', () => {
  const text = written(cx2Of(wholeOf(inventedCorpusIndex).network));
  const file = JSON.parse(text) as Readonly<Record<string, unknown>>[];
  expect(file[0]).toEqual({ CXVersion: '2.0', hasFragments: false });
  expect(file.map((part) => Object.keys(part)).slice(1)).toEqual([
    ['metaData'],
    ['attributeDeclarations'],
    ['networkAttributes'],
    ['nodes'],
    ['edges'],
    ['visualProperties'],
    ['status'],
  ]);
  const aspects = cx2Aspects(text);
  for (const { name, elementCount } of aspects.metaData ?? [])
    expect([name, aspects[String(name)]?.length]).toEqual([name, elementCount]);
  const [declared] = aspects.attributeDeclarations as unknown as [
    Readonly<Record<string, Readonly<Record<string, { readonly d: string }>>>>,
  ];
  const typeOf = (value: unknown) =>
    Array.isArray(value) ? 'list_of_string' : typeof value === 'number' ? 'integer' : typeof value;
  for (const kind of ['nodes', 'edges'])
    for (const [at, { id, v }] of (aspects[kind] ?? []).entries()) {
      expect(id).toBe(at);
      for (const [name, value] of Object.entries(v as object))
        expect([name, declared?.[kind]?.[name]?.d]).toEqual([name, typeOf(value)]);
    }
});
