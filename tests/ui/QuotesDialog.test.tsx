import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article, articleText, articleWith } from '../graph/article';
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

test('those of one source that are wrong for one reason stand together, and can be copied', async () => {
  const graph = JSON.parse(articleText);
  for (const at of [0, 1, 2]) graph.evidence[at].selector[0].prefix = 'not these words';
  graph.evidence[3].selector[0].exact = 'not this';
  const { user, dialog } = await openDialog('', opened(graph));
  expect(within(dialog).getByRole('heading', { level: 3 })).toHaveTextContent(
    article.sources[0]?.headline ?? '',
  );
  expect(dialog).toHaveTextContent('3 quotes: the words before it are not those it names');
  expect(
    within(dialog)
      .getAllByRole('list')
      .map((list) => list.children.length),
  ).toEqual([3, 1]);
  await user.click(within(dialog).getByRole('button', { name: 'Copy this list' }));
  const copied = await navigator.clipboard.readText();
  for (const { selector } of article.evidence.slice(0, 3)) expect(copied).toContain(`“${selector[0].exact}”`);
  expect(copied).toContain('  - evidence[3]: “not this”');
});

test('closes by its button, and what was open stays open', async () => {
  const { user, dialog } = await openDialog('#select=country:PK');
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(window.location.hash).toBe('#select=country:PK');
});
