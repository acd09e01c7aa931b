/** The whole journey without a mouse. */
import { details, expect, items, openPage, source, test } from './test';

test('with the keyboard alone: find an official, read a quote, see it in the article, and go back', async ({
  page,
}) => {
  await openPage(page);
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await items(page).evaluate((list) => list === document.activeElement)) break;
  }
  await expect(items(page)).toBeFocused();
  await expect(items(page)).toBeInViewport();

  await page.keyboard.type('lloyd');
  const current = async () => {
    const id = await items(page).getAttribute('aria-activedescendant');
    return page.locator(`[id="${id}"]`).textContent();
  };
  expect(await current()).toBe('Lloyd J Austin, official, Secretary of Defence');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Selected: Lloyd J Austin' })).toHaveCount(1);

  const show = details(page).getByRole('button', { name: 'Show in source' }).first();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await show.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(show).toBeFocused();
  const quote = await details(page).getByRole('blockquote').first().textContent();
  await page.keyboard.press('Enter');
  const mark = source(page).locator('mark[aria-current]');
  await expect(mark).toHaveText(quote ?? '');
  await expect(mark.getByRole('button').first()).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(mark).toHaveCount(0);
  await expect(show).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('2 engagements');
});

test('the article is one Tab stop: arrows go from passage to passage, Enter tells what one proves', async ({
  page,
}) => {
  await openPage(page);
  const passages = source(page).getByRole('button');
  await passages.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(passages.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(passages.first()).toBeFocused();

  await page.keyboard.press('Enter');
  const dialog = source(page).getByRole('dialog');
  await expect(dialog.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(passages.first()).toBeFocused();
});

test('home, end and arrows move in the list, and the last line is reached', async ({ page }) => {
  await openPage(page);
  await items(page).focus();
  await page.keyboard.press('End');
  const last = items(page).getByRole('option').last();
  await expect(items(page)).toHaveAttribute(
    'aria-activedescendant',
    (await last.getAttribute('id')) ?? 'none',
  );
  await expect(last).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  const first = items(page).getByRole('option').first();
  await expect(items(page)).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? 'none',
  );
});

test('? lists the keys, and Escape closes that without a step back', async ({ page }) => {
  await openPage(page, '#select=country:KR');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Reading Readout' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(details(page).getByRole('heading', { level: 2, name: 'Republic of Korea' })).toBeVisible();
});

test('the focus is not lost with the details, the notice or the button it was on', async ({ page }) => {
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  await openPage(page, '#level=countries&select=official:suh-sangpyo');
  await page.getByRole('button', { name: 'Show engagements' }).focus();
  await page.keyboard.press('Enter');
  expect(await isLost()).toBe(false);
  await details(page).getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  expect(await isLost()).toBe(false);
  await details(page).getByRole('button', { name: 'Clear selection' }).focus();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('2 engagements');
  expect(await isLost()).toBe(false);
});

test('Escape works from the level buttons too, and undoes the choice of level', async ({ page }) => {
  await openPage(page);
  await page.getByRole('radio', { name: 'Countries' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Engagements' })).toBeChecked();
});
