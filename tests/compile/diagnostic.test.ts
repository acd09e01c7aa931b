import { expect, test } from 'vitest';
import { diagnosticInWords, sortedDiagnostics } from '../../src/compile/diagnostic';

test('a diagnostic is one line: file, place, record, words', () => {
  const where = { file: 'data/a.yaml', line: 41, column: 14, record: 'engagements[1]' };
  expect(diagnosticInWords({ ...where, message: 'this is wrong' })).toBe(
    'data/a.yaml:41:14  engagements[1]: this is wrong',
  );
  expect(diagnosticInWords({ file: 'data/a.txt', message: 'this is wrong' })).toBe(
    'data/a.txt  this is wrong',
  );
  expect(diagnosticInWords({ file: 'data/a.yaml', line: 3, message: 'this is wrong' })).toBe(
    'data/a.yaml:3:1  this is wrong',
  );
});

test('line breaks and codes that steer a terminal are shown, not obeyed', () => {
  expect(diagnosticInWords({ file: 'a', message: 'x\n\u001B[31m\u202Ey\u2028 é 👩‍🚒' })).toBe(
    'a  x<U+000A><U+001B>[31m<U+202E>y<U+2028> é 👩‍🚒',
  );
});

test('diagnostics are sorted by file, line as a number, column, words', () => {
  const at = (file: string, line?: number, column?: number, message = 'm') => ({
    file,
    message,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
  const sorted = [at('a', 2), at('a', 2, 9), at('a', 2, 10, 'k'), at('a', 2, 10, 'm'), at('a', 10), at('b')];
  expect(sortedDiagnostics([...sorted].reverse())).toEqual(sorted);
});
