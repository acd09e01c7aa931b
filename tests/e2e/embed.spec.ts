/** Readout inside pages of another origin: how it looks there, what it says to them, and what it does not listen to. */
import type { Browser, FrameLocator, Page } from '@playwright/test';
import { expectNoViolation } from './axe';
import { type Host, serve } from './serve';
import { expect, test } from './test';

const CALL = 'engagement:austin-bajwa-call';

/** A page of another origin, which notes what it is told. */
const around = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Elsewhere</title>
   <script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
   <main><h1>Elsewhere</h1>${body}</main>`;

const frameOf = (src: string, name = 'readout', size = 'width="800" height="500"') =>
  `<iframe name="${name}" title="A network" ${size} src="${src}"></iframe>`;

interface Elsewhere {
  readonly page: Page;
  readonly host: Host;
  readonly embed: FrameLocator;
  readonly complaints: string[];
}

/** Opens what stands around an embed on a host of its own. */
const openElsewhere = async (browser: Browser, body: string): Promise<Elsewhere> => {
  const host = await serve('no-folder', '/', { 'index.html': around(body), 'other.html': around('') });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(host.address);
  return { page, host, complaints, embed: page.frameLocator('iframe[name="readout"]') };
};

const close = async ({ page, host, complaints }: Elsewhere) => {
  await page.context().close();
  await host.close();
  expect(complaints).toEqual([]);
};

const heard = (page: Page): Promise<unknown> => page.evaluate('heard');
const heading = (embed: FrameLocator) =>
  embed.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2 });

/** Sends from the page around, as it stands in the test: so it can hold what only the browser can make. */
const send = (page: Page, message: string): Promise<void> =>
  page.evaluate(`frames.readout.postMessage(${message}, '*')`);

const twoFrames = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Waits until messages sent before have been seen to: the last of them is taken once a frame. */
const settle = async (elsewhere: Elsewhere) => {
  const { page } = elsewhere;
  await page.frame({ name: 'readout' })?.evaluate(twoFrames); // or the probe would be the last
  await send(page, `{ readout: 'select', id: 'probe:${Date.now()}' }`);
  const before = (await page.evaluate('heard.length')) as number;
  await page.waitForFunction(`heard.slice(${before ? before - 1 : 0}).some((m) => m.readout === 'unknown')`);
};

test('selects what it is asked to, says what the reader selects, and says what it does not know', async ({
  browser,
  baseURL,
}) => {
  const elsewhere = await openElsewhere(browser, frameOf(`${baseURL}?embed#select=${CALL}`));
  const { page, embed } = elsewhere;
  await expect(heading(embed)).toHaveText('Austin telephoned Bajwa');
  await expect.poll(() => heard(page)).toEqual([{ readout: 'ready' }]);

  await send(page, "{ readout: 'select', id: 'official:suh-sangpyo' }");
  await expect(heading(embed)).toHaveText('Suh Sangpyo');
  await send(page, "{ readout: 'select', id: 'official:nobody' }");
  await expect
    .poll(() => heard(page))
    .toEqual([{ readout: 'ready' }, { readout: 'unknown', id: 'official:nobody' }]);
  await expect(heading(embed)).toHaveText('Suh Sangpyo');

  await embed.getByRole('button', { name: 'Clear selection' }).click();
  const list = embed.getByRole('listbox', { name: 'Items in the network' });
  await list.focus();
  await list.press('Home');
  await list.press('Enter');
  await expect
    .poll(() => heard(page))
    .toEqual([
      { readout: 'ready' },
      { readout: 'unknown', id: 'official:nobody' },
      { readout: 'selected', id: '', name: '' },
      { readout: 'selected', id: expect.stringMatching(/^\w+:/), name: expect.stringMatching(/\w/) },
    ]);

  await send(page, "{ readout: 'select', id: '' }");
  await expect(heading(embed)).toHaveText('2 engagements');
  expect(((await heard(page)) as unknown[]).length).toBe(4);
  await close(elsewhere);
});

test('of many messages in one frame only the last is obeyed, and the address is never written', async ({
  browser,
  baseURL,
}) => {
  const elsewhere = await openElsewhere(browser, frameOf(`${baseURL}?embed`));
  const { page, embed } = elsewhere;
  await expect.poll(() => heard(page)).toEqual([{ readout: 'ready' }]);
  const steps = await page.evaluate('history.length');
  await page.evaluate(`for (let i = 0; i < 5000; i++)
    frames.readout.postMessage({ readout: 'select', id: i % 2 ? '${CALL}' : 'nothing:' + i }, '*')`);
  await expect(heading(embed)).toHaveText('Austin telephoned Bajwa');
  expect(((await heard(page)) as unknown[]).length).toBeLessThan(1000);
  expect(await page.evaluate('history.length')).toBe(steps);
  await close(elsewhere);
});

