/**
 * The door for files that a reader brings: tells what format a text is in and hands it to the reader of that format.
 * Pure, so that it can run in a worker and on the command line.
 */
import { type Checked, checkGraph } from '../graph/check/check-graph';
import { Unreadable } from './found';
import { isTable, readCsvTables } from './read-csv-tables';
import { cytoscapeJsonIn, readCytoscapeJson } from './read-cytoscape-json';
import { readGexf } from './read-gexf';
import { readGraphml } from './read-graphml';
import { unsourcedGraphOf } from './unsourced-graph';

/** A file as it was brought. */
export interface BroughtFile {
  /** As the reader knows it: `talks.json`. Empty where the text was pasted. */
  readonly name: string;
  readonly text: string;
}

/** Of one file, or of the two tables of one network. Throws where memory runs out, and nothing that is the file's fault. */
export const readGraphFiles = (files: readonly BroughtFile[]): Checked => {
  try {
    const [first, ...more] = files;
    if (!first) throw new Unreadable('There is no file', 'Choose a file.', []);
    if (more.length === 0 && !isTable(first)) return readOne(first);
    if (files.every(isTable))
      return unsourcedGraphOf(
        readCsvTables(files),
        files.map(({ name }) => name),
      );
    throw new Unreadable(
      'Several files were brought at once',
      'Only a table of nodes and a table of edges make one network together. Open the files one at a time, or open one and add the others to it.',
      [],
    );
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
};

/** Far enough for every declaration and comment before the first element. */
const START = 100_000;

const readOne = ({ name, text }: BroughtFile): Checked => {
  const start = text.slice(0, START);
  if (/^\s*</.test(start)) {
    const [, root] = /<(?:\w+:)?(gexf|graphml)[\s/>]/.exec(start) ?? [];
    if (root === 'gexf') return unsourcedGraphOf(readGexf(text), [name]);
    if (root === 'graphml') return unsourcedGraphOf(readGraphml(text), [name]);
    return checkGraph(text);
  }
  if (/^\s*\[\s*\{\s*"CXVersion"/.test(start))
    throw new Unreadable(
      'This is CX2, which Readout does not open',
      'Save the network as Cytoscape JSON (.cyjs), GraphML or GEXF, and open that.',
      [],
    );
  const elements = cytoscapeJsonIn(text);
  return elements === undefined
    ? checkGraph(text)
    : unsourcedGraphOf(readCytoscapeJson(text, elements), [name]);
};
