import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from './open-app';

test('says which pane a narrow screen shows, and changes it', async () => {
  const { user } = openApp();
  const tabs = within(screen.getByRole('navigation', { name: 'Panes' }));
  const current = () =>
    tabs.getAllByRole('button').filter((tab) => tab.getAttribute('aria-current') === 'page');
  expect(current().map((tab) => tab.textContent)).toEqual(['List']);
  await user.click(tabs.getByRole('button', { name: 'Source' }));
  expect(current().map((tab) => tab.textContent)).toEqual(['Source']);
  expect(window.location.hash).toBe('#tab=source');
});