const HOSTILE = [
  'null',
  '7',
  `"${CALL}"`,
  `["select", "${CALL}"]`,
  `Object.assign([], { readout: "select" })`,
  '{ readout: "select" }',
  '{ readout: "select", id: 7 }',
  `{ readout: "select", id: ["${CALL}"] }`,
  `{ readout: "select", id: { toString: "${CALL}" } }`,
  `{ readout: "select", id: new String("${CALL}") }`,
  `{ readout: ["select"], id: "${CALL}" }`,
  `{ readout: "SELECT", id: "${CALL}" }`,
  `{ readout: "selected", id: "${CALL}", name: "x" }`,
  `{ type: "select", id: "${CALL}" }`,
  `new Map([["readout", "select"], ["id", "${CALL}"]])`,
  `new Blob(["${CALL}"])`,
  'new Error("select")',
  '{ readout: "select", id: "x".repeat(201) }',
  '{ readout: "select", id: "x".repeat(5e6) }',
  '{ type: "use-new-version" }',
  '{ address: "https://example.org/", mostBytes: 1 }',
];

test('what is no selection is passed over: nothing changes, nothing is answered, nothing is reported', async ({
  browser,
  baseURL,
}) => {
  const elsewhere = await openElsewhere(browser, frameOf(`${baseURL}?embed#select=official:suh-sangpyo`));
  const { page, embed } = elsewhere;
  await expect.poll(() => heard(page)).toEqual([{ readout: 'ready' }]);
  for (const message of HOSTILE) await send(page, message);
  // A getter is run where it is sent from, and what it gives is what arrives.
  await send(page, '{ readout: "select", get id() { return 7; } }');
  await settle(elsewhere);
  await expect(heading(embed)).toHaveText('Suh Sangpyo');
  expect(await heard(page)).toEqual([
    { readout: 'ready' },
    { readout: 'unknown', id: expect.stringMatching(/^probe:/) },
  ]);
  // Names that every object has are names of nothing.
  for (const id of ['__proto__', 'constructor', 'toString']) {
    await send(page, `{ readout: 'select', id: '${id}' }`);
    await expect.poll(async () => JSON.stringify(await heard(page))).toContain(`"${id}"`);
  }
  await expect(heading(embed)).toHaveText('Suh Sangpyo');
  await close(elsewhere);
});

test('listens to the page around it alone: not to siblings, not to who opened it, not to itself', async ({
  browser,
  baseURL,
}) => {
  const sibling = '<iframe name="sibling" title="Sibling" src="other.html"></iframe>';
  const elsewhere = await openElsewhere(
    browser,
    frameOf(`${baseURL}?embed#select=official:suh-sangpyo`) + sibling,
  );
  const { page, embed } = elsewhere;
  await expect.poll(() => heard(page)).toEqual([{ readout: 'ready' }]);
  const message = { readout: 'select', id: CALL };
  const byName = (name: string) => page.frame({ name }) ?? page.mainFrame();
  await byName('sibling').evaluate((data) => parent.frames[0]?.postMessage(data, '*'), message);
  await byName('readout').evaluate((data) => window.postMessage(data, '*'), message);
  await settle(elsewhere);
  await expect(heading(embed)).toHaveText('Suh Sangpyo');

  // Opened as a page of its own there is none around it, and who opened it has no say.
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(`{ window.opened = open('${baseURL}?embed#select=official:suh-sangpyo') }`),
  ]);
  const title = opened.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2 });
  await expect(title).toHaveText('Suh Sangpyo');
  await opened.evaluate(
    "addEventListener('message', () => requestAnimationFrame(() => { window.got = true; }))",
  );
  await page.evaluate((data) => (window as { opened?: Window }).opened?.postMessage(data, '*'), message);
  await expect.poll(() => opened.evaluate('window.got')).toBe(true);
  await opened.evaluate(twoFrames);
  await expect(title).toHaveText('Suh Sangpyo');
  await close(elsewhere);
});

