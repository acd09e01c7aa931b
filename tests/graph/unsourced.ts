/**
 * An invented network as it comes out of another tool's file, in which nothing has a quote: two links between the same two
 * things, one the other way round, one of a thing with itself, a thing that nothing leads to, texts that look like
 * formulas and markup, and attributes that Readout's own names and JavaScript's would get in the way of.
 */
import { emptyGraph } from '../../src/graph/empty-graph';
import { createGraphIndex } from '../../src/graph/graph-index';
import type { Graph } from '../../src/graph/schema';
import type { Unsourced } from '../../src/graph/unsourced';

export const unsourced: Unsourced = {
  files: ['talks.gexf'],
  format: 'GEXF',
  things: [
    {
      id: 'thing:1',
      ownId: 'n0',
      name: 'Aland',
      sort: 'state',
      attributes: [
        ['Population', '5.2 million'],
        ['kind', 'island'],
        ['proof', 'quoted'],
        ['quotes', 'Aland was never asked'],
      ],
      position: [0, 0],
    },
    {
      id: 'thing:2',
      ownId: 'n1',
      name: '=HYPERLINK("https://example.org","Bland")',
      sort: 'state',
      attributes: [['Population', '-7']],
      position: [160, 0],
    },
    {
      id: 'thing:3',
      ownId: '<b>cland</b>',
      name: '<img src=x onerror=alert(1)>',
      sort: 'engagement',
      attributes: [
        ['Note & "remark"', 'said: <script>alert(1)</script>\nand more'],
        ['constructor', 'built here'],
      ],
      position: [160, 120],
    },
    { id: 'thing:4', ownId: 'Dland', name: 'Dland', attributes: [['tag', 'sea']], position: [0, 120] },
    {
      id: 'thing:5',
      ownId: 'country:PK',
      name: 'اسلام آباد',
      sort: 'city',
      attributes: [
        ['tag', 'hills'],
        ['tag', 'capital'],
        ['__proto__', 'of the file'],
      ],
      position: [80, -140.5],
    },
    { id: 'thing:6', ownId: 'n5', name: 'Eland', attributes: [], position: [320, 60] },
  ],
  links: [
    { from: 'thing:1', to: 'thing:2', label: 'met', isDirected: true, attributes: [['weight', '2']] },
    { from: 'thing:1', to: 'thing:2', label: 'met', isDirected: true, attributes: [['weight', '3']] },
    { from: 'thing:2', to: 'thing:1', label: '=1+1', isDirected: true, attributes: [] },
    { from: 'thing:2', to: 'thing:3', isDirected: false, attributes: [['source', '<i>the file</i>']] },
    { from: 'thing:3', to: 'thing:3', label: 'spoke to itself', isDirected: true, attributes: [] },
    {
      from: 'thing:4',
      to: 'thing:1',
      label: '<b>wrote</b> to',
      isDirected: true,
      attributes: [
        ['evidence', '“A letter”'],
        ['weight', '1'],
      ],
    },
    { from: 'thing:5', to: 'thing:4', isDirected: true, attributes: [] },
  ],
};

export const unsourcedGraph: Graph = {
  ...emptyGraph('Invented talks'),
  unsourced,
};

export const unsourcedIndex = createGraphIndex(unsourcedGraph);
