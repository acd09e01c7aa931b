import { expect, test } from 'vitest';
import { createProgress, share } from '../../src/compile/progress';

const terminalOf = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), written };
};

test('on a terminal one line is written over, not more often than can be read, and taken away at the end', () => {
  const terminal = terminalOf(true);
  let time = 0;
  const { tell, end } = createProgress(terminal, () => time);
  tell(`writing ${share(1, 4096)} files`);
  time = 50;
  tell('too soon');
  time = 100;
  tell('laying out');
  end();
  end();
  expect(terminal.written).toEqual([
    '\r\u001b[Kwriting 1 of 4096 files',
    '\r\u001b[Klaying out',
    '\r\u001b[K',
  ]);
});

test('where nobody looks on, nothing is written', () => {
  const terminal = terminalOf(false);
  const { tell, end } = createProgress(terminal, () => 0);
  tell('laying out');
  end();
  expect(terminal.written).toEqual([]);
});
