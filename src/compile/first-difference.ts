/** Says where a committed file parts from what the annotations now give. */

/** Characters shown on each side of the difference: a graph holds a whole article in one line. */
const REACH = 40;

/** The first line that differs, old and new, each cut to what surrounds the difference. */
export const firstDifference = (old: string, fresh: string): string => {
  const [was, is] = [old.split('\n'), fresh.split('\n')];
  let line = 0;
  while (line < was.length && was[line] === is[line]) line += 1;
  const [oldLine, freshLine] = [was[line], is[line]];
  if (oldLine?.trim() === freshLine?.trim())
    return `  line ${line + 1} differs only in white space or line ends`;
  let column = 0;
  while (oldLine !== undefined && oldLine[column] === freshLine?.[column]) column += 1;
  return `  line ${line + 1} is now    ${around(oldLine, column)}\n  and should be   ${around(freshLine, column)}`;
};

const around = (line: string | undefined, column: number): string => {
  if (line === undefined) return '(end of file)';
  const from = Math.max(0, column - REACH);
  const to = column + REACH;
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`;
};
