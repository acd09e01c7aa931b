import { expect, test } from 'vitest';
import { fileOf, graphOf, imported, linksInWords, problemsOf, refusalOf } from './imported';

/** As Cytoscape 3.10 writes a .cyjs; the genes are invented. */
const DESKTOP = {
  format_version: '1.0',
  generated_by: 'cytoscape-3.10.2',
  target_cytoscapejs_version: '~2.1',
  data: { shared_name: 'invented.sif', name: 'Invented genes', SUID: 52, selected: true },
  elements: {
    nodes: [
      {
        data: {
          id: '62',
          shared_name: 'Y1',
          name: 'Y1',
          SUID: 62,
          selected: false,
          Type: 'gene',
          score: 0.5,
          tags: ['a', 'b'],
        },
        position: { x: -100, y: 40.25 },
        selected: false,
      },
      {
        data: { id: '63', shared_name: 'Y2', name: 'Y2, renamed', SUID: 63, selected: false },
        position: { x: 30, y: 0 },
        selected: false,
      },
    ],
    edges: [
      {
        data: {
          id: '70',
          source: '62',
          target: '63',
          shared_name: 'Y1 (pp) Y2',
          name: 'Y1 (pp) Y2',
          interaction: 'pp',
          shared_interaction: 'pp',
          SUID: 70,
          selected: false,
        },
        selected: false,
      },
    ],
  },
};

test('a file of Cytoscape comes with names, places and its own columns, without the housekeeping', () => {
  const text = JSON.stringify(DESKTOP, null, 2);
  expect(graphOf(fileOf(text)).title).toBe('Invented genes');
  const network = imported(fileOf(text));
  expect(network.things).toEqual([
    {
      id: 'thing:1',
      ownId: '62',
      name: 'Y1',
      sort: 'gene',
      attributes: [
        ['score', '0.5'],
        ['tags', 'a\nb'],
      ],
      position: [-100, 40.25],
    },
    {
      id: 'thing:2',
      ownId: '63',
      name: 'Y2, renamed',
      attributes: [['shared_name', 'Y2']],
      position: [30, 0],
    },
  ]);
  expect(linksInWords(network)).toEqual(['Y1 –pp→ Y2, renamed']);
});

test.each([
  ['one list of elements', (elements: unknown) => ({ elements })],
  ['nothing but the list', (elements: unknown) => elements],
])('%s, as cytoscape.js takes it, with numbers for ids', (_, around) => {
  const text = JSON.stringify(
    around([
      { data: { id: 1, label: 'One' } },
      { group: 'nodes', data: { id: '2', parent: '1', source: 'a book', target: 'nobody' } },
      { data: { id: 'e', source: 1, target: '2', directed: false, note: { deep: [1] } } },
    ]),
  );
  const network = imported(fileOf(text, 'x.json'));
  expect(linksInWords(network)).toEqual(['One –– 2']);
  expect(network.links[0]?.attributes).toEqual([['note', '{"deep":[1]}']]);
  expect(network.things[1]?.attributes).toEqual([
    ['parent', '1'],
    ['source', 'a book'],
    ['target', 'nobody'],
  ]);
});

test('what is wrong is told with its path', () => {
  const text = JSON.stringify({
    elements: {
      nodes: [{ data: { id: 'a' } }, { data: { id: 'a' } }, { data: { id: {} } }, null, {}],
      edges: [{ data: { source: 'a', target: 'b' } }, { data: { source: 'a' } }],
    },
  });
  expect(problemsOf(fileOf(text))).toEqual([
    'elements.nodes[2].data.id: expected an id: a text or a number',
    'elements.nodes[3]: expected a record',
    'elements.nodes[4].data: expected a record',
    'elements.edges[1].data.target: expected an id: a text or a number',
    'elements.nodes[1].data.id: the id "a" belongs to another node already. Give each node an id of its own',
    'elements.edges[0].data: the target of this edge, "b", is the id of no node',
  ]);
  expect(problemsOf(fileOf('{"elements":{"nodes":{}}}'))).toEqual(['elements.nodes: expected a list']);
});

test('a key that stands in a record twice could mean either, and is refused', () => {
  const text = '{"elements":{"nodes":[\n{"data":{"id":"a","id":"b"}}]}}';
  expect(refusalOf(fileOf(text)).title).toBe('The Cytoscape JSON file is not clear');
  expect(problemsOf(fileOf(text)).join()).toContain(
    'elements.nodes[0].data.id: this key stands in its record twice',
  );
});

test('broken JSON is refused as every JSON is', () => {
  expect(problemsOf(fileOf('{"elements":{"nodes":[{"data":{"id":"a"}}'))).not.toEqual([]);
});
