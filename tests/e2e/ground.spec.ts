/** A large network in a real browser: that what is drawn is where it should be, can be pointed at, and never blank. */
import { expect, type Page, test } from '@playwright/test';
import { buildGroundPage } from '../bench/ground-build';
import { type Host, serve } from './serve';

let page: Page;
let host: Host;
let remove: () => Promise<void>;
const complaints: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  const built = await buildGroundPage();
  remove = built.remove;
  host = await serve(built.folder, '/', { 'favicon.ico': '' });
  page = await browser.newPage({ viewport: { width: 1280, height: 700 }, colorScheme: 'light' });
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});
test.afterAll(async () => {
  await page.close();
  await host.close();
  await remove();
});
test.afterEach(() => expect(complaints).toEqual([]));

const open = async (count: number, options: { readonly isWithoutWorker?: boolean } = {}) => {
  await page.goto(`${host.address}ground.html`);
  await page.evaluate(
    async ([things, how]) => {
      window.groundBench.make(things);
      await window.groundBench.show(how);
    },
    [count, options] as const,
  );
};

/** Until the next picture is on screen after what `act` does. */
const untilSharp = async (act: () => Promise<unknown>) => {
  const before = await page.evaluate(() => window.groundBench.pictures);
  await act();
  await page.waitForFunction((seen) => window.groundBench.pictures > seen, before);
};

for (const count of [1000, 100_000])
  test(`each of ${count} things has its pixel at its place`, async () => {
    await open(count);
    const looked = await page.evaluate((all) => {
      const bench = window.groundBench;
      const sampled = Array.from({ length: 400 }, (_, at) => Math.floor((at * all) / 400));
      const pixels = bench.pixelsAt(sampled);
      return sampled.map((thing, at) => ({ thing, alpha: pixels[at]?.[3] ?? 0 }));
    }, count);
    expect(looked.filter(({ alpha }) => alpha < 60)).toEqual([]);

    // Where nothing lies close by, in its own colour too.
    const coloured = await page.evaluate(
      (pixelsApart) => {
        const bench = window.groundBench;
        const alone = bench.apart(60, pixelsApart).filter((thing) => bench.colourOf(thing));
        const pixels = bench.pixelsAt(alone);
        return alone.map((thing, at) => ({ is: pixels[at]?.slice(0, 3), wanted: bench.colourOf(thing) }));
      },
      count === 1000 ? 5 : 2,
    );
    expect(coloured.length).toBeGreaterThan(20);
    // As a symbol, what is no country is filled with the panel's colour and has its own as an outline.
    const isNear = (is: readonly number[] | undefined, wanted: readonly number[] | undefined) =>
      wanted?.every((value, channel) => Math.abs(value - (is?.[channel] ?? 0)) <= 80);
    const far = coloured.filter(
      ({ is, wanted }) => !isNear(is, wanted) && !(count === 1000 && isNear(is, [255, 253, 249])),
    );
    expect(far).toEqual([]);
  });

test('a click and the pointer find things of the ground, after a zoom and a pan too', async () => {
  const find = async (apart: number) => {
    const things = await page.evaluate(
      (pixels) =>
        window.groundBench
          .apart(6, pixels)
          .map((thing) => ({ id: window.groundBench.idOf(thing), place: window.groundBench.placeOf(thing) })),
      apart,
    );
    expect(things.length).toBeGreaterThan(0);
    for (const { id, place } of things) {
      await page.mouse.move(...place);
      await page.mouse.down();
      await page.mouse.up();
      const told = await page.evaluate(() =>
        window.groundBench.events
          .slice(-2)
          .map((event) => ('item' in event ? [event.type, event.item] : [event.type])),
      );
      expect(told).toEqual([
        ['hovered', id],
        ['picked', id],
      ]);
    }
  };
  await find(6);
  await open(10_000);
  await untilSharp(() => page.evaluate(() => window.groundBench.canvas.zoomBy(30)));
  await untilSharp(() => drag(-150, 60));
  await find(70);
});

/** From the middle of the page. */
const drag = async (x: number, y: number) => {
  await page.mouse.move(640, 350);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1)
    await page.mouse.move(640 + (x * step) / 10, 350 + (y * step) / 10);
  await page.mouse.up();
};

/** Of a part of the page, the share of pixels that are not paper. */
const inked = async (clip: { x: number; y: number; width: number; height: number }): Promise<number> => {
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if (
        Math.abs((pixels[at] ?? 0) - 250) +
          Math.abs((pixels[at + 1] ?? 0) - 248) +
          Math.abs((pixels[at + 2] ?? 0) - 243) >
        24
      )
        count += 1;
    return count / (pixels.length / 4);
  }, png);
};

test('a pan much wider than the margin shows no blank on the way', async () => {
  await page.evaluate(() => window.groundBench.canvas.fit());
  await untilSharp(() => page.evaluate(() => window.groundBench.canvas.zoomBy(4)));
  const strip = { x: 0, y: 100, width: 300, height: 500 };
  await page.mouse.move(300, 350);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(300 + step * 75, 350);
  const onTheWay = await inked(strip);
  await untilSharp(() => page.mouse.up());
  const atRest = await inked(strip);
  expect(atRest).toBeGreaterThan(0.2);
  expect(onTheWay).toBeGreaterThan(atRest * 0.5);
});

test('dark colours are taken over, without a blank in between', async () => {
  await page.evaluate(() => window.groundBench.canvas.fit());
  await page.emulateMedia({ colorScheme: 'dark' });
  const pixelsNow = () =>
    page.evaluate(() => {
      const alone = window.groundBench.apart(30, 5).filter((thing) => window.groundBench.colourOf(thing));
      return {
        are: window.groundBench.pixelsAt(alone),
        wanted: alone.map((thing) => window.groundBench.colourOf(thing)),
      };
    });
  expect((await pixelsNow()).are.length).toBeGreaterThan(0);
  // A picture of the light colours may have been on its way still.
  await expect
    .poll(async () => {
      const { are, wanted } = await pixelsNow();
      return are.filter((pixel, at) =>
        wanted[at]?.some((value, channel) => Math.abs(value - (pixel[channel] ?? 0)) > 60),
      );
    })
    .toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('without a worker the page paints the same picture', async () => {
  const read = () =>
    page.evaluate(() => window.groundBench.pixelsAt(Array.from({ length: 500 }, (_, at) => at * 19)));
  await open(10_000);
  const byWorker = await read();
  await open(10_000, { isWithoutWorker: true });
  expect(await read()).toEqual(byWorker);
});
