import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inventedCorpus } from '../../graph/invented-corpus';
import { openApp, opened } from '../open-app';

const LEDGER = '#pair=country:PK~country:US';
const pane = () => screen.getByRole('group', { name: 'Ledger' });
const ledger = () => within(pane());
/** Where several lead to the same thing, the one furthest down. */
const link = (name: string) => {
  const last = ledger().getAllByRole('link', { name }).at(-1);
  if (!last) throw new Error(`no link ${name}`);
  return last;
};
const back = async () => {
  act(() => window.history.back());
  await waitFor(() => expect(pane()).toBeInTheDocument());
};

test('a link that is followed hands the focus to the details of what it leads to', async () => {
  const { user } = openApp(LEDGER);
  await user.click(link('Austin telephoned Bajwa'));
  expect(screen.getByRole('group', { name: 'Facts and quotes' })).toHaveFocus();
});

test('Back leads to the link that was followed, as far down as it was', async () => {
  const { user } = openApp(LEDGER);
  pane().scrollTop = 640;
  await user.click(link('Afghan peace process'));
  await back();
  expect(link('Afghan peace process')).toHaveFocus();
  expect(pane().scrollTop).toBe(640);
});

test('what was opened in it is open again, and its links are there to come back to', async () => {
  const { user } = openApp(LEDGER);
  await user.click(ledger().getByRole('button', { name: /more facts, with quotes$/ }));
  const links = () => within(pane().querySelector('ol > li') ?? pane()).getAllByRole('link');
  const last = links().at(-1)?.textContent ?? '';
  await user.click(links().at(-1) ?? pane());
  await back();
  expect(ledger().getByRole('button', { name: /more facts/ })).toHaveAttribute('aria-expanded', 'true');
  expect(links().at(-1)).toHaveTextContent(last);
  expect(links().at(-1)).toHaveFocus();
});

test('the same question asked anew begins at its heading', async () => {
  const { user } = openApp('#level=countries&select=dealt-with:country:PK~country:US');
  const ask = () => user.click(screen.getByRole('button', { name: 'Open the ledger' }));
  await ask();
  pane().scrollTop = 640;
  await user.click(link('Pakistan'));
  await back();
  expect(link('Pakistan')).toHaveFocus();
  act(() => window.history.back());
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Ledger' })).toBeNull());
  await ask();
  expect(ledger().getByRole('heading', { level: 2 })).toHaveFocus();
  expect(pane().scrollTop).toBe(0);
});

test('says that days chosen on the timeline do not limit it, and is silent where none are', () => {
  const NOTE = 'The days chosen on the timeline do not limit this page.';
  const { unmount } = openApp('#pair=country:IS~country:MT', opened(inventedCorpus));
  expect(screen.queryByText(NOTE)).toBeNull();
  unmount();
  openApp('#pair=country:IS~country:MT&span=2021-04-01..2021-04-30', opened(inventedCorpus));
  expect(screen.getByText(NOTE)).toBeVisible();
  expect(pane()).toHaveAccessibleDescription(NOTE);
});
