/** The list of a large network: only what is in sight is in the page, and the keys reach all of it. */
import type { Locator, Page } from '@playwright/test';
import { expectNoViolation } from './axe';
import { expect, items, openPage, test } from './test';

const THINGS = 700;
/** An invented chain of things, placed on a spiral. */
const NODES = `Id,Label,X,Y\n${Array.from({ length: THINGS }, (_, at) => {
  const angle = 2.4 * at;
  const reach = 90 * Math.sqrt(at);
  return `n${at},Invented ${at},${Math.round(reach * Math.cos(angle))},${Math.round(reach * Math.sin(angle))}\n`;
}).join('')}`;
const EDGES = `Source,Target\n${Array.from({ length: THINGS - 1 }, (_, at) => `n${at},n${at + 1}\n`).join('')}`;
const SIZE = 2 * THINGS - 1;

const openLongList = async (page: Page): Promise<Locator> => {
  await openPage(page);
  await page.keyboard.press('o');
  await page.getByLabel('Graph files').setInputFiles(
    [
      ['nodes.csv', NODES],
      ['edges.csv', EDGES],
    ].map(([name = '', text = '']) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
  await expect(page.getByRole('button', { name: 'no quotes' })).toBeVisible({ timeout: 20_000 });
  const toggle = page.getByRole('button', { name: 'List pane' });
  if (await toggle.isVisible()) await toggle.click();
  await items(page).focus();
  return items(page);
};

/** The option that the keys have reached, as a screen reader is told. */
const currentOf = async (list: Locator): Promise<Locator> => {
  const id = await list.getAttribute('aria-activedescendant');
  return list.locator(`[id="${id}"]`);
};

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test.describe(`${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('each key goes to an option that is in sight and tells its place among all', async ({ page }) => {
      const list = await openLongList(page);
      for (const [key, place] of [
        ['ArrowDown', 2],
        ['End', SIZE],
        ['ArrowUp', SIZE - 1],
        ['PageUp', SIZE - 11],
        ['Home', 1],
        ['PageDown', 11],
      ] as const) {
        await page.keyboard.press(key);
        const current = await currentOf(list);
        await expect(current).toHaveAttribute('aria-posinset', `${place}`);
        await expect(current).toHaveAttribute('aria-setsize', `${SIZE}`);
        await expect(current).toBeInViewport({ ratio: 0.9 });
        expect(await list.getByRole('option').count()).toBeLessThan(120);
      }
      await page.keyboard.type('invented 612');
      await expect(await currentOf(list)).toHaveText('Invented 612, thing');
      await expect(await currentOf(list)).toBeInViewport({ ratio: 0.9 });
      await expectNoViolation(page);
    });

    test('it opens at its beginning, and the heading of what is scrolled stands over it', async ({
      page,
    }) => {
      const list = await openLongList(page);
      expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
      const heading = list.getByText('Things', { exact: true });
      await expect(heading).toBeInViewport({ ratio: 1 });
      await list.evaluate((element) => element.scrollTo(0, 500));
      await expect(list.getByRole('option', { name: 'Invented 1, thing', exact: true })).not.toBeInViewport();
      const isOnTop = await heading.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === element;
      });
      expect(isOnTop).toBe(true);
    });

    test('what is scrolled to is there, each row where its place puts it', async ({ page }) => {
      const list = await openLongList(page);
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
      await expect(list.getByRole('option', { name: `Invented ${THINGS - 1}, thing` })).toBeInViewport();
      const boxes = await list.getByRole('option').evaluateAll((options) =>
        options
          .map((option) => ({
            place: Number(option.getAttribute('aria-posinset')),
            top: option.getBoundingClientRect().top,
          }))
          .filter(({ place }) => place > 1)
          .sort((a, b) => a.place - b.place),
      );
      for (const [at, { place, top }] of boxes.slice(1).entries()) {
        const before = boxes[at];
        if (before?.place === place - 1) expect(top).toBeGreaterThanOrEqual(before.top + 28);
      }
      await list.getByRole('option').last().click();
      await expect(list.getByRole('option', { selected: true })).toHaveCount(1);
    });
  });
