/** Opening graphs: from disk, dropped, pasted, from addresses here and elsewhere; remembered, forgotten, refused. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { articleText } from '../graph/article';
import { inventedCorpusText } from '../graph/invented-corpus';
import { expectNoViolation } from './axe';
import { details, expect, items, openPage, test } from './test';

const TITLE = JSON.parse(inventedCorpusText).title;
const BUILT_IN = JSON.parse(articleText).title;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open a graph' });
const isOpen = (page: Page, title: string) => expect(page).toHaveTitle(`${title} · Readout`);

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
};

const choose = (page: Page, text: string, name = 'corpus.json') =>
  page
    .getByLabel('Graph files')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const hand = (page: Page, event: 'drop' | 'paste', text: string, target = 'body') =>
  page.evaluate(
    ([type, content, selector]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'handed.json', { type: 'application/json' }));
      const options = { bubbles: true, cancelable: true };
      const on = document.querySelector(selector);
      if (type === 'drop') {
        on?.dispatchEvent(new DragEvent('dragover', { ...options, dataTransfer: transfer }));
        on?.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: transfer }));
      } else on?.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: transfer }));
    },
    [event, text, target] as const,
  );

test('a file from disk opens, is remembered over a reload, and is gone when forgotten', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('o');
  await expectNoViolation(page);
  await choose(page, inventedCorpusText);
  await isOpen(page, TITLE);
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('main')).toBeFocused();
  await expect(page).toHaveURL(/\?graph=kept:[0-9a-f]{16}$/);
  const address = page.url();

  await page.reload();
  await isOpen(page, TITLE);

  await openDialog(page);
  await expectNoViolation(page);
  await expect(
    dialog(page)
      .getByRole('button', { name: /corpus\.json/ })
      .first(),
  ).toContainText('kB');
  await dialog(page).getByRole('button', { name: 'Forget corpus.json' }).click();
  await expect(dialog(page)).toContainText('corpus.json is forgotten.');
  await dialog(page).getByRole('button', { name: 'Built-in graph' }).click();
  await isOpen(page, BUILT_IN);

  await page.goto(address);
  await expect(
    page.getByRole('heading', { name: 'This graph is not on this machine any more' }),
  ).toBeVisible();
  await expectNoViolation(page);
  await page.getByRole('button', { name: 'Open the built-in graph' }).click();
  await isOpen(page, BUILT_IN);
  await expect(page).not.toHaveURL(/graph=/);
});

test('Back and Forward go between graphs, each with what was looked at', async ({ page }) => {
  await openPage(page, '#select=country:PK');
  await openDialog(page);
  await choose(page, inventedCorpusText);
  await isOpen(page, TITLE);
  await items(page)
    .getByRole('option', { name: 'Malta, country', exact: true })
    .evaluate((option: HTMLElement) => option.click());
  await expect(page).toHaveURL(/graph=kept:.*#select=country:MT/);
  await page.goBack();
  await isOpen(page, TITLE);
  await page.goBack();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Pakistan');
  await expect(page).toHaveURL(/\/#select=country:PK$/);
  await page.goForward();
  await page.goForward();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Malta');
});

test('a file is opened where it is dropped or pasted; a link that is dropped leads nowhere', async ({
  page,
}) => {
  await openPage(page);
  await hand(page, 'drop', inventedCorpusText);
  await isOpen(page, TITLE);
  await page.goBack();
  await isOpen(page, BUILT_IN);
  await hand(page, 'paste', inventedCorpusText);
  await isOpen(page, TITLE);
  const wasStopped = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/uri-list', 'https://example.org/');
    return !document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
    );
  });
  expect(wasStopped).toBe(true);
});

test('text is opened from its field, when the reader says so', async ({ page }) => {
  const retitled = JSON.stringify({ ...JSON.parse(articleText), title: 'Pasted' });
  await openPage(page);
  await openDialog(page);
  await dialog(page).getByLabel('Text of a graph').fill(retitled);
  await isOpen(page, BUILT_IN);
  await dialog(page).getByRole('button', { name: 'Open the text' }).click();
  await isOpen(page, 'Pasted');
});

test('a file that is not a graph is refused with its problems, and what was open stays open', async ({
  page,
}) => {
  await openPage(page, '#select=country:PK');
  await openDialog(page);
  const broken = JSON.parse(inventedCorpusText);
  broken.engagements[0].kind = 'summit';
  await choose(page, JSON.stringify(broken), 'broken.json');
  const alert = dialog(page).getByRole('alert');
  await expect(alert).toContainText('broken.json');
  await expect(alert).toContainText('kind');
  await expect(alert).toContainText('What was open is still open.');
  await expectNoViolation(page);
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Pakistan');
  await expect(page).not.toHaveURL(/graph=/);
});

test('bytes that are not UTF-8 are refused with their place', async ({ page }) => {
  await openPage(page);
  await openDialog(page);
  await page.getByLabel('Graph files').setInputFiles({
    name: 'latin.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"title": "caf\xe9"}', 'latin1'),
  });
  await expect(dialog(page).getByRole('alert')).toContainText('Byte 15 of 17 cannot be read.');
});

test('an address of the page’s own host opens at once, and one that names nothing says so', async ({
  page,
  expected,
}) => {
  expected.push(/404/);
  await page.route('**/talks.json', (route) => route.fulfill({ body: inventedCorpusText }));
  await page.route('**/none.json', (route) => route.fulfill({ status: 404, body: 'none' }));
  await page.goto('./?graph=talks.json#select=country:MT');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Malta');
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'About this graph' }).click();
  const about = page.getByRole('dialog', { name: 'About this graph' });
  await expect(about).toContainText(/http.*\/talks\.json, \d+ kB/);
  await expect(about).toContainText('36 engagements');
  await expect(about.getByRole('region', { name: '10 articles' }).getByRole('listitem')).toHaveCount(10);
  await expectNoViolation(page);
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();

  await openDialog(page);
  await dialog(page).getByLabel('Address of a graph').fill('none.json');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toContainText(/none\.json answered 404/);
});

