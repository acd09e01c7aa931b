import { describe, expect, test } from 'vitest';
import { originsIn, originsInWords } from '../../src/graph/origins';
import type { Evidence, Source } from '../../src/graph/schema';
import { inventedGraph, inventedSource, quoteOf } from './invented';
import { inventedCorpus, inventedCorpusIndex } from './invented-corpus';

const MET = quoteOf('Ann of Aland met Bo of Bland on Monday');
const CALLED = quoteOf('Ann called Bo');

const TWO = [{}, { id: 'source:other', publisher: 'Somebody' }] as const;

/** Invented: quotes of articles of some publishers, in a graph with one organisation of two names. */
const originsOf = (sources: readonly Partial<Source>[], evidence: readonly Evidence[]) => {
  const graph = {
    ...inventedGraph(),
    evidence,
    sources: sources.map((over) => ({ ...inventedSource(), ...over })),
    organisations: [
      { id: 'organisation:office', name: 'Office of Aland', aliases: ['OA'], evidence: [MET.id] } as const,
    ],
  };
  return originsIn(graph)(evidence.map(({ id }) => id));
};

describe('who stands behind a fact', () => {
  test('the organisation whose account it is, in whichever article', () => {
    expect(
      originsOf(TWO, [
        { ...MET, reportedBy: 'organisation:office' },
        { ...CALLED, source: 'source:other', reportedBy: 'organisation:office' },
      ]),
    ).toEqual(['organisation:office']);
  });

  test('the publisher, where an article speaks in its own voice', () => {
    expect(originsOf(TWO, [MET, { ...CALLED, source: 'source:other' }])).toEqual([
      'publisher:Nobody',
      'publisher:Somebody',
    ]);
  });

  test('not the publisher of an article that cites somebody for the very fact, whichever it says first', () => {
    const cited = { ...CALLED, reportedBy: 'organisation:office' } as const;
    expect(originsOf([{}], [MET, cited])).toEqual(['organisation:office']);
    expect(originsOf([{}], [cited, MET])).toEqual(['organisation:office']);
  });

  test('the publisher of another article, which cites nobody for it', () => {
    expect(
      originsOf(TWO, [
        { ...MET, reportedBy: 'organisation:office' },
        { ...CALLED, source: 'source:other' },
      ]),
    ).toEqual(['organisation:office', 'publisher:Somebody']);
  });

  test.each(['Office of Aland', 'OA'])(
    'an organisation that publishes under its own name, “%s”',
    (publisher) => {
      expect(originsOf([{ publisher }], [MET])).toEqual(['organisation:office']);
    },
  );

  test('nobody, of a quote that is not there', () => {
    expect(originsIn(inventedCorpus)(['evidence:nothing/0-1'])).toEqual([]);
  });
});

describe('independent sources in words', () => {
  const { nameOf } = inventedCorpusIndex;

  test('one is a single source', () => {
    expect(originsInWords(['publisher:Stamp Post'], nameOf)).toBe('Single source: Stamp Post');
  });

  test('where not all quotes are shown the count is said to be of all', () => {
    const PAPER = 'publisher:Stamp Post';
    expect(originsInWords([PAPER], nameOf, true)).toBe('Single source in all: Stamp Post');
    expect(originsInWords([PAPER, 'publisher:Gazette'], nameOf, true)).toBe(
      '2 independent sources in all: Stamp Post, Gazette',
    );
  });

  test('several are counted and named', () => {
    expect(originsInWords(['organisation:malta-press-office', 'publisher:Stamp Post'], nameOf)).toBe(
      '2 independent sources: Press Office of Valletta, Stamp Post',
    );
  });
});
