/** The JavaScript that the article needs: what is asked for before its first picture, and for the page as it then stands. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { buildLibraries } from './build-pages';
import type { Opening } from './contenders';
import { openPage } from './measure';

export interface Scripts {
  /** Bytes, minified and gzipped, asked for before the picture is there. */
  readonly beforePicture: number;
  /** What is run before it: the script in the page itself. The others are fetched meanwhile, for after. */
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
    run: gzipSync(scriptInside(folder)).length,
    page: bytesOf(asked),
    libraries: gzipSync(await buildLibraries()).length,
  };
};

/** The script that stands in index.html, as built. */
const scriptInside = (folder: string): string => {
  const [, script] =
    /<script>([\s\S]*?)<\/script>/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];
  if (!script) throw new Error('index.html holds no script');
  return script;
};
