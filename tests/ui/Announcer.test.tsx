import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, option } from './open-app';

test('tells a screen reader what was selected and how many quotes it has, in one place only', async () => {
  const { user, index } = openApp();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await user.click(option('Suh Sangpyo, took part in, meeting'));
  const count = index.evidenceOf('took-part:official:suh-sangpyo~engagement:suh-bajwa-meeting').length;
  expect(screen.getByRole('status')).toHaveTextContent(
    `Selected: Suh Sangpyo, took part in, meeting. ${count} quotes.`,
  );
  const live = [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"], [role="log"]')];
  expect(live.filter((element) => element.textContent?.includes('Suh Sangpyo'))).toHaveLength(1);
});

test('falls silent when the selection is cleared', async () => {
  const { user } = openApp('#select=country:PK');
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
