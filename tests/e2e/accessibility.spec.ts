/** axe-core, WCAG 2.2 A and AA and its best practices, in each state, light and dark, desktop and phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { details, expect, items, openPage, source, test } from './test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const expectNoViolation = async (page: Page) => {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(
    // axe puts itself on the window when it is evaluated, just above
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  expect(
    results.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join('; ')}`,
    ),
  ).toEqual([]);
  expect(results.passes.length).toBeGreaterThan(10);
};

const STATES: Readonly<Record<string, { address: string; act?: (page: Page) => Promise<void> }>> = {
  opening: { address: '' },
  countries: { address: '#level=countries&tab=network' },
  officials: { address: '#level=officials&tab=network' },
  'an engagement selected': { address: '#select=engagement:austin-bajwa-call&tab=network' },
  'a line selected': { address: '#select=took-part:official:lloyd-j-austin~engagement:austin-bajwa-call' },
  'a quote open': { address: '#select=topic:drawdown&quote=evidence:daily-times-750880/919-957&tab=source' },
  'an unknown id in the address': { address: '#select=country:XX' },
  'the list open and focused': {
    address: '#panes=source,details,list',
    act: async (page) => {
      await items(page).focus();
      await page.keyboard.press('End');
    },
  },
  'help open': { address: '', act: async (page) => page.keyboard.press('?') },
  'the quotes report open': {
    address: '',
    act: async (page) => page.getByRole('button', { name: /quotes verified/ }).click(),
  },
  'a passage’s facts listed': {
    address: '#tab=source',
    act: async (page) => {
      await source(page).getByRole('button').first().click();
      await expect(source(page).getByRole('dialog')).toBeVisible();
    },
  },
  'not drawn at this level': { address: '#level=countries&select=topic:drawdown&tab=network' },
};

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test.describe(`${colorScheme}, ${width} by ${height}`, () => {
      test.use({ colorScheme, viewport: { width, height } });
      for (const [name, { address, act }] of Object.entries(STATES))
        test(`no violation: ${name}`, async ({ page }) => {
          await openPage(page, address);
          await act?.(page);
          await expectNoViolation(page);
        });

      test('no violation: a graph that cannot be opened', async ({ page }) => {
        await page.route(/graph-[^/]*\.json$/, (route) => route.fulfill({ body: '{"formatVersion": 1}' }));
        await page.goto('./');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoViolation(page);
      });
    });

test('regions and listbox have the names that readers’ tools rely on', async ({ page }) => {
  await openPage(page, '#select=country:PK');
  for (const name of ['Network', 'Details', 'Source'])
    await expect(page.getByRole('region', { name })).toBeVisible();
  await expect(items(page)).toHaveCount(1);
  await expect(
    items(page).getByRole('option', { name: 'Lloyd J Austin, took part in, phone call' }),
  ).toHaveCount(1);
  await expect(
    details(page).getByRole('blockquote').filter({ hasText: 'Pakistan attaches great importance' }).first(),
  ).toBeVisible();
});
