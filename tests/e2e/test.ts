/**
 * The test function of every end-to-end test. A page under it fails its test on any console warning or error it did not
 * expect, and on any request that leaves the page's own folder.
 */

import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { inventedCorpusText } from '../graph/invented-corpus';

/** Playwright's own word, where the configuration lets no service worker in. */
const BLOCKED_BY_CONFIG = 'Service Worker registration blocked by Playwright';

interface Fixtures {
  /** Console lines that a test expects; it must name them before they come. */
  readonly expected: RegExp[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
  expected: async ({}, use) => {
    await use([]);
  },
  page: async ({ page, expected, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'warning' && message.type() !== 'error') return;
      if (message.text() === BLOCKED_BY_CONFIG) return;
      if (!expected.some((pattern) => pattern.test(message.text()))) complaints.push(message.text());
    });
    page.on('pageerror', (error) => {
      if (!expected.some((pattern) => pattern.test(error.message))) complaints.push(String(error));
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url) && !url.startsWith('file:'))
        complaints.push(`a request left the page’s folder: ${url}`);
    });
    await use(page);
    expect(complaints, 'console warnings, errors and foreign requests').toEqual([]);
  },
});

export { expect };

// On a narrow screen only one pane shows; the others are there all the same.
const region = (page: Page, name: string): Locator => page.getByRole('region', { name, includeHidden: true });
export const network = (page: Page): Locator => region(page, 'Network');
export const details = (page: Page): Locator => region(page, 'Details');
export const source = (page: Page): Locator => region(page, 'Source');
export const items = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Items in the network', includeHidden: true });

/** Opens the page and waits until the network is drawn, and the panes that come after it have come. */
export const openPage = async (page: Page, address = ''): Promise<void> => {
  await page.goto(`./${address}`);
  await expect(items(page)).toBeAttached();
  await expect(network(page).locator('canvas').first()).toBeAttached();
  await expect(page.locator('section[aria-label]:empty')).toHaveCount(0);
};

/** Opens the page on the invented corpus, for what one article does not show. */
export const openCorpus = async (page: Page, address = ''): Promise<void> => {
  await page.route(/graph-[^/]*\.json$/, (route) =>
    route.fulfill({ body: inventedCorpusText, contentType: 'application/json' }),
  );
  await openPage(page, address);
};

/** Clicks a thing where it is drawn: its badge stands over the middle of its symbol. */
export const clickThing = async (page: Page, badge: string): Promise<void> => {
  const box = await network(page).getByText(badge, { exact: true }).first().boundingBox();
  if (!box) throw new Error(`nothing with the badge ${badge} is drawn`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
};
