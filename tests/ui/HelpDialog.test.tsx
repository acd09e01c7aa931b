import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from './open-app';

const dialog = () => screen.queryByRole('dialog', { name: 'Reading Readout' });

test('opens by its button and names the keys', async () => {
  const { user } = openApp();
  await user.click(screen.getByRole('button', { name: 'Keys and help' }));
  const keys = within(screen.getByRole('table', { name: 'Keys' })).getAllByRole('rowheader');
  expect(keys.map((key) => key.textContent)).toEqual(expect.arrayContaining(['Esc', '?', 'Tab', 'HomeEnd']));
});

test('opens by “?” wherever the focus is, in the list too', async () => {
  const { user } = openApp();
  await user.click(screen.getByRole('listbox', { name: 'Items in the network' }));
  await user.keyboard('?');
  expect(dialog()).toBeVisible();
});

test('closes by Escape, which is no step back in what is open', async () => {
  const { user } = openApp('#select=country:PK');
  await user.keyboard('?');
  await user.keyboard('{Escape}');
  expect(dialog()).toBeNull();
  expect(window.location.hash).toBe('#select=country:PK');
});

test('nor is Escape a step back when the focus has left the dialog for the page under it', async () => {
  const { user } = openApp('#select=country:PK');
  await user.keyboard('?');
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await user.keyboard('{Escape}');
  expect(dialog()).toBeNull();
  expect(window.location.hash).toBe('#select=country:PK');
});

test('closes by a click beside it, not by one inside', async () => {
  const { user } = openApp();
  await user.keyboard('?');
  await user.click(screen.getByText('Nothing that you read or choose here leaves this machine.'));
  expect(dialog()).toBeVisible();
  await user.click(dialog() ?? document.body);
  expect(dialog()).toBeNull();
});
