/**
 * Tables for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, by which LibreOffice and Excel read it right in every
 * script. Cells that a spreadsheet would take for a formula get an apostrophe in front (OWASP, CSV injection); all other
 * text is verbatim.
 */
import Papa from 'papaparse';

export type Cell = string | number;

/**
 * Beside the usual signs their full-width forms, which some spreadsheets read as the same. What has apostrophes before such
 * a sign gets one more, so that whoever reads the table back can take one away from each.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
export const BYTE_ORDER_MARK = '\uFEFF';
const NEW_LINE = '\r\n';

export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  // Joined, as a plain sum of strings would keep every cell of them in memory.
  [Papa.unparse(rows, { quotes: true, newline: NEW_LINE, escapeFormulae: FORMULA }), ''].join(NEW_LINE);
