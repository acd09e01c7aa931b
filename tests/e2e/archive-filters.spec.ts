/** Filters over an archive in a real browser: worked out in its worker, and on the page where there is none. */
import type { Page } from '@playwright/test';
import { NO_FILTER } from '../../src/graph/filter';
import { narrowedGraph } from '../../src/graph/narrow';
import { inventedCorpus } from '../graph/invented-corpus';
import { hostArchive, openArchive, smallArchive } from './archives';
import { expect, items, test } from './test';

const filters = (page: Page) => page.getByRole('region', { name: 'Filters' });
const isAtWork = (page: Page) => page.workers().find((worker) => worker.url().includes('archive-worker'));

const calls = narrowedGraph(inventedCorpus, { ...NO_FILTER, kind: 'call' }).engagements.length;
const all = inventedCorpus.engagements.length;
if (calls === 0 || calls === all)
  throw new Error('some engagements of the corpus are calls, and others are not');

const expectCalls = async (page: Page) => {
  await filters(page).getByLabel('Kind of engagement').selectOption('call');
  await expect(page.getByRole('region', { name: 'What is filtered' })).toContainText(
    `Calls: ${calls} of ${all} engagements`,
  );
  await expect(items(page).getByRole('option').first()).toBeAttached();
  await expect(page.getByRole('status')).toContainText('Calls');
};

test('what a filter leaves is worked out in the worker, and Backspace brings all back', async ({ page }) => {
  await hostArchive(page, smallArchive());
  await openArchive(page, '#level=engagements&panes=list,details,filters');
  await expect(filters(page).getByLabel('Kind of engagement')).toBeVisible();
  expect(isAtWork(page)).toBeDefined();
  await expectCalls(page);
  await filters(page).getByLabel('Kind of engagement').press('Backspace');
  await expect(page.getByText(`All ${all} engagements are shown.`)).toBeAttached();
  await expect(page.getByRole('region', { name: 'What is filtered' })).toBeHidden();
});

test('opened by its button the pane takes the focus, and gives it back', async ({ page }) => {
  await hostArchive(page, smallArchive());
  await openArchive(page);
  const opener = page.getByRole('button', { name: /^Filter/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(filters(page).getByLabel('Kind of engagement')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('where the worker cannot be had the page works it out by itself', async ({ page, expected }) => {
  expected.push(/archive-worker|Failed to load resource/);
  await hostArchive(page, smallArchive());
  await page.route(/archive-worker/, (route) => route.fulfill({ status: 404, body: '' }));
  await openArchive(page, '#level=engagements&panes=list,details,filters');
  expect(isAtWork(page)).toBeUndefined();
  await expectCalls(page);
});

test('what a worker leaves undone is done by the page', async ({ page }) => {
  await hostArchive(page, smallArchive());
  await openArchive(page, '#level=engagements&panes=list,details,filters');
  await expect(filters(page).getByLabel('Kind of engagement')).toBeVisible();
  await isAtWork(page)?.evaluate(() => {
    self.postMessage = () => {
      setTimeout(() => {
        throw new Error('no more answers');
      });
    };
  });
  await expectCalls(page);
  expect(isAtWork(page)).toBeUndefined();
});
