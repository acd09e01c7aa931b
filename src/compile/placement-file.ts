/**
 * The file that says where everything stands in an archive: written by the compiler, read again by the next run, and kept
 * with the articles, as a lock file is with the packages that it is of. It is the reason why a thing stands where a reader has
 * learnt to find it, whatever is told since, and why the same folder gives the same bytes everywhere.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NetworkColumns, type Placed, placesInColumns } from '../graph/archive/network-columns';
import { readJson } from '../graph/check/read-json';
import { NOT_PLACED } from '../graph/empty-graph';
import { byCodeUnit } from '../graph/ids';
import { type Graph, graphSchema, LEVELS, type Level } from '../graph/schema';
import { pathInWords, problemsOfIssues } from '../graph/schema-problems';
import type { Diagnostic } from './diagnostic';
import { readText } from './read-text';

export const PLACEMENT_FILE = 'placement.json';

export type ReadPlacement =
  | { readonly ok: true; readonly placement: Graph['placement'] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** What to do about a file that is not as it was written. */
const ADVICE = 'Take it back as it was, or delete it: then all is laid out anew';
/** Of what is wrong with it, as much as shows what has happened. */
const MOST_TOLD = 5;

/** Of a folder without the file nothing stands anywhere yet. `named` gives the name by which messages call a file. */
export const readPlacement = (folder: string, named: (file: string) => string): ReadPlacement => {
  const path = join(folder, PLACEMENT_FILE);
  if (!existsSync(path)) return { ok: true, placement: NOT_PLACED };
  const refused = (problems: readonly Omit<Diagnostic, 'file'>[]): ReadPlacement => ({
    ok: false,
    problems: problems.slice(0, MOST_TOLD).map(({ message, ...place }) => ({
      ...place,
      file: named(PLACEMENT_FILE),
      message: `${message}. ${ADVICE}`,
    })),
  });
  const file = readText(path, named(PLACEMENT_FILE));
  if (file.text === undefined) return refused(file.problems);
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch {
    const read = readJson(file.text); // which knows the place
    const problems = read.ok ? [] : read.problems;
    return refused(
      problems.map(({ path, place, message }) => ({ record: place ?? pathInWords(path), message })),
    );
  }
  const parsed = graphSchema.shape.placement.safeParse(value);
  if (parsed.success) return { ok: true, placement: parsed.data };
  return refused(
    problemsOfIssues(parsed.error.issues, value).map(({ path, message }) => ({
      record: pathInWords(path),
      message,
    })),
  );
};

/** A line for each thing, so that a difference reads by thing. Whole units, in the order of ids. */
export const placementFileOf = (placement: Graph['placement']): string =>
  fileOf((level) => Object.entries(placement[level]).sort(([a], [b]) => byCodeUnit(a, b)));

/** The same, of the network of an archive. */
export const placementFileOfColumns = (columns: NetworkColumns): string =>
  fileOf((level) => placesInColumns(columns, level));

const fileOf = (placesAt: (level: Level) => readonly Placed[]): string => {
  const levels = LEVELS.map((level) => {
    const lines = placesAt(level).map(
      ([id, [x, y]]) => `    ${JSON.stringify(id)}: [${Math.round(x) + 0}, ${Math.round(y) + 0}]`,
    );
    return `  ${JSON.stringify(level)}: {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}`;
  });
  return `{\n${levels.join(',\n')}\n}\n`;
};
