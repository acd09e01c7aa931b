import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inventedCorpus } from '../../graph/invented-corpus';
import { inRegion, openApp, opened } from '../open-app';

const openCite = async (address: string, open = opened()) => {
  const { user } = openApp(address, open);
  const quote = inRegion('Details').getAllByRole('figure')[0];
  if (!quote) throw new Error('no quote is shown');
  const exact = quote.querySelector('blockquote')?.textContent ?? '';
  await user.click(within(quote).getByRole('button', { name: 'Cite' }));
  return { user, exact, dialog: within(screen.getByRole('dialog', { name: 'Cite this quote' })) };
};

test('shows the quote verbatim with its citation, and in plain text the way to the sentence', async () => {
  const { user, exact, dialog } = await openCite('#select=engagement:austin-bajwa-call');
  expect(dialog.getByText(`“${exact}”`)).toBeInTheDocument();
  expect(
    await dialog.findByText(/^— Daily Times\. n\.d\. “Pakistan Wants to Boost Ties/),
  ).toBeInTheDocument();
  await user.click(dialog.getByRole('radio', { name: 'Plain text' }));
  expect(dialog.getByText(/#:~:text=/)).toBeInTheDocument();
});

test('copies quote and citation, and says so', async () => {
  const { user, exact, dialog } = await openCite('#select=engagement:austin-bajwa-call');
  await dialog.findByText(/^— Daily Times/);
  await user.click(dialog.getByRole('button', { name: 'Copy quote and citation' }));
  expect(dialog.getByRole('status')).toHaveTextContent('Copied: the quote and its citation.');
  expect(await navigator.clipboard.readText()).toMatch(new RegExp(`^“${exact}”\n— Daily Times\\.`));
});

test('a date that is not known and an address that is not there are said to be so', async () => {
  const { user, dialog } = await openCite('#select=engagement:perforation-call', opened(inventedCorpus));
  await dialog.findByText(/n\.d\./);
  expect(dialog.getByText(/date of publication is not known/)).toBeInTheDocument();
  expect(dialog.getByText(/no address on the web for this article/)).toBeInTheDocument();
  await user.click(dialog.getByRole('radio', { name: 'Plain text' }));
  expect(dialog.getByText(/date of publication not known, .*no address on the web$/)).toBeInTheDocument();
});
