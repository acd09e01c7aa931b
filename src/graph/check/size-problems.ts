/**
 * What of a file is out of all proportion: texts that no screen can show, lists that no reader can go through. Told before
 * anything else is looked at, because every further check, and then the page, would take as long as the file is large.
 */
import type { Path, Problem } from '../schema-problems';
import { inFigures } from '../words';

/** UTF-16 units of a name, a gist or any other text of the graph's own. */
export const LONGEST_TEXT = 10_000;
/** UTF-16 units of a source or a quote: more than the longest of novels. */
export const LONGEST_SOURCE = 2_000_000;
/** Entries of a list or keys of a record. */
export const MOST_ENTRIES = 100_000;
/** Characters of a key. Ids are keys too. */
const LONGEST_KEY = 500;
/** Deeper than this is for `read-json` to tell. */
const DEEPEST = 100;
const MOST_PROBLEMS = 50;

/** The keys under which the words of sources stand. */
const OF_SOURCES: ReadonlySet<string> = new Set(['text', 'exact', 'prefix', 'suffix']);

/** Never throws, whatever the value; goes on to the end only of what is small enough. */
export const sizeProblemsOf = (value: unknown): readonly Problem[] => {
  const problems: Problem[] = [];
  const tell = (path: Path, message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, message });
  };
  const look = (part: unknown, path: Path): void => {
    if (typeof part === 'string') {
      if (path.at(-1) === 'id') return; // an id has a limit of its own
      const most = OF_SOURCES.has(String(path.at(-1))) ? LONGEST_SOURCE : LONGEST_TEXT;
      if (part.length > most)
        tell(
          path,
          `this text has ${inFigures(part.length)} characters; at most ${inFigures(most)} can be shown here`,
        );
      return;
    }
    if (typeof part !== 'object' || part === null || path.length > DEEPEST) return;
    const entries: readonly (readonly [step: string | number, inner: unknown])[] = Array.isArray(part)
      ? part.length > MOST_ENTRIES
        ? []
        : part.map((inner, at) => [at, inner])
      : Object.entries(part);
    const size = Array.isArray(part) ? part.length : entries.length;
    if (size > MOST_ENTRIES) {
      const kind = Array.isArray(part) ? 'list has' : 'record has';
      tell(path, `this ${kind} ${inFigures(size)} entries; at most ${inFigures(MOST_ENTRIES)} can be opened`);
      return;
    }
    for (const [step, inner] of entries) {
      if (typeof step === 'string' && step.length > LONGEST_KEY)
        tell(path, `a key of this record has ${inFigures(step.length)} characters`);
      else if (typeof inner === 'object' || typeof inner === 'string') look(inner, [...path, step]);
    }
  };
  look(value, []);
  return problems;
};
