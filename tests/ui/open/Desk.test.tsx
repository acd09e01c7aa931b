import 'fake-indexeddb/auto';
import './blobs';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
// What the page loads when it is asked for is at hand before, so that no test waits for it to be built.
import '../../../src/ui/open/AboutDialog';
import '../../../src/ui/open/OpenDialog';
import '../../../src/ui/open/do-job';
import { forgetAll } from '../../../src/ui/open/kept-graphs';
import { articleText } from '../../graph/article';
import { inventedCorpusText } from '../../graph/invented-corpus';
import { openApp, option } from '../open-app';

const file = (text: string, name: string) => new File([text], name, { type: 'application/json' });
const retitled = (title: string) => JSON.stringify({ ...JSON.parse(articleText), title });
const titleIs = (title: string) => waitFor(() => expect(document.title).toBe(`${title} · Readout`));
const BUILT_IN = JSON.parse(articleText).title;

const openDialog = async (address = '') => {
  const app = openApp(address);
  await app.user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Open a graph' }));
  const choose = (...files: readonly File[]) =>
    app.user.upload(dialog.getByLabelText('Graph files'), [...files]);
  return { ...app, dialog, choose };
};

afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetAll();
});

describe('a file', () => {
  test('opens instead of what was open, and Back brings that back with its selection', async () => {
    const { choose } = await openDialog('#select=country:PK');
    await choose(file(retitled('Brought'), 'brought.json'));
    await titleIs('Brought');
    expect(window.location.search).toMatch(/^\?graph=kept:[0-9a-f]{16}$/);
    expect(window.location.hash).toBe('');
    expect(screen.getByRole('main')).toHaveFocus();
    window.history.back();
    await titleIs('Pakistan');
    expect(option('Pakistan, country')).toHaveAttribute('aria-selected', 'true');
    expect(window.location.search).toBe('');
  });

  test('that is no graph leaves what was open, and says why', async () => {
    const { choose, dialog } = await openDialog();
    await choose(file('{', 'cut.json'));
    const alert = await dialog.findByRole('alert');
    expect(alert).toHaveTextContent('cut.json');
    expect(alert).toHaveTextContent('What was open is still open.');
    expect(document.title).toBe(`${BUILT_IN} · Readout`);
    expect(window.location.search).toBe('');
  });

  test('that is empty is called empty', async () => {
    const { choose, dialog } = await openDialog();
    await choose(file('', 'empty.json'));
    expect(await dialog.findByRole('alert')).toHaveTextContent('The file is empty');
  });

  test('is listed among the last, opens again from there, and can be forgotten', async () => {
    const { choose, user } = await openDialog();
    await choose(file(retitled('Brought'), 'brought.json'));
    await titleIs('Brought');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(await screen.findByRole('button', { name: 'Built-in graph' }));
    await titleIs(BUILT_IN);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(await screen.findByRole('button', { name: /^Brought/ }));
    await titleIs('Brought');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(await screen.findByRole('button', { name: 'Forget all' }));
    expect(await screen.findByText(/Nothing is remembered/)).toBeVisible();
  });
});

describe('an address', () => {
  test('of another kind than http is not opened', async () => {
    const { dialog, user } = await openDialog();
    await user.type(dialog.getByLabelText('Address of a graph'), 'javascript:alert(1){Enter}');
    expect(await dialog.findByRole('alert')).toHaveTextContent('This kind of address is not opened');
  });

  test('of another host is not fetched while the reader is asked, nor after a No', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (address: unknown) => asked.push(address));
    const { dialog, user } = await openDialog();
    await user.type(dialog.getByLabelText('Address of a graph'), 'https://example.org/g.json{Enter}');
    expect(await dialog.findByRole('heading', { name: 'Ask example.org for this graph?' })).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Do not fetch' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Nothing was fetched');
    expect(asked).toEqual([]);
    expect(document.querySelector('iframe')).toBeNull();
  });

  test('of this host is fetched, and opens', async () => {
    vi.stubGlobal('fetch', async () => new Response(inventedCorpusText));
    // The page's Blob cannot hold what Node's stream gives; a browser's can.
    const { dialog, user } = await openDialog();
    await user.type(dialog.getByLabelText('Address of a graph'), 'talks.json{Enter}');
    await titleIs(JSON.parse(inventedCorpusText).title);
    expect(window.location.search).toBe('?graph=talks.json');
  });
});

test('what is open is told: its origin, its counts, its articles, its quotes', async () => {
  const { user, dialog } = await openDialog();
  await user.click(dialog.getByRole('button', { name: 'About this graph' }));
  const about = within(await screen.findByRole('dialog', { name: 'About this graph' }));
  expect(about.getByText('The built-in graph, which came with this page')).toBeVisible();
  expect(about.getByText(/^2 engagements, /)).toBeVisible();
  expect(about.getByRole('link')).toHaveAttribute('href', expect.stringContaining('dailytimes.com.pk'));
  await user.click(about.getByRole('button', { name: '57 of 57 verified' }));
  expect(await screen.findByRole('dialog', { name: 'Are the quotes in the source?' })).toBeVisible();
});
