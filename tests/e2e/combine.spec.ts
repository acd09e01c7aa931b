/** Several graphs as one in the browser: opened beside each other, joined by the reader, and taken apart again. */
import type { Page } from '@playwright/test';
import { inventedCorpusText } from '../graph/invented-corpus';
import { expectNoViolation } from './axe';
import { expect, items, test } from './test';

/** The invented press releases with one official twice, once under the name turned round. */
const withTwin = (): string => {
  const graph = JSON.parse(inventedCorpusText);
  const [first] = graph.officials;
  const twin = {
    ...first,
    id: 'official:invented-twin',
    name: first.name.split(' ').reverse().join(' '),
    wikidata: undefined,
  };
  graph.officials.push(twin);
  for (const level of ['countries', 'officials', 'engagements']) graph.placement[level][twin.id] = [500, 500];
  return JSON.stringify(graph);
};

const about = async (page: Page) => {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'About this graph' }).click();
  return page.getByRole('dialog', { name: 'About this graph' });
};

test('a graph opens beside the built-in one; two who look alike are joined, and Back undoes it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.route('**/twin.json', (route) =>
    route.fulfill({ body: withTwin(), contentType: 'application/json' }),
  );
  await page.goto('./?graph=built-in:&graph=twin.json');
  // Everything is placed anew, which takes some seconds.
  await expect(page).toHaveTitle(/ \+ /, { timeout: 40_000 });
  await expect(items(page)).toBeAttached();
  const dialog = await about(page);
  await expect(dialog.getByText('2 graphs open as one')).toBeVisible();
  await expectNoViolation(page);
  await dialog
    .getByRole('button', { name: /^They are the same/ })
    .first()
    .click();
  await expect(page).toHaveURL(/join=official:/, { timeout: 40_000 });
  await page.goBack();
  await expect(page).not.toHaveURL(/join=/, { timeout: 40_000 });
});
