/** A network of thousands in the page: drawn at once, each thing to be pointed at, and what is chosen stands out. */
import type { Page } from '@playwright/test';
import { expectNoViolation } from './axe';
import { details, expect, items, network, openPage, test } from './test';

const THINGS = 3000;
const STEP = 90;
const ACROSS = 60;
/** An invented lattice: each thing is linked with the next, and all of the first row with the first. */
const NODES = `Id,Label,Kind,X,Y\n${Array.from(
  { length: THINGS },
  (_, at) =>
    `n${at},Invented ${at},${at % 3 === 0 ? 'agency' : 'person'},${(at % ACROSS) * STEP},${Math.floor(at / ACROSS) * STEP}\n`,
).join('')}`;
const EDGES = `Source,Target\n${Array.from({ length: THINGS - 1 }, (_, at) => `n${at},n${at + 1}\n`).join(
  '',
)}${Array.from({ length: THINGS - 1 }, (_, at) => (at % 7 === 0 ? `n${at + 1},n0\n` : '')).join('')}`;

const openLarge = async (page: Page) => {
  await openPage(page);
  await page.keyboard.press('o');
  await page.getByLabel('Graph files').setInputFiles(
    [
      ['nodes.csv', NODES],
      ['edges.csv', EDGES],
    ].map(([name = '', text = '']) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
  await expect(page.getByRole('button', { name: 'no quotes' })).toBeVisible({ timeout: 20_000 });
};

test('a thing that is only painted is chosen by a click, with its surroundings', async ({ page }) => {
  const painting = page.waitForEvent('worker', (worker) => /ground-worker-/.test(worker.url()));
  await openLarge(page);
  await painting; // not on the page's own thread
  // The names of the weightiest stand over the picture; each stands by its own thing.
  const hub = network(page).getByText('Invented 0', { exact: true });
  await expect(hub).toBeVisible();
  const named = await hub.boundingBox();
  if (!named) throw new Error('the hub is not named');
  await page.mouse.click(named.x + named.width / 2, named.y + named.height / 2);
  await expect(details(page).getByRole('heading', { name: 'Invented 0', exact: true })).toBeVisible();
  await expect(network(page).getByText('300 of the 429 things around it stand out.')).toBeVisible();
  await expectNoViolation(page);

  await page.keyboard.press('Escape');
  const box = await network(page).boundingBox();
  if (!box) throw new Error('no network');
  // Among 3,000 evenly spread things, some lie under the pointer within a few steps.
  const heading = details(page).getByRole('heading', { name: /^Invented \d+$/ });
  for (let step = 0; step < 40 && !(await heading.isVisible()); step += 1)
    await page.mouse.click(box.x + box.width / 2 + step * 2, box.y + box.height / 2 + (step % 5));
  await expect(heading).toBeVisible();
});

test('with the keyboard: the list reaches what is painted, and Enter shows what the file says', async ({
  page,
}) => {
  await openLarge(page);
  await items(page).focus();
  await page.keyboard.type('invented 2718');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { name: 'Invented 2718', exact: true })).toBeVisible();
  await expect(details(page).getByText('Invented 2717 links to Invented 2718')).toBeVisible();
  await expect(network(page).getByText(/^Invented 2718/)).toBeVisible();
});

test('a large network without places is seen settling, and can be given up', async ({ page }) => {
  const things = 45_000;
  const links = Array.from(
    { length: things },
    (_, at) => `n${at},n${(at * 7 + 1) % things}\nn${at},n${(at + 1) % things}\n`,
  ).join('');
  await openPage(page);
  await page.keyboard.press('o');
  await page.getByLabel('Graph files').setInputFiles({
    name: 'ring.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Source,Target\n${links}`),
  });
  const picture = page.getByRole('dialog').locator('canvas');
  await expect(picture).toBeVisible({ timeout: 20_000 });
  // In one go, as a quick machine is done in a second or two.
  const drawn = await picture.evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const cancel = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Cancel');
    cancel?.click();
    return Array.from(pixels).filter((value, at) => at % 4 === 3 && value > 0).length;
  });
  expect(drawn).toBeGreaterThan(1000);
  await expect(picture).toHaveCount(0);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('2 engagements');
});
