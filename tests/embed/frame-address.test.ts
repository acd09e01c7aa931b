import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameAddressOf } from '../../src/embed/frame-address';
import { parseOpening } from '../../src/view/opening';

const folder = 'https://readout.example/desk/';
const base = 'https://paper.example/2021/story.html';
const addressOf = (src: string | null, select = '', level: string | null = null) =>
  frameAddressOf({ src, select, level }, folder, base);

test('without a graph of its own it shows the one that the Readout brings', () => {
  expect(addressOf(null)).toBe(`${folder}?embed`);
  expect(addressOf(null, 'official:suh-sangpyo', 'officials')).toBe(
    `${folder}?embed#level=officials&select=official%3Asuh-sangpyo`,
  );
});

test('a graph is looked for from the page that embeds', () => {
  expect(parseOpening(new URL(addressOf('calls.json') ?? '').search)).toEqual({
    parts: ['https://paper.example/2021/calls.json'],
    joins: [],
    isEmbedded: true,
  });
});

test.each(['javascript:alert(1)', 'data:application/json,{}', 'blob:x', 'file:///etc/passwd', 'https://'])(
  '%s is no address on the web',
  (src) => expect(addressOf(src)).toBeUndefined(),
);

test('whatever is given, it stays in the folder, and says nothing but graph and embed', () => {
  fc.assert(
    fc.property(
      fc.option(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }))),
      fc.string({ unit: 'binary' }),
      fc.option(fc.string({ unit: 'binary' })),
      (src, select, level) => {
        const address = addressOf(src, select, level);
        if (address === undefined) return;
        expect(address.startsWith(`${folder}?`)).toBe(true);
        expect([...new URL(address).searchParams.keys()].filter((key) => key !== 'graph')).toEqual(['embed']);
      },
    ),
  );
});
