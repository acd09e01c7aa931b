import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  byCodeUnit,
  byReadingOrder,
  isLineId,
  isStatementId,
  lineOf,
  thingKindOf,
} from '../../src/graph/ids';
import type { EvidenceId } from '../../src/graph/schema';
import { article, articleIndex } from './article';

test('a line’s id joins its kind and its two ends', () => {
  expect(lineOf('took-part', 'official:lloyd-j-austin', 'engagement:austin-bajwa-call')).toEqual({
    id: 'took-part:official:lloyd-j-austin~engagement:austin-bajwa-call',
    kind: 'took-part',
    from: 'official:lloyd-j-austin',
    to: 'engagement:austin-bajwa-call',
  });
});

test('what an id names can be read off it, for everything in the article', () => {
  for (const id of articleIndex.lines.keys())
    expect([isLineId(id), isStatementId(id)]).toEqual([true, false]);
  for (const [id, { kind }] of articleIndex.things) {
    expect([isLineId(id), isStatementId(id)]).toEqual([false, false]);
    expect(thingKindOf(id)).toBe(kind);
  }
  for (const { statements } of article.engagements)
    for (const { id } of statements) expect([isLineId(id), isStatementId(id)]).toEqual([false, true]);
});

test('orders by code unit, so that no locale changes it', () => {
  expect(['ä', 'a', 'Z', 'z', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'a', 'z', 'ä']);
});

test('reading order goes by number, not by letters, and puts the longer of two that start together first', () => {
  const ids: EvidenceId[] = [
    'evidence:x/100-110',
    'evidence:x/20-30',
    'evidence:x/20-25',
    'evidence:w-2/300-301',
  ];
  expect(ids.sort(byReadingOrder)).toEqual([
    'evidence:w-2/300-301',
    'evidence:x/20-30',
    'evidence:x/20-25',
    'evidence:x/100-110',
  ]);
});

test('reading order is the order of the article, whatever order ids come in', () => {
  const inOrder = article.evidence
    .toSorted(({ selector: [, a] }, { selector: [, b] }) => a.start - b.start || b.end - a.end)
    .map(({ id }) => id);
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(shuffled.sort(byReadingOrder)).toEqual(inOrder);
    }),
  );
});
