/** What the page says of a graph file that somebody made: the report on one that it refuses, and the quotes that are wrong. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoViolation } from './axe';
import { expect, test } from './test';

const graphText = readFileSync(resolve(import.meta.dirname, '../../data/graph.json'), 'utf8');

/** Opens a file that lies beside the page, by its address. */
const openFile = async (page: Page, body: string) => {
  await page.route('**/brought.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto('./?graph=brought.json');
};

const brokenGraph = (): string => {
  const graph = JSON.parse(graphText);
  for (const engagement of graph.engagements) engagement.dates[0].latest = '2021-02-31';
  graph.countries[0].name = 7;
  graph.evidence[3].reportedBy = 'organisation:nowhere';
  return JSON.stringify(graph);
};

test('every problem of a refused file has its place, those of one sort stand together, and all can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, brokenGraph());
  const problems = page.getByRole('list', { name: 'Problems' });
  await expect(problems).toContainText('countries[0].name');
  await expect(problems).toContainText('"organisation:nowhere" is not in this graph');
  await expect(problems).toContainText('engagements[*].dates[*].latest 2 times');
  await problems.getByText('Where', { exact: true }).click();
  await expect(problems.getByText('engagements[1].dates[0].latest')).toBeVisible();
  await expectNoViolation(page);
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('4 problems of 3 kinds');
  expect(copied).toContain('  - engagements[1].dates[0].latest');
});

test('a key that stands twice is refused, where a browser alone would drop the first', async ({ page }) => {
  await openFile(page, graphText.replace('"title":', '"title": "Another title",\n  "title":'));
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText(
    /title\s*this key stands in its record twice, on line 3 and on line 4/,
  );
});

test('a source whose text was changed proves nothing: the graph opens, and every quote of it is marked', async ({
  page,
}) => {
  const graph = JSON.parse(graphText);
  graph.sources[0].text += ' And more.';
  await openFile(page, JSON.stringify(graph));
  await page.getByRole('button', { name: '0 of 57 quotes verified' }).click();
  const dialog = page.getByRole('dialog', { name: 'Are the quotes in the source?' });
  await expect(dialog).toContainText(
    '57 quotes: this text is not the source as it was when the graph was made',
  );
  await expectNoViolation(page);
});
