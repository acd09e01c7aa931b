import 'fake-indexeddb/auto';
import '../open/blobs';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { INVENTED_TEXT, inventedCall, inventedGraph } from '../../graph/invented';
import { openApp, opened } from '../open-app';

/** Two who look alike, both invented: 'Ann Aaa' and 'Aaa, Ann'. */
const { officials } = inventedGraph();
const alike = inventedGraph({
  officials: [
    ...officials.map((each) => (each.id === 'official:ann' ? { ...each, name: 'Ann Aaa' } : each)),
    {
      id: 'official:aaa',
      name: 'Aaa, Ann',
      aliases: [],
      posts: [],
      evidence: inventedCall().evidence,
    },
  ],
});

/** The dialogs are loaded when they are first asked for. */
const LOADED = { timeout: 10_000 };

const openAbout = async (address = '', graph = alike) => {
  const app = openApp(address, opened(graph));
  await app.user.click(screen.getByRole('button', { name: 'Open' }));
  await app.user.click(await screen.findByRole('button', { name: 'About this graph' }, LOADED));
  return { ...app, dialog: within(await screen.findByRole('dialog', { name: 'About this graph' }, LOADED)) };
};

test('proposes two who look alike with the quotes of both, and joins them only when told', async () => {
  const { dialog, user } = await openAbout();
  expect(dialog.getByText('The same words make up their names.')).toBeVisible();
  const quotes = dialog.getAllByRole('blockquote').map((each) => each.textContent);
  expect(quotes.length).toBeGreaterThanOrEqual(2);
  for (const quote of quotes) expect(INVENTED_TEXT).toContain(quote);
  await user.click(dialog.getByRole('button', { name: /^They are the same/ }));
  await waitFor(() => expect(window.location.search).toBe('?join=official:aaa~official:ann'));
});

test('says so where nothing looks alike', async () => {
  const { dialog } = await openAbout('', inventedGraph());
  expect(dialog.getByText('No two officials, organisations or engagements look alike.')).toBeVisible();
});
