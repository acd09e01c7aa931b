/** The two things that `npm run build` gives: a folder for any static host, and one file that opens from disk. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from './serve';
import { clickThing, details, expect, items, source, test } from './test';

const SINGLE_FILE = pathToFileURL(resolve(import.meta.dirname, '../../dist/readout.html')).href;

test('the single file opens from disk with no network, and reads to the quote', async ({ page, context }) => {
  await context.setOffline(true);
  await context.route(/^https?:/, (route) => route.abort());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(SINGLE_FILE);
  await expect(items(page).getByRole('option').first()).toBeAttached();
  await clickThing(page, 'LA');
  await details(page).getByRole('button', { name: 'Show in source' }).first().click();
  await expect(source(page).locator('mark[aria-current]')).toBeInViewport();
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([SINGLE_FILE]);
});

test('in the single file the address works as on a host', async ({ page }) => {
  await page.goto(`${SINGLE_FILE}#select=official:suh-sangpyo`);
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Suh Sangpyo');
  await clickThing(page, 'LA');
  await expect(page).toHaveURL(/#select=official:lloyd-j-austin$/);
  await page.goBack();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Suh Sangpyo');
});

test('the folder works from a sub-path of a host', async ({ browser }) => {
  const host = await serve(resolve(import.meta.dirname, '../../dist'), '/deep/inside/');
  const page = await browser.newPage();
  const missed: string[] = [];
  page.on('response', (response) => response.ok() || missed.push(response.url()));
  await page.goto(host.address);
  await expect(items(page).getByRole('option').first()).toBeAttached();
  expect(missed).toEqual([]);
  await page.close();
  await host.close();
});

for (const file of ['index.html', 'readout.html'])
  test(`${file} allows no script but its own, no inline script, no eval and no foreign host`, async () => {
    const html = readFileSync(resolve(import.meta.dirname, '../../dist', file), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  });

test('an inline script put into the page does not run', async ({ page, expected, baseURL }) => {
  expected.push(/Content Security Policy|Trusted/);
  await page.goto(baseURL ?? '');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
    } catch {
      return 'refused';
    }
    return 'ranInline' in window;
  });
  expect([false, 'refused']).toContain(ran);
});
