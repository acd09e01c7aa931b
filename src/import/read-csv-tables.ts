/**
 * Tables with the headings of Gephi, and of Readout's own: Id and Label of nodes, Source and Target of edges, in any case
 * and order, parted by commas, semicolons or tabs. A table of edges alone makes nodes of its ends.
 *
 * In Readout's own tables, known by their headings, every cell that begins with the sign of a formula, or with apostrophes
 * and such a sign, got one apostrophe in front (`csv-text`). There, and only there, it is taken away again.
 */
import Papa from 'papaparse';
import type { Attribute } from '../graph/unsourced';
import { inFigures } from '../graph/words';
import { isBlank, LABELS, labelAndPlaceIn, withoutFirstOf } from './attributes';
import {
  addLink,
  addProblem,
  addThing,
  counted,
  type Found,
  nothingFound,
  type PlaceInFile,
  placeNamed,
  Unreadable,
} from './found';

interface TableFile {
  readonly name: string;
  readonly text: string;
}

interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isOwn: boolean;
  readonly placeOf: (row: number, heading?: string) => PlaceInFile;
}

const FIRST_LINE = /^[^\r\n]*/;

/** By its name, or by its headings where it has another name or none. */
export const isTable = ({ name, text }: TableFile): boolean => {
  const start = text.slice(0, 10_000).replace(/^\uFEFF/, '');
  if (/^\s*[<{[]/.test(start)) return false;
  if (/\.(csv|tsv|tab)$/i.test(name)) return true;
  const headings = (FIRST_LINE.exec(start)?.[0] ?? '')
    .split(/[,;\t|]/)
    .map((heading) => heading.replace(/^"|"$/g, '').trim().toLowerCase());
  return (
    (headings.includes('source') && headings.includes('target')) ||
    (headings.includes('id') && headings.length > 1)
  );
};

/** Throws `Unreadable`. */
export const readCsvTables = (files: readonly TableFile[]): Found => {
  const found = nothingFound('CSV tables');
  const tables = files.map((file) => tableOf(file, files.length > 1));
  const edges = tables.filter(({ headings }) => isOfEdges(headings));
  const nodes = tables.filter(({ headings }) => !isOfEdges(headings));
  if (edges.length > 1 || nodes.length > 1)
    throw new Unreadable(
      edges.length > 1 ? 'There are several tables of edges' : 'There are several tables of nodes',
      'One table of nodes and one of edges make a network. Put the others into them, or open them one at a time.',
      [],
    );
  const [ofNodes] = nodes;
  const [ofEdges] = edges;
  if (ofNodes) {
    found.isOwn = ofNodes.isOwn;
    readNodes(found, ofNodes);
  }
  if (ofEdges) readEdges(found, ofEdges, ofNodes === undefined);
  return found;
};

const isOfEdges = (headings: readonly string[]): boolean =>
  columnOf(headings, 'source') !== -1 && columnOf(headings, 'target') !== -1;

const columnOf = (headings: readonly string[], name: string): number =>
  headings.findIndex((heading) => heading.trim().toLowerCase() === name);

/** More are no table that anybody filled in. */
const MOST_COLUMNS = 1000;

const tableOf = ({ name, text }: TableFile, isOneOfSeveral: boolean): Table => {
  const file = isOneOfSeveral ? `${name}, ` : '';
  const placeOf = (row: number, heading?: string): PlaceInFile =>
    placeNamed(`${file}row ${row}${heading === undefined ? '' : `, column ${heading}`}`);
  const { data, errors } = Papa.parse(text.replace(/^\uFEFF/, ''));
  const broken = errors.filter(({ type }) => type === 'Quotes');
  if (broken.length > 0)
    throw new Unreadable(
      'The CSV table is broken',
      'A cell in double quotation marks ends with one, and has two wherever one stands in it. Save the table again as CSV.',
      broken.slice(0, 100).map(({ row = 0, code }) => ({
        ...placeOf(row + 1),
        message:
          code === 'MissingQuotes'
            ? 'a cell of this row begins with a double quotation mark and does not end'
            : 'in a cell of this row something follows the double quotation mark that ends it',
      })),
    );
  const [headings = [], ...rows] = data;
  const problem = problemOfHeadings(headings);
  if (problem !== undefined)
    throw new Unreadable(
      'The CSV table cannot be told',
      'Readout reads tables of nodes, with a column Id, and of edges, with columns Source and Target.',
      [{ ...placeOf(1), message: problem }],
    );
  const isOwn = isReadoutsOwn(headings);
  return { headings: isOwn ? headings.map(unprotected) : headings, rows, isOwn, placeOf };
};

const problemOfHeadings = (headings: readonly string[]): string | undefined => {
  if (headings.length > MOST_COLUMNS)
    return `this row has ${inFigures(headings.length)} cells; at most ${inFigures(MOST_COLUMNS)} can be read`;
  if (!isOfEdges(headings) && columnOf(headings, 'id') === -1)
    return 'this row should hold the headings Id, or Source and Target';
  const known = headings.map((heading) => heading.trim().toLowerCase());
  const twice = (isOfEdges(headings) ? ['source', 'target'] : ['id']).find(
    (name) => known.indexOf(name) !== known.lastIndexOf(name),
  );
  return twice === undefined ? undefined : `the heading “${twice}” stands here twice. Keep one`;
};

/** The headings that Readout writes, of what has quotes and of what has none. */
const OWN_HEADINGS = [
  /^Id,Label,X,Y,kind,aliases,.*,proof,quotes,evidence$/,
  /^Id,Source,Target,Type,Label,kind,proof,quotes,evidence$/,
  /^Id,Label,X,Y,ownId,kind,proof(,|$)/,
  /^Id,Source,Target,Type,Label,proof(,|$)/,
];

const isReadoutsOwn = (headings: readonly string[]): boolean =>
  OWN_HEADINGS.some((own) => own.test(headings.join(',')));

const PROTECTED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell of a table of Readout's own as it was before it was protected. */
const unprotected = (cell: string): string => (PROTECTED.test(cell) ? cell.slice(1) : cell);

interface Row {
  /** As spreadsheets count: the headings are row 1. */
  readonly number: number;
  cell(column: number): string;
  /** The cells that hold something, but those of the columns that are told already. */
  others(told: readonly number[]): readonly Attribute[];
}

function* rowsOf(found: Found, { headings, rows, isOwn, placeOf }: Table): Generator<Row> {
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const number = at + 2;
    if (cells.slice(headings.length).some((cell) => cell !== '')) {
      addProblem(found, {
        ...placeOf(number),
        message: `this row has ${inFigures(cells.length)} cells under ${inFigures(headings.length)} headings`,
      });
      continue;
    }
    const cell = (column: number): string => {
      const text = cells[column] ?? '';
      return isOwn ? unprotected(text) : text;
    };
    yield {
      number,
      cell,
      others: (told) =>
        headings.flatMap((heading, column): readonly Attribute[] => {
          const value = told.includes(column) ? '' : cell(column);
          return value === '' ? [] : [[heading || `Column ${column + 1}`, value]];
        }),
    };
  }
}

const readNodes = (found: Found, table: Table): void => {
  const id = columnOf(table.headings, 'id');
  const heading = table.headings[id] ?? 'Id';
  for (const row of rowsOf(found, table)) {
    const { label, x, y, rest } = labelAndPlaceIn(row.others([id]));
    addThing(found, {
      ownId: row.cell(id),
      label,
      attributes: counted(found, rest),
      x,
      y,
      place: table.placeOf(row.number, heading),
    });
  }
};

/** Gephi's words. An edge of which its table does not say so is from its source to its target, as the headings are called. */
const HAS_NO_DIRECTION = /^\s*(undirected|mutual)\s*$/i;
const TELLS_DIRECTION = /^\s*(directed|undirected|mutual)\s*$/i;

const readEdges = (found: Found, table: Table, makesNodes: boolean): void => {
  const { headings, placeOf } = table;
  const [id, source, target, type] = ['id', 'source', 'target', 'type'].map((name) =>
    columnOf(headings, name),
  ) as [number, number, number, number]; // as many as there are names
  const nodes = new Set<string>();
  for (const row of rowsOf(found, table)) {
    const direction = row.cell(type);
    const others = row.others([id, source, target, ...(TELLS_DIRECTION.test(direction) ? [type] : [])]);
    const { value: label, rest } = withoutFirstOf(others, LABELS);
    addLink(found, {
      source: row.cell(source),
      target: row.cell(target),
      label,
      isDirected: !HAS_NO_DIRECTION.test(direction),
      attributes: counted(found, rest),
      place: placeOf(row.number),
    });
    if (!makesNodes) continue;
    for (const end of [row.cell(source), row.cell(target)]) {
      if (isBlank(end) || nodes.has(end)) continue;
      nodes.add(end);
      addThing(found, {
        ownId: end,
        label: undefined,
        attributes: [],
        x: undefined,
        y: undefined,
        place: placeOf(row.number),
      });
    }
  }
};
