/** Graph files that are missing, broken, too new or hostile: the page says what is wrong and never goes blank. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { details, expect, items, network, openPage, source, test } from './test';

const graphText = readFileSync(resolve(import.meta.dirname, '../../data/graph.json'), 'utf8');

const openWith = async (page: Page, body: string, status = 200) => {
  await page.route(/graph-[^/]*\.json$/, (route) =>
    route.fulfill({ status, body, contentType: 'application/json' }),
  );
  await page.goto('./');
};

test('a missing graph says that it is missing and where it was looked for', async ({ page, expected }) => {
  expected.push(/404/);
  await openWith(page, 'gone', 404);
  await expect(page.getByRole('heading', { name: 'The graph file is missing' })).toBeVisible();
  await expect(page.getByText(/graph-.*\.json answered 404/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
});

test('a graph that is cut short says that it is not JSON, and at which place', async ({ page }) => {
  await openWith(page, graphText.slice(0, 5000));
  await expect(page.getByRole('heading', { name: 'The graph file is not JSON' })).toBeVisible();
  await expect(page.getByRole('listitem').first()).toContainText(/line \d+, column \d+/);
});

test('a graph of a newer format version says so', async ({ page }) => {
  await openWith(page, graphText.replace('"formatVersion": 1', '"formatVersion": 2'));
  await expect(page.getByRole('heading', { name: 'another format version' })).toBeVisible();
  await expect(page.getByRole('listitem')).toContainText('format version 2; this Readout reads version 1');
});

test('a graph against the schema lists each problem with its place', async ({ page }) => {
  const graph = JSON.parse(graphText);
  graph.engagements[0].kind = 'summit';
  graph.officials[1].name = 7;
  await openWith(page, JSON.stringify(graph));
  const problems = page.getByRole('list', { name: 'Problems' });
  await expect(problems).toContainText('engagements[0].kind');
  await expect(problems).toContainText('officials[1].name');
});

test('a graph with a wrong quote opens, and says which quote is wrong and why', async ({ page }) => {
  const graph = JSON.parse(graphText);
  const wrong = graph.evidence.find(
    (each: { selector: { exact: string }[] }) => each.selector[0]?.exact === 'Secretary Austin',
  );
  wrong.selector[0].exact = 'Secretary Ostin';
  await openWith(page, JSON.stringify(graph));
  const total = graph.evidence.length;
  const button = page.getByRole('button', { name: `${total - 1} of ${total} quotes verified` });
  await expect(button).toBeVisible();
  await button.click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('Secretary Ostin');
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText(
    'the source has “Secretary Austin”',
  );
  await page.keyboard.press('Escape');
  await items(page)
    .getByRole('option', { name: /^Lloyd J Austin, official/ })
    .evaluate((option: HTMLElement) => option.click());
  await expect(
    details(page)
      .getByText(/not in the source: the source has “Secretary Austin”/)
      .first(),
  ).toBeVisible();
});

test('HTML, scripts and addresses in every text field stay text', async ({ page }) => {
  const payload =
    '<img src=x onerror="window.owned=1"><svg onload="window.owned=1"></svg><script>window.owned=1</script>';
  const graph = JSON.parse(graphText);
  graph.title = payload;
  graph.sources[0].headline = payload;
  graph.sources[0].publisher = payload;
  for (const group of ['countries', 'officials', 'organisations', 'topics'])
    for (const record of graph[group]) record.name = payload;
  for (const official of graph.officials) for (const post of official.posts) post.title = payload;
  for (const engagement of graph.engagements) {
    engagement.label = payload;
    for (const date of engagement.dates) Object.assign(date, { asWritten: payload, basis: payload });
    for (const statement of engagement.statements) statement.gist = payload;
  }
  for (const each of graph.evidence) each.selector[0].exact = payload;
  await openWith(page, JSON.stringify(graph));
  await expect(items(page).getByRole('option').first()).toBeAttached();
  for (const option of await items(page).getByRole('option').all())
    await option.evaluate((each: HTMLElement) => each.click());
  await expect(details(page).getByRole('blockquote').first()).toHaveText(payload);
  await expect(source(page).getByRole('heading', { level: 2 })).toHaveText(payload);
  expect(await network(page).locator('img, script').count()).toBe(0);
  expect(await page.evaluate(() => 'owned' in window)).toBe(false);
});

test('a source address that is not http is refused with its place', async ({ page }) => {
  const graph = JSON.parse(graphText);
  graph.sources[0].url = 'javascript:alert(1)';
  await openWith(page, JSON.stringify(graph));
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('sources[0].url');
});

test('a graph without a single engagement opens and says that it is empty', async ({ page }) => {
  const graph = JSON.parse(graphText);
  Object.assign(graph, {
    countries: [],
    officials: [],
    organisations: [],
    topics: [],
    engagements: [],
    evidence: [],
  });
  graph.placement = { countries: {}, officials: {}, engagements: {} };
  await openWith(page, JSON.stringify(graph));
  await expect(details(page)).toContainText('0 engagements');
  await items(page).focus();
  await expect(page.getByText('Nothing is drawn at this level')).toBeVisible();
});

test('the page that opens the built-in graph has no problem to report', async ({ page }) => {
  await openPage(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
