/** “Show me only…”: what a filter hides is not drawn, not listed and not counted; one line says what it is; nothing that stays moves. */
import type { Page } from '@playwright/test';
import { inventedCorpusText } from '../graph/invented-corpus';
import { details, expect, items, network, openPage, source, test } from './test';

const ASKED = '#kind=call&country=country:AF&reporter=organisation:ispr';
const WORDS = 'Calls about Afghanistan reported by ISPR: 1 of 2 engagements';

const pane = (page: Page) => page.getByRole('region', { name: 'Filters' });
const facet = (page: Page, name: string) => pane(page).getByRole('combobox', { name });
const openFilters = (page: Page) => page.getByRole('button', { name: 'Filters pane' }).click();
const meeting = (page: Page) =>
  items(page).getByRole('option', { name: 'Meeting, on or before 29 Apr 2021', includeHidden: true });

/** The engagements that are listed, which are the first of the things. */
const engagements = (page: Page) =>
  items(page)
    .getByRole('group', { name: 'Things' })
    .getByRole('option', { name: /^(?:\w+ )?(?:meeting|phone call|visit|statement)\b/i });

const expectOnlyTheCall = async (page: Page) => {
  await expect(page.getByText(WORDS, { exact: true }).first()).toBeVisible();
  await expect(items(page).getByRole('option', { name: /^Phone call/, includeHidden: true })).toHaveCount(1);
  await expect(meeting(page)).toHaveCount(0);
  await expect(items(page).getByText('Suh Sangpyo')).toHaveCount(0);
  await expect(network(page).getByText('SS', { exact: true })).toHaveCount(0);
  await expect(network(page).getByText('Meeting', { exact: true })).toHaveCount(0);
};

test('calls about Afghanistan reported by ISPR are one of two engagements; one key brings the other back', async ({
  page,
}) => {
  await openPage(page);
  await openFilters(page);
  await facet(page, 'Kind of engagement').selectOption('Phone call — 1');
  await facet(page, 'Country').selectOption('Afghanistan — 1');
  await facet(page, 'Reporter').selectOption('Inter-Services public relations — 1');
  await expectOnlyTheCall(page);
  await expect(page.getByText('Only this reporter’s account is shown.').first()).toBeVisible();
  await pane(page).getByRole('button', { name: 'Close the filters' }).click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('1 of 2 engagements');
  // Of the article only what ISPR tells of the call is marked.
  await expect(source(page).locator('mark', { hasText: 'expressed appreciation' })).toHaveCount(0);
  await expect(source(page).locator('mark', { hasText: 'The ISPR handout' }).first()).toBeAttached();

  const address = page.url();
  await page.keyboard.press('Backspace');
  await expect(meeting(page)).toHaveCount(1);
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto(address);
  await expectOnlyTheCall(page);
});

test('each choice is a step that Back undoes, the clearing too', async ({ page }) => {
  await openPage(page);
  await openFilters(page);
  await facet(page, 'Kind of engagement').selectOption('Phone call — 1');
  await facet(page, 'Country').selectOption('Afghanistan — 1');
  await pane(page).getByRole('button', { name: 'Clear all' }).click();
  await expect(meeting(page)).toHaveCount(1);
  await page.goBack();
  await expect(page.getByText('calls about Afghanistan: 1 of 2 engagements').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByText('calls: 1 of 2 engagements').first()).toBeVisible();
  await page.goBack();
  await expect(meeting(page)).toHaveCount(1);
});

test('nothing that stays moves while a filter comes and goes', async ({ page }) => {
  await openPage(page);
  const badges = ['US', 'PK', 'AF', 'QB', 'LA'];
  const places = () =>
    Promise.all(badges.map((badge) => network(page).getByText(badge, { exact: true }).first().boundingBox()));
  const before = await places();
  expect(before).not.toContain(null);
  await openFilters(page);
  await facet(page, 'Kind of engagement').selectOption('Phone call — 1');
  await expect(meeting(page)).toHaveCount(0);
  expect(await places()).toEqual(before);
  await page.keyboard.press('Backspace');
  await expect(meeting(page)).toHaveCount(1);
  expect(await places()).toEqual(before);
});

test('with the keyboard alone: open, choose, untick, close, clear', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Filters pane' }).focus();
  await page.keyboard.press('Enter');
  await expect(facet(page, 'Kind of engagement')).toBeFocused();
  await page.keyboard.type('Ph');
  await expect(meeting(page)).toHaveCount(0);
  for (let stop = 0; stop < 8; stop += 1) await page.keyboard.press('Tab');
  await expect(pane(page).getByRole('checkbox', { name: /^Countries/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(
    page.getByText(/^calls; only officials, organisations, topics and engagements are drawn/i).first(),
  ).toBeVisible();
  await expect(network(page).getByText('PK', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters pane' })).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(meeting(page)).toHaveCount(1);
  await expect(network(page).getByText('PK', { exact: true }).first()).toBeVisible();
});

test('limited to ISPR’s account the two countries of the call are still a pair, by what it has them say', async ({
  page,
}) => {
  await openPage(page, '#level=countries&reporter=organisation:ispr&pair=country:PK~country:US');
  const question = page.getByRole('region', { name: 'Question' });
  await expect(question.getByRole('link', { name: 'Austin telephoned Bajwa' }).first()).toBeVisible();
  await expect(question.getByText('The US dignitary', { exact: true }).first()).toBeVisible();
});

test.describe('the invented corpus', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/graph-[^/]*\.json$/, (route) =>
      route.fulfill({ body: inventedCorpusText, contentType: 'application/json' }),
    );
  });

  test('what stands beside each reporter and each kind is what choosing it shows', async ({ page }) => {
    await openPage(page, '#panes=source,details,timeline,filters');
    for (const name of ['Reporter', 'Kind of engagement']) {
      await expect(facet(page, name)).toBeVisible();
      for (const words of await facet(page, name).getByRole('option').allTextContents()) {
        await facet(page, name).selectOption(words);
        const count = /— (\d+)$/.exec(words)?.[1];
        await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
          new RegExp(`^${count} (of 36 )?engagements$`),
        );
        await expect(engagements(page)).toHaveCount(Number(count));
        await facet(page, name).selectOption({ index: 0 });
        await expect(engagements(page)).toHaveCount(36);
      }
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the filters fill the screen, show what they leave, and give way to it', async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Filters pane' }).tap();
    await facet(page, 'Kind of engagement').selectOption('Phone call — 1');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const small = await pane(page)
      .locator('select, button, label:has(input)')
      .evaluateAll((targets) => targets.filter((each) => each.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    await pane(page).getByRole('button', { name: 'Show 1 engagement' }).tap();
    await expect(pane(page)).toHaveCount(0);
    await expect(items(page).getByRole('option', { name: /^Phone call/ })).toBeInViewport();
    await expect(meeting(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Clear the filter' }).tap();
    await expect(meeting(page)).toBeVisible();
  });

  test('going to another pane puts the filters away', async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Filters pane' }).tap();
    await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Network' }).tap();
    await expect(pane(page)).toHaveCount(0);
    await expect(network(page)).toBeVisible();
  });

  test('the whole line is to be read', async ({ page }) => {
    await openPage(page, ASKED);
    const line = page.getByText('Only this reporter’s account is shown.').locator('..');
    expect(await line.evaluate((words) => words.scrollHeight - words.clientHeight)).toBeLessThanOrEqual(1);
  });
});
