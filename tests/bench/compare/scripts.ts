/** The JavaScript that the article needs: what is asked for before its first picture, and for the page as it then stands. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { buildLibraries } from './build-pages';
import type { Opening } from './contenders';
import { openPage } from './measure';

export interface Scripts {
  /** Bytes, minified and gzipped, asked for before the picture is there. */
  readonly beforePicture: number;
  /** Of these, what is run before it: the page's script with all it imports. The others are fetched meanwhile, for after. */
  readonly run: number;
  readonly page: number;
  /** react-dom and cytoscape by themselves. */
  readonly libraries: number;
}

export const scriptsOf = async (browser: Browser, opening: Opening, folder: string): Promise<Scripts> => {
  const { page, ms } = await openPage(browser, opening);
  await page.waitForTimeout(3000);
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, startTime }) => ({ path: new URL(name).pathname, startTime })),
  );
  await page.close();
  const bytesOf = (scripts: readonly { readonly path: string }[]) =>
    [...new Set(scripts.map(({ path }) => path))].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length,
      0,
    );
  const early = asked.filter(({ startTime }) => startTime < ms);
  return {
    beforePicture: bytesOf(early),
    run: bytesOf([...runFirst(folder)].map((path) => ({ path }))),
    page: bytesOf(asked),
    libraries: gzipSync(await buildLibraries()).length,
  };
};

/** The script that index.html names, and what is imported by it, as built. */
const runFirst = (folder: string): ReadonlySet<string> => {
  const [, entry] =
    /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ??
    [];
  if (!entry) throw new Error('index.html names no script');
  const found = new Set<string>([entry]);
  for (const path of found)
    for (const [, name = ''] of readFileSync(join(folder, path), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g,
    ))
      found.add(join(dirname(path), name));
  return found;
};
