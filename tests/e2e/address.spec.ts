/** What is on screen is in the address. */
import { clickThing, details, expect, openPage, source, test } from './test';

const heading = (page: Parameters<typeof details>[0]) => details(page).getByRole('heading', { level: 2 });

test('back and forward walk the selections', async ({ page }) => {
  await openPage(page);
  await clickThing(page, 'LA');
  await expect(heading(page)).toHaveText('Lloyd J Austin');
  await clickThing(page, 'KR');
  await expect(heading(page)).toHaveText('Republic of Korea');
  await page.goBack();
  await expect(heading(page)).toHaveText('Lloyd J Austin');
  await page.goBack();
  await expect(heading(page)).toHaveText('2 engagements');
  await page.goForward();
  await expect(heading(page)).toHaveText('Lloyd J Austin');
});

test('a copied address opened elsewhere shows the same', async ({ page, browser }) => {
  await openPage(page);
  await page.getByRole('radio', { name: 'Officials' }).check();
  await clickThing(page, 'SS');
  await details(page).getByRole('button', { name: 'Show in source' }).first().click();
  await page.getByRole('button', { name: 'List pane' }).click();
  const address = page.url();
  const shown = async (from: typeof page) => ({
    level: await from.getByRole('radio', { checked: true }).getAttribute('value'),
    heading: await heading(from).textContent(),
    quote: await source(from).locator('mark[aria-current]').textContent(),
    list: await from.getByRole('button', { name: 'List pane' }).getAttribute('aria-pressed'),
  });

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const elsewhere = await context.newPage();
  await elsewhere.goto(address);
  await expect(source(elsewhere).locator('mark[aria-current]')).toBeInViewport();
  expect(await shown(elsewhere)).toEqual(await shown(page));
  expect((await shown(page)).level).toBe('officials');
  await context.close();
});

test('an address that names something unknown says so and shows the rest', async ({ page }) => {
  await openPage(page, '#level=countries&select=official:nobody');
  await expect(page.getByRole('alert')).toContainText('“official:nobody”, which is not in this graph');
  await expect(page.getByRole('radio', { name: 'Countries' })).toBeChecked();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what is selected but not drawn at this level says so, and offers the level that draws it', async ({
  page,
}) => {
  await openPage(page, '#level=countries&select=official:suh-sangpyo');
  await page.getByRole('button', { name: 'Show engagements' }).click();
  await expect(page.getByRole('radio', { name: 'Engagements' })).toBeChecked();
  await expect(heading(page)).toHaveText('Suh Sangpyo');
});

test('while a notice of an unknown id stands, selections are steps as ever', async ({ page }) => {
  await openPage(page, '#select=official:nobody');
  await clickThing(page, 'KR');
  await expect(page).toHaveURL(/#select=country:KR$/);
  await clickThing(page, 'LA');
  await page.goBack();
  await expect(heading(page)).toHaveText('Republic of Korea');
});
