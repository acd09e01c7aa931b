/** “Where is it?” in a real browser: by keyboard alone, by touch, on the article and on the invented corpus. */
import type { Page } from '@playwright/test';
import { inventedCorpusText } from '../graph/invented-corpus';
import { details, expect, openPage, source, test } from './test';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Search results' });
const group = (page: Page, name: string) => list(page).getByRole('group', { name });
const current = (page: Page) => list(page).getByRole('option', { selected: true });
const question = (page: Page) => page.getByRole('region', { name: 'Question' });

const openCorpus = async (page: Page, address = '') => {
  await page.route(/graph-[^/]*\.json$/, (route) =>
    route.fulfill({ body: inventedCorpusText, contentType: 'application/json' }),
  );
  await openPage(page, address);
};

test('a slash from anywhere, a name with a typing error, Enter: the official is open and read on from', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('listbox', { name: 'Items in the network' }).focus();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('bajva');
  await expect(group(page, 'Officials, 1').getByRole('option')).toHaveText(/^Qamar Javed Bajwa/);
  await expect(group(page, 'Officials, 1').locator('mark')).toHaveText('Bajwa');
  await expect(page).toHaveURL(/#find=bajva$/);
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Qamar Javed Bajwa');
  await expect(list(page)).toHaveCount(0);
  await expect(details(page).getByRole('group', { name: 'Facts and quotes' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('2 engagements');
});

test('words in quotation marks are found as they are written, and the quote opens in its place', async ({
  page,
}) => {
  await openPage(page);
  await box(page).fill('"attaches great importance"');
  await expect(group(page, 'Quotes, 1').locator('mark')).toHaveText('attaches great importance');
  await page.keyboard.press('End');
  await expect(current(page)).toContainText('“Chief of Army Staff');
  await page.keyboard.press('Enter');
  const mark = source(page).locator('mark[aria-current]');
  await expect(mark).toContainText('attaches great importance');
  await expect(mark).toBeInViewport();
  await expect(
    details(page).getByRole('blockquote').filter({ hasText: 'attaches great importance' }),
  ).not.toHaveCount(0);
  await expect(mark.getByRole('button').first()).toBeFocused();
});

test('a typing error in quotation marks finds nothing, and that is said', async ({ page }) => {
  await openPage(page, '#find=%22ataches%22');
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByRole('search')).toContainText(
    'Nothing in the 1 article loaded matches “ataches”. Words in quotation marks are searched as they are written.',
  );
});

test('an alias, a post, and a beginning of either find who it is', async ({ page }) => {
  await openPage(page);
  for (const typed of ['COAS', 'chief of army', 'gen ba']) {
    await box(page).fill(typed);
    await expect(
      list(page)
        .getByRole('group', { name: /^Officials/ })
        .getByRole('option')
        .first(),
    ).toHaveText(/^Qamar Javed Bajwa/);
  }
});

test('two names offer their pair first, and Enter opens the ledger', async ({ page }) => {
  await openPage(page);
  await box(page).fill('pakistan united states');
  await expect(group(page, 'Pairs, 1').getByRole('option')).toContainText('Pakistan and the United States');
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
  await expect(page).toHaveURL(/pair=country:PK~country:US/);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('austin bajwa');
  await expect(current(page)).toContainText('Lloyd J Austin and Qamar Javed Bajwa');
});

test('Escape closes the results, then empties the box and goes back to where the reader was', async ({
  page,
}) => {
  await openPage(page, '#select=official:suh-sangpyo');
  const clear = details(page).getByRole('button', { name: 'Clear selection' });
  await clear.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('korea');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('korea');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(clear).toBeFocused();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Suh Sangpyo');
});

test('a press outside closes the results, Tab leaves them', async ({ page }) => {
  await openPage(page, '#find=bajwa');
  await expect(list(page)).toBeVisible();
  await page.getByRole('heading', { name: '2 engagements' }).click();
  await expect(list(page)).toHaveCount(0);
  await box(page).click();
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(list(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('bajwa');
});

test('a sentence that no quote marks opens in the source, lit', async ({ page }) => {
  await openCorpus(page);
  await box(page).fill('whistles');
  const found = group(page, 'Sources, 2').getByRole('option', { name: /^“Iceland has sent/ });
  await found.click();
  const paragraph = source(page).locator('p').filter({ hasText: 'who whistles' });
  await expect(paragraph).toBeInViewport();
  await expect(paragraph).toBeFocused();
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('found-passage') ?? [])].map(String));
  expect(await lit()).toEqual(['Iceland has sent Malta an ambassador who whistles.']);
  await box(page).fill('cows');
  expect(await lit()).toEqual([]);
});

test.describe('letters that a keyboard may lack', () => {
  for (const [typed, name] of [
    ['vindsdottir', 'Björg Vindsdóttir'],
    ['thora', 'Þóra Vindriksdóttir'],
    ['zammit karmnu', 'Karmnu Żammit'],
    ['pepe', 'José Ombúñez'],
  ] as const)
    test(`${typed} finds ${name}`, async ({ page }) => {
      await openCorpus(page, `#find=${encodeURIComponent(typed)}`);
      await expect(
        list(page)
          .getByRole('group', { name: /^Officials/ })
          .getByRole('option')
          .first(),
      ).toContainText(name);
    });

  test('Korean and Urdu words are found where they are quoted', async ({ page }) => {
    await openCorpus(page);
    await box(page).fill('사막');
    await expect(
      list(page)
        .getByRole('group', { name: /^Quotes/ })
        .locator('mark'),
    ).toHaveText(['사막']);
    await box(page).fill('کشتی');
    await expect(
      list(page)
        .getByRole('group', { name: /^Quotes/ })
        .getByRole('option')
        .first(),
    ).toContainText('کشتی');
  });
});

test('what a filter hides is not found', async ({ page }) => {
  await openPage(page, '#find=suh&kind=call');
  await expect(page.getByRole('search')).toContainText('Nothing that the filter shows matches “suh”.');
});

test('the box does not move the bar, and the results keep inside a window of any width', async ({ page }) => {
  await openPage(page, '#find=bajwa');
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
  for (const width of [1600, 1280, 1000, 961, 700, 390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const edges = await page.evaluate(() => {
      const results = document.querySelector('[aria-label="Search results"]')?.getBoundingClientRect();
      return { right: results?.right ?? Infinity, page: document.documentElement.scrollWidth };
    });
    expect(edges.right).toBeLessThanOrEqual(width);
    expect(edges.page).toBe(width);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a button opens the search over the page; a tap opens what was found', async ({ page }) => {
    await openPage(page);
    await expect(box(page)).toBeHidden();
    await page.getByRole('button', { name: 'Open search' }).tap();
    await expect(box(page)).toBeFocused();
    await box(page).fill('austin');
    const heights = await list(page)
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => option.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await list(page)
      .getByRole('option', { name: /^Lloyd J Austin/ })
      .first()
      .tap();
    await expect(list(page)).toHaveCount(0);
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Lloyd J Austin');
    await expect(details(page)).toBeVisible();
  });

  test('closing gives the focus back to the button', async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Open search' }).tap();
    await page.getByRole('button', { name: 'Close search' }).tap();
    await expect(page.getByRole('button', { name: 'Open search' })).toBeFocused();
    await expect(box(page)).toBeHidden();
  });

  test('a quote opens in the source', async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Open search' }).tap();
    await box(page).fill('"mutual consensus"');
    await group(page, 'Quotes, 1').getByRole('option').tap();
    await expect(source(page).locator('mark[aria-current]')).toBeInViewport();
  });
});
