import { expect, test } from 'vitest';
import { fragmentOf, fullPageAddress } from '../../../src/ui/embed/embedded-address';
import { isEmbeddedPage } from '../../../src/ui/embed/is-embedded-page';
import { initialStateOf } from '../../../src/view/view-state';
import { articleIndex as index } from '../../graph/article';

test.each([
  ['?embed', '', ''],
  ['?embed', '#select=country:PK', '#select=country:PK'],
  ['?embed&select=country:PK', '', '#select=country:PK'],
  ['?select=country:PK&embed', '#level=countries', '#level=countries&select=country:PK'],
  ['?embed&select=country:PK', '#select=country:KR', '#select=country:KR'],
  ['?embed&select=country:PK', '#', '#select=country:PK'],
  ['?embed&select=country%3APK', '', '#select=country%3APK'],
  ['?embed&preselect=country:PK', '', ''],
  ['?select=country:PK', '', ''],
])('%s and “%s” select as “%s” does', (search, hash, fragment) => {
  expect(fragmentOf({ search, hash })).toBe(fragment);
});

test('only its address makes a page an embedded one', () => {
  expect(isEmbeddedPage({ search: '?embed' })).toBe(true);
  expect(isEmbeddedPage({ search: '?graph=embed' })).toBe(false);
});

test('the full page has the same graph and the same on screen', () => {
  window.history.replaceState(null, '', '/?graph=a.json&embed&select=country:KR');
  expect(fullPageAddress({ ...initialStateOf(index), selection: 'country:PK' }, index)).toBe(
    './?graph=a.json#select=country:PK',
  );
});
