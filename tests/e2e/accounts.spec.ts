/** Do the two sides tell the same story: the accounts of an engagement side by side, on the article and on the invented corpus. */
import type { Locator, Page } from '@playwright/test';
import { details, expect, openCorpus, openPage, source, test } from './test';

const CALL = '#accounts=engagement:austin-bajwa-call';
const HARBOUR = '#accounts=engagement:harbour-bell-meeting';
const OWN = 'The article’s own voice';
const ISPR = 'Inter-Services public relations';

const question = (page: Page): Locator => page.getByRole('region', { name: 'Question' });
const accounts = (page: Page): Locator => page.getByRole('table', { name: 'Accounts side by side' });
const row = (page: Page, name: RegExp): Locator => accounts(page).getByRole('row', { name });
const heads = (page: Page): Locator => accounts(page).getByRole('rowheader');

/** The words of the rows of which a row header says this. */
const rowsThatSay = async (page: Page, says: string): Promise<readonly (string | undefined)[]> => {
  const found = await heads(page).filter({ hasText: says }).allInnerTexts();
  return found.map((text) => text.split('\n')[0]);
};

test.describe('the phone call', () => {
  test('what only the ISPR reports, and what only the article’s own voice reports', async ({ page }) => {
    await openPage(page, CALL);
    await expect(accounts(page).getByRole('columnheader')).toHaveText(['What is told', OWN, ISPR]);
    expect(await rowsThatSay(page, `Only ${ISPR} mentions this`)).toEqual([
      'Bilateral cooperation',
      'Mutual interest',
      'Regional security',
      'Lloyd J Austin and Qamar Javed Bajwa discussed matters of mutual interest, the regional security situation including latest developments in the Afghan peace process, the drawdown and bilateral cooperation in various fields',
      'Qamar Javed Bajwa said that Pakistan will always support an “Afghan-led Afghan-owned” peace process based on mutual consensus of all stakeholders',
      'Qamar Javed Bajwa reiterated that peace in Afghanistan means peace in Pakistan',
      'Lloyd J Austin acknowledged Pakistan’s continuous efforts for peace and stability in the region',
      'Lloyd J Austin pledged to further enhance bilateral relations between both countries',
    ]);
    expect(await rowsThatSay(page, 'Only the article’s own voice mentions this')).toEqual([
      'When',
      'Shared goals',
      'US-led international forces',
      'Lloyd J Austin called to discuss the drawdown in Afghanistan',
      'Lloyd J Austin reaffirmed the importance of the US-Pakistan bilateral relationship',
      'Lloyd J Austin appreciated Pakistan’s support for Afghanistan peace negotiations',
      'Lloyd J Austin and Qamar Javed Bajwa discussed the importance of regional stability',
      'Lloyd J Austin and Qamar Javed Bajwa discussed the desire for the United States and Pakistan to continue working together on shared goals and objectives in the region',
    ]);
    // ISPR's account quotes him: it tells that he took part, though not that it was he who called.
    const austin = row(page, /^Lloyd J Austin took part, for the United States/);
    await expect(austin.getByRole('cell').last().getByRole('blockquote')).toHaveText(['The US dignitary']);
    await expect(austin).not.toContainText('mentions this');
    const cells = row(page, /^Qamar Javed Bajwa reiterated/).getByRole('cell');
    await expect(cells.first()).toHaveText(/Not mentioned$/);
    await expect(cells.last().getByRole('blockquote')).toHaveText([
      'The ISPR handout said that during the call',
      'He also reiterated that peace in Afghanistan means peace in Pakistan',
    ]);
  });

  test('both columns stand beside the source at 1280 pixels, and the names stay while the rows go by', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openPage(page, CALL);
    await row(page, /^Lloyd J Austin pledged/).scrollIntoViewIfNeeded();
    await expect(accounts(page).getByRole('columnheader', { name: ISPR })).toBeInViewport();
    await expect(source(page)).toBeVisible();
  });

  test('by keyboard: only the rows that differ, a quote in the source, back to where it was, and out', async ({
    page,
  }) => {
    await openPage(page, CALL);
    const all = page.getByRole('radio', { name: 'All rows 24' });
    while (!(await all.evaluate((radio) => radio === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Only rows that differ 16' })).toBeChecked();
    expect(page.url()).toContain(`${CALL}&rows=differing`);
    await expect(row(page, /^Regional stability/)).toHaveCount(0);

    const show = row(page, /^Shared goals/).getByRole('button', { name: 'Show in source' });
    while (!(await show.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(source(page).locator('mark[aria-current]').first()).toBeInViewport();
    await expect(accounts(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(show).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(accounts(page)).toHaveCount(0);
  });

  test('are one button away from the engagement, and Escape leads back to it', async ({ page }) => {
    await openPage(page, '#select=engagement:austin-bajwa-call');
    const compare = details(page).getByRole('button', { name: 'Compare the accounts' });
    await compare.press('Enter');
    await expect(accounts(page)).toBeVisible();
    expect(page.url()).toContain('accounts=engagement:austin-bajwa-call');
    await page.keyboard.press('Escape');
    await expect(accounts(page)).toHaveCount(0);
    await expect(compare).toBeFocused();
  });

  test('its address opens it again as it was', async ({ page }) => {
    await openPage(page, `${CALL}&rows=differing`);
    await expect(page.getByRole('radio', { name: 'Only rows that differ 16' })).toBeChecked();
    await page.reload();
    await expect(heads(page).filter({ hasText: /^Only|mentions this/ })).toHaveCount(16);
    expect(page.url()).toContain(`${CALL}&rows=differing`);
  });

  test('the network is limited to the ISPR’s account, and Back undoes it', async ({ page }) => {
    await openPage(page, CALL);
    await page.getByRole('button', { name: `Limit the network to this account: ${ISPR}` }).click();
    await expect(accounts(page)).toHaveCount(0);
    expect(page.url()).toContain('reporter=organisation:ispr');
    await expect(page.getByRole('option', { name: 'Shared goals', exact: true })).toHaveCount(0);
    await page.goBack();
    await expect(accounts(page)).toBeVisible();
    expect(page.url()).not.toContain('reporter=');
  });
});

test.describe('a meeting that three articles tell', () => {
  test('three columns fit; who alone says what; the dates exclude each other', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openCorpus(page, HARBOUR);
    await expect(accounts(page).getByRole('columnheader')).toHaveText([
      'What is told',
      'Press Office of Reykjavík',
      'Press Office of Valletta',
      'Invented Gazette of Reykjavík in its own voice',
    ]);
    await expect(row(page, /best lit/)).toContainText('Only Press Office of Reykjavík mentions this');
    await expect(row(page, /nothing of Iceland but its herring/)).toContainText(
      'Only Press Office of Valletta mentions this',
    );
    await expect(row(page, /^When (The|Only)/)).toContainText('The dates exclude each other');
    const pane = page.getByRole('group', { name: 'Accounts' });
    expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    for (const cell of await row(page, /patience/)
      .getByRole('cell')
      .all())
      expect((await cell.boundingBox())?.width).toBeGreaterThan(180);
  });

  test('printed: the table with its quotes and sources, without its tools', async ({ page }) => {
    await openCorpus(page, HARBOUR);
    await page.emulateMedia({ media: 'print' });
    await expect(accounts(page).getByText('Mr Żammit appreciated Iceland’s patience')).toBeVisible();
    await expect(page.getByRole('radio', { name: /^All rows/, includeHidden: true })).toBeHidden();
    await expect(
      page.getByRole('button', { name: /^Limit the network/, includeHidden: true }).first(),
    ).toBeHidden();
    await expect(question(page).getByText('https://example.org/invented/valletta/9')).toBeVisible();
    await expect(accounts(page).getByRole('columnheader').last()).toBeVisible();
  });
});

test.describe('390 pixels wide', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the cells stand under each other with their reporter’s name, still a table, and nothing scrolls sideways', async ({
    page,
  }) => {
    await openCorpus(page, HARBOUR);
    const cells = row(page, /best lit/).getByRole('cell');
    await expect(cells).toHaveText([
      /^Press Office of Reykjavík.*She said that Malta’s harbours are “the best lit in the middle sea”/,
      'Press Office of VallettaNot mentioned',
      'Invented Gazette of Reykjavík in its own voiceNot mentioned',
    ]);
    const [first, second] = await Promise.all([cells.nth(0).boundingBox(), cells.nth(1).boundingBox()]);
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    await expect(cells.nth(0).getByText('Press Office of Reykjavík', { exact: true })).toBeVisible();
    const pane = page.getByRole('group', { name: 'Accounts' });
    expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    for (const button of await pane.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('a quote opens in the source, and Back leads to the accounts', async ({ page }) => {
    await openPage(page, CALL);
    await row(page, /^Shared goals/)
      .getByRole('button', { name: 'Show in source' })
      .tap();
    await expect(source(page).locator('mark[aria-current]').first()).toBeInViewport();
    await page.goBack();
    await expect(row(page, /^Shared goals/)).toBeInViewport();
  });
});

test('independent sources stand beside each fact, also on paper', async ({ page }) => {
  await openCorpus(page, '#select=engagement:harbour-bell-meeting');
  const fact = (words: string) => details(page).getByRole('listitem').filter({ hasText: words });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(
      fact('best lit').getByText('Single source: Press Office of Reykjavík', { exact: true }).first(),
    ).toBeVisible();
    await expect(
      fact('patience in the talks')
        .getByText('2 independent sources: Press Office of Reykjavík, Press Office of Valletta', {
          exact: true,
        })
        .first(),
    ).toBeVisible();
    await expect(
      fact('two pilots for the winter')
        .getByText('Single source: Press Office of Reykjavík', { exact: true })
        .first(),
    ).toBeVisible();
  }
});
