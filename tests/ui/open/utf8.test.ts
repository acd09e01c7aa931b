import './blobs';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../../src/ui/open/utf8';

type Part = string | readonly number[];

const decode = (...parts: readonly Part[]) =>
  decodeUtf8(
    new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part)))),
    () => {},
  );
const reasonFor = async (...parts: readonly Part[]) => {
  const decoded = await decode(...parts);
  return decoded.ok ? undefined : decoded.refusal.advice;
};

const CHUNK = 4 * 1024 * 1024;

test('reads text of every plane, without a byte-order mark', async () => {
  expect(await decode([0xef, 0xbb, 0xbf], 'Þóra 𝒳 – “x”')).toEqual({ ok: true, text: 'Þóra 𝒳 – “x”' });
});

test('reads a character that lies across two chunks', async () => {
  for (const before of [CHUNK - 1, CHUNK - 2, CHUNK - 3]) {
    const decoded = await decode('x'.repeat(before), '𝒳!');
    expect(decoded.ok && decoded.text.slice(before)).toBe('𝒳!');
  }
});

describe('refuses, with the place of the first byte that cannot be read,', () => {
  test('Latin-1', async () => {
    expect(await reasonFor('{"title": "caf', [0xe9], '"}')).toMatch(/^Byte 15 of 17 cannot be read\./);
  });

  test('a stray byte anywhere', async () => {
    for (const at of [0, 1, CHUNK - 1, CHUNK, CHUNK + 5])
      expect(await reasonFor('x'.repeat(at), [0xff], 'xyz')).toContain(`Byte ${at + 1} of ${at + 4} `);
  });

  test('half a surrogate pair, and a slash in two bytes', async () => {
    expect(await reasonFor('ab', [0xed, 0xa0, 0x80])).toContain('Byte 3 of 5');
    expect(await reasonFor('ab', [0xc0, 0xaf])).toContain('Byte 3 of 4');
  });

  test('a character that the end of the file cuts off', async () => {
    expect(await reasonFor('x'.repeat(CHUNK), [0xe2, 0x80])).toContain(`Byte ${CHUNK + 1} of ${CHUNK + 2}`);
  });

  test('UTF-16, by its name', async () => {
    expect(await reasonFor([0xff, 0xfe, 0x7b, 0x00])).toContain('It seems to be UTF-16.');
  });
});
