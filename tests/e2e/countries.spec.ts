/** The countries of a large network: the heaviest lines stand out, and a double click opens one. */
import type { Page } from '@playwright/test';
import { createGraphIndex } from '../../src/graph/graph-index';
import { layOutLevelInSteps } from '../../src/layout/lay-out';
import { worldOf } from '../graph/invented-world';
import { details, expect, items, network, openPage, test } from './test';

/** An invented world: one country calls all others, the nearer its number the less often, and many pairs call once. */
const graph = worldOf([
  ...Array.from({ length: 240 }, (_, at) =>
    Array.from({ length: 1 + (at >> 6) }, () => [0, at + 1] as const),
  ).flat(),
  ...Array.from({ length: 400 }, (_, at) => [1 + (at % 200), 201 + ((at * 7) % 99)] as const),
]);
const index = createGraphIndex(graph);

/** As the compiler would lay its countries out. */
const text = (() => {
  const steps = layOutLevelInSteps(index, 'countries');
  let step = steps.next();
  while (!step.done) step = steps.next();
  return JSON.stringify({ ...graph, placement: { ...graph.placement, countries: step.value } });
})();

const openLarge = async (page: Page, address = '') => {
  await page.route(/graph-[^/]*\.json$/, (route) =>
    route.fulfill({ body: text, contentType: 'application/json' }),
  );
  const painting = page.waitForEvent('worker', (worker) => /ground-worker-/.test(worker.url()));
  await openPage(page, address);
  await painting;
};

/** The middle of a country's symbol, by the letters in it. */
const placeOf = async (page: Page, letters: string) => {
  const box = await network(page).getByText(letters, { exact: true }).boundingBox();
  if (!box) throw new Error(`${letters} is not in the picture`);
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] as const;
};

test('every country has its letters, and the list has every line, drawn or not', async ({ page }) => {
  await openLarge(page);
  const { things, lines } = index.levels.countries;
  expect(things.length + lines.length).toBeGreaterThan(600);
  await expect(items(page)).toBeAttached();
  await expect(items(page).getByRole('option', { includeHidden: true }).first()).toHaveAttribute(
    'aria-setsize',
    `${things.length + lines.length}`,
  );
  await expect(network(page).getByText('AA', { exact: true })).toBeAttached();
  await expect(network(page).getByText('the wider a line, the more engagements')).toBeVisible();
});

test('a double click on a country shows it among the engagements, and Escape leads back to the very picture', async ({
  page,
}) => {
  await openLarge(page);
  await network(page).getByRole('button', { name: 'Zoom in' }).click();
  const before = await placeOf(page, 'AA');
  await page.mouse.dblclick(...before);
  await expect(details(page).getByRole('heading', { name: 'Land 0', exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Engagements' })).toBeChecked();
  await expect(page).toHaveURL(/#level=engagements&select=country:AA$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Countries' })).toBeChecked();
  await expect.poll(() => placeOf(page, 'AA')).toEqual(before);
});

test('with the keyboard: Enter on a line, and again, shows the engagements that it stands for', async ({
  page,
}) => {
  await openLarge(page);
  await items(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const line = index.levels.countries.lines.at(-1);
  if (!line) throw new Error('there are no lines');
  await expect(page).toHaveURL(new RegExp(`#select=${line}$`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#level=engagements&select=${line}$`));
  await expect(network(page).getByText('is not drawn at this level')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`#select=${line}$`));
});
