import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inventedGraph, inventedSource, quoteOf } from '../../graph/invented';
import { openApp, opened, region } from '../open-app';

test('the sources behind what is selected are written out in full, address and all', () => {
  const { index } = openApp('#select=country:KR');
  const [source] = index.graph.sources;
  expect(screen.getByText(/^Daily Times:/)).toHaveTextContent(
    `Daily Times: “${source?.headline}”, ${source?.url}`,
  );
});

test('a source with nothing behind the selection is left out', () => {
  const other = { ...inventedSource('Ann left.'), id: 'source:other' as const, publisher: 'Somebody' };
  const graph = inventedGraph();
  const quote = quoteOf('Ann', 'Ann left.', { id: 'evidence:other/0-3', source: 'source:other' });
  openApp(
    '#select=country:XA',
    opened({ ...graph, sources: [...graph.sources, other], evidence: [...graph.evidence, quote] }),
  );
  expect(region('Details')).toHaveTextContent('Nobody: “Invented”');
  expect(region('Details')).not.toHaveTextContent('Somebody');
});
