import { expect, test } from 'vitest';
import { readGraph } from '../../src/import/read-graph';
import { articleText } from '../graph/article';

test.each([
  ['GEXF', '<?xml version="1.0" encoding="UTF-8"?>\n<gexf version="1.3"><graph/></gexf>'],
  [
    'GraphML',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"/></graphml>',
  ],
  ['CX2', '[{"CXVersion":"2.0","hasFragments":false}]'],
])('%s is named as what it is, and not taken for broken JSON', (format, text) => {
  const read = readGraph({ name: 'invented', text });
  expect(read.ok).toBe(false);
  expect(read.ok || read.refusal.title).toBe(`This is ${format}, which Readout does not open`);
});

test('a graph of Readout’s own is checked and opened', () => {
  expect(readGraph({ name: 'graph.json', text: articleText }).ok).toBe(true);
});
