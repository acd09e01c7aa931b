import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../src/compile/first-difference';

describe('of two files', () => {
  test.each([
    ['a\nb\nc', 'a\nB\nc', '  line 2 is now    b\n  and should be   B'],
    ['a', 'b', '  line 1 is now    a\n  and should be   b'],
    ['a\nb', 'a\nb\nc', '  line 3 is now    (end of file)\n  and should be   c'],
    ['a\nb\nc', 'a\nb', '  line 3 is now    c\n  and should be   (end of file)'],
    ['  "a": 1,', '  "a": 2,', '  line 1 is now    "a": 1,\n  and should be   "a": 2,'],
    ['a\r\nb', 'a\nb', '  line 1 differs only in white space or line ends'],
    ['a\nb', 'a\n  b', '  line 2 differs only in white space or line ends'],
    ['', 'a', '  line 1 is now    \n  and should be   a'],
  ])('%j and %j: names the line, as it is and as it should be', (old, fresh, words) => {
    expect(firstDifference(old, fresh)).toBe(words);
  });
});

test('of a line as long as an article, shows only what surrounds the difference', () => {
  const line = 'x'.repeat(5000);
  expect(firstDifference(`${line}old${line}`, `${line}new${line}`)).toBe(
    `  line 1 is now    …${'x'.repeat(40)}old${'x'.repeat(37)}…\n  and should be   …${'x'.repeat(40)}new${'x'.repeat(37)}…`,
  );
});
