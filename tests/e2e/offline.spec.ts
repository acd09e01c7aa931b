/** Without a network after the first visit, and from one version to the next: on a host whose files can be changed. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';
import { inventedCorpus } from '../graph/invented-corpus';
import { type Host, serve } from './serve';
import { details, expect, items, test } from './test';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' }); // one worker builds the second version, once

const root = resolve(import.meta.dirname, '../..');
let built: string;

/** Builds the page with its name changed, as the next version of it would be. */
const buildVersion = (name: string) =>
  build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    build: { outDir: join(built, name), emptyOutDir: true },
    plugins: [
      {
        name: 'test-next-version',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/ui/Bar.tsx') ? code.replace('>Readout</h1>', `>Readout ${name}</h1>`) : undefined,
      },
    ],
  });

test.beforeAll(async () => {
  test.setTimeout(90_000);
  built = await mkdtemp(join(tmpdir(), 'readout-versions-'));
  for (const name of ['one', 'two']) await buildVersion(name);
});
test.afterAll(() => rm(built, { recursive: true, force: true }));

interface Site {
  readonly host: Host;
  readonly folder: string;
  /** Puts a version in place of what is there, of which nothing stays. */
  readonly publish: (version: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const openSite = async (): Promise<Site> => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-site-'));
  const publish = async (version: string) => {
    await rm(folder, { recursive: true, force: true });
    await cp(join(built, version), folder, { recursive: true });
  };
  await publish('one');
  const host = await serve(folder, '/desk/');
  return {
    host,
    folder,
    publish,
    close: async () => {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Opens the page and waits until all of it is kept. */
const visit = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  await expect(items(page)).toBeAttached();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
};

const brand = (page: Page) => page.getByRole('heading', { level: 1 });
const offlineWords = (page: Page) => page.getByText('You are offline. Everything here still works.');
const newVersion = (page: Page) => page.getByRole('button', { name: 'Use the new version' });

/** Has the browser look for a new version, as it does by itself when a page is opened. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

/** Asks for a citation, whose code and styles are files of their own, loaded with the first. */
const cite = async (page: Page) => {
  await page.goto(`${page.url().split('#')[0]}#select=engagement:austin-bajwa-call`);
  await details(page).getByRole('button', { name: 'Cite' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Daily Times/).first()).toBeVisible();
  await page.keyboard.press('Escape');
};

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('after one visit the page works without a network, and says so', async ({ context }) => {
  const site = await openSite();
  const page = await visit(context, site.host.address);
  await context.setOffline(true);
  await expect(offlineWords(page)).toBeVisible();
  await site.close();
  await page.reload();
  await expect(brand(page)).toHaveText('Readout one');
  await expect(offlineWords(page)).toBeVisible();
  await cite(page);
  // Under another query it is the same page; a graph from an address is what cannot be had.
  await page.goto(`${site.host.address}?graph=other.json`);
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await page.goto(`${site.host.address}index.html`);
  await expect(brand(page)).toHaveText('Readout one');
  await page.getByRole('button', { name: 'Dismiss: offline' }).click();
  await expect(offlineWords(page)).toHaveCount(0);
  await context.setOffline(false);
});

test('a new version is used when the reader says so: until then all stays of the old one', async ({
  context,
}) => {
  const site = await openSite();
  const page = await visit(context, site.host.address);
  const beside = await visit(context, site.host.address);
  const embed = await visit(context, `${site.host.address}?embed`);
  const chunks = (await readdir(join(built, 'one/assets'))).filter((name) => /^mount-.*js$/.test(name));
  await site.publish('two');
  await lookForUpdate(page);
  await expect(newVersion(page)).toBeVisible();
  await expect(newVersion(beside)).toBeVisible();

  // Its files are gone from the host; a page of it, and one opened now, have what they need.
  await cite(page);
  const later = await visit(context, site.host.address);
  await expect(brand(later)).toHaveText('Readout one');
  expect(await cacheNames(later)).toHaveLength(2);

  // What is no such message, or another one, moves nothing.
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    for (const message of [null, 'use-new-version', ['use-new-version'], { type: 'skip' }, { type: 1 }])
      waiting?.postMessage(message);
  });
  await page.reload();
  await expect(brand(page)).toHaveText('Readout one');

  await newVersion(page).click();
  for (const each of [page, beside, later]) {
    await expect(brand(each)).toHaveText('Readout two');
    await expect(newVersion(each)).toHaveCount(0);
  }
  await cite(page);
  // An embed is not made to begin anew: it goes on with the files of its own version.
  const statusOf = (name = '') =>
    embed.evaluate(async (file) => (await fetch(file)).status, `assets/${name}`);
  expect(await statusOf(chunks[0])).toBe(200);
  for (const each of [page, beside, later, embed]) await each.close();

  // With nobody left on the old one, it goes.
  const next = await visit(context, site.host.address);
  await expect.poll(() => cacheNames(next)).toHaveLength(1);
  await expect(brand(next)).toHaveText('Readout two');
  await site.close();
});

test('a new version comes by itself when no page of the old one is left', async ({ context }) => {
  const site = await openSite();
  const page = await visit(context, site.host.address);
  await site.publish('two');
  await lookForUpdate(page);
  await expect(newVersion(page)).toBeVisible();
  await page.close();
  const next = await visit(context, site.host.address);
  await expect(brand(next)).toHaveText('Readout two');
  await expect.poll(() => cacheNames(next)).toHaveLength(1);
  await site.close();
});

test('a version that does not come whole, or as it was built, is not taken', async ({ context }) => {
  const site = await openSite();
  const page = await visit(context, site.host.address);
  await site.publish('two');
  const changed = join(site.folder, 'elsewhere.html');
  const text = await readFile(changed, 'utf8');
  for (const spoil of [() => writeFile(changed, `${text}<!-- another -->`), () => rm(changed)]) {
    await spoil();
    await lookForUpdate(page).catch(() => {}); // the browser may tell the page that it failed
    await page.waitForFunction(async () => !(await navigator.serviceWorker.ready).installing);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    await expect(newVersion(page)).toHaveCount(0);
    await page.reload();
    await expect(brand(page)).toHaveText('Readout one');
    await expect.poll(() => cacheNames(page)).toHaveLength(1);
  }
  await writeFile(changed, text);
  await lookForUpdate(page);
  await newVersion(page).click();
  await expect(brand(page)).toHaveText('Readout two');
  await site.close();
});

test('what is not of the folder as it was built goes to the host as ever', async ({ context }) => {
  const site = await openSite();
  const page = await visit(context, site.host.address);
  const readOther = () => page.evaluate(async () => (await fetch('other.json')).text());
  for (const text of ['first', 'second']) {
    await writeFile(join(site.folder, 'other.json'), text);
    expect(await readOther()).toBe(text);
  }
  await writeFile(join(site.folder, 'elsewhere.html'), 'from the host');
  const ask = (init: RequestInit) =>
    page.evaluate(async (asked) => (await fetch('elsewhere.html', asked)).text(), init);
  expect(await ask({ method: 'POST' })).toBe('from the host');
  expect(await ask({})).toContain('one request to another host');
  expect(await page.evaluate(async () => (await fetch('elsewhere.html?x')).text())).toBe('from the host');
  await site.close();
});

test('what was opened of an archive is there without a network: as its names promise, and nothing beside', async ({
  context,
}) => {
  const site = await openSite();
  const page = await visit(context, site.host.address);
  const files = [...archiveFilesOf(inventedCorpus, 4)];
  const [damaged, opened, notOpened] = files;
  const [network, manifest] = files.slice(-2);
  if (!damaged || !opened || !notOpened || !network || !manifest) throw new Error('there are too few files');
  const folder = join(site.folder, 'archive');
  await mkdir(folder);
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  for (const { name, text } of files) await put(name, text);
  await put(damaged.name, 'Please log in first');
  await put(manifest.name, 'of yesterday');
  const read = (name: string) =>
    page.evaluate(async (path) => {
      try {
        return await (await fetch(path)).text();
      } catch {
        return 'no network';
      }
    }, `archive/${name}`);

  expect(await read(manifest.name)).toBe('of yesterday');
  await put(manifest.name, manifest.text);
  expect(await read(manifest.name)).toBe(manifest.text);
  for (const { name, text } of [opened, network]) expect(await read(name)).toBe(text);
  expect(await read(damaged.name)).toBe('Please log in first');
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open(`readout-archives ${new URL('./', location.href).href}`);
      const requests = await cache.keys();
      return requests.map(({ url }) => url.replace(/.*\//, '')).sort();
    });
  await expect.poll(kept).toEqual([manifest.name, opened.name, network.name].sort());

  // What bears its sum is not asked for again.
  await rm(join(folder, opened.name));
  expect(await read(opened.name)).toBe(opened.text);

  await site.close();
  await page.reload();
  await expect(brand(page)).toHaveText('Readout one');
  for (const { name, text } of [opened, network, manifest]) expect(await read(name)).toBe(text);
  for (const { name } of [damaged, notOpened]) expect(await read(name)).toBe('no network');
});

test('an archive that is opened on the first visit opens again without a network', async ({ context }) => {
  const site = await openSite();
  const folder = join(site.folder, 'archive');
  await mkdir(folder);
  for (const { name, text } of archiveFilesOf(inventedCorpus, 4)) await writeFile(join(folder, name), text);
  const page = await context.newPage();
  await page.goto(`${site.host.address}?graph=archive/manifest.json`);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('36 engagements');
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open(`readout-archives ${new URL('./', location.href).href}`);
      return (await cache.keys()).map(({ url }) => url.replace(/.*\//, '').replace(/-.*/, '')).sort();
    });
  await expect.poll(kept, { timeout: 20_000 }).toEqual(['manifest.json', 'network']);
  await site.close();
  await page.reload();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('36 engagements');
  expect(await items(page).getByRole('option').count()).toBeGreaterThan(0);
});

test('an embedded page keeps nothing and says nothing of the network', async ({ context }) => {
  const site = await openSite();
  const page = await context.newPage();
  await page.goto(`${site.host.address}?embed`);
  await expect(items(page)).toBeAttached();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300))));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await cacheNames(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toHaveCount(0);
  await context.setOffline(false);
  await site.close();
});
