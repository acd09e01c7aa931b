/** The door: which reader a file goes to is told by how it begins, and never by its name. */
import { expect, test } from 'vitest';
import { articleText } from '../graph/article';
import { fileOf, graphOf, imported, refusalOf } from './imported';

const GEXF = '<gexf><graph><nodes><node id="a"/></nodes></graph></gexf>';

test('a graph of Readout’s own is checked and opened', () => {
  const graph = graphOf(fileOf(articleText, 'graph.csv'));
  expect(graph.sources.length).toBe(1);
  expect(graph.unsourced).toBeUndefined();
});

test.each([
  ['GEXF', `<?xml version="1.0"?>\n<!-- > --><?x y?>\n<!DOCTYPE gexf>${GEXF}`],
  ['GEXF', '<g:gexf xmlns:g="urn:x"><g:graph><g:nodes><g:node id="a"/></g:nodes></g:graph></g:gexf>'],
  ['GraphML', '<graphml><graph><node id="a"/></graph></graphml>'],
  ['Cytoscape JSON', '{"data":{},"elements":{"nodes":[{"data":{"id":"a"}}]}}'],
  ['CSV tables', 'Source,Target\na,a\n'],
])('%s is told by how it begins', (format, text) => {
  for (const name of ['', 'graph.json', 'wrong.xlsx'])
    expect(imported(fileOf(text, name)).format).toBe(format);
});

test('what comes out is empty but for the network, which is never taken for evidence', () => {
  const { title, formatVersion, unsourced, placement, ...lists } = graphOf(fileOf(GEXF, 'a.gexf'));
  expect({ title, formatVersion, placement }).toEqual({
    title: 'a',
    formatVersion: 1,
    placement: { countries: {}, officials: {}, engagements: {} },
  });
  expect(Object.values(lists).flat()).toEqual([]);
});

test('CX2 is named as what it is, and not taken for broken JSON', () => {
  const { title, advice } = refusalOf(fileOf('[{"CXVersion":"2.0","hasFragments":false}]'));
  expect(title).toBe('This is CX2, which Readout does not open');
  expect(advice).toContain('.cyjs');
});

test('several files at once are refused, unless they are tables', () => {
  expect(refusalOf(fileOf(GEXF), fileOf('Id,Label\na,b\n', 'n.csv')).title).toBe(
    'Several files were brought at once',
  );
  expect(refusalOf(fileOf(articleText), fileOf(articleText)).advice).toContain('one at a time');
});

test('HTML, words and nothing are refused as before', () => {
  for (const text of ['<!doctype html><p>Not found', 'words', '', '{"elements":"none of that"', '[1]'])
    expect(refusalOf(fileOf(text)).title).not.toBe('');
});

test('a network of nothing is refused', () => {
  for (const text of ['<gexf><graph/></gexf>', '{"elements":[]}', 'Source,Target\n'])
    expect(refusalOf(fileOf(text)).title).toBe('The network is empty');
});
