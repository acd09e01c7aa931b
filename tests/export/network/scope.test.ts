import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cx2Of } from '../../../src/export/network/cx2';
import { cytoscapeJsonOf } from '../../../src/export/network/cytoscape-json';
import { followTheMoneyOf } from '../../../src/export/network/follow-the-money';
import { gexfOf } from '../../../src/export/network/gexf';
import { graphmlOf } from '../../../src/export/network/graphml';
import { jsonGraphOf } from '../../../src/export/network/json-graph';
import { jsonLdOf } from '../../../src/export/network/json-ld';
import { HUE_COLOURS } from '../../../src/export/network/look';
import { ploverCsvOf } from '../../../src/export/network/plover-csv';
import { readoutGraphOf } from '../../../src/export/network/readout-graph';
import { missingOf, partOf } from '../../../src/export/network/scope';
import { edgesCsvOf, nodesCsvOf } from '../../../src/export/network/tables-csv';
import { NO_FILTER } from '../../../src/graph/filter';
import { createGraphIndex } from '../../../src/graph/graph-index';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import { parseGraph } from '../../../src/graph/parse-graph';
import type { Graph } from '../../../src/graph/schema';
import { verifyQuotes } from '../../../src/graph/verify-quotes';
import { HUES } from '../../../src/view/hues';
import { valuesOfFacets } from '../../graph/random-filter';
import {
  articleIndex,
  inventedCorpusIndex,
  lookingAt,
  NOTHING_LOOKED_AT,
  partAt,
  statesOf,
  wholeOf,
  written,
} from './random-part';

test('the whole is the graph as opened, to the last field', () => {
  for (const index of [articleIndex, inventedCorpusIndex])
    expect(JSON.parse(written(readoutGraphOf(wholeOf(index).index.graph)))).toEqual(index.graph);
});

const opensAgain = (graph: Graph) => {
  const parsed = parseGraph(JSON.parse(written(readoutGraphOf(graph))));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  expect([...verifyQuotes(graph).values()].every(({ verified }) => verified)).toBe(true);
};

test('any part opens again in Readout, with every quote in its place', () => {
  fc.assert(
    fc.property(lookingAt(inventedCorpusIndex), (looking) => {
      const { graph } = partAt(inventedCorpusIndex, looking).index;
      if (graph.sources.length === 0) return; // nothing is left, and nothing to open
      opensAgain(graph);
    }),
    { numRuns: 60 },
  );
});

test('what one reporter or one article tells opens again: names whose quotes are hidden keep them', () => {
  const { reporter, source } = valuesOfFacets(inventedCorpusIndex.graph);
  const filters = [
    ...reporter.map((each) => ({ ...NO_FILTER, reporter: each })),
    ...source.map((each) => ({ ...NO_FILTER, source: each })),
  ];
  let restored = 0;
  for (const filter of filters) {
    const state = { ...NOTHING_LOOKED_AT, filter };
    const { graph } = partAt(inventedCorpusIndex, { scope: 'filtered', state }).index;
    if (graph.sources.length === 0) continue;
    opensAgain(graph);
    const told = narrowedIndexOf(inventedCorpusIndex, filter).graph;
    restored += [...told.countries, ...told.officials, ...told.engagements].filter(
      ({ evidence }) => evidence.length === 0,
    ).length;
  }
  expect(restored).toBeGreaterThan(0);
});

test('of what a filter leaves, the network is what is drawn, no more and no less', () => {
  fc.assert(
    fc.property(lookingAt(inventedCorpusIndex), ({ state }) => {
      const looking = { scope: 'filtered', state: { ...state, span: null } } as const;
      const drawn = narrowedIndexOf(inventedCorpusIndex, state.filter).levels.engagements;
      const { network } = partAt(inventedCorpusIndex, looking);
      expect([...network.nodes()].map(({ id }) => id)).toEqual(drawn.things);
      expect([...network.edges()].map(({ id }) => id)).toEqual(drawn.lines);
    }),
    { numRuns: 60 },
  );
});

