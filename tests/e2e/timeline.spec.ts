/** When? The strip of time: what is drawn of each date, choosing days by pointer and by keyboard, zooming, the tray. */
import type { Locator, Page } from '@playwright/test';
import { details, expect, items, network, openCorpus, openPage, test } from './test';

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const engagements = (page: Page) => page.getByRole('listbox', { name: 'Engagements in time order' });
const handle = (page: Page, which: 'First' | 'Last') =>
  page.getByRole('slider', { name: `${which} day chosen` });
const mark = (page: Page, id: string) => timeline(page).locator(`[data-engagement="engagement:${id}"]`);

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('not on screen');
  return box;
};
/** The middle of what is drawn of a mark: its first bar or diamond. */
const middleOf = async (page: Page, id: string) => {
  const box = await boxOf(mark(page, id).locator('span').last());
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** Where the words of a tick stand: days are points over their ticks. */
const dayX = async (page: Page, words: string) => {
  const box = await boxOf(timeline(page).getByText(words, { exact: true }));
  return box.x + box.width / 2;
};
const lanesY = async (page: Page) => {
  const box = await boxOf(timeline(page));
  return box.y + box.height - 50;
};
const dragDays = async (page: Page, from: string, to: string) => {
  const y = await lanesY(page);
  await page.mouse.move(await dayX(page, from), y);
  await page.mouse.down();
  await page.mouse.move(await dayX(page, to), y, { steps: 6 });
};

/** Each name in the network, where it stands and how strong. */
const labels = (page: Page) =>
  network(page)
    .locator('[data-kind]')
    .evaluateAll((all) =>
      all.map((label) => {
        const { x, y } = label.getBoundingClientRect();
        return {
          words: label.textContent ?? '',
          x,
          y,
          dimmed: Number(getComputedStyle(label).opacity) < 0.9,
        };
      }),
    );

test.describe('the article', () => {
  test('the call stands on its day, the meeting fades to the past from its limit, each with the words as written', async ({
    page,
  }) => {
    await openPage(page);
    const call = await boxOf(mark(page, 'austin-bajwa-call').locator('span').first());
    expect(call.x + call.width / 2).toBeCloseTo(await dayX(page, '28 Apr'), 0);
    const [bar, diamond] = await mark(page, 'suh-bajwa-meeting').locator('span').all();
    if (!bar || !diamond) throw new Error('the meeting is not drawn');
    const limit = await boxOf(diamond);
    expect(limit.x + limit.width / 2).toBeCloseTo(await dayX(page, '29 Apr'), 0);
    expect((await boxOf(bar)).width).toBeGreaterThan(300);

    await page.mouse.move(call.x + call.width / 2, call.y + call.height / 2);
    await expect(timeline(page).getByText('“On Wednesday last” → 28 April 2021 (worked out)')).toBeVisible();
    await page.mouse.move(10, 10);
    await expect(timeline(page).getByText('(worked out)')).toBeHidden();

    await engagements(page).focus();
    await page.keyboard.press('End');
    await expect(
      timeline(page).getByText('“in a statement on Thursday” → on or before 29 April 2021 (a limit only)'),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(details(page).getByRole('heading', { level: 2, name: 'Suh called on Bajwa' })).toBeVisible();
  });

  test('days dragged over dim what is outside, move nothing, stay in the address, and Escape undoes them', async ({
    page,
  }) => {
    await openPage(page);
    const before = await labels(page);
    await dragDays(page, '29 Apr', '30 Apr');
    await expect(timeline(page).getByText('1 of 2 engagements can have been in these days')).toBeVisible();
    expect(page.url()).not.toContain('span');
    await page.mouse.up();
    await expect(page).toHaveURL(/#span=2021-04-29\.\.2021-04-30$/);

    const dimmed = async () => (await labels(page)).filter((label) => label.dimmed).map(({ words }) => words);
    await expect.poll(dimmed).toContain('Phone call28 Apr 2021');
    expect((await dimmed()).join()).not.toContain('Suh Sangpyo');
    const placesOf = (all: typeof before) => all.map(({ words, x, y }) => ({ words, x, y }));
    expect(placesOf(await labels(page))).toEqual(placesOf(before));
    await expect(items(page).getByText('Phone call, 28 Apr 2021, outside the days chosen')).toBeAttached();

    await page.reload();
    await expect(timeline(page).getByText('1 of 2 engagements can have been in these days')).toBeVisible();
    await expect(handle(page, 'First')).toHaveAttribute('aria-valuetext', '29 April 2021');
    await expect.poll(dimmed).toContain('Phone call28 Apr 2021');

    await page.keyboard.press('Escape');
    await expect(handle(page, 'First')).toHaveCount(0);
    await expect(page).not.toHaveURL(/span/);
    await expect.poll(dimmed).toEqual([]);
  });

  test('a handle is dragged, and a press on a mark under the chosen days still selects it', async ({
    page,
  }) => {
    await openPage(page, '#span=2021-04-28..2021-04-29');
    const grip = await boxOf(handle(page, 'First'));
    await page.mouse.move(grip.x + grip.width - 4, grip.y + 10);
    await page.mouse.down();
    const dayWidth = (await dayX(page, '30 Apr')) - (await dayX(page, '29 Apr'));
    await page.mouse.move(grip.x + grip.width - 4 + dayWidth, grip.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/#span=2021-04-29\.\.2021-04-29$/);
    const call = await middleOf(page, 'austin-bajwa-call');
    await page.mouse.click(call.x, call.y);
    await expect(page).toHaveURL(/select=engagement:austin-bajwa-call/);
  });

  test('with the keyboard alone: days are chosen, moved and given up', async ({ page }) => {
    await openPage(page);
    await timeline(page).getByRole('button', { name: 'Choose days' }).focus();
    await page.keyboard.press('Enter');
    await expect(handle(page, 'First')).toBeFocused();
    await expect(handle(page, 'First')).toHaveAttribute('aria-valuetext', '26 April 2021');
    for (let day = 26; day < 29; day += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await expect(handle(page, 'Last')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(/#span=2021-04-29\.\.2021-04-30$/);
    await expect(timeline(page).getByText('1 of 2 engagements can have been in these days')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/span/);
    await expect(timeline(page).getByRole('button', { name: 'Choose days' })).toBeFocused();
  });
});

test.describe('the invented corpus', () => {
  test('what has no date lies in a tray of its own, each of it reachable', async ({ page }) => {
    await openCorpus(page);
    for (const id of ['suitcase-call', 'candle-dinner', 'perforation-call', 'first-boat-statement'])
      await expect(mark(page, id)).toBeVisible();
    await mark(page, 'first-boat-statement').hover();
    await expect(timeline(page).getByText('No day follows from these words.')).toBeVisible();
    await timeline(page)
      .getByRole('button', { name: /No day known/ })
      .click();
    const list = timeline(page).getByRole('dialog', { name: '4 engagements with no day known' });
    await expect(list.getByRole('button')).toHaveCount(4);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await mark(page, 'suitcase-call').click();
    await expect(page).toHaveURL(/select=engagement:suitcase-call/);
  });

  test('zooms from decades to days and back', async ({ page }) => {
    await openCorpus(page);
    await expect(timeline(page).getByText('1996', { exact: true })).toBeVisible();
    const zoomIn = timeline(page).getByRole('button', { name: 'Zoom in on time' });
    for (let step = 0; step < 14; step += 1) await zoomIn.click();
    await expect(
      timeline(page)
        .getByText(/^\d+ (Apr|May)$/)
        .first(),
    ).toBeVisible();
    await expect(timeline(page).getByRole('button', { name: /\d+ earlier, show the nearest/ })).toBeVisible();
    const before = await timeline(page)
      .getByText(/^\d+ (Apr|May)( 2021)?$/)
      .allTextContents();
    await timeline(page)
      .getByRole('button', { name: /\d+ later, show the nearest/ })
      .click();
    expect(
      await timeline(page)
        .getByText(/^\d+ (Apr|May)( 2021)?$/)
        .allTextContents(),
    ).not.toEqual(before);
    await timeline(page).getByRole('button', { name: 'All dates' }).click();
    await expect(timeline(page).getByText('1996', { exact: true })).toBeVisible();
    await expect(timeline(page).getByRole('button', { name: /show the nearest/ })).toHaveCount(0);
  });

  test('the wheel zooms at the pointer, and a press on a count takes a closer look', async ({ page }) => {
    await openCorpus(page);
    const y = await lanesY(page);
    const x = await dayX(page, '1994');
    await page.mouse.move(x, y);
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -200);
    await expect(timeline(page).getByText(/Jun/).first()).toBeVisible();
    await timeline(page).getByRole('button', { name: 'All dates' }).click();
    const count = timeline(page)
      .getByText(/^\d\d$/)
      .first();
    const held = Number(await count.textContent());
    expect(held).toBeGreaterThan(9);
    const box = await boxOf(count);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(
      timeline(page)
        .getByText(/^(Jan|Apr|Jul|Oct)/)
        .first(),
    ).toBeVisible();
  });

  test('accounts that disagree are both drawn and joined, and the card says that they differ', async ({
    page,
  }) => {
    await openCorpus(page, '#span=2021-04-28..2021-04-28');
    const meeting = mark(page, 'harbour-bell-meeting');
    await expect(meeting.locator('[data-look="dashed"]')).toBeVisible();
    const [first, last] = await meeting.locator('span:not([data-look])').all();
    if (!first || !last) throw new Error('two days are not drawn');
    const [one, other] = [await boxOf(first), await boxOf(last)];
    expect(one.x + one.width / 2).toBeCloseTo(await dayX(page, '28 Apr'), 0);
    expect(other.x + other.width / 2).toBeCloseTo(await dayX(page, '29 Apr'), 0);
    await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2);
    await expect(timeline(page).getByText('The accounts differ.')).toBeVisible();
  });

  test('a filter is followed: what it hides is not drawn, listed or counted', async ({ page }) => {
    await openCorpus(page, '#kind=call');
    const calls = await engagements(page).getByRole('option').allTextContents();
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.every((name) => name.startsWith('Phone call'))).toBe(true);
    await expect(
      timeline(page).getByText(new RegExp(`^${calls.length} engagements, 2 with no day known`)),
    ).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the strip fits, a finger chooses days and selects, nothing scrolls sideways', async ({ page }) => {
    await openPage(page, '#tab=network');
    const call = await middleOf(page, 'austin-bajwa-call');
    await page.touchscreen.tap(call.x, call.y + 8);
    await expect(page).toHaveURL(/select=engagement:austin-bajwa-call/);
    await page.goBack();
    await timeline(page).getByRole('button', { name: 'Choose days' }).tap();
    await expect(page).toHaveURL(/span=2021-04-26/);
    await timeline(page).getByRole('button', { name: 'All days' }).tap();
    await expect(page).not.toHaveURL(/span/);
    for (const button of await timeline(page).getByRole('button').all()) {
      const box = await boxOf(button);
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
