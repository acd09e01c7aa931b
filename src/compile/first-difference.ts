/** Says where a committed file parts from what the annotations now give. */

/** The first line that differs, old and new, and how many lines differ from there on. */
export const firstDifference = (old: string, fresh: string): string => {
  const [was, is] = [old.split('\n'), fresh.split('\n')];
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const shown = (line: string | undefined) => (line === undefined ? '(end of file)' : line.trim());
  return `  line ${at + 1} is now    ${shown(was[at])}\n  and should be   ${shown(is[at])}`;
};
