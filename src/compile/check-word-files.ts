/** Checks the files by which the quotes of an archive are found: each by its sum and form, and that they know every quote. */
import type { Manifest } from '../graph/archive/manifest';
import { parseWordDirectory, parseWordsPart } from '../graph/archive/word-parts';
import { type Problem, placeInWords } from '../graph/schema-problems';

export interface CheckedWordFiles {
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** `quotesOf`: how many quotes each article has, by its number, without those that lie inside another. */
export const checkWordFiles = (
  { search, counts }: Manifest,
  quotesOf: readonly number[],
  read: (name: string) => string | undefined,
): CheckedWordFiles => {
  if (search === undefined) return { files: 0, problems: [] };
  const text = read(search);
  if (text === undefined) return { files: 1, problems: [missing(search)] };
  const directory = parseWordDirectory(search, text, counts.sources);
  if (!directory.ok) return { files: 1, problems: inFile(search, directory.refusal.problems) };
  const { first, nameOf, starts } = directory.value;
  const problems: Problem[] = [];
  quotesOf.forEach((quotes, source) => {
    const known = (starts[source + 1] ?? 0) - (starts[source] ?? 0);
    if (known !== quotes)
      problems.push({
        path: [],
        place: `${search}, quotes[${source}]`,
        message: `it knows of ${known} quotes of this article, and ${quotes} are in its shard`,
      });
  });
  for (const [file, word] of first.entries()) {
    const name = nameOf(file);
    const part = read(name);
    const parsed = part === undefined ? undefined : parseWordsPart(name, part);
    if (!parsed) problems.push(missing(name));
    else if (!parsed.ok) problems.push(...inFile(name, parsed.refusal.problems));
    else if (parsed.value.words[0] !== word)
      problems.push({
        path: [],
        place: name,
        message: `it begins with "${parsed.value.words[0]}", and ${search} says "${word}"`,
      });
  }
  return { files: 1 + first.length, problems };
};

const missing = (name: string): Problem => ({ path: [], place: name, message: 'this file is missing' });

const inFile = (name: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => {
    const place = placeInWords(problem);
    return { path: [], place: place === name ? name : `${name}, ${place}`, message: problem.message };
  });
