/** Hostile files through the page's own dialog, worker and screen: nothing runs, nothing is asked for, the page answers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { visibleText } from '../../src/graph/visible-text';
import { articleText } from '../graph/article';
import type { BadFile } from '../hostile/bad-file';
import { corpus } from '../hostile/corpus';
import { fullGraph } from '../hostile/full-graph';
import { FORMULAS, HIDDEN_MARKS, PAYLOADS, SLOW_SEARCHES } from '../hostile/nasty-words';
import { details, expect, items, openPage, source, test } from './test';

const BUILT_IN = `${JSON.parse(articleText).title} · Readout`;
/** The page answers within this time, whatever it is busy with. */
const ANSWERS_WITHIN_MS = 2000;
/** Of each family, so many go through the page; all of them go through the loader in `tests/hostile`. */
const EACH = 15;

const LARGE = new Set(['a million of everything', 'huge texts']);
const large = corpus.filter(({ name }) => LARGE.has(name)).flatMap(({ files }) => files);
const small = corpus
  .filter(({ name }) => !LARGE.has(name))
  .map(({ name, files }) => ({ name, files: files.filter(({ outcome }) => outcome === 'refused') }))
  .map(({ name, files }) => {
    const step = Math.max(1, files.length / EACH);
    return { name, files: files.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)) };
  });

/** Several families to a page: opening it takes longer than a family. */
const PAGES = 3;
const onOnePage = Array.from({ length: PAGES }, (_, page) =>
  small.filter(({ files }, at) => files.length > 0 && at % PAGES === page),
);

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open a graph' });
const report = (page: Page) => dialog(page).getByRole('alert', { name: 'Not opened' });

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
};

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .getByLabel('Graph files')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

/** What hostile text may have done to the page, and to where it leads. */
const harmIn = (page: Page) =>
  page.evaluate(() => ({
    ran: 'harmed' in window || 'polluted' in Object.prototype,
    tags: [...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))],
    links: [...document.querySelectorAll('[href], [src], [cite], [action], [formaction]')]
      .flatMap((each) =>
        ['href', 'src', 'cite', 'action', 'formaction'].flatMap((key) => each.getAttribute(key) ?? []),
      )
      .filter((address) => !/^(https?:\/\/|#|\.\/|\/|data:image\/svg\+xml)/.test(address)),
    handlers: [...document.querySelectorAll('*')].flatMap((each) =>
      each.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    title: document.title,
  }));

for (const families of onOnePage)
  test(`refused, and what was open stays open: ${families.map(({ name }) => name).join(', ')}`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await openPage(page);
    await openDialog(page);
    for (const [at, file] of families.flatMap(({ files }) => files).entries()) {
      const [stem, ...extensions] = file.fileName.split('.');
      const fileName = [`${stem}-${at}`, ...extensions].join('.');
      await choose(page, fileName, file.bytes());
      await expect(report(page), file.name).toContainText(fileName);
      expect((await report(page).getByRole('heading').textContent())?.length, file.name).toBeGreaterThan(5);
    }
    const { ran, links, handlers, title } = await harmIn(page);
    expect({ ran, links, handlers, title }).toEqual({ ran: false, links: [], handlers: [], title: BUILT_IN });
    await expect(report(page)).toContainText('What was open is still open.');
    await page.keyboard.press('Escape');
    await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('2 engagements');
  });

/** Asks the page again and again; the longest that it took to answer. */
const slowestAnswer = async (page: Page, isDone: () => boolean): Promise<number> => {
  let slowest = 0;
  while (!isDone()) {
    const asked = performance.now();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    slowest = Math.max(slowest, performance.now() - asked);
    await new Promise((done) => setTimeout(done, 20));
  }
  return slowest;
};

