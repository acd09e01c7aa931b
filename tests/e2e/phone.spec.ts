/** 390 pixels wide: one pane at a time, details as a sheet, large targets, nothing scrolls sideways. */
import type { Page } from '@playwright/test';
import { details, expect, items, network, openPage, source, test } from './test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const expectNoSidewaysScroll = async (page: Page) => {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const overflow = getComputedStyle(element).overflowX;
        return (
          element.clientWidth > 1 &&
          element.scrollWidth > element.clientWidth + 1 &&
          (overflow === 'auto' || overflow === 'scroll' || element === document.documentElement)
        );
      })
      .map((element) => `${element.tagName}.${element.className}`),
  );
  expect(wide).toEqual([]);
};

const expectLargeTargets = async (page: Page) => {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, [role="option"]')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
          !element.closest('article') &&
          // the list is out of sight until it is focused
          (element.closest('[role="listbox"]')?.clientWidth ?? 100) >= 100,
      )
      .map((element) => ({
        name: element.textContent || element.ariaLabel,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name}: ${box.width} by ${box.height}`),
  );
  expect(small).toEqual([]);
};

test('the list comes first; choosing opens the details as a sheet; the quote opens in the source', async ({
  page,
}) => {
  await openPage(page);
  await expect(items(page)).toBeInViewport();
  await expect(source(page)).toBeHidden();
  await expectNoSidewaysScroll(page);
  await expectLargeTargets(page);

  await items(page).getByRole('option', { name: 'Phone call, 28 Apr 2021' }).tap();
  await expect(details(page)).toBeVisible();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Austin telephoned Bajwa');
  await expectNoSidewaysScroll(page);
  await expectLargeTargets(page);

  await details(page).getByRole('button', { name: 'Show in source' }).first().tap();
  await expect(details(page)).toBeHidden();
  const mark = source(page).locator('mark[aria-current]');
  await expect(mark).toBeInViewport();
  await expectNoSidewaysScroll(page);

  await page.goBack();
  await expect(details(page)).toBeVisible();
  await details(page).getByRole('button', { name: 'Clear selection' }).tap();
  await expect(details(page)).toBeHidden();
});

test('the network has a tab of its own, and a tap on an engagement opens its sheet', async ({ page }) => {
  await openPage(page);
  await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Network' }).tap();
  await expect(network(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectLargeTargets(page);
  const box = await network(page).getByText('SS', { exact: true }).boundingBox();
  await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Suh Sangpyo');
});

test('at 200 % text size nothing scrolls sideways and the list still opens the details', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expectNoSidewaysScroll(page);
  await items(page).getByRole('option', { name: 'Phone call, 28 Apr 2021' }).tap();
  await expect(details(page).getByRole('blockquote').first()).toBeAttached();
  await expectNoSidewaysScroll(page);
});

test('names are whole after the network was out of sight when something was selected', async ({ page }) => {
  await openPage(page, '#tab=source&select=official:suh-sangpyo');
  await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Network' }).tap();
  const overlaps = () =>
    network(page).evaluate((region) => {
      const boxes = [...region.querySelectorAll<HTMLElement>('[data-emphasis] > :last-child')]
        .filter((name) => !name.hidden)
        .map((name) => name.getBoundingClientRect());
      const touching = boxes.filter((a, at) =>
        boxes
          .slice(at + 1)
          .some((b) => a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top),
      );
      return { named: boxes.filter(({ width }) => width > 0).length > 10, touching: touching.length };
    });
  await expect.poll(overlaps).toEqual({ named: true, touching: 0 });
});
