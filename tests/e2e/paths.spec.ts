/** How are they connected: shortest paths with their quotes, on the article and on the invented corpus. */
import type { Locator, Page } from '@playwright/test';
import { details, expect, openCorpus, openPage, source, test } from './test';

const ARTICLE = '#paths=official:suh-sangpyo~official:lloyd-j-austin';

const question = (page: Page): Locator => page.getByRole('region', { name: 'Question' });
const path = (page: Page, name: string): Locator => question(page).getByRole('region', { name });

test('the ambassador and the secretary: two engagements, by way of the army chief, each with its quotes', async ({
  page,
}) => {
  await openPage(page, ARTICLE);
  await expect(question(page)).toContainText('1 path of 2 engagements, and none shorter.');
  const only = path(page, 'By way of Qamar Javed Bajwa');
  await expect(only).toContainText('“in a statement on Thursday” → on or before 29 April 2021');
  await expect(only).toContainText('“On Wednesday last” → 28 April 2021');
  const quote = only
    .getByRole('listitem')
    .filter({ has: page.getByText('Lloyd J Austin took part in the phone call for the United States') })
    .last();
  const words = await quote.getByRole('blockquote').first().textContent();
  await quote.getByRole('button', { name: 'Show in source' }).first().click();
  const mark = source(page).locator('mark[aria-current]');
  await expect(mark).toHaveText(words ?? '');
  await expect(mark).toBeInViewport();
  await expect(only).toBeVisible(); // the source stands beside it
});

test('the meeting can have been before the call or after it: in time order both ways are paths', async ({
  page,
}) => {
  await openPage(page, ARTICLE);
  await question(page).getByRole('checkbox', { name: 'In time order' }).check();
  await expect(page).toHaveURL(/&time=forward$/);
  await expect(question(page).getByRole('heading', { level: 2 })).toHaveText(
    'From Suh Sangpyo to Lloyd J Austin',
  );
  await expect(path(page, 'By way of Qamar Javed Bajwa')).toBeVisible();
  await question(page).getByRole('button', { name: 'Swap' }).click();
  await expect(question(page).getByRole('heading', { level: 2 })).toHaveText(
    'From Lloyd J Austin to Suh Sangpyo',
  );
  await expect(path(page, 'By way of Qamar Javed Bajwa')).toBeVisible();
});

test('through phone calls alone there is none; the words say so and the limit is lifted', async ({
  page,
}) => {
  await openPage(page, ARTICLE);
  await question(page).getByRole('combobox', { name: 'Through' }).selectOption('Phone calls');
  await expect(page).toHaveURL(/&via=call$/);
  await expect(question(page)).toContainText(
    'Nothing in the 1 article loaded connects Suh Sangpyo and Lloyd J Austin through phone calls.',
  );
  await question(page).getByRole('button', { name: 'Show that' }).click();
  await expect(path(page, 'By way of Qamar Javed Bajwa')).toBeVisible();
  await expect(question(page).getByRole('combobox', { name: 'Through' })).toHaveValue('any');
});

test('a link leads to the details and back leads to the paths again', async ({ page }) => {
  await openPage(page, ARTICLE);
  await path(page, 'By way of Qamar Javed Bajwa')
    .getByRole('link', { name: 'Austin telephoned Bajwa' })
    .click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Austin telephoned Bajwa');
  await expect(question(page)).toHaveCount(0);
  await page.goBack();
  await expect(path(page, 'By way of Qamar Javed Bajwa')).toBeVisible();
});