test('of a call, all that it names is taken, and nothing of other engagements', () => {
  const { index } = partOf(
    'selected',
    articleIndex,
    {
      ...NOTHING_LOOKED_AT,
      selection: 'engagement:austin-bajwa-call',
    },
    statesOf(articleIndex),
  );
  expect(index.graph.engagements.map(({ id }) => id)).toEqual(['engagement:austin-bajwa-call']);
  expect(index.graph.officials.map(({ name }) => name)).toEqual(['Lloyd J Austin', 'Qamar Javed Bajwa']);
  expect(index.graph.countries.map(({ iso2 }) => iso2)).not.toContain('KR');
});

test('of an official, every engagement that he took part in', () => {
  const { index } = partOf(
    'selected',
    articleIndex,
    {
      ...NOTHING_LOOKED_AT,
      selection: 'official:qamar-javed-bajwa',
    },
    statesOf(articleIndex),
  );
  expect(index.graph.engagements).toHaveLength(2);
});

test('under an open question, the engagements that answer it', () => {
  const { index } = partOf(
    'selected',
    inventedCorpusIndex,
    {
      ...NOTHING_LOOKED_AT,
      question: { kind: 'accounts', engagement: 'engagement:harbour-bell-meeting', rows: 'all' },
    },
    statesOf(inventedCorpusIndex),
  );
  expect(index.graph.engagements.map(({ id }) => id)).toEqual(['engagement:harbour-bell-meeting']);
});

test('chosen days limit what is taken as shown', () => {
  const state = { ...NOTHING_LOOKED_AT, span: { from: '2021-05-10', to: '2021-05-11' } };
  const ids = partOf(
    'filtered',
    inventedCorpusIndex,
    state,
    statesOf(inventedCorpusIndex),
  ).index.graph.engagements.map(({ id }) => id);
  expect(ids).toContain('engagement:umbrella-call');
  expect(ids).not.toContain('engagement:lamps-call');
});

test('names and engagement labels are those of the whole', () => {
  const { index } = partOf(
    'selected',
    inventedCorpusIndex,
    {
      ...NOTHING_LOOKED_AT,
      selection: 'engagement:umbrella-call',
    },
    statesOf(inventedCorpusIndex),
  );
  expect(index.nameOf('engagement:umbrella-call')).toBe(
    inventedCorpusIndex.nameOf('engagement:umbrella-call'),
  );
});

test('says why there is nothing of a scope', () => {
  expect(missingOf('whole', NOTHING_LOOKED_AT)).toBeUndefined();
  expect(missingOf('filtered', NOTHING_LOOKED_AT)).toBe('nothing is filtered');
  expect(missingOf('selected', NOTHING_LOOKED_AT)).toBe('nothing is selected');
  expect(
    missingOf('filtered', { ...NOTHING_LOOKED_AT, filter: { ...NO_FILTER, kind: 'call' } }),
  ).toBeUndefined();
});

test('a quote that is not in its source says so in every format that holds quotes', () => {
  const [first] = articleIndex.graph.evidence;
  if (!first) throw new Error('no quote');
  const graph: Graph = {
    ...articleIndex.graph,
    evidence: articleIndex.graph.evidence.map((evidence) => ({
      ...evidence,
      selector: [{ ...evidence.selector[0], exact: 'Nobody said this' }, evidence.selector[1]] as const,
    })),
  };
  const part = wholeOf(createGraphIndex(graph));
  for (const write of [gexfOf, graphmlOf, cytoscapeJsonOf, cx2Of, jsonGraphOf, nodesCsvOf, edgesCsvOf])
    expect(written(write(part.network))).toMatch(/notInSource/);
  expect(written(jsonLdOf(part))).toMatch(/"notInSource":"the source has/);
  expect(written(followTheMoneyOf(part))).toMatch(/"Not in the source: the source has/);
  expect(written(ploverCsvOf(part))).toMatch(/"the source has/);
});

test('the colours of nodes are those of the light theme', () => {
  const tokens = readFileSync('src/style/tokens.css', 'utf8');
  const hues = [...tokens.matchAll(/--hue-\d: (#[0-9a-f]{6});/g)].slice(0, HUES).map(([, colour]) => colour);
  expect(HUE_COLOURS).toEqual(hues);
});
