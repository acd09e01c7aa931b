import { describe, expect, test } from 'vitest';
import { originOf, originsInWords } from '../../src/graph/origins';
import type { Evidence, Source } from '../../src/graph/schema';
import { inventedGraph, inventedSource, quoteOf } from './invented';
import { inventedCorpus, inventedCorpusIndex } from './invented-corpus';

const MET = quoteOf('Ann of Aland met Bo of Bland on Monday');
const CALLED = quoteOf('Ann called Bo');

/** Invented: quotes of articles of some publishers, in a graph with one organisation of two names. */
const originsIn = (sources: readonly Partial<Source>[], evidence: readonly Evidence[]) => {
  const graph = {
    ...inventedGraph(),
    evidence,
    sources: sources.map((over) => ({ ...inventedSource(), ...over })),
    organisations: [
      { id: 'organisation:office', name: 'Office of Aland', aliases: ['OA'], evidence: [MET.id] } as const,
    ],
  };
  const origin = originOf(graph);
  return evidence.map(({ id }) => origin(id));
};

describe('who stands behind a quote', () => {
  test('the organisation whose account it is, in whichever article', () => {
    expect(
      originsIn(
        [{}, { id: 'source:other', publisher: 'Somebody' }],
        [
          { ...MET, reportedBy: 'organisation:office' },
          { ...CALLED, source: 'source:other', reportedBy: 'organisation:office' },
        ],
      ),
    ).toEqual(['organisation:office', 'organisation:office']);
  });

  test('the publisher, where an article speaks in its own voice', () => {
    expect(
      originsIn(
        [{}, { id: 'source:other', publisher: 'Somebody' }],
        [MET, { ...CALLED, source: 'source:other' }],
      ),
    ).toEqual(['publisher:Nobody', 'publisher:Somebody']);
  });

  test.each(['Office of Aland', 'OA'])(
    'an organisation that publishes under its own name, “%s”',
    (publisher) => {
      expect(originsIn([{ publisher }], [MET])).toEqual(['organisation:office']);
    },
  );

  test('nobody, of a quote that is not there', () => {
    expect(originOf(inventedCorpus)('evidence:nothing/0-1')).toBeUndefined();
  });
});

describe('independent sources in words', () => {
  const { nameOf } = inventedCorpusIndex;

  test('one is a single source', () => {
    expect(originsInWords(['publisher:Stamp Post'], nameOf)).toBe('Single source: Stamp Post');
  });

  test('several are counted and named', () => {
    expect(originsInWords(['organisation:malta-press-office', 'publisher:Stamp Post'], nameOf)).toBe(
      '2 independent sources: Press Office of Valletta, Stamp Post',
    );
  });
});
