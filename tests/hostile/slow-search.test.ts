/** What is typed into the search box, or stands in an address, to make a page that searches with patterns stand still. */
import { expect, test } from 'vitest';
import { createSearch } from '../../src/graph/search/search';
import { formatAddress, parseAddress } from '../../src/view/address/address';
import { initialStateOf } from '../../src/view/view-state';
import { inventedCorpusIndex } from '../graph/invented-corpus';
import { NO_TEXT, SLOW_SEARCHES } from './nasty-words';

/** Each takes some milliseconds; a pattern that goes back over all it has read takes years. */
const MOST_MS = 2000;
const search = createSearch(inventedCorpusIndex);

test.each(Object.entries({ ...SLOW_SEARCHES, ...NO_TEXT }))('%s', (_, text) => {
  const start = performance.now();
  const { total, groups } = search.find(text);
  expect(total).toBeGreaterThanOrEqual(groups.length);
  const state = { ...initialStateOf(inventedCorpusIndex), find: text };
  const address = formatAddress(state, inventedCorpusIndex);
  expect(parseAddress(address, inventedCorpusIndex).find).toBe(text.replace(/\p{Cs}/gu, '\ufffd'));
  expect(performance.now() - start).toBeLessThan(MOST_MS);
});
