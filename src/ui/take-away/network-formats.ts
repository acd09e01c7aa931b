/** The formats in which the network goes to other tools: for which tool, what each loses, and how it is written. */
import { cx2Of } from '../../export/network/cx2';
import { cytoscapeJsonOf } from '../../export/network/cytoscape-json';
import { followTheMoneyOf } from '../../export/network/follow-the-money';
import { gexfOf } from '../../export/network/gexf';
import { graphmlOf } from '../../export/network/graphml';
import { jsonGraphOf } from '../../export/network/json-graph';
import { jsonLdOf } from '../../export/network/json-ld';
import { ploverCsvOf } from '../../export/network/plover-csv';
import { readoutGraphOf } from '../../export/network/readout-graph';
import type { Part } from '../../export/network/scope';
import { edgesCsvOf, nodesCsvOf } from '../../export/network/tables-csv';

export interface NetworkFormat {
  readonly name: string;
  /** Which tool takes it. */
  readonly what: string;
  /** What does not go with it, in one plain sentence. */
  readonly loses: string;
  /** What does not go with it of a network without quotes; null where none can go, as the format is made of sentences. */
  readonly losesWithoutQuotes: string | null;
  readonly extension: string;
  readonly type: string;
  readonly write: (part: Part) => Iterable<string>;
}

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv;charset=utf-8';
const NOTHING_LOST = 'Nothing of it is lost.';

export const FIRST_FORMATS: readonly NetworkFormat[] = [
  {
    name: 'Readout graph',
    what: 'Opens again in Readout',
    loses: 'Nothing of it is lost: articles, quotes and positions go with it.',
    losesWithoutQuotes: null,
    extension: 'json',
    type: JSON_TYPE,
    write: ({ index }) => readoutGraphOf(index.graph),
  },
  {
    name: 'GEXF',
    what: 'For Gephi',
    loses: 'Loses the articles’ texts; facts and quotes become columns of text.',
    losesWithoutQuotes: NOTHING_LOST,
    extension: 'gexf',
    type: 'application/xml',
    write: ({ network }) => gexfOf(network),
  },
  {
    name: 'GraphML',
    what: 'For yEd, NetworkX, igraph',
    loses: 'Loses the articles’ texts; facts and quotes become attributes of text.',
    losesWithoutQuotes: NOTHING_LOST,
    extension: 'graphml',
    type: 'application/xml',
    write: ({ network }) => graphmlOf(network),
  },
  {
    name: 'Cytoscape JSON',
    what: 'For Cytoscape and Cytoscape.js',
    loses: 'Loses the articles’ texts; facts and quotes become columns of text.',
    losesWithoutQuotes: NOTHING_LOST,
    extension: 'cyjs',
    type: JSON_TYPE,
    write: ({ network }) => cytoscapeJsonOf(network),
  },
];

export const MORE_FORMATS: readonly NetworkFormat[] = [
  {
    name: 'Nodes as CSV',
    what: 'For spreadsheets, R and Gephi: a row for each thing',
    loses: 'Loses the articles’ texts and the lines. A cell that begins as a formula gets an apostrophe.',
    losesWithoutQuotes: 'Loses the links. A cell that begins as a formula gets an apostrophe.',
    extension: 'nodes.csv',
    type: CSV_TYPE,
    write: ({ network }) => nodesCsvOf(network),
  },
  {
    name: 'Edges as CSV',
    what: 'For spreadsheets, R and Gephi: a row for each line',
    loses: 'Loses the articles’ texts and the things. A cell that begins as a formula gets an apostrophe.',
    losesWithoutQuotes: 'Loses the things. A cell that begins as a formula gets an apostrophe.',
    extension: 'edges.csv',
    type: CSV_TYPE,
    write: ({ network }) => edgesCsvOf(network),
  },
  {
    name: 'CX2',
    what: 'For Cytoscape Web and NDEx',
    loses: 'Loses the articles’ texts; things get numbers for ids, and keep their own beside.',
    losesWithoutQuotes: NOTHING_LOST,
    extension: 'cx2',
    type: JSON_TYPE,
    write: ({ network }) => cx2Of(network),
  },
  {
    name: 'JSON Graph Format',
    what: 'For programs that read JSON',
    loses: 'Loses the articles’ texts.',
    losesWithoutQuotes: NOTHING_LOST,
    extension: 'jgf.json',
    type: JSON_TYPE,
    write: ({ network }) => jsonGraphOf(network),
  },
  {
    name: 'Linked data',
    what: 'JSON-LD with schema.org, Web Annotation, PROV-O and ORG',
    loses: 'Loses the positions in the picture.',
    losesWithoutQuotes: null,
    extension: 'jsonld',
    type: 'application/ld+json',
    write: jsonLdOf,
  },
  {
    name: 'FollowTheMoney',
    what: 'Entities for Aleph and its relatives',
    loses:
      'Loses positions, days that are not certain, who said what as a fact of its own, and what is planned or denied.',
    losesWithoutQuotes: null,
    extension: 'ftm.json',
    type: 'application/x-ndjson',
    write: followTheMoneyOf,
  },
  {
    name: 'PLOVER events as CSV',
    what: 'For event data: a row for each actor and recipient',
    loses: 'Loses all but coded events that took place, without scores; statements and posts are not in it.',
    losesWithoutQuotes: null,
    extension: 'plover.csv',
    type: CSV_TYPE,
    write: ploverCsvOf,
  },
];
