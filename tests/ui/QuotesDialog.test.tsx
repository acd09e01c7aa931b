import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article, articleWith } from '../graph/article';
import { openApp, opened } from './open-app';

const openDialog = async (...args: Parameters<typeof openApp>) => {
  const { user } = openApp(...args);
  await user.click(screen.getByRole('button', { name: /quotes verified$/ }));
  return { user, dialog: screen.getByRole('dialog', { name: 'Are the quotes in the source?' }) };
};

test('says that every quote of the article was looked up and is there', async () => {
  const { dialog } = await openDialog();
  expect(dialog).toHaveTextContent(`each of the ${article.evidence.length} quotes was looked up again`);
  expect(dialog).toHaveTextContent('All of them are there, exactly as quoted.');
});

test('lists the quotes that are not there, and why', async () => {
  const altered = opened(articleWith(['evidence', 0, 'selector', 0, 'exact'], 'General <b>Bajwa</b>'));
  const { dialog } = await openDialog('', altered);
  expect(dialog).toHaveTextContent('One is not:');
  const [entry, ...others] = within(dialog).getAllByRole('listitem');
  expect(others).toEqual([]);
  expect(entry).toHaveTextContent('General <b>Bajwa</b>');
  expect(entry).toHaveTextContent(
    'the source has “Chief of Army Staff (COAS) General Qamar Javed Bajwa has said',
  );
});

test('counts them where there are several', async () => {
  const { dialog } = await openDialog('', opened(articleWith(['sources', 0, 'text'], 'Another text.')));
  expect(dialog).toHaveTextContent(`${article.evidence.length} are not:`);
});

test('closes by its button, and what was open stays open', async () => {
  const { user, dialog } = await openDialog('#select=country:PK');
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(window.location.hash).toBe('#select=country:PK');
});
