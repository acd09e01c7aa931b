/** Real clicks: a mouse pressed and released over a thing, hit test and all, until what it brings is on screen. */
import type { Page } from '@playwright/test';
import { PATIENCE } from './measure';
import type { Clickable, Network } from './networks';
import type { Box, ClickToWatch, Viewport } from './watcher';

export interface Click {
  /** From the press to the frame. */
  readonly ms: number;
  /** The longest task of those that began within two seconds after; 0 where none took 50 ms. */
  readonly longestAfter: number;
}

const AFTER = 2000;
const MOST_TRIES = 20;

type Placed = Clickable & { readonly left: number; readonly top: number };

/** Engagements that can be hit: nothing lies over them, and no other thing near. Those with most room around first. */
const inTheClear = async (page: Page, network: Network): Promise<readonly Placed[]> => {
  const viewport = await page.evaluate(() => window.compare.viewport());
  if (!viewport) throw new Error('the page draws nothing');
  const covers = await page.evaluate(() => window.compare.covers());
  return network.clickables
    .map((each) => ({
      ...each,
      left: each.x * viewport.zoom + viewport.x,
      top: each.y * viewport.zoom + viewport.y,
    }))
    .filter(({ left, top }) => isInside(viewport.box, left, top, -20))
    .filter(({ left, top }) => !covers.some((box) => isInside(box, left, top, 4)))
    .map((each) => ({ ...each, room: roomAround(each, viewport, network) }))
    .sort((a, b) => b.room - a.room);
};

const isInside = (box: Box, left: number, top: number, margin: number): boolean =>
  left >= box.left - margin &&
  left <= box.right + margin &&
  top >= box.top - margin &&
  top <= box.bottom + margin;

/** Pixels to the nearest other thing; countries and officials are larger, so they count as nearer. */
const roomAround = (
  each: Placed,
  { zoom, x, y }: Viewport,
  { everything: { xs, ys }, countries, solid }: Network,
) => {
  let room = Number.POSITIVE_INFINITY;
  for (let thing = 0; thing < xs.length; thing += 1) {
    const away = Math.hypot((xs[thing] ?? 0) * zoom + x - each.left, (ys[thing] ?? 0) * zoom + y - each.top);
    const isItself = xs[thing] === each.x && ys[thing] === each.y;
    const reach = thing < countries.xs.length ? 10 : thing < solid ? 3 : 0;
    if (!isItself && away - reach < room) room = away - reach;
  }
  return room;
};

const pressAt = async (page: Page, { left, top }: Placed, click: ClickToWatch, patience: number) => {
  await page.mouse.move(left, top);
  await page.waitForTimeout(600);
  await page.evaluate((watched) => window.compare.watchClick(watched), click);
  await page.mouse.down();
  await page.mouse.up();
  const came = await page.waitForFunction(
    (wanted) => {
      const [, selected] = /[#&]select=([^&]*)/.exec(location.hash) ?? [];
      const isMissed = wanted && selected && decodeURIComponent(selected) !== wanted;
      return window.compare.click ?? (isMissed ? 'another' : undefined);
    },
    click.selected,
    { timeout: patience },
  );
  const clicked = await came.jsonValue();
  if (!clicked || clicked === 'another') throw new Error('another thing was hit');
  const { ms, at } = clicked;
  await page.waitForTimeout(AFTER);
  const tasks = await page.evaluate((since) => window.compare.longTasksSince(since), at);
  return { ms, longestAfter: Math.max(0, ...tasks) };
};

/** The first of these that is hit: where things lie close, another may be in front, or a name. */
const clickOneOf = async (page: Page, all: readonly Placed[]): Promise<Click & { readonly on: Placed }> => {
  let why: unknown;
  for (const on of all.slice(0, MOST_TRIES)) {
    const click = { places: [[on.left, on.top] as const], selected: on.id, quotes: on.quotes };
    try {
      return { on, ...(await pressAt(page, on, click, 15_000)) };
    } catch (error) {
      why = new Error(`a click on ${on.id} brought ${page.url()}`, { cause: error });
    } finally {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(600);
    }
  }
  throw why ?? new Error('no engagement can be hit');
};

/** The first has to fetch what is told of the engagement; the second, of another in the same shard, finds it there. */
export const clicksOnOurs = async (page: Page, network: Network): Promise<{ cold: Click; warm: Click }> => {
  await page.waitForTimeout(1500);
  const free = await inTheClear(page, network);
  const fetched = new Set<Placed['shard']>();
  let why: unknown;
  while (fetched.size < MOST_TRIES) {
    const besides = (one: Placed) => free.filter(({ id, shard }) => shard === one.shard && id !== one.id);
    const cold = await clickOneOf(
      page,
      free.filter((one) => !fetched.has(one.shard) && besides(one).length > 0),
    );
    fetched.add(cold.on.shard);
    try {
      return { cold, warm: await clickOneOf(page, besides(cold.on)) };
    } catch (error) {
      why = error; // none of its few others can be hit
    }
  }
  throw why;
};

/** Cytoscape with every element gives a class to all others: until one of those has changed. */
export const clickOnAll = async (page: Page, network: Network): Promise<Click> => {
  const [on, ...others] = await inTheClear(page, network);
  if (!on) throw new Error('no engagement can be hit');
  const places = others.slice(0, 5).map(({ left, top }): [number, number] => [left, top]);
  return pressAt(page, on, { places }, PATIENCE);
};
