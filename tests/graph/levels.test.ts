import { expect, test } from 'vitest';
import { lineOf } from '../../src/graph/ids';
import { isDrawnAt, LINES_AT, THINGS_AT } from '../../src/graph/levels';
import { LEVELS } from '../../src/graph/schema';

test('a line between countries is drawn at the level of countries and not again among officials', () => {
  const dyad = lineOf('dealt-with', 'country:XA', 'country:XB');
  expect(LEVELS.filter((level) => isDrawnAt(level, dyad))).toEqual(['countries']);
});

test('a line between officials is drawn among officials, where engagements are not', () => {
  const line = lineOf('dealt-with', 'official:ann', 'official:bo');
  expect(LEVELS.filter((level) => isDrawnAt(level, line) && THINGS_AT[level].includes('official'))).toEqual([
    'officials',
  ]);
});

test('where engagements are drawn, no line stands for one', () => {
  expect(THINGS_AT.engagements).toContain('engagement');
  expect(LINES_AT.engagements.filter((kind) => kind === 'dealt-with' || kind === 'talked-about')).toEqual([]);
});
