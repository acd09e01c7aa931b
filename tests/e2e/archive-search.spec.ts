/** The search of an archive in a real browser: in its worker, and on the page where there is none. */
import type { Page } from '@playwright/test';
import { hostArchive, isShard, largeArchive, openArchive, smallArchive } from './archives';
import { details, expect, source, test } from './test';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' });
const quotes = (page: Page) =>
  results(page)
    .getByRole('group', { name: /^Quotes, / })
    .getByRole('option');
const isSearching = (page: Page) => page.workers().some((worker) => worker.url().includes('find-worker'));

test('an archive is searched in a worker: names, then quotes, and a quote leads to its article', async ({
  page,
}) => {
  const { asked } = await hostArchive(page, largeArchive());
  await openArchive(page);
  await page.keyboard.press('/');
  await page.keyboard.type('vnidsdottir');
  await expect(results(page).getByRole('option').first()).toContainText('Björg Vindsdóttir');
  expect(isSearching(page)).toBe(true);
  await box(page).fill('"lend malta two pilots"');
  const first = quotes(page).first();
  await expect(first.locator('mark')).toHaveText('lend Malta two pilots');
  const read = asked.filter(isShard);
  expect(read.length).toBeLessThanOrEqual(48);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=[^&]+&quote=evidence:/);
  await expect(source(page).locator('mark[data-open]').first()).toContainText('lend Malta two pilots');
  await expect(details(page).getByRole('blockquote').first()).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});

test('where the worker cannot be had the page searches by itself', async ({ page, expected }) => {
  expected.push(/find-worker|Failed to load resource/);
  await hostArchive(page, smallArchive());
  await page.route(/find-worker/, (route) => route.fulfill({ status: 404, body: '' }));
  await openArchive(page);
  await box(page).fill('malta fisheries');
  await expect(quotes(page).first().locator('mark').first()).toHaveText(/malta|fisheries/i);
  await box(page).fill('vindsdottir');
  await expect(results(page).getByRole('option').first()).toContainText('Björg Vindsdóttir');
});

test('an index that is missing is said, names are found all the same, and trying again finds the quotes', async ({
  page,
  expected,
}) => {
  expected.push(/404/);
  const { missing, names } = await hostArchive(page, smallArchive());
  for (const name of names) if (/^(words|search)-/.test(name)) missing.add(name);
  await openArchive(page);
  await box(page).fill('malta');
  await expect(
    page.getByText(/^Quotes could not be searched\. A file of the archive is missing\./),
  ).toBeVisible();
  await expect(results(page).getByRole('group', { name: 'Countries, 1' })).toBeVisible();
  missing.clear();
  await page.getByRole('search').getByRole('button', { name: 'Try again' }).click();
  await expect(quotes(page).first().locator('mark').first()).toHaveText('Malta');
});
