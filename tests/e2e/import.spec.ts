/** Networks of other tools: they draw and explore, and everything in them is marked as having no quote. */
import type { Page } from '@playwright/test';
import { expectNoViolation } from './axe';
import { details, expect, items, network, openPage, test } from './test';

interface Table {
  readonly name: string;
  readonly text: string;
}

/** All invented. */
const TALKS: Table = {
  name: 'talks.gexf',
  text: `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>
<nodes>
<node id="a" label="Aland"><attvalues><attvalue for="0" value="state"/></attvalues></node>
<node id="b" label="&lt;img src=x onerror=alert(1)&gt;"/>
<node id="c" label="Envoy Cee"/>
</nodes>
<edges><edge id="0" source="c" target="a" label="represents"/><edge id="1" source="a" target="b" label="met"/></edges>
</graph></gexf>`,
};
const NODES: Table = { name: 'nodes.csv', text: 'Id,Label,Kind\na,Aland,state\nb,Bland,state\n' };
const EDGES: Table = { name: 'edges.csv', text: 'Source,Target,Label\na,b,met\n' };

const bring = async (page: Page, ...tables: readonly Table[]) => {
  await page.keyboard.press('o');
  await page.getByLabel('Graph files').setInputFiles(
    tables.map(({ name, text }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(text),
    })),
  );
};
const opened = (page: Page) => expect(page.getByRole('button', { name: 'no quotes' })).toBeVisible();

test('a GEXF file is drawn; what is chosen tells what the file says, each fact without a quote', async ({
  page,
}) => {
  await openPage(page);
  await bring(page, TALKS);
  await opened(page);
  await expect(page).toHaveTitle('talks · Readout');
  await expect(items(page).getByRole('option')).toHaveCount(5);
  const badge = await network(page).getByText('EC', { exact: true }).boundingBox();
  if (!badge) throw new Error('Envoy Cee is not drawn');
  await page.mouse.click(badge.x + badge.width / 2, badge.y + badge.height / 2);
  await expect(details(page).getByRole('heading', { name: 'Envoy Cee' })).toBeVisible();
  await expect(details(page).getByText('Envoy Cee — represents — Aland')).toBeVisible();
  await expect(details(page).getByText('no quote', { exact: true })).toHaveCount(3);
  await expect(details(page).getByText('No quote: from talks.gexf, which gives no sentence.')).toBeVisible();
  await expectNoViolation(page);
});

test('it is open again after a reload, with what was selected', async ({ page }) => {
  await openPage(page);
  await bring(page, TALKS);
  await opened(page);
  await page.evaluate(() => {
    window.location.hash = '#select=thing:2';
  });
  await expect(details(page).getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  await page.reload();
  await opened(page);
  await expect(details(page).getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
});

test('two tables are one network; each of them alone is told apart', async ({ page }) => {
  await openPage(page);
  await bring(page, EDGES, NODES);
  await opened(page);
  await expect(items(page).getByRole('option', { name: 'Aland, state' })).toBeAttached();
  await page.goBack();
  await expect(page.getByRole('button', { name: /verified/ })).toBeVisible();
  await bring(page, EDGES);
  await opened(page);
  await expect(items(page).getByRole('option', { name: 'a, thing' })).toBeAttached();
});

test('it is not added to a graph that has quotes, and what was open stays', async ({ page }) => {
  await openPage(page, '#select=country:PK');
  await page.keyboard.press('o');
  await page.getByRole('radio', { name: /Add to what is open/ }).check();
  await page.getByLabel('Graph files').setInputFiles({
    name: TALKS.name,
    mimeType: 'application/xml',
    buffer: Buffer.from(TALKS.text),
  });
  await expect(page.getByRole('alert')).toContainText('A graph without sources cannot be combined');
  await page.keyboard.press('Escape');
  await expect(details(page).getByRole('heading', { name: 'Pakistan', exact: true })).toBeVisible();
});

test('a file with a declared entity or a cut end is refused with its place', async ({ page }) => {
  await openPage(page);
  const entity = TALKS.text.replace('<gexf', '<!DOCTYPE gexf [<!ENTITY x "y">]>\n<gexf');
  await bring(page, { name: 'entity.gexf', text: entity });
  await expect(page.getByRole('alert')).toContainText('entity.gexf');
  await page.getByLabel('Graph files').setInputFiles({
    name: 'cut.gexf',
    mimeType: 'application/xml',
    buffer: Buffer.from(TALKS.text.slice(0, 400)),
  });
  await expect(page.getByRole('alert')).toContainText('cut.gexf');
  await expect(page.getByRole('alert')).toContainText(/line \d+/);
});

test('taken away as GEXF it says of everything that there is no quote; formats of quotes say why not', async ({
  page,
}) => {
  await openPage(page);
  await bring(page, TALKS);
  await opened(page);
  await page.getByRole('button', { name: 'Take away' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Readout graph/ })).toBeDisabled();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^GEXF/ }).click();
  const text = await (await (await waiting).createReadStream()).toArray();
  expect(Buffer.concat(text).toString()).toContain('value="none"');
});
