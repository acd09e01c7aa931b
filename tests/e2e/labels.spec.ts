/** The opening picture: every name readable, none on another. */
import type { Page } from '@playwright/test';
import { expect, network, openPage, test } from './test';

const namesOn = (page: Page) =>
  network(page).evaluate((region) =>
    [...region.querySelectorAll<HTMLElement>('[data-emphasis]')].map((label) => {
      const name = label.lastElementChild as HTMLElement; // every label ends with its name
      const { left, top, right, bottom } = name.getBoundingClientRect();
      return { text: name.textContent ?? '', isShown: !name.hidden, left, top, right, bottom };
    }),
  );

for (const level of ['countries', 'officials', 'engagements'])
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [390, 844],
  ] as const)
    test(`no name overlaps another at the opening view of ${level}, ${width} by ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await openPage(page, `#level=${level}&tab=network`);
      const shown = (await namesOn(page)).filter(({ isShown }) => isShown);
      expect(shown.length).toBeGreaterThan(3);
      const frame = await network(page).boundingBox();
      for (const [at, a] of shown.entries()) {
        expect(a.left, `${a.text} is inside the frame`).toBeGreaterThanOrEqual(frame?.x ?? 0);
        expect(a.right, `${a.text} is inside the frame`).toBeLessThanOrEqual(
          (frame?.x ?? 0) + (frame?.width ?? 0),
        );
        for (const b of shown.slice(at + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `“${a.text}” and “${b.text}” are apart`).toBe(true);
        }
      }
    });

test('at 1280 by 800 every thing of the article is named', async ({ page }) => {
  await openPage(page);
  expect((await namesOn(page)).filter(({ isShown }) => !isShown).map(({ text }) => text)).toEqual([]);
});

test('no symbol overlaps another', async ({ page }) => {
  await openPage(page);
  const overlaps = await network(page).evaluate((region) => {
    const labels = [...region.querySelectorAll<HTMLElement>('[data-emphasis]')];
    const zoom = Number(getComputedStyle(labels[0]?.parentElement ?? region).getPropertyValue('--zoom'));
    const boxes = labels.map((label) => {
      const { left, top } = label.getBoundingClientRect();
      const size = (name: string) => Number(label.style.getPropertyValue(name)) * zoom;
      return { text: label.textContent, x: left, y: top, width: size('--width'), height: size('--height') };
    });
    return boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        )
        .map((b) => `${a.text} and ${b.text}`),
    );
  });
  expect(overlaps).toEqual([]);
});
