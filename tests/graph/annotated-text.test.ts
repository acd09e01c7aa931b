import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotatedTextOf, type Mark, type Paragraph, type Run } from '../../src/graph/annotated-text';
import { codePointTextOf } from '../../src/graph/code-points';
import type { EvidenceId } from '../../src/graph/schema';
import { article } from './article';
import { quoteAt } from './invented';
import { unicodeText } from './unicode';

type Piece = Run | Mark;
const runsOf = (pieces: readonly Piece[]): readonly Run[] =>
  pieces.flatMap((piece) => (piece.type === 'run' ? [piece] : runsOf(piece.children)));
const marksOf = (pieces: readonly Piece[]): readonly Mark[] =>
  pieces.flatMap((piece) => (piece.type === 'run' ? [] : [piece, ...marksOf(piece.children)]));
const textOf = (pieces: readonly Piece[]): string =>
  runsOf(pieces)
    .map(({ text }) => text)
    .join('');
/** The texts of a quote's marks, in order. */
const marksOfQuote = (paragraphs: readonly Paragraph[], id: EvidenceId): readonly string[] =>
  paragraphs.flatMap((paragraph) =>
    marksOf(paragraph)
      .filter(({ evidence }) => evidence === id)
      .map(({ children }) => textOf(children)),
  );

type Span = readonly [start: number, end: number];
const laid = (text: string, ...spans: readonly Span[]) =>
  annotatedTextOf(
    text,
    spans.map(([start, end]) => quoteAt(text, start, end)),
  );
/** Written out: each mark in brackets. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.type === 'run' ? piece.text : `[${drawn(piece.children)}]`)).join('');

describe('lays quotes over a text', () => {
  test('side by side', () => {
    expect(laid('Ann met Bo today', [0, 3], [8, 10]).map(drawn)).toEqual(['[Ann] met [Bo] today']);
  });

  test('nested, the longer of two that start together outside', () => {
    expect(laid('Ann met Bo', [0, 3], [0, 10], [4, 7]).map(drawn)).toEqual(['[[Ann] [met] Bo]']);
  });

  test('overlapping, the later one split at the edge of the earlier', () => {
    expect(laid('Ann met Bo today', [0, 7], [4, 10]).map(drawn)).toEqual(['[Ann [met]][ Bo] today']);
  });

  test('twice the same stretch, one mark inside the other', () => {
    const [first, second] = [
      quoteAt('Ann', 0, 3, { id: 'evidence:b/0-3' }),
      quoteAt('Ann', 0, 3, { id: 'evidence:a/0-3' }),
    ];
    const [paragraph = []] = annotatedTextOf('Ann', [first, second]);
    expect(marksOf(paragraph).map(({ evidence }) => evidence)).toEqual(['evidence:a/0-3', 'evidence:b/0-3']);
  });

  test('across a paragraph break, one mark on either side and the break in neither', () => {
    expect(laid('Ann met\n\nBo today', [4, 11]).map(drawn)).toEqual(['Ann [met]', '[Bo] today']);
  });

  test('after characters of two UTF-16 units', () => {
    expect(laid('🇰🇷 𝒜nn met Bo', [3, 6]).map(drawn)).toEqual(['🇰🇷 [𝒜nn] met Bo']);
  });

  test('an empty quote marks nothing', () => {
    expect(laid('Ann met Bo', [4, 4]).map(drawn)).toEqual(['Ann met Bo']);
  });

  test('a quote that reaches past the end marks what is there', () => {
    expect(laid('Ann met Bo', [8, 99]).map(drawn)).toEqual(['Ann met [Bo]']);
  });
});

test('tells for each run which quotes cover it, innermost first', () => {
  const [paragraph = []] = laid('Ann met Bo', [0, 10], [4, 7]);
  expect(runsOf(paragraph)).toEqual([
    { type: 'run', text: 'Ann ', start: 0, coveredBy: ['evidence:invented/0-10'] },
    { type: 'run', text: 'met', start: 4, coveredBy: ['evidence:invented/4-7', 'evidence:invented/0-10'] },
    { type: 'run', text: ' Bo', start: 7, coveredBy: ['evidence:invented/0-10'] },
  ]);
});

test('marks every quote of the article whole: its marks, put together, are the quote', () => {
  for (const source of article.sources) {
    const paragraphs = annotatedTextOf(source.text, article.evidence);
    expect(paragraphs.map(textOf)).toEqual(source.text.split(/\n+/));
    for (const { id, selector } of article.evidence)
      expect(marksOfQuote(paragraphs, id).join('')).toBe(selector[0].exact);
  }
});

describe('in any text, under any quotes', () => {
  const textAndQuotes = unicodeText.chain((text) => {
    const position = fc.nat({ max: [...text].length });
    const span = fc.tuple(position, position).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    return fc.tuple(
      fc.constant(text),
      fc.uniqueArray(span, { maxLength: 8, selector: ([start, end]) => `${start}-${end}` }),
    );
  });
  const holds = (check: (text: string, spans: readonly Span[], paragraphs: readonly Paragraph[]) => void) =>
    fc.assert(
      fc.property(textAndQuotes, ([text, spans]) => check(text, spans, laid(text, ...spans))),
      { numRuns: 500 },
    );

  test('the runs of each paragraph, put together, are the paragraph', () => {
    holds((text, _spans, paragraphs) => {
      expect(paragraphs.map(textOf)).toEqual(text.split('\n').filter((line) => line !== ''));
    });
  });

  test('the marks of each quote, put together, are the quote without its line breaks', () => {
    holds((text, spans, paragraphs) => {
      const points = codePointTextOf(text);
      for (const [start, end] of spans)
        expect(marksOfQuote(paragraphs, `evidence:invented/${start}-${end}`).join('')).toBe(
          points.slice(start, end).replaceAll('\n', ''),
        );
    });
  });

  test('a quote that no earlier one cuts, within one paragraph, has exactly one mark', () => {
    holds((text, spans, paragraphs) => {
      const points = codePointTextOf(text);
      for (const [start, end] of spans) {
        const quote = points.slice(start, end);
        const isCut = spans.some(([from, to]) => from < start && start < to && to < end);
        if (!isCut && quote !== '' && !quote.includes('\n'))
          expect(marksOfQuote(paragraphs, `evidence:invented/${start}-${end}`)).toEqual([quote]);
      }
    });
  });

  test('each run is covered by exactly the quotes that hold all of it', () => {
    holds((_text, spans, paragraphs) => {
      for (const run of paragraphs.flatMap(runsOf)) {
        const end = run.start + [...run.text].length;
        const covering = spans.filter(([from, to]) => from <= run.start && end <= to);
        expect(new Set(run.coveredBy)).toEqual(
          new Set(covering.map(([from, to]) => `evidence:invented/${from}-${to}`)),
        );
      }
    });
  });
});
