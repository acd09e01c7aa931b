import 'fake-indexeddb/auto';
import '../open/blobs';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { INVENTED_TEXT, inventedCall, inventedGraph } from '../../graph/invented';
import { inventedCorpus } from '../../graph/invented-corpus';
import { inRegion, openApp, opened } from '../open-app';

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
  await app.user.click(await screen.findByRole('button', { name: 'Open' }, LOADED));
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

test('takes apart again, by a step, what the reader holds to be one, and nothing else', async () => {
  const { user } = await openAbout('?join=official:x~official:y');
  const inAbout = async () => within(await screen.findByRole('dialog', { name: 'About this graph' }, LOADED));
  expect(
    (await inAbout()).getByText(/Not joined: official:x and official:y is not in what is open/),
  ).toBeVisible();
  await user.click((await inAbout()).getByRole('button', { name: /^They are the same/ }));
  await waitFor(() => expect(window.location.search).toMatch(/~official:y&join=official:aaa~official:ann$/));
  await user.click(await (await inAbout()).findByRole('button', { name: 'Take apart Aaa, Ann and Ann Aaa' }));
  await waitFor(() => expect(window.location.search).toBe('?join=official:x~official:y'));
});

test('quotes both sides of a conflict', async () => {
  const { dialog } = await openAbout('', inventedCorpus);
  const heading = dialog.getByRole('heading', {
    name: 'Vindsdóttir met Żammit at the Harbour Bell: the dates exclude each other',
  });
  const quotes = within(heading.parentElement as HTMLElement).getAllByRole('blockquote');
  expect(quotes.map((each) => each.textContent)).toEqual(
    expect.arrayContaining(['On 28 April 2021 Minister Vindsdóttir met Minister Żammit']),
  );
  expect(quotes.length).toBeGreaterThan(1);
});

test('the details of what was joined say with what, and why', () => {
  const basis = 'They have the same Wikidata number.';
  openApp(
    '#select=official:ann',
    opened(
      inventedGraph({
        officials: officials.map((each) =>
          each.id === 'official:ann' ? { ...each, joined: [{ id: 'official:anna', basis }] } : each,
        ),
      }),
    ),
  );
  expect(inRegion('Details').getByText(`Held to be one with official:anna. ${basis}`)).toBeVisible();
});