test('two paths of equal length are both shown, and in time order the one on which no date goes back', async ({
  page,
}) => {
  await openCorpus(page, '#paths=official:thora-vindriksdottir~official:ndahafa-uukelora');
  await expect(question(page)).toContainText('2 paths of 3 engagements, and none shorter.');
  const [first, second] = [
    path(page, 'Path 1: by way of Karmena Żammit Brolli and Litia Vakalolomasi'),
    path(page, 'Path 2: by way of Karmnu Żammit and Jone Vakalolo'),
  ];
  await expect(first.getByRole('blockquote').first()).toBeVisible();
  await expect(second.getByRole('blockquote').first()).toBeHidden();
  await second.getByRole('button', { name: 'Quotes: Vakalolo visited Windhoek' }).click();
  await expect(second.getByRole('blockquote').filter({ visible: true }).first()).toBeVisible();

  await question(page).getByRole('checkbox', { name: 'In time order' }).check();
  await expect(question(page)).toContainText('1 path of 3 engagements');
  await expect(path(page, 'By way of Karmnu Żammit and Jone Vakalolo')).toBeVisible();
  await expect(question(page)).toContainText('4 engagements whose day no article tells are left out.');
});

test('of an island it is said that nothing connects it, and how far its own engagements lead', async ({
  page,
}) => {
  await openCorpus(page, '#paths=official:bjorg-vindsdottir~official:tashi-yongphelwa');
  await expect(question(page)).toContainText(
    'Nothing in the 10 articles loaded connects Björg Vindsdóttir and Tashi Yongphelwa.',
  );
  await expect(question(page)).toContainText(
    'From Tashi Yongphelwa, 2 engagements lead no further than to Marie-Ange Delcarmeaux.',
  );
});

test('with the keyboard: another end, a kind, quotes, and Escape back out', async ({ page }) => {
  await openCorpus(page, '#paths=official:bjorg-vindsdottir~official:ndahafa-uukelora');
  const pressUntilOn = async (target: Locator, key: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    await expect(target).toBeFocused();
  };
  await pressUntilOn(question(page).getByRole('button', { name: 'Connect with…' }), 'Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('gisli');
  await page.keyboard.press('Enter');
  await expect(question(page).getByRole('heading', { level: 2 })).toHaveText(
    'Björg Vindsdóttir and Gísli Vindsson',
  );
  await expect(page).toHaveURL(/#paths=official:bjorg-vindsdottir~official:gisli-vindsson$/);

  const fold = question(page)
    .getByRole('button', { name: /^Quotes: / })
    .first();
  await pressUntilOn(fold, 'Tab');
  await page.keyboard.press('Space');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Space');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('Escape');
  await expect(question(page).getByRole('heading', { level: 2 })).toHaveText(
    'Björg Vindsdóttir and Ndahafa Uukelora',
  );
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('on paper every quote of every path is written out, with its sources, and no control', async ({
  page,
}) => {
  await openCorpus(page, '#paths=official:thora-vindriksdottir~official:ndahafa-uukelora');
  await page.emulateMedia({ media: 'print' });
  const hidden = await question(page)
    .getByRole('blockquote', { includeHidden: true })
    .evaluateAll((quotes) => quotes.filter((quote) => !quote.checkVisibility()).length);
  expect(hidden).toBe(0);
  for (const name of ['Swap', 'Connect with…', 'Show in source', 'Quotes: Vakalolo visited Windhoek'])
    await expect(question(page).getByRole('button', { name }).first()).toBeHidden();
  await expect(question(page).getByText(/^Invented Courier of Valletta: “/)).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('paths fit, targets are large, and a quote opens in the source and Back returns', async ({ page }) => {
    await openCorpus(page, '#paths=official:bjorg-vindsdottir~official:simson-uukelorwa');
    const fits = () =>
      question(page).evaluate((region) =>
        [region, ...region.querySelectorAll('*')].every(
          (element) => element.clientWidth === 0 || element.getBoundingClientRect().right <= 390.5,
        ),
      );
    expect(await fits()).toBe(true);
    const small = await question(page)
      .locator('button, select, label:has(input)')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
          .map((control) => control.textContent),
      );
    expect(small).toEqual([]);
    await question(page).getByRole('button', { name: 'Show in source' }).first().tap();
    await expect(source(page).locator('mark[aria-current]')).toBeInViewport();
    await page.goBack();
    await expect(question(page).getByText('1 path of 5 engagements, and none shorter.')).toBeVisible();
  });
});
