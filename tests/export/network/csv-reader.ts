/**
 * A reader of CSV after RFC 4180 that shares nothing with the writer: a state for each place in a record. It refuses what
 * the grammar does not allow.
 */

/** Rows by their headings. A byte order mark at the beginning is passed over. */
export const recordsOfCsv = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [headings = [], ...rows] = rowsOfCsv(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => {
    if (row.length !== headings.length)
      throw new Error(`${row.length} cells under ${headings.length} headings`);
    return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? '']));
  });
};

const rowsOfCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const [cell, after] = cellAt(text, at);
      row.push(cell);
      at = after;
      if (text[at] === ',') at += 1;
      else break;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) throw new Error(`no end of the record at ${at}`);
    rows.push(row);
  }
  return rows;
};

const cellAt = (text: string, at: number): readonly [cell: string, after: number] => {
  if (text[at] !== '"') {
    const bare = /[^",\r\n]*/y;
    bare.lastIndex = at;
    const cell = bare.exec(text)?.[0] ?? '';
    return [cell, at + cell.length];
  }
  let cell = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new Error(`the cell at ${at} has no end`);
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return [cell, quote + 1];
    cell += '"';
    from = quote + 2;
  }
};
