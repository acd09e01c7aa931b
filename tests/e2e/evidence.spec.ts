/** The evidence, taken away: a quote with its citation, and each file, read back as other programs read it. */
import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { ItemId } from '../../src/graph/ids';
import { articleText } from '../graph/article';
import { inventedCorpus, inventedCorpusIndex } from '../graph/invented-corpus';
import { expectNoViolation } from './axe';
import { details, expect, openCorpus, openPage, test } from './test';

const CALL = '#select=engagement:austin-bajwa-call';
const article = JSON.parse(articleText) as {
  evidence: { selector: [{ exact: string }] }[];
  sources: { url: string }[];
};
const verbatim = new Set(article.evidence.map(({ selector }) => selector[0].exact));

const openTakeAway = async (page: Page) => {
  await page.getByRole('button', { name: 'Take away' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take away' });
  await expect(dialog).toBeVisible();
  return dialog;
};

/** Takes one file, and gives its name and what is in it. */
const taken = async (page: Page, offer: string) => {
  const dialog = page.getByRole('dialog', { name: 'Take away' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: offer }).click(),
  ]);
  const path = await file.path();
  await expect(dialog.getByRole('status')).toHaveText(`${file.suggestedFilename()} is in your downloads.`);
  return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
};

const rowsOf = (bytes: Buffer) => {
  const { data, errors } = Papa.parse(
    bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd(),
  );
  expect(errors).toEqual([]);
  const [headings = [], ...rows] = data;
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])));
};

test('a quote of the call is copied with its citation in each style', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, CALL);
  const quote = details(page).locator('figure').first();
  const exact = (await quote.locator('blockquote').textContent()) ?? '';
  await quote.getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this quote' });
  for (const [style, part] of [
    [
      'Chicago (author-date)',
      'Daily Times. n.d. “Pakistan Wants to Boost Ties with Korea in All Domains: COAS.”',
    ],
    ['APA', 'Pakistan wants to boost ties with Korea in all domains: COAS. (n.d.). Daily Times.'],
    ['MLA', '“Pakistan Wants to Boost Ties with Korea in All Domains: COAS.” Daily Times, https://'],
    ['Plain text', '#:~:text='],
  ] as const) {
    await dialog.getByRole('radio', { name: style }).check();
    await expect(dialog.getByText(part)).toBeVisible();
    await dialog.getByRole('button', { name: 'Copy quote and citation' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied: the quote and its citation.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`“${exact}”`);
    expect(copied).toContain(part);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(quote.getByRole('button', { name: 'Cite' })).toBeFocused();
  await expect(page).toHaveURL(/austin-bajwa-call$/);
});

test('where the page may not write to the clipboard, the text is selected for the reader to copy', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openPage(page, CALL);
  const quote = details(page).locator('figure').first();
  const exact = (await quote.locator('blockquote').textContent()) ?? '';
  await quote.getByRole('button', { name: 'Cite' }).click();
  const copy = page.getByRole('button', { name: 'Copy quote and citation' });
  await expect(copy).toBeEnabled();
  await copy.click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('The text is selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain(exact);
});

