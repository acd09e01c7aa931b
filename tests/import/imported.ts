/** What comes of files that are brought: the network, or why there is none. Whatever is in the fixtures is invented. */
import type { Refusal } from '../../src/graph/check/check-graph';
import { problemInWords } from '../../src/graph/schema-problems';
import type { Unsourced } from '../../src/graph/unsourced';
import { type BroughtFile, readGraphFiles } from '../../src/import/read-graph';

export const fileOf = (text: string, name = 'invented'): BroughtFile => ({ name, text });

export const graphOf = (...files: readonly BroughtFile[]) => {
  const read = readGraphFiles(files);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.graph;
};

export const imported = (...files: readonly BroughtFile[]): Unsourced => {
  const { unsourced } = graphOf(...files);
  if (!unsourced) throw new Error('no network of another tool');
  return unsourced;
};

export const refusalOf = (...files: readonly BroughtFile[]): Refusal => {
  const read = readGraphFiles(files);
  if (read.ok) throw new Error('it opened');
  return read.refusal;
};

/** Each with its place. */
export const problemsOf = (...files: readonly BroughtFile[]): readonly string[] =>
  refusalOf(...files).problems.map(problemInWords);

/** Links by the names of their ends, as a reader would tell them. */
export const linksInWords = ({ things, links }: Unsourced): readonly string[] => {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return links.map(
    ({ from, to, label = '', isDirected }) =>
      `${names.get(from)} –${label}${isDirected ? '→' : '–'} ${names.get(to)}`,
  );
};
