/** The first picture: drawn before the rest of the page is there, and not moved when it comes. */
import type { Page } from '@playwright/test';
import { clickThing, details, expect, network, openPage, test } from './test';

const placesOf = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-emphasis]')].map((label) => {
        const { x, y } = label.getBoundingClientRect();
        return [label.textContent, [Math.round(x), Math.round(y)]];
      }),
    ),
  );

test('the network is drawn before the panes are loaded, and stays where it is when they come', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/mount-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./#level=officials&select=official:lloyd-j-austin', { waitUntil: 'commit' });
  await expect(page.locator('canvas').first()).toBeAttached();
  await expect(page.getByText('Lloyd J Austin').first()).toBeVisible();
  await expect(details(page)).toHaveCount(0);
  const before = await placesOf(page);
  expect(Object.keys(before).length).toBeGreaterThan(6);

  release();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Lloyd J Austin');
  expect(await placesOf(page)).toEqual(before);
  await clickThing(page, 'KR');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Republic of Korea');
});

test('folding the legend moves nothing', async ({ page }) => {
  await openPage(page);
  const before = await placesOf(page);
  await network(page).getByRole('button', { name: 'Legend' }).click();
  await expect(network(page).getByText('colour: country')).toHaveCount(0);
  expect(await placesOf(page)).toEqual(before);
});