interface Host {
  readonly origin: string;
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  readonly broken: Promise<void>;
  close(): Promise<void>;
}

/** Another host: one file for everybody, one for its own pages only, one that lies elsewhere, one that never ends. */
const startHost = async (elsewhere = ''): Promise<Host> => {
  const asked: Host['asked'] = [];
  let onBroken = () => {};
  const broken = new Promise<void>((done) => {
    onBroken = done;
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const cors = { 'access-control-allow-origin': '*' };
    if (path === '/moved.json') response.writeHead(302, { ...cors, location: elsewhere }).end();
    else if (path === '/closed.json') response.writeHead(200).end(inventedCorpusText);
    else if (path === '/endless.json') {
      response.writeHead(200, { ...cors, 'content-length': 40 * 1024 * 1024 });
      response.write(' '.repeat(3 * 1024 * 1024));
      response.on('close', onBroken);
    } else response.writeHead(200, cors).end(inventedCorpusText);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    asked,
    broken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

/** The usual page fails its test on a request that leaves its folder; these are meant to. */
const elsewhereTest = test.extend<{ host: Host; other: Host; free: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
  other: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
  host: async ({ other }, use) => {
    const host = await startHost(`${other.origin}/graph.json`);
    await use(host);
    await host.close();
  },
  free: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    await context.addCookies([{ name: 'secret', value: '1', domain: '127.0.0.1', path: '/' }]);
    await use(await context.newPage());
    await context.close();
  },
});

elsewhereTest(
  'another host is asked only after the reader agrees, without cookies, once for each',
  async ({ free: page, host }) => {
    await page.goto(`./?graph=${host.origin}/graph.json`);
    await expect(
      page.getByRole('heading', { name: /^Ask 127\.0\.0\.1:\d+ for this graph\?$/ }),
    ).toBeVisible();
    await expectNoViolation(page);
    expect(host.asked).toEqual([]);
    await page.getByRole('button', { name: 'Do not fetch' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing was fetched' })).toBeVisible();
    expect(host.asked).toEqual([]);

    await page.reload();
    await page.getByRole('button', { name: /^Agree and fetch/ }).click();
    await isOpen(page, TITLE);
    expect(host.asked.map(({ path }) => path)).toEqual(['/graph.json']);
    expect(host.asked[0]?.headers).not.toHaveProperty('cookie');
    expect(host.asked[0]?.headers).not.toHaveProperty('referer');
    await expect(page.locator('iframe')).toHaveCount(0);

    await page.reload(); // the host is agreed to
    await isOpen(page, TITLE);
    await openDialog(page);
    await dialog(page)
      .getByRole('button', { name: `Take back the agreement to ${host.origin}` })
      .click();
    await expect(dialog(page).getByText('Hosts you have agreed to')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: /^Agree and fetch/ })).toBeVisible();
  },
);

elsewhereTest(
  'a host that keeps its files to itself, or forwards to another, gives nothing',
  async ({ free: page, host, other }) => {
    await openPage(page);
    for (const path of ['closed.json', 'moved.json']) {
      await openDialog(page);
      await dialog(page).getByLabel('Address of a graph').fill(`${host.origin}/${path}`);
      await page.keyboard.press('Enter');
      const agree = page.getByRole('button', { name: /^Agree and fetch/ });
      if (path === 'closed.json') await agree.click();
      await expect(dialog(page).getByRole('alert')).toContainText('did not give the file to this page');
      await expect(dialog(page).getByRole('alert')).toContainText(path);
      await page.keyboard.press('Escape');
    }
    expect(other.asked).toEqual([]);
    await isOpen(page, BUILT_IN);
  },
);

elsewhereTest('a large file tells how far it is, and can be given up', async ({ free: page, host }) => {
  await openPage(page);
  await openDialog(page);
  await dialog(page).getByLabel('Address of a graph').fill(`${host.origin}/endless.json`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Agree and fetch/ }).click();
  await expect(dialog(page).getByRole('status')).toContainText('3.0 MB of 40.0 MB');
  await expectNoViolation(page);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await host.broken;
  await expect(dialog(page).getByLabel('Address of a graph')).toBeVisible();
  await isOpen(page, BUILT_IN);
});

