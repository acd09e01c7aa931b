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
  readonly extension: string;
  readonly type: string;
  readonly write: (part: Part) => Iterable<string>;
}

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv;charset=utf-8';

export const FIRST_FORMATS: readonly NetworkFormat[] = [
  {
    name: 'Readout graph',
    what: 'Opens again in Readout',
    loses: 'Nothing of it is lost: articles, quotes and positions go with it.',
    extension: 'json',
    type: JSON_TYPE,
    write: ({ index }) => readoutGraphOf(index.graph),
  },
  {
    name: 'GEXF',
    what: 'For Gephi',
    loses: 'Loses the articles’ texts; facts and quotes become columns of text.',
    extension: 'gexf',
    type: 'application/xml',
    write: ({ network }) => gexfOf(network),
  },
  {
    name: 'GraphML',
    what: 'For yEd, NetworkX, igraph',
    loses: 'Loses the articles’ texts; facts and quotes become attributes of text.',
    extension: 'graphml',
    type: 'application/xml',
    write: ({ network }) => graphmlOf(network),
  },
  {
    name: 'Cytoscape JSON',
    what: 'For Cytoscape and Cytoscape.js',
    loses: 'Loses the articles’ texts; facts and quotes become columns of text.',
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
    extension: 'nodes.csv',
    type: CSV_TYPE,
    write: ({ network }) => nodesCsvOf(network),
  },
  {
    name: 'Edges as CSV',
    what: 'For spreadsheets, R and Gephi: a row for each line',
    loses: 'Loses the articles’ texts and the things. A cell that begins as a formula gets an apostrophe.',
    extension: 'edges.csv',
    type: CSV_TYPE,
    write: ({ network }) => edgesCsvOf(network),
  },
  {
    name: 'CX2',
    what: 'For Cytoscape Web and NDEx',
    loses: 'Loses the articles’ texts; things get numbers for ids, and keep their own beside.',
    extension: 'cx2',
    type: JSON_TYPE,
    write: ({ network }) => cx2Of(network),
  },
  {
    name: 'JSON Graph Format',
    what: 'For programs that read JSON',
    loses: 'Loses the articles’ texts.',
    extension: 'jgf.json',
    type: JSON_TYPE,
    write: ({ network }) => jsonGraphOf(network),
  },
  {
    name: 'Linked data',
    what: 'JSON-LD with schema.org, Web Annotation, PROV-O and ORG',
    loses: 'Loses the positions in the picture.',
    extension: 'jsonld',
    type: 'application/ld+json',
    write: jsonLdOf,
  },
  {
    name: 'FollowTheMoney',
    what: 'Entities for Aleph and its relatives',
    loses:
      'Loses positions, days that are not certain, who said what as a fact of its own, and what is planned or denied.',
    extension: 'ftm.json',
    type: 'application/x-ndjson',
    write: followTheMoneyOf,
  },
  {
    name: 'PLOVER events as CSV',
    what: 'For event data: a row for each actor and recipient',
    loses: 'Loses all but coded events that took place, without scores; statements and posts are not in it.',
    extension: 'plover.csv',
    type: CSV_TYPE,
    write: ploverCsvOf,
  },
];
