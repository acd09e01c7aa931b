/**
 * The command line: `tsx tests/bench/corpus/generate.ts <folder> <articles> [seed]`. Makes an invented corpus in a folder
 * that is new or empty; ends with 2 where it was called wrongly.
 */
import { existsSync, readdirSync } from 'node:fs';
import { writeCorpus } from './write-corpus';

const USAGE =
  'usage: tsx tests/bench/corpus/generate.ts <folder> <articles, 1 to 99999> [seed, a whole number]';

const [folder, count, seed = '1'] = process.argv.slice(2);
const articles = Number(count);
const problem =
  folder === undefined ||
  !(Number.isInteger(articles) && articles > 0 && articles < 100_000) ||
  !/^\d+$/.test(seed)
    ? USAGE
    : existsSync(folder) && readdirSync(folder).length > 0
      ? `${folder} is not empty. Name a new folder`
      : undefined;
if (problem === undefined && folder !== undefined) writeCorpus(folder, articles, Number(seed));
else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
