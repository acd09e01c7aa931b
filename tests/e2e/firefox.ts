/**
 * The main journey in a real Firefox, over WebDriver BiDi, on the built page: `npm run e2e` runs it after Playwright. A
 * console warning or error fails it, and so does a request to any other host.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { type Browser, type ElementHandle, launch, type Page } from 'puppeteer-core';
import { articleText } from '../graph/article';
import { findFirefox } from './browser';
import { type Host, serve } from './serve';

const DIST = resolve(process.argv[2] ?? 'dist');
const PATIENCE = 10_000;
const SELECTED = '[aria-label="Details"] h2';
const OPEN_MARK = '[aria-label="Source"] mark[aria-current]';

const article = JSON.parse(articleText) as { evidence: { selector: [{ exact: string }] }[] };
const verbatim = new Set(article.evidence.map(({ selector }) => selector[0].exact));

let browser: Browser;
let host: Host;
let downloads: string;

before(async () => {
  const executablePath = findFirefox();
  assert.ok(
    executablePath,
    'there is no Firefox on this machine; install firefox-esr, or set FIREFOX to its path',
  );
  downloads = mkdtempSync(join(tmpdir(), 'readout-firefox-'));
  host = await serve(DIST);
  browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'browser.download.folderList': 2, // the folder named next
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
});

after(async () => {
  await browser?.close();
  await host?.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** Asks again and again until an answer is the one expected; fails with the last one. */
const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer>,
  isIt: (answer: Answer) => boolean,
): Promise<Answer> => {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    if (Date.now() > deadline) assert.fail(`${what}; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};

const textsOf = (page: Page, selector: string): Promise<readonly string[]> =>
  page.$$eval(selector, (found) => found.map((each) => each.textContent ?? ''));

const selected = (page: Page, name: string) =>
  until(
    `“${name}” is selected`,
    () => textsOf(page, SELECTED),
    ([heading]) => heading === name,
  );

const click = (page: Page, role: string, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(PATIENCE).click();

/** A page that fails its test on what Firefox complains of. */
const withPage = (address: () => string, journey: (page: Page) => Promise<void>) => async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|file):/.test(url) && !url.startsWith(host.address))
      complaints.push(`a request left the page’s folder: ${url}`);
  });
  try {
    await page.goto(address());
    await until(
      'the network is drawn',
      () => textsOf(page, '[role="listbox"][aria-label="Items in the network"] [role="option"]'),
      (options) => options.length > 40,
    );
    await journey(page);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
  }
};

test(
  'a click where an official is drawn shows the quotes, and the quote is marked in the article',
  withPage(
    () => host.address,
    async (page) => {
      const [x, y] = await page.$$eval('[aria-label="Network"] [data-kind] > div:first-child', (badges) => {
        const box = badges.find((each) => each.textContent === 'LA')?.getBoundingClientRect();
        return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
      });
      assert.ok(x !== undefined && y !== undefined, 'Lloyd J Austin is drawn');
      await page.mouse.click(x, y);
      await selected(page, 'Lloyd J Austin');

      const [quote = ''] = await textsOf(page, '[aria-label="Details"] blockquote');
      assert.ok(verbatim.has(quote), quote);
      await page.$eval('[aria-label="Details"] figure', (figure) => {
        for (const button of figure.querySelectorAll('button'))
          if (button.textContent === 'Show in source') button.click();
      });
      await until(
        'the quote is marked in the source',
        async () => (await textsOf(page, OPEN_MARK)).join(''),
        (marked) => marked === quote,
      );
      assert.ok(
        await page.$eval(OPEN_MARK, (mark) => {
          const { top, bottom } = mark.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
        'the mark is in sight',
      );
    },
  ),
);

test(
  'the list picks what the picture would, by mouse and by keyboard, and Esc goes back',
  withPage(
    () => host.address,
    async (page) => {
      const list = '[role="listbox"][aria-label="Items in the network"]';
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.$eval(list, (element) => element === document.activeElement)) break;
      }
      await page.keyboard.type('lloyd');
      await page.keyboard.press('Enter');
      await selected(page, 'Lloyd J Austin');
      await page.keyboard.press('Escape');
      await selected(page, '2 engagements');

      await click(page, 'button', 'List pane');
      await click(page, 'option', 'Suh Sangpyo, official, Ambassador to Pakistan');
      await selected(page, 'Suh Sangpyo');
    },
  ),
);

test(
  'a search that forgives a slip finds the official, and opens him',
  withPage(
    () => host.address,
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('bajva');
      await until(
        'the search has found him',
        () => textsOf(page, '[role="listbox"][aria-label="Search results"] [role="option"]'),
        ([first]) => first?.startsWith('Qamar Javed Bajwa') === true,
      );
      await page.keyboard.press('Enter');
      await selected(page, 'Qamar Javed Bajwa');
      assert.equal(await page.title(), 'Qamar Javed Bajwa · Readout');
      await page.goBack();
      await selected(page, '2 engagements');
    },
  ),
);

test(
  'the evidence of the call is saved as CSV, every quote verbatim',
  withPage(
    () => `${host.address}#select=engagement:austin-bajwa-call`,
    async (page) => {
      await click(page, 'button', 'Take away');
      await page.$$eval('dialog[open] button', (buttons) => {
        for (const button of buttons) if (button.textContent?.startsWith('Evidence as CSV')) button.click();
      });
      const name = 'readout-engagement-austin-bajwa-call.csv';
      await until(
        'the file is in the downloads',
        async () => readdirSync(downloads),
        (names) => names.includes(name) && !names.some((each) => each.endsWith('.part')),
      );
      const text = readFileSync(join(downloads, name), 'utf8');
      assert.ok(text.startsWith('\uFEFF'));
      const { data, errors } = Papa.parse(text.slice(1).trimEnd());
      assert.deepEqual(errors, []);
      const [headings = [], ...rows] = data;
      const at = headings.indexOf('Quote');
      assert.ok(rows.length > 20, `${rows.length} rows`);
      for (const row of rows) assert.ok(verbatim.has(row[at] ?? ''), row[at]);
    },
  ),
);

test(
  'a graph from disk opens, and one that is broken does not replace it',
  withPage(
    () => host.address,
    async (page) => {
      const corpus = resolve('tests/invented-corpus/graph.json');
      const { title } = JSON.parse(readFileSync(corpus, 'utf8'));
      const broken = join(downloads, 'broken.json');
      writeFileSync(broken, '{"formatVersion": 1, "title": }');
      const choose = async (path: string) => {
        await click(page, 'button', 'Open');
        const input = await page.waitForSelector('dialog[open] input[type="file"]');
        await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
      };
      const isOpen = () =>
        until(
          'the corpus is open',
          () => page.title(),
          (each) => each === `${title} · Readout`,
        );
      await choose(corpus);
      await isOpen();
      await choose(broken);
      await until(
        'the report names the place',
        async () => (await textsOf(page, 'dialog[open] [role="alert"]')).join(''),
        (report) => report.includes('broken.json') && report.includes('line 1, column 31'),
      );
      await isOpen();
    },
  ),
);

test(
  'the single file opens from disk',
  withPage(
    () => `${pathToFileURL(join(DIST, 'readout.html')).href}#select=country:KR`,
    (page) => selected(page, 'Republic of Korea').then(() => undefined),
  ),
);
