/** axe-core, WCAG 2.2 A and AA and its best practices, in each state, light and dark, desktop and phone. */
import type { Page } from '@playwright/test';
import { hostArchive, isShard, largeArchive, openArchive } from './archives';
import { expectNoViolation } from './axe';
import { details, expect, items, openCorpus, openPage, source, test } from './test';

interface State {
  readonly address: string;
  /** On the invented corpus. */
  readonly isInvented?: boolean;
  /** On an archive. */
  readonly isArchive?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

const press = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first().click();

const openAbout = async (page: Page) => {
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'About this graph' }).click();
  await expect(page.getByRole('dialog', { name: 'About this graph' })).toBeVisible();
};

const bring = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Graph files')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

const firstQuote = (page: Page) =>
  expect(details(page).getByRole('blockquote').first()).toBeAttached({ timeout: 15_000 });

/** An invented table of links. */
const UNSOURCED = 'Source,Target,Label\nAland,Bland,met\nBland,Cland,wrote to\n';

const STATES: Readonly<Record<string, State>> = {
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

  'a ledger': { address: '#pair=country:PK~country:US' },
  'a ledger of two who never dealt': { address: '#pair=country:KR~country:US' },
  'a long ledger, unfolded': {
    address: '#pair=country:IS~country:MT',
    isInvented: true,
    act: press(/more facts/),
  },
  'another to compare with': {
    address: '#select=country:PK',
    act: async (page) => {
      await press('Compare with…')(page);
      await page.keyboard.type('nobody');
      await expect(page.getByText('Nothing of that name.')).toBeVisible();
    },
  },
  'another to connect with': { address: '#select=country:PK', act: press('Connect with…') },
  'two accounts': { address: '#accounts=engagement:austin-bajwa-call' },
  'an account that the filter leaves': {
    address: '#accounts=engagement:austin-bajwa-call&rows=differing&reporter=organisation:ispr',
  },
  'three accounts': { address: '#accounts=engagement:harbour-bell-meeting', isInvented: true },
  'facts with several sources': { address: '#select=engagement:harbour-bell-meeting', isInvented: true },
  'two paths': {
    address: '#paths=official:thora-vindriksdottir~official:ndahafa-uukelora&time=forward',
    isInvented: true,
  },
  'no path': {
    address: '#paths=official:thora-vindriksdottir~official:ndahafa-uukelora&via=call',
    isInvented: true,
  },
  'filtered, and the filters open': {
    address:
      '#kind=call&country=country:AF&reporter=organisation:ispr&panes=source,details,timeline,filters&tab=network',
  },
  'all filtered away': { address: '#kind=call&dated=bound&tab=network' },
  'the selection filtered away': { address: '#kind=call&select=engagement:suh-bajwa-meeting' },
  'days chosen, the timeline focused': {
    address: '#tab=network&span=2021-04-20..2021-05-05',
    isInvented: true,
    act: async (page) => {
      await page.getByRole('listbox', { name: 'Engagements in time order' }).focus();
      await page.keyboard.press('ArrowRight');
    },
  },
  'the ways to open a graph': {
    address: '',
    act: async (page) => {
      await page.keyboard.press('o');
      await expect(page.getByRole('dialog', { name: 'Open a graph' })).toBeVisible();
    },
  },
  'about the graph': { address: '', act: openAbout },
  'a file that is not opened': {
    address: '',
    act: async (page) => {
      await page.keyboard.press('o');
      await bring(page, 'cut.json', '{"formatVersion": 1, "title": 3}');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  'a network without quotes': {
    address: '',
    act: async (page) => {
      await page.keyboard.press('o');
      await bring(page, 'talks.csv', UNSOURCED);
      await expect(page.getByRole('button', { name: 'no quotes' })).toBeVisible();
      await items(page).getByRole('option').first().click({ force: true });
    },
  },
  'what can be taken away, all formats': {
    address: '',
    act: async (page) => {
      await press('Take away')(page);
      await page.getByText('More formats').click();
    },
  },
  embedded: { address: '?embed#select=engagement:austin-bajwa-call' },
  'embedded, a ledger': { address: '?embed#pair=country:PK~country:US' },
  'what has no date': { address: '#tab=network', isInvented: true, act: press(/^No day known/) },
  'days being chosen': {
    address: '#tab=network&span=2021-04-20..2021-05-05',
    isInvented: true,
    act: press(/Days chosen/),
  },
  'an archive': { address: '#tab=network', isArchive: true },
  'a country of an archive': {
    address: '#select=country:AA&panes=source,details,list,timeline',
    isArchive: true,
    act: firstQuote,
  },
  'a ledger of an archive': {
    address: '#pair=country:AA~country:AB',
    isArchive: true,
    act: async (page) => expect(page.getByRole('region', { name: 'Question' })).toBeVisible(),
  },
  'an archive filtered': { address: '#kind=call&panes=details,filters', isArchive: true },
  'about an archive': { address: '', isArchive: true, act: openAbout },
  'what can be taken away of an archive': { address: '', isArchive: true, act: press('Take away') },
};

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test.describe(`${colorScheme}, ${width} by ${height}`, () => {
      test.use({ colorScheme, viewport: { width, height } });
      for (const [name, { address, isInvented, isArchive, act }] of Object.entries(STATES))
        test(`no violation: ${name}`, async ({ page }) => {
          if (isArchive) await hostArchive(page, largeArchive());
          await (isArchive ? openArchive : isInvented ? openCorpus : openPage)(page, address);
          await act?.(page);
          await expectNoViolation(page);
        });

      test('no violation: a part of an archive that is missing', async ({ page, expected }) => {
        expected.push(/404/);
        const { missing, names } = await hostArchive(page, largeArchive());
        for (const name of names) if (isShard(name)) missing.add(name);
        await openArchive(page, '#select=country:AA');
        await expect(details(page).getByRole('alert')).toBeAttached();
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
