/** Light and dark, forced colours, print and large text. */
import type { Page } from '@playwright/test';
import { details, expect, items, network, openPage, source, test } from './test';

/** The colour of the middle of a thing as the canvas has painted it. */
const paintedUnder = (page: Page, badge: string) =>
  network(page).evaluate((region, text) => {
    const label = [...region.querySelectorAll('[data-kind] > div:first-child')].find(
      (each) => each.textContent === text,
    );
    const { x, y, height } = (label ?? region).getBoundingClientRect();
    for (const canvas of region.querySelectorAll('canvas')) {
      const frame = canvas.getBoundingClientRect();
      const scale = canvas.width / frame.width;
      const pixel = canvas
        .getContext('2d')
        ?.getImageData((x - frame.x - 8) * scale, (y - frame.y + height / 2) * scale, 1, 1).data;
      if (pixel && (pixel[3] ?? 0) > 0) return [...pixel.slice(0, 3)];
    }
    return null;
  }, badge);

test('turning dark repaints the network in the dark palette', async ({ page, expected }) => {
  expected.push(/willReadFrequently/); // it is this test that reads the canvas back
  await page.emulateMedia({ colorScheme: 'light' });
  await openPage(page);
  expect(await paintedUnder(page, 'PK')).toEqual([0x1b, 0x6b, 0x4c]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => paintedUnder(page, 'PK')).toEqual([0x6c, 0xc1, 0x9a]);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 22, 20)');
});

test('under forced colours the network takes the reader’s own colours', async ({ page, expected }) => {
  expected.push(/willReadFrequently/);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openPage(page);
  const text = await page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    return getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).map(Number);
  });
  expect(await paintedUnder(page, 'PK')).toEqual(text);
});

test('a printed page has the facts and quotes of what is selected, and nothing else', async ({ page }) => {
  await openPage(page, '#select=engagement:suh-bajwa-meeting');
  await page.emulateMedia({ media: 'print' });
  await expect(network(page)).toBeHidden();
  await expect(source(page)).toBeHidden();
  await expect(items(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show in source' }).first()).toBeHidden();
  const last = details(page).getByRole('blockquote').last();
  await expect(last).toBeVisible();
  await expect(details(page).getByText('https://dailytimes.com.pk/750880/')).toBeVisible();
  const clipped = await details(page).evaluate((region) => {
    const pane = region.firstElementChild ?? region;
    return pane.scrollHeight - pane.clientHeight;
  });
  expect(clipped).toBeLessThanOrEqual(0);
});

test('at 200 % text size the desktop page keeps everything in reach', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const name of ['Countries', 'Officials', 'Engagements'])
    await expect(page.getByRole('radio', { name })).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Keys and help' })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('nothing on the page is animated', async ({ page }) => {
  await openPage(page, '#select=country:KR');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