test('the page itself may still ask no host but its own', async ({ page, expected }) => {
  expected.push(/Content Security Policy/);
  await openPage(page);
  const ended = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/x').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(ended).toBe('refused');
});

test('the single file opens a file too, in a worker it brings along, and offers no addresses', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await page.goto(pathToFileURL(resolve(import.meta.dirname, '../../dist/readout.html')).href);
  await expect(items(page)).toBeAttached();
  await page.keyboard.press('o');
  await expect(dialog(page)).toContainText('it never asks a network for anything');
  await expect(dialog(page).getByLabel('Address of a graph')).toHaveCount(0);
  const worker = page.waitForEvent('worker');
  await choose(page, inventedCorpusText);
  expect((await worker).url()).toMatch(/^blob:/);
  await isOpen(page, TITLE);
});

test('a graph is added to what is open: both are one, and Back parts them', async ({ page }) => {
  await openPage(page);
  await openDialog(page);
  await dialog(page).getByRole('radio', { name: 'Add to what is open' }).check();
  await choose(page, inventedCorpusText);
  // Placing everything anew takes a busy machine its time; the page answers meanwhile.
  await expect(page).toHaveURL(/\?graph=built-in:&graph=kept:[0-9a-f]{16}$/, { timeout: 20_000 });
  await expect(details(page)).toContainText('38 engagements');
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'About this graph' }).click();
  const about = page.getByRole('dialog', { name: 'About this graph' });
  await expect(about).toContainText('2 graphs open as one');
  await expectNoViolation(page);
  await page.keyboard.press('Escape');
  await page.goBack();
  await isOpen(page, BUILT_IN);
});
