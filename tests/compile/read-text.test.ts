import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readText } from '../../src/compile/read-text';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-read-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const path = () => join(folder, 'article.txt');
const read = (content: string | Uint8Array) => {
  writeFileSync(path(), content);
  return readText(path(), 'article.txt');
};
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('what comes back is UTF-8, NFC, LF, without byte order mark', () => {
  test.each([
    ['as it is', 'One “é” 🐟\n\nTwo\n', 'One “é” 🐟\n\nTwo\n', []],
    ['with a byte order mark', '\uFEFFOne', 'One', ['read without its byte order mark (BOM)']],
    ['with CRLF', 'One\r\n\r\nTwo', 'One\n\nTwo', ['read with LF line ends in place of CRLF']],
    ['with CR alone', 'One\rTwo', 'One\nTwo', ['read with LF line ends in place of CRLF']],
    ['with accents apart', 'Bjo\u0308rg', 'Björg', ['read with accents composed (NFC)']],
    ['with a byte order mark in its middle', 'One\uFEFFTwo', 'One\uFEFFTwo', []],
    ['empty', '', '', []],
  ])('%s', (_how, content, text, notes) => {
    expect(read(content)).toEqual({
      text,
      problems: [],
      notes: notes.map((message) => ({ file: 'article.txt', message })),
    });
  });

  test('and the file stays as it was', () => {
    read('\uFEFFOne\r\n');
    expect(readFileSync(path(), 'utf8')).toBe('\uFEFFOne\r\n');
  });
});

describe('a file that is not UTF-8 is refused at the place where it stops being so', () => {
  test.each([
    ['at once', bytes(0xff, 0xfe, 'O', 0), 1, 1],
    ['in the first line, after an emoji and an accent', bytes('🐟 é caf', 0xe9, ' on'), 1, 8],
    ['in the third line', bytes('One\n\nTwo caf', 0xe9), 3, 8],
    ['after a CRLF', bytes('One\r\ncaf', 0xe9), 2, 4],
    ['in a character that is cut off at the end', bytes('One', 0xe2, 0x80), 1, 4],
    ['in a surrogate', bytes('One', 0xed, 0xa0, 0x80), 1, 4],
    ['in UTF-16 without a mark', Buffer.from('One\nTwo', 'utf16le'), 1, 2],
  ])('%s', (_where, content, line, column) => {
    expect(read(content)).toMatchObject({
      text: undefined,
      notes: [],
      problems: [{ file: 'article.txt', line, column, message: expect.stringContaining('is not UTF-8') }],
    });
  });
});

test.each([
  ['that is not there', 'nothing.txt', 'is missing'],
  ['below a file', 'article.txt/x', 'is missing'],
  ['that is a folder', '.', 'is not a file'],
])('a file %s is refused without a place', (_what, name, words) => {
  writeFileSync(path(), '');
  expect(readText(join(folder, name), 'x')).toEqual({
    text: undefined,
    notes: [],
    problems: [{ file: 'x', message: expect.stringContaining(words) }],
  });
});