test('files of 50 MB and of a million records: the page goes on answering while they are read', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'readout-hostile-'));
  const wanted = [
    'a name of 50 MB',
    'an id of 50 MB',
    'a text of 50 MB that is not closed',
    'topics',
    'ids that are none',
    'quotes of one name that are nowhere',
    'as many nothings as a list may have',
  ];
  try {
    await openPage(page);
    await openDialog(page);
    for (const [at, name] of wanted.entries()) {
      const path = join(folder, `large-${at}.json`);
      writeFileSync(path, large.find((file: BadFile) => file.name === name)?.bytes() ?? '');
      let isDone = false;
      const told = (async () => {
        await page.getByLabel('Graph files').setInputFiles(path);
        await expect(report(page), name).toContainText(`large-${at}.json`, { timeout: 30_000 });
      })().finally(() => {
        isDone = true;
      });
      const slowest = await slowestAnswer(page, () => isDone);
      await told;
      expect(slowest, name).toBeLessThan(ANSWERS_WITHIN_MS);
    }
    expect(await page.title()).toBe(BUILT_IN);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const openText = async (page: Page, text: string) => {
  const before = page.url();
  if (!(await dialog(page).isVisible())) await openDialog(page);
  await choose(page, 'nasty.json', new TextEncoder().encode(text));
  await expect(dialog(page)).toBeHidden();
  await expect(page).not.toHaveURL(before);
};

const pickFirst = (page: Page) =>
  items(page)
    .getByRole('option', { includeHidden: true })
    .first()
    .evaluate((option: HTMLElement) => option.click());

test('markup, scripts, addresses, formulas and hidden marks are shown as the text that they are', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await openPage(page);
  await openText(page, JSON.stringify(fullGraph()));
  await pickFirst(page);
  await expect(details(page).getByRole('blockquote')).not.toHaveCount(0);
  const own = new Set((await harmIn(page)).tags);
  for (const [name, text] of Object.entries({ ...PAYLOADS, ...FORMULAS, ...HIDDEN_MARKS })) {
    await openText(page, JSON.stringify(fullGraph((_, plain) => `${plain} ${text}`)));
    await pickFirst(page);
    // The quote as it is, to the last character, in the article too.
    const quote = `The envoy of Elsewhere met the minister. ${text}`;
    await expect
      .poll(async () => (await details(page).getByRole('blockquote').allTextContents())[0], { message: name })
      .toBe(quote);
    const marked = await source(page).locator('mark').allTextContents();
    expect(marked.join(''), name).toBe(quote.replaceAll('\n', '')); // a paragraph ends there
    const { ran, tags, links, handlers, title } = await harmIn(page);
    expect({ ran, links, handlers, tags: tags.filter((tag) => !own.has(tag)) }, name).toEqual({
      ran: false,
      links: [],
      handlers: [],
      tags: [],
    });
    expect(title.replace(/\s+/g, ' '), name).toContain(visibleText(text).replace(/\s+/g, ' ').trim());
  }
});

test('a name with an override turns nothing about: its mark is to be seen, in the quote too', async ({
  page,
}) => {
  await openPage(page);
  await openText(
    page,
    JSON.stringify(
      fullGraph((place, plain) => (/exact|name$/.test(place) ? `${plain} \u202Egpj.exe` : plain)),
    ),
  );
  await items(page)
    .getByRole('option', { name: /^Ann One ⟨U\+202E⟩gpj\.exe, official/, includeHidden: true })
    .evaluate((option: HTMLElement) => option.click());
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Ann One ⟨U+202E⟩gpj.exe');
  await expect(page).toHaveTitle('Ann One ⟨U+202E⟩gpj.exe · Readout');
  const mark = details(page).locator('blockquote [data-hidden]').first();
  await expect(mark).toHaveAttribute('data-hidden', 'U+202E');
  expect(await mark.evaluate((each) => getComputedStyle(each, '::before').content)).toContain('U+202E');
  // The letters after the mark stand as they are written: the first left of the last.
  const [first, last] = await mark.evaluate((each) => {
    const after = each.nextSibling;
    if (!after) throw new Error('nothing after the mark');
    return [0, (after.textContent?.length ?? 1) - 1].map((at) => {
      const range = document.createRange();
      range.setStart(after, at);
      range.setEnd(after, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(first).toBeLessThan(last ?? 0);
});

test('a search that is made to stall a page does not', async ({ page }) => {
  await openPage(page);
  const box = page.getByRole('combobox', { name: 'Search' });
  await box.fill('bajwa');
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
  for (const [name, text] of Object.entries(SLOW_SEARCHES)) {
    await box.fill(text);
    expect(await slowestAnswer(page, answersLeft(5)), name).toBeLessThan(ANSWERS_WITHIN_MS);
  }
  await box.fill('bajva');
  await expect(page.getByRole('option', { name: /^Qamar Javed Bajwa/ }).first()).toBeVisible();
});

const answersLeft = (count: number) => {
  let left = count;
  return () => {
    left -= 1;
    return left < 0;
  };
};
