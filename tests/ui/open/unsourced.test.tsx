import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import '../../../src/ui/open/AboutDialog';
import { unsourcedIndex } from '../../graph/unsourced';
import { inRegion, openApp, option } from '../open-app';

const openUnsourced = (address = '') => openApp(address, { index: unsourcedIndex, quoteStates: new Map() });
const NO_QUOTE = 'No quote: from talks.gexf, which gives no sentence.';

test('every fact of a thing is marked as having no quote, and where it comes from is told', async () => {
  const { user } = openUnsourced();
  await user.click(option('Aland, state'));
  const details = inRegion('Details');
  expect(details.getByRole('heading', { name: 'Aland' })).toBeVisible();
  expect(details.getByText('State · no quotes')).toBeVisible();
  const facts = unsourcedIndex.factsShownUnder('thing:1');
  for (const { words } of facts) expect(details.getByText(words)).toHaveTextContent(words);
  expect(details.getAllByText('no quote')).toHaveLength(facts.length);
  expect(details.getByText(NO_QUOTE)).toBeVisible();
  expect(details.queryByText(/independent source/)).toBeNull();
});

test('a line tells each of its links, and leads to both ends', async () => {
  const { user } = openUnsourced('#select=linked:thing:1~thing:2');
  const details = inRegion('Details');
  expect(details.getAllByText('no quote')).toHaveLength(3);
  await user.click(details.getByRole('link', { name: 'Aland' }));
  expect(details.getByRole('heading', { name: 'Aland' })).toBeVisible();
});

test('nothing offers what only articles have: levels, sources, timeline, filters, quotes that are verified', () => {
  openUnsourced();
  expect(screen.queryByRole('radio', { name: 'Countries' })).toBeNull();
  for (const name of ['Source pane', 'Timeline pane', 'Filters pane'])
    expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByText(/verified/)).toBeNull();
  expect(inRegion('Details').getByRole('heading')).toHaveTextContent('6 things, 7 links');
  expect(inRegion('Details').getByText(/nothing here can be checked/)).toBeVisible();
});

test('“no quotes” in the bar leads to what is said of it in About', async () => {
  const { user } = openUnsourced();
  await user.click(screen.getByRole('button', { name: 'no quotes' }));
  const about = within(await screen.findByRole('dialog', { name: 'About this graph' }));
  expect(about.getByText('6 things, 7 links')).toBeVisible();
  expect(about.getByText(/^None\. The file gives no sentence/)).toBeVisible();
  expect(about.getByText('GEXF')).toBeVisible();
  expect(about.queryByText(/article/)).toBeNull();
});

test('no question that is about engagements is offered', async () => {
  const { user } = openUnsourced();
  await user.click(option('Dland, thing'));
  expect(screen.queryByRole('button', { name: 'Connect with…' })).toBeNull();
});
