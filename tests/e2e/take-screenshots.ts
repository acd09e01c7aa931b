/** Takes the pictures of the README anew, from the built page in a real Chromium: `npm run screenshots`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserSwitches, findBrowser } from './browser';
import { serve } from './serve';

const DIST = resolve(import.meta.dirname, '../../dist');
const FOLDER = join(import.meta.dirname, 'screenshots');
const CORPUS = readFileSync(resolve(import.meta.dirname, '../invented-corpus/graph.json'), 'utf8');

interface Shot {
  readonly address: string;
  /** On the invented corpus, where one article is not enough to show it. */
  readonly isInvented?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

const SHOTS: Readonly<Record<string, Shot>> = {
  'call-selected': { address: '#select=engagement:austin-bajwa-call' },
  pair: { address: '#pair=country:PK~country:US' },
  accounts: { address: '#accounts=engagement:austin-bajwa-call&rows=differing' },
  timeline: { address: '#span=2021-03-01..2021-05-31', isInvented: true },
  search: {
    address: '#find=bajva',
    act: async (page) => page.keyboard.press('/'),
  },
  filters: {
    address: '#kind=call&country=country:AF&reporter=organisation:ispr&panes=source,timeline,filters',
  },
  paths: {
    address: '#paths=official:thora-vindriksdottir~official:ndahafa-uukelora&time=forward',
    isInvented: true,
  },
  evidence: {
    address: '#select=engagement:austin-bajwa-call',
    act: async (page) => page.getByRole('button', { name: /^Cite/ }).first().click(),
  },
  sources: { address: '#select=engagement:harbour-bell-meeting', isInvented: true },
};

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [...browserSwitches],
});
const host = await serve(DIST);
for (const [name, { address, isInvented, act }] of Object.entries(SHOTS)) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (isInvented)
    await page.route(/graph-[^/]*\.json$/, (route) =>
      route.fulfill({ body: CORPUS, contentType: 'application/json' }),
    );
  await page.goto(host.address + address);
  await page
    .getByRole('region', { name: 'Network' })
    .locator('canvas')
    .first()
    .waitFor({ state: 'attached' });
  await act?.(page);
  await page.waitForTimeout(500); // let the last frame settle
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}
await browser.close();
await host.close();
