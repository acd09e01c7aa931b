import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readPalette, watchColours } from '../../../src/ui/network/palette';
import { HUES } from '../../../src/view/hues';

test('takes every colour of the canvas from a token of the style sheet, and leaves nothing behind', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const { hues, ...others } = readPalette(host);
  // jsdom does not resolve custom properties, so what comes back is the question itself.
  const asked = [...Object.values(others), ...hues].map((colour) => /^var\(--([\w-]+)\)$/.exec(colour)?.[1]);
  const tokens = readFileSync('src/style/tokens.css', 'utf8');
  const defined = new Set([...tokens.matchAll(/^\s+--([\w-]+):/gm)].map(([, token]) => token));
  expect(asked.filter((token) => token === undefined || !defined.has(token))).toEqual([]);
  expect(new Set(asked).size).toBe(Object.keys(others).length + HUES);
  expect(host.childNodes).toHaveLength(0);
});

test('tells when light turns dark or the reader’s own colours are switched on, until it is stopped', () => {
  const queries = new Map<string, EventTarget>();
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const query = Object.assign(new EventTarget(), { media, matches: false });
    queries.set(media, query);
    return query as MediaQueryList; // what is left out is not asked for
  });
  let told = 0;
  const stop = watchColours(() => {
    told += 1;
  });
  for (const media of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    queries.get(media)?.dispatchEvent(new Event('change'));
  expect(told).toBe(2);
  stop();
  for (const query of queries.values()) query.dispatchEvent(new Event('change'));
  expect(told).toBe(2);
});
