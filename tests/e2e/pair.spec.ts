/** What is between these two? The ledger of a pair, on the article and on the invented corpus. */
import type { Page } from '@playwright/test';
import { expectNoViolation } from './axe';
import { details, expect, items, network, openCorpus, openPage, source, test } from './test';

const ledger = (page: Page) => page.getByRole('group', { name: 'Ledger' });
const entries = (page: Page) => ledger(page).locator('ol > li');
const labels = (page: Page) => entries(page).getByRole('heading', { level: 4 });

const expectNoSidewaysScroll = async (page: Page) => {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('main *')]
      .filter(
        (element) =>
          element.clientWidth > 1 &&
          element.scrollWidth > element.clientWidth + 1 &&
          (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)),
      )
      .map((element) => `${element.tagName}.${element.className}`),
  );
  expect(wide).toEqual([]);
};

test('a line between two countries leads to their ledger: who said what, and a quote that opens beside it', async ({
  page,
}) => {
  await openPage(page, '#level=countries&select=dealt-with:country:PK~country:US');
  await details(page).getByRole('button', { name: 'Open the ledger' }).click();
  await expect(ledger(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(ledger(page).getByRole('heading', { level: 2 })).toHaveText('Pakistan and the United States');
  await expect(ledger(page).getByRole('heading', { name: 'Pakistan said 2' })).toBeInViewport();
  await expect(ledger(page).getByRole('heading', { name: 'The United States said 5' })).toBeInViewport();

  const theirs = ledger(page).getByRole('group', { name: 'The United States said' });
  await expect(theirs.getByRole('listitem')).toHaveCount(5);
  const quote = theirs.getByRole('blockquote').filter({ hasText: 'expressed appreciation' });
  await quote.locator('xpath=..').getByRole('button', { name: 'Show in source' }).click();
  await expect(source(page).locator('mark[aria-current]').first()).toBeInViewport();
  await expect(ledger(page)).toBeVisible();
});

test('two who never meet in the article are told so, and what they have in common', async ({ page }) => {
  await openPage(page, '#pair=country:KR~country:US');
  await expect(ledger(page)).toContainText('No engagement in the 1 article loaded.');
  await expect(ledger(page)).not.toContainText(/no contact/i);
  const common = ledger(page).locator('section', { hasText: 'Whom both dealt with' });
  await expect(common.getByRole('listitem')).toHaveCount(1);
  await expect(common.getByRole('link', { name: 'Pakistan' })).toBeVisible();
  await common.getByRole('button', { name: /quotes/ }).click();
  await expect(common.getByRole('blockquote').first()).toBeVisible();
  await common.getByRole('link', { name: 'phone call', exact: true }).click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Austin telephoned Bajwa');
  await page.goBack();
  await expect(ledger(page)).toContainText('No engagement in the 1 article loaded.');
});

test('by keyboard alone from the list to the ledger, and back', async ({ page }) => {
  await openCorpus(page, '#level=countries');
  await items(page).focus();
  await page.keyboard.type('icel');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Iceland');
  const compare = details(page).getByRole('button', { name: 'Compare with…' });
  for (let presses = 0; presses < 40; presses++) {
    if (await compare.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(compare).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(compare).toBeFocused();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Iceland');

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(ledger(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(ledger(page).getByRole('heading', { level: 2 })).toHaveText('Iceland and Malta');
  await page.keyboard.press('Escape');
  await expect(ledger(page)).toBeHidden();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Iceland');
});

test('twelve engagements, newest or oldest first, the undated last both times, and the address keeps it', async ({
  page,
}) => {
  await openCorpus(page, '#pair=country:IS~country:MT');
  await expect(ledger(page).getByRole('heading', { name: 'Engagements between them 12' })).toBeVisible();
  await expect(ledger(page)).toContainText('12: 7 meetings, 4 phone calls and 1 visit; of these 1 planned');
  await expect(entries(page)).toHaveCount(14); // two more in which one was only talked about
  await expect(labels(page).first()).toHaveText('Vindsdóttir telephoned Żammit about lamps');
  await expect(labels(page).nth(11)).toHaveText('Żammit called Vindsdóttir about a suitcase');

  await ledger(page).getByRole('radio', { name: 'Oldest first' }).check();
  await expect(labels(page).first()).toHaveText('Vindsdóttir and Żammit met for the first time');
  await expect(labels(page).nth(11)).toHaveText('Żammit called Vindsdóttir about a suitcase');
  const order = await labels(page).allTextContents();

  await page.reload();
  await expect(ledger(page).getByRole('radio', { name: 'Oldest first' })).toBeChecked();
  expect(await labels(page).allTextContents()).toEqual(order);
});

test('the heads of the columns stay in sight on the way down', async ({ page }) => {
  await openCorpus(page, '#pair=country:IS~country:MT');
  await labels(page).nth(8).scrollIntoViewIfNeeded();
  const head = ledger(page)
    .getByRole('heading', { name: /^Iceland said/ })
    .first();
  await expect(head).toBeInViewport();
  // What takes the focus does not lie under them.
  const first = labels(page).first().getByRole('link');
  await first.focus();
  const [box, under] = [await first.boundingBox(), await head.boundingBox()];
  expect(box?.y).toBeGreaterThan((under?.y ?? 0) + (under?.height ?? 0));
});

test('a link far down that is followed leads to its details, and Back and Escape lead back to it', async ({
  page,
}) => {
  await openCorpus(page, '#pair=country:IS~country:MT');
  const link = labels(page).nth(9).getByRole('link');
  await link.focus();
  const scrolled = () => ledger(page).evaluate((pane) => pane.scrollTop);
  const down = await scrolled();
  expect(down).toBeGreaterThan(1000);
  for (const goBack of [() => page.goBack(), () => page.keyboard.press('Escape')]) {
    await link.press('Enter');
    await expect(details(page).getByRole('group', { name: 'Facts and quotes' })).toBeFocused();
    await goBack();
    await expect(link).toBeFocused();
    expect(await scrolled()).toBe(down);
  }
  await expect(link).toBeInViewport();
});

test('two with none in ten articles, and a filter that leaves none', async ({ page }) => {
  await openCorpus(page, '#pair=country:IS~country:NA');
  await expect(ledger(page)).toContainText('No engagement in the 10 articles loaded.');
  await page.evaluate(() => {
    window.location.hash = '#pair=country:IS~country:FJ&kind=call';
  });
  await expect(ledger(page)).toContainText(
    'No engagement in what the filter leaves of the 10 articles loaded.',
  );
});

test('printed, it has every quote and the sources, and not the network', async ({ page }) => {
  await openPage(page, '#pair=country:PK~country:US');
  await expect(ledger(page).getByRole('blockquote').first()).toBeVisible();
  const onScreen = await ledger(page).getByRole('blockquote').count();
  await page.emulateMedia({ media: 'print' });
  await expect(network(page)).toBeHidden();
  await expect(source(page)).toBeHidden();
  await expect(details(page)).toBeHidden();
  await expect(ledger(page).getByRole('blockquote').last()).toBeVisible();
  expect(await ledger(page).getByRole('blockquote').count()).toBeGreaterThan(onScreen);
  await expect(ledger(page).getByText('https://dailytimes.com.pk/750880/')).toBeVisible();
  await expect(ledger(page).getByRole('button')).toHaveCount(0);
  const clipped = await ledger(page).evaluate((pane) => pane.scrollHeight - pane.clientHeight);
  expect(clipped).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(ledger(page).getByRole('blockquote')).toHaveCount(onScreen);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a country of the list is compared with another, and nothing scrolls sideways', async ({ page }) => {
    await openCorpus(page, '#level=countries');
    await items(page)
      .getByRole('option', { name: /^Iceland/ })
      .first()
      .tap();
    await details(page).getByRole('button', { name: 'Compare with…' }).tap();
    await expectNoSidewaysScroll(page);
    const option = page.getByRole('option', { name: /^Malta 12 engagements/ });
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await option.tap();
    await expect(ledger(page).getByRole('heading', { level: 2 })).toHaveText('Iceland and Malta');
    await expectNoSidewaysScroll(page);
    const [iceland, malta] = await Promise.all(
      ['Iceland said', 'Malta said'].map((name) =>
        ledger(page).getByRole('group', { name }).first().boundingBox(),
      ),
    );
    expect(malta?.y).toBeGreaterThan((iceland?.y ?? 0) + (iceland?.height ?? 0) - 1);
    for (const button of await ledger(page).getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('an opened quote has a way back to the ledger in sight, however far the article is read', async ({
    page,
  }) => {
    await openCorpus(page, '#pair=country:IS~country:MT');
    const show = ledger(page).getByRole('button', { name: 'Show in source' }).nth(6);
    await show.tap();
    const back = source(page).getByRole('button', { name: 'Back to the ledger' });
    await expect(back).toBeInViewport({ ratio: 1 });
    expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(source(page).locator('mark[aria-current]').first()).toBeInViewport();
    await source(page).locator('article').last().scrollIntoViewIfNeeded();
    await expect(back).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScroll(page);
    await expectNoViolation(page);
    await back.tap();
    await expect(ledger(page)).toBeVisible();
    await expect(show).toBeFocused();
  });
});

test('beside a question that stays in sight there is no way back to it', async ({ page }) => {
  await openCorpus(page, '#pair=country:IS~country:MT');
  await ledger(page).getByRole('button', { name: 'Show in source' }).first().click();
  await expect(source(page).locator('mark[aria-current]').first()).toBeInViewport();
  await expect(source(page).getByRole('button', { name: 'Back to the ledger' })).toBeHidden();
});
