/** From the picture to the sentence and back, with the mouse. */
import { clickThing, details, expect, items, network, openPage, source, test } from './test';

test('a click on an official shows the quotes, and the quote is marked in the article', async ({ page }) => {
  await openPage(page);
  await clickThing(page, 'LA');

  await expect(details(page).getByRole('heading', { name: 'Lloyd J Austin' })).toBeVisible();
  const fact = details(page)
    .getByRole('listitem')
    .filter({ hasText: 'Lloyd J Austin: Secretary of Defence' });
  const quote = fact.getByRole('blockquote');
  await expect(quote).toHaveText('US Secretary of Defence Lloyd J Austin');
  await expect(fact.getByText('verified')).toBeVisible();

  await fact.getByRole('button', { name: 'Show in source' }).click();
  const mark = source(page).locator('mark[aria-current]');
  await expect(mark).toHaveText('US Secretary of Defence Lloyd J Austin');
  await expect(mark).toBeInViewport();
});

test('a click on a line says what it is in words, with its quotes', async ({ page }) => {
  await openPage(page);
  const line = await network(page).evaluate((region) => {
    const box = (badge: string) => {
      const element = [...region.querySelectorAll('[data-kind] > div:first-child')].find(
        (each) => each.textContent === badge,
      );
      const { x, y, width, height } = (element ?? region).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    };
    const [from, to] = [box('KR'), box('SS')];
    // Nearer to the country: the official's name hangs over the middle.
    return { x: from.x + (to.x - from.x) * 0.4, y: from.y + (to.y - from.y) * 0.4 };
  });
  await page.mouse.click(line.x, line.y);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
    'Suh Sangpyo represents the Republic of Korea',
  );
  const post = details(page)
    .getByRole('listitem')
    .filter({ hasText: 'Ambassador to Pakistan, for the Republic of Korea' });
  await expect(post.getByRole('blockquote')).toHaveText([
    'bilateral relations with Republic of Korea',
    'Korean Ambassador to Pakistan Suh Sangpyo',
  ]);
});

test('selecting dims what is not next to it and moves nothing', async ({ page }) => {
  await openPage(page);
  const places = () =>
    network(page).evaluate((region) =>
      Object.fromEntries(
        [...region.querySelectorAll<HTMLElement>('[data-emphasis]')].map((each) => [
          each.textContent,
          each.style.transform,
        ]),
      ),
    );
  const before = await places();
  await clickThing(page, 'KR');
  const things = network(page).locator('[data-emphasis]');
  await expect(things.filter({ hasText: 'Lloyd J Austin' })).toHaveAttribute('data-emphasis', 'dimmed');
  await expect(things.filter({ hasText: 'Suh Sangpyo' })).toHaveAttribute('data-emphasis', 'near');
  expect(await places()).toEqual(before);
});

test('selecting marks all of its evidence in the source', async ({ page }) => {
  await openPage(page);
  await items(page)
    .getByRole('option', { name: 'Drawdown, topic' })
    .evaluate((option: HTMLElement) => option.click());
  const marked = await source(page)
    .locator('mark[data-on]')
    .evaluateAll((marks) => marks.map((mark) => mark.textContent));
  expect(marked).toContain('to discuss the drawdown in Afghanistan');
  const quotes = await details(page).getByRole('blockquote').allTextContents();
  for (const quote of new Set(quotes))
    expect(
      marked.some((mark) => quote.includes(mark ?? '')),
      quote,
    ).toBe(true);
});

test('a click on the background clears the selection', async ({ page }) => {
  await openPage(page, '#select=country:KR');
  await expect(details(page).getByRole('heading', { level: 2, name: 'Republic of Korea' })).toBeVisible();
  const box = await network(page).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + 6);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('2 engagements');
});

test('hovering shows a short card', async ({ page }) => {
  await openPage(page);
  const box = await network(page).getByText('SS', { exact: true }).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  await expect(network(page).getByText(/^\d+ quotes?$/)).toBeVisible();
  await page.mouse.move(640, 60);
  await expect(network(page).getByText(/^\d+ quotes?$/)).toHaveCount(0);

  const name = await network(page)
    .getByText(/^Suh Sangpyo/)
    .first()
    .boundingBox();
  await page.mouse.move((name?.x ?? 0) + 10, (name?.y ?? 0) + 4); // a name is hovered as what it names
  await expect(network(page).getByText(/^\d+ quotes?$/)).toBeVisible();
});

test('a marked passage selects what it proves, and lists the facts where there are several', async ({
  page,
}) => {
  await openPage(page);
  await source(page)
    .getByRole('button', { name: 'pledged to further enhance bilateral relations between both countries' })
    .click();
  const dialog = source(page).getByRole('dialog');
  await expect(dialog).toBeVisible(); // a topic and a statement
  await dialog.getByRole('button', { name: /^Lloyd J Austin pledged/ }).click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
    'Lloyd J Austin pledged to further enhance bilateral relations between both countries',
  );

  await source(page).getByRole('button', { name: 'He also reiterated that' }).click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
    'Qamar Javed Bajwa reiterated that peace in Afghanistan means peace in Pakistan',
  );
});

test('a dragged thing stays where it is put until the layout is reset', async ({ page }) => {
  await openPage(page);
  const thing = network(page).getByText('AF', { exact: true });
  const other = network(page).getByText('KR', { exact: true });
  const [before, otherBefore] = [await thing.boundingBox(), await other.boundingBox()];
  if (!before) throw new Error('AF is not drawn');
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.move(x + 60, y + 24, { steps: 5 });
  await page.mouse.up();
  const moved = await thing.boundingBox();
  expect(Math.round((moved?.x ?? 0) - before.x)).toBe(60);
  expect(await other.boundingBox()).toEqual(otherBefore);

  await clickThing(page, 'KR');
  expect((await thing.boundingBox())?.x).toBe(moved?.x);
  await network(page).getByRole('button', { name: 'Reset layout' }).click();
  expect((await thing.boundingBox())?.x).toBeCloseTo(before.x, 0);
});

test('the buttons zoom and bring the whole picture back', async ({ page }) => {
  await openPage(page);
  const place = () => network(page).getByText('KR', { exact: true }).boundingBox();
  const before = await place();
  await network(page).getByRole('button', { name: 'Zoom in' }).click();
  expect(await place()).not.toEqual(before);
  await network(page).getByRole('button', { name: 'Fit' }).click();
  expect((await place())?.x).toBeCloseTo(before?.x ?? 0, 0);
});

test('a click on a name picks the thing it names, not a line beneath it', async ({ page }) => {
  await openPage(page);
  await network(page).getByText('Suh Sangpyo').click({ force: true });
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Suh Sangpyo');
  await network(page).getByText('Phone call').click({ force: true });
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Austin telephoned Bajwa');
});

test('selecting words of the article to copy them selects nothing else', async ({ page }) => {
  await openPage(page);
  await source(page)
    .getByText('reaffirmed', { exact: false })
    .last()
    .dblclick({ position: { x: 20, y: 8 } });
  expect(await page.evaluate(() => getSelection()?.toString().trim())).not.toBe('');
  await expect(source(page).getByRole('dialog')).toHaveCount(0);
});

test('what a country’s officials said is under that country', async ({ page }) => {
  await openPage(page, '#select=country:US');
  const said = details(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Said for United States/ }) });
  await expect(said).toContainText(
    'Lloyd J Austin reaffirmed the importance of the US-Pakistan bilateral relationship',
  );
});