test('the link to the sentence scrolls the original to it', async ({ page, context }) => {
  await openPage(page, CALL);
  await details(page).locator('figure').last().getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Plain text' }).check();
  const words = (await dialog.getByText('#:~:text=').textContent()) ?? '';
  const address = words.slice(words.indexOf('https://'));
  const original = await context.newPage();
  const text = (JSON.parse(articleText) as { sources: { text: string }[] }).sources[0]?.text ?? '';
  await original.route('**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Original</title><div style="height:3000px"></div>${text
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('')}<div style="height:3000px"></div>`,
    }),
  );
  await original.goto(address);
  await expect.poll(() => original.evaluate(() => scrollY)).toBeGreaterThan(2000);
});

test('the evidence of the call as CSV: every quote verbatim, and each row leads back to its quote', async ({
  page,
}) => {
  await openPage(page, CALL);
  const dialog = await openTakeAway(page);
  await expect(dialog.getByText(/facts, \d+ quotes, 1 source of the phone call/)).toBeVisible();
  const { name, bytes } = await taken(page, 'Evidence as CSV');
  expect(name).toBe('readout-engagement-austin-bajwa-call.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = rowsOf(bytes);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(verbatim).toContain(row.Quote);
  const { 'Readout address': address = '', Quote: quote } = rows.at(-1) ?? {};
  await page.goto(address);
  await expect
    .poll(async () => (await page.locator('mark[aria-current]').allTextContents()).join(''))
    .toBe(quote);
});

test('the sources as RIS and as CSL-JSON', async ({ page }) => {
  await openPage(page, CALL);
  await openTakeAway(page);
  const ris = (await taken(page, 'Sources as RIS')).bytes.toString('utf8');
  expect(ris).toMatch(/^TY {2}- NEWS\r\n/);
  expect(ris).toContain(`\r\nUR  - ${article.sources[0]?.url}\r\n`);
  expect(ris).toMatch(/\r\nER {2}- \r\n$/);
  const items: unknown = JSON.parse((await taken(page, 'Sources as CSL-JSON')).bytes.toString('utf8'));
  expect(items).toMatchObject([{ type: 'article-newspaper', 'container-title': 'Daily Times' }]);
});

test('the dossier opens by itself, without scripts, with every quote, light and dark', async ({
  page,
  browser,
}) => {
  await openPage(page, CALL);
  await openTakeAway(page);
  const { name, path } = await taken(page, 'Dossier');
  expect(name).toBe('readout-engagement-austin-bajwa-call.html');
  copyFileSync(path, `${path}.html`);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const dossier = await context.newPage();
  await dossier.goto(pathToFileURL(`${path}.html`).href);
  await expect(dossier.getByRole('heading', { level: 1 })).toHaveText('Dossier: the phone call');
  for (const quote of await dossier.locator('blockquote').allTextContents())
    expect(verbatim).toContain(quote);
  await expect(dossier.locator('ol.sources > li')).toContainText([
    'Daily Times. n.d. “Pakistan Wants to Boost Ties',
  ]);
  await context.close();
  for (const colorScheme of ['light', 'dark'] as const) {
    const audited = await browser.newContext({ bypassCSP: true, colorScheme });
    const copy = await audited.newPage();
    await copy.goto(pathToFileURL(`${path}.html`).href);
    await expectNoViolation(copy);
    await audited.close();
  }
});

test('the picture, as SVG and as PNG at twice the size', async ({ page }) => {
  await openPage(page, CALL);
  await openTakeAway(page);
  const svg = (await taken(page, 'Picture as SVG')).bytes.toString('utf8');
  expect(svg).toContain('>Lloyd J Austin</text>');
  expect(svg).toContain('Source: Daily Times.');
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const png = (await taken(page, 'Picture as PNG')).bytes;
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test('the corpus as CSV and dossier: Urdu and Korean verbatim', async ({ page, browser }) => {
  await openCorpus(page);
  await openTakeAway(page);
  const exact = new Set(inventedCorpus.evidence.map(({ selector }) => selector[0].exact));
  const rows = rowsOf((await taken(page, 'Evidence as CSV')).bytes);
  for (const row of rows) expect(exact).toContain(row.Quote);
  const { path } = await taken(page, 'Dossier');
  copyFileSync(path, `${path}.html`);
  const dossier = await browser.newPage();
  await dossier.goto(pathToFileURL(`${path}.html`).href);
  const quotes = await dossier.locator('blockquote').allTextContents();
  for (const quote of quotes) expect(exact).toContain(quote);
  for (const script of [/\p{Script=Arabic}/u, /\p{Script=Hangul}/u]) {
    expect(rows.some((row) => script.test(row.Quote ?? ''))).toBe(true);
    expect(quotes.some((quote) => script.test(quote))).toBe(true);
  }
  const urdu = dossier.locator('blockquote', { hasText: /^زبان/ }).first();
  expect(await urdu.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await dossier.close();
});

test('of a pair, what its ledger shows is taken: what is between the two, and what they have in common', async ({
  page,
}) => {
  await openCorpus(page, '#pair=country:IS~country:UY');
  const dialog = await openTakeAway(page);
  await expect(dialog.getByText(/of what is between Iceland and Uruguay/)).toBeVisible();
  const pair = rowsOf((await taken(page, 'Evidence as CSV')).bytes);
  const labelsOf = (...countries: readonly ItemId[]) =>
    countries
      .flatMap((country) => inventedCorpusIndex.engagementsOf(country))
      .map(inventedCorpusIndex.itemNameOf);
  const told = new Set(pair.map((row) => row.Engagement));
  expect(told).toContain(inventedCorpusIndex.itemNameOf('engagement:call-that-was-not'));
  expect(labelsOf('country:IS', 'country:UY')).toEqual(expect.arrayContaining([...told]));
  expect(told.size).toBeLessThan(inventedCorpus.engagements.length);
});

test('what a filter hides is not taken away', async ({ page }) => {
  await openPage(page, '#reporter=organisation:ispr');
  const dialog = await openTakeAway(page);
  await expect(dialog.getByText(/of the filtered network/)).toBeVisible();
  const rows = rowsOf((await taken(page, 'Evidence as CSV')).bytes);
  expect(new Set(rows.map((row) => row['Reported by']))).toEqual(
    new Set(['Inter-Services public relations']),
  );
});

test('nothing of it is loaded before a reader asks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openPage(page, CALL);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /citation|take-away/.test(url))).toEqual([]);
  await details(page).getByRole('button', { name: 'Cite' }).first().click();
  await expect.poll(() => asked.some((url) => /citation/.test(url))).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test(`both dialogs, ${colorScheme}, ${width} by ${height}: no violation, nothing wider than the screen`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await openPage(page, CALL);
      await openTakeAway(page);
      await expectNoViolation(page);
      await page.keyboard.press('Escape');
      await details(page).getByRole('button', { name: 'Cite' }).first().click();
      await expect(page.getByRole('button', { name: 'Copy quote and citation' })).toBeEnabled();
      await expectNoViolation(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
