/** An archive in a real browser: read as the reader goes, down to the quote in its article. */
import { hostArchive, isShard, largeArchive, openArchive, smallArchive } from './archives';
import { details, expect, items, network, source, test } from './test';

test('an archive opens on its countries, and reads nothing before something is chosen', async ({ page }) => {
  const { asked } = await hostArchive(page, largeArchive());
  await openArchive(page);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(/^1,?5\d\d engagements$/);
  await expect(page.getByRole('button', { name: 'no quote read yet' })).toBeVisible();
  expect(asked.filter(isShard)).toEqual([]);
  expect(asked.filter((name) => name === 'manifest.json')).toHaveLength(1);
});

test('by keyboard alone from the list to the quote in its article, and back', async ({ page }) => {
  await hostArchive(page, largeArchive());
  await openArchive(page, '#panes=source,details,list');
  await items(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const heading = details(page).getByRole('heading', { level: 2 });
  await expect(heading).not.toHaveText(/engagements$/);
  const quote = details(page).getByRole('blockquote').first();
  await expect(quote).toBeVisible();
  const words = (await quote.textContent()) ?? '';
  await expect(page.getByRole('button', { name: /^\d+ of \d+ (quotes )?verified$/ })).toBeVisible();
  await details(page).getByRole('button', { name: 'Show in source' }).first().press('Enter');
  await expect(source(page).locator('mark[data-open]').first()).toContainText(words.slice(0, 20));
  await expect(page).toHaveURL(/&quote=evidence:/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/&quote=/);
  await page.keyboard.press('Escape');
  await expect(heading).toHaveText(/engagements$/);
});

test('an address leads to a quote of an archive, as of any graph', async ({ page }) => {
  await hostArchive(page, smallArchive());
  await openArchive(page, '#select=engagement:cable-call');
  const button = details(page).getByRole('button', { name: 'Show in source' }).first();
  await button.click();
  await expect(page).toHaveURL(/quote=/);
  await page.reload();
  await expect(source(page).locator('mark[data-open]').first()).toBeVisible();
});

test('a part that is missing is said, what is open stays, and it is there when tried again', async ({
  page,
  expected,
}) => {
  expected.push(/404/);
  const { missing, names } = await hostArchive(page, smallArchive());
  await openArchive(page);
  for (const name of names) if (isShard(name)) missing.add(name);
  await items(page).focus();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('alert')).toContainText('A file of the archive is missing');
  await expect(details(page).getByRole('blockquote')).toHaveCount(0);
  missing.clear();
  await details(page).getByRole('button', { name: 'Try again' }).click();
  await expect(details(page).getByRole('blockquote').first()).toBeVisible();
});

test('a part with other bytes than its name says is not shown', async ({ page }) => {
  const files = new Map([...smallArchive()].map(([name, text]) => [name, isShard(name) ? `${text} ` : text]));
  await hostArchive(page, files);
  await openArchive(page, '#select=engagement:cable-call');
  await expect(details(page).getByRole('alert')).toContainText('not the one that was asked for');
  await expect(details(page).getByRole('blockquote')).toHaveCount(0);
});

test('an archive whose network file is missing is refused, with the way out', async ({ page, expected }) => {
  expected.push(/404/);
  const { missing, names } = await hostArchive(page, smallArchive());
  for (const name of names) if (name.startsWith('network-')) missing.add(name);
  await page.goto('./?graph=archive/manifest.json');
  await expect(page.getByRole('heading', { name: 'A file of the archive is missing' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Open/ }).first()).toBeVisible();
});

test('a click on a thing that is only painted shows its quotes', async ({ page }) => {
  await hostArchive(page, largeArchive());
  await openArchive(page, '#level=engagements');
  const heading = details(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/engagements$/);
  const box = await network(page).boundingBox();
  if (!box) throw new Error('no network');
  for (let step = 0; step < 40 && /engagements$/.test((await heading.textContent()) ?? ''); step += 1)
    await page.mouse.click(box.x + box.width / 2 + step * 3, box.y + box.height / 2 + (step % 5) * 2);
  await expect(heading).not.toHaveText(/engagements$/);
  await expect(details(page).getByRole('blockquote').first()).toBeVisible();
});

test('nothing can be added to an archive, and the reader is told so', async ({ page }) => {
  await hostArchive(page, smallArchive());
  await page.goto('./?graph=built-in:&graph=archive/manifest.json');
  await expect(page.getByText('An archive is opened by itself')).toBeVisible();
});

test('a manifest from disk is told apart from a graph', async ({ page }) => {
  await hostArchive(page, smallArchive());
  await openArchive(page);
  await page.keyboard.press('o');
  await page.getByLabel('Graph files').setInputFiles({
    name: 'manifest.json',
    mimeType: 'application/json',
    buffer: Buffer.from(smallArchive().get('manifest.json') ?? ''),
  });
  await expect(page.getByText('This is the manifest of an archive, and not the archive')).toBeVisible();
});

test('paper has the quotes that are read, and says of how many they are', async ({ page }) => {
  await hostArchive(page, largeArchive());
  await openArchive(page, '#panes=list,details');
  await items(page).focus();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('blockquote').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(details(page).getByRole('blockquote').first()).toBeVisible();
  await expect(network(page)).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a country of the list opens its sheet, with quotes and the way to more', async ({ page }) => {
    await hostArchive(page, largeArchive());
    await openArchive(page);
    await items(page).getByRole('option').first().tap();
    await expect(details(page).getByRole('blockquote').first()).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
  });
});
