import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/graph/schema';
import { verifyQuotes } from '../../src/graph/verify-quotes';
import { article } from './article';
import { inventedGraph, inventedSource, quoteAt, quoteOf } from './invented';

test('verifies every quote of the article', () => {
  const states = [...verifyQuotes(article).values()];
  expect(states).toHaveLength(article.evidence.length);
  expect(states.filter((state) => !state.verified)).toEqual([]);
});

test('verifies a quote by code points, after characters of two UTF-16 units', () => {
  const text = 'The 🇰🇷 envoy e\u0301lu spoke.';
  expect(stateOf(quoteOf('e\u0301lu spoke', text), text)).toEqual({ verified: true });
});

describe('says why a quote is not verified', () => {
  const text = 'Ann met Bo. Ann met Cy.';
  const met = quoteAt(text, 0, 7);
  const having = (quote: Partial<Evidence['selector'][0]>, position: Partial<Evidence['selector'][1]> = {}) =>
    stateOf(
      {
        ...met,
        selector: [
          { ...met.selector[0], ...quote },
          { ...met.selector[1], ...position },
        ],
      },
      text,
    );
  const refused = (reason: string) => ({ verified: false, reason });

  test('one letter differs', () => {
    expect(having({ exact: 'Ann Met' })).toEqual(refused('the source has “Ann met” at 0–7'));
  });

  test('a curly quotation mark was made straight', () => {
    const curly = 'He said “yes”.';
    const straight = quoteAt(curly, 8, 13);
    const [quote, position] = straight.selector;
    expect(stateOf({ ...straight, selector: [{ ...quote, exact: '"yes"' }, position] }, curly)).toEqual(
      refused('the source has ““yes”” at 8–13'),
    );
  });

  test('the position is one off', () => {
    expect(having({}, { start: 1, end: 8 })).toEqual(refused('the source has “nn met ” at 1–8'));
  });

  test('the position is empty', () => {
    expect(having({}, { start: 7, end: 7 })).toEqual(refused('there is no text at 7–7'));
  });

  test('the position reaches past the end, though the text up to there is the quote', () => {
    expect(having({ exact: 'Cy.', prefix: '', suffix: '' }, { start: 20, end: 30 })).toEqual(
      refused('20–30 reaches past the end; the source has 23 characters'),
    );
  });

  test('the words before it are others', () => {
    expect(having({ prefix: 'x' })).toEqual(refused('the words before it are not those it names'));
  });

  test('the words after it are others', () => {
    expect(having({ suffix: ' Di.' })).toEqual(refused('the words after it are not those it names'));
  });

  test('it occurs twice with the same context', () => {
    expect(having({ suffix: ' ' })).toEqual(refused('it occurs more than once with the same context'));
  });

  test('its source is not in the graph', () => {
    const graph = inventedGraph();
    const stray = { ...met, source: 'source:elsewhere' as const };
    expect(verifyQuotes({ ...graph, evidence: [stray] }).get(stray.id)).toEqual(
      refused('its source “source:elsewhere” is not in this graph'),
    );
  });
});

const stateOf = (evidence: Evidence, text: string) => {
  const graph = { ...inventedGraph(), sources: [inventedSource(text)], evidence: [evidence] };
  return verifyQuotes(graph).get(evidence.id);
};
