import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, selectedOptions } from './open-app';

test('names what the address names and the graph has not; the rest is shown', () => {
  openApp('#level=countries&select=country:PK&quote=evidence:x/0-1');
  expect(screen.getByRole('alert')).toHaveTextContent(
    'The address names “evidence:x/0-1”, which is not in this graph. The rest is shown.',
  );
  expect(screen.getByRole('radio', { name: 'Countries' })).toBeChecked();
  expect(selectedOptions()).toEqual(['Pakistan, country']);
});

test('names several', () => {
  openApp('#select=country:XX&quote=evidence:x/0-1');
  expect(screen.getByRole('alert')).toHaveTextContent(
    'The address names “country:XX” and “evidence:x/0-1”, which are not in this graph.',
  );
});

test('shows hostile text of an address as text', () => {
  openApp(`#select=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  expect(screen.getByRole('alert')).toHaveTextContent('“<img src=x onerror=alert(1)>”');
  expect(document.querySelector('img')).toBeNull();
});

test('can be put away', async () => {
  const { user } = openApp('#select=country:XX');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('main')).toHaveFocus();
});

test('is not there when nothing is missing', () => {
  openApp('#select=country:PK');
  expect(screen.queryByRole('alert')).toBeNull();
});
