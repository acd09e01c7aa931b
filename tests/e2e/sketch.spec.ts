/** The sketch that the page comes with: on screen before any other file, and the very picture that Cytoscape draws. */
import type { Page } from '@playwright/test';
import { details, expect, items, network, openCorpus, test } from './test';

/** Holds back every file but the page itself, until it is called. */
const holdAssets = async (page: Page): Promise<() => void> => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/assets\//, async (route) => {
    await held;
    await route.continue();
  });
  return release;
};

const placesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-emphasis]')]
      .filter((label) => label.checkVisibility({ visibilityProperty: true }))
      .map((label) => {
        const { x, y } = label.getBoundingClientRect();
        return `${label.textContent} ${Math.round(x)} ${Math.round(y)} ${label.dataset.side}`;
      })
      .sort(),
  );

/** The share of pixels in which two pictures of the same size differ clearly. */
const shareOfDifferent = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? [];
        }),
      );
      if (!a || a.length === 0 || a.length !== b?.length) throw new Error('the pictures are not of one size');
      let different = 0;
      for (let at = 0; at < a.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 40))
          different += 1;
      return different / (a.length / 4);
    },
    [one.toString('base64'), other.toString('base64')],
  );

for (const [width, height, colorScheme] of [
  [1280, 800, 'light'],
  [1680, 1000, 'dark'],
  [1000, 620, 'light'],
] as const)
  test(`stands before any script is loaded, and is the picture that comes: ${width} x ${height}, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const release = await holdAssets(page);
    await page.goto('./', { waitUntil: 'commit' });
    const sketch = page.locator('[data-sketch]');
    await expect(sketch.getByText('Lloyd J Austin')).toBeVisible();
    const clip = await sketch.boundingBox();
    if (!clip) throw new Error('the sketch has no size');
    const places = await placesOf(page);
    expect(places.length).toBeGreaterThan(15);
    const sketched = await page.screenshot({ clip });

    release();
    await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible();
    await expect(sketch).toHaveCount(0);
    expect(await placesOf(page)).toEqual(places);
    const drawn = await page.screenshot({ clip });
    expect(await shareOfDifferent(page, sketched, drawn)).toBeLessThan(0.002);
  });

for (const address of ['./#level=countries', './?embed', './?graph=a.json', './#select=country:PK'])
  test(`${address} asks for another picture: none stands that is not asked for`, async ({ page }) => {
    await holdAssets(page);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.getByText('Opening the graph…')).toBeVisible();
    await expect(page.locator('[data-sketch]')).toHaveCount(0);
  });

test('the graph that comes is shown, if it is another than the picture was made of', async ({ page }) => {
  await openCorpus(page);
  await expect(page.locator('[data-sketch]')).toHaveCount(0);
  await expect(network(page).getByText('Lloyd J Austin')).toHaveCount(0);
  await expect(items(page).getByRole('option').first()).toBeAttached();
});

test('on a phone, where the list comes first, it is said that the page is on its way', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await holdAssets(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('[data-sketch]')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('Opening the graph…');
  await expect(page.getByRole('status')).toBeInViewport({ ratio: 1 });
});

test('the manifest of an archive that the address opens is asked for before any script is there', async ({
  page,
}) => {
  await holdAssets(page);
  const asked = page.waitForRequest(/\/a\/manifest\.json$/);
  await page.goto('./?graph=a/manifest.json', { waitUntil: 'commit' });
  await asked;
});