test('is for reading: no bar, no way to open, filter, cite or take away; the full page is one link away', async ({
  page,
  baseURL,
}) => {
  await page.goto(`./?embed&select=${CALL}`);
  await expect(page.getByRole('heading', { name: 'Austin telephoned Bajwa' })).toBeVisible();
  await expect(page.getByRole('blockquote').first()).toBeAttached();
  for (const name of [/open/i, /filter/i, /cite/i, /take away/i, /compare/i])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  const link = page.getByRole('link', { name: /Open in Readout/ });
  await expect(link).toHaveAttribute('href', `./#select=${CALL}`);
  await expect(link).toHaveAttribute('rel', 'noopener');
  const [full] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(full).toHaveURL(`${baseURL}#select=${CALL}`);
  await expect(full.getByRole('button', { name: 'Take away' })).toBeVisible();
  // Nothing is written: not to the address, not to the machine.
  expect(page.url()).toBe(`${baseURL}?embed&select=${CALL}`);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

for (const [width, height] of [
  [480, 320],
  [320, 480],
  [800, 500],
] as const)
  test(`at ${width} × ${height} reads to the quote and back by keyboard, without a sideways scroll`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?embed');
    const list = page.getByRole('listbox', { name: 'Items in the network' });
    await list.focus();
    await list.press('L');
    await list.press('Enter');
    await expectNoViolation(page);
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('button', { name: 'Show in source' }).first().press('Enter');
    const source = page.getByRole('region', { name: 'Source' });
    await expect(source.locator('mark[aria-current]')).toBeInViewport();
    await expectNoViolation(page);
    const overflow = 'document.documentElement.scrollWidth - innerWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(source).toHaveCount(0);
    await expect(details.getByRole('button', { name: 'Show in source' }).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Clear selection' })).toHaveCount(0);
    // With nothing left to close the key is not taken.
    expect(
      await page.evaluate(() =>
        dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })),
      ),
    ).toBe(true);
  });

test('opens no graph of another host, and says where it can be opened', async ({ page }) => {
  await page.goto('./?graph=https://example.org/graph.json&embed');
  await expect(page.getByRole('heading', { name: 'This graph is on another host' })).toBeVisible();
  await expect(page.getByText('https://example.org/graph.json').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /Open in Readout/ })).toHaveAttribute(
    'href',
    './?graph=https://example.org/graph.json',
  );
  await expect(page.getByRole('button')).toHaveCount(0);
});

const element = (baseURL: string | undefined, attributes: string) =>
  `<script type="module" src="${baseURL}readout-graph.js"></script>
   <script>window.events = []; addEventListener('readout-select', ({ detail }) => events.push(detail));</script>
   <readout-graph ${attributes}></readout-graph>`;

test('the element shows the graph, tells what is selected, and is told, without loading anew', async ({
  browser,
  baseURL,
}) => {
  // From another origin, as any static host gives it to a script of type module: with leave to be read.
  const elsewhere = await openElsewhere(browser, element(baseURL, `select="${CALL}" label="Calls of 2021"`));
  const { page } = elsewhere;
  const tag = page.locator('readout-graph');
  const embed = page.frameLocator('readout-graph iframe');
  await expect(heading(embed)).toHaveText('Austin telephoned Bajwa');
  const frame = tag.locator('iframe');
  await expect(frame).toHaveAttribute('title', 'Calls of 2021');
  await expect(frame).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  );
  const address = await frame.getAttribute('src');

  await embed
    .getByRole('region', { name: 'Details' })
    .getByRole('link', { name: 'Lloyd J Austin' })
    .first()
    .click();
  await expect(tag).toHaveAttribute('select', 'official:lloyd-j-austin');
  expect(await page.evaluate('events')).toEqual([{ id: 'official:lloyd-j-austin', name: 'Lloyd J Austin' }]);

  await tag.evaluate((each) => each.setAttribute('select', 'official:suh-sangpyo'));
  await expect(heading(embed)).toHaveText('Suh Sangpyo');
  expect(await page.evaluate('events.length')).toBe(1);
  expect(await frame.getAttribute('src')).toBe(address);

  await tag.evaluate((each) => each.setAttribute('level', 'countries'));
  await expect(embed.getByText('not drawn at this level').or(heading(embed)).first()).toBeVisible();
  expect(await frame.getAttribute('src')).toContain('#level=countries&select=official%3Asuh-sangpyo');

  await tag.evaluate((each) => each.setAttribute('src', 'javascript:alert(1)'));
  await expect(tag.getByText('“javascript:alert(1)” is not the web address of a graph file.')).toBeVisible();
  await expect(frame).toHaveCount(0);

  await tag.evaluate((each) => each.setAttribute('src', '/some.json'));
  await expect(embed.getByRole('heading', { name: 'This graph is on another host' })).toBeVisible();
  await close(elsewhere);
});
