/**
 * The command line: `compile [--check] [folder]`. Writes the generated files, or with `--check` only says whether they
 * are what the annotations give. Exit code 1 where there is a problem or a difference.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileFolder } from './compile-folder';
import { diagnosticInWords } from './diagnostic';
import { firstDifference } from './first-difference';
import { writeWhole } from './write-whole';

const USAGE = 'usage: npm run compile [-- --check] [-- folder]     (folder: data)';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const run = (): number => {
  let check: boolean;
  let folder: string;
  try {
    const { values, positionals } = parseArgs({
      options: { check: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    check = values.check;
    folder = resolve(positionals[0] ?? 'data');
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }

  const { problems, notes, files } = compileFolder(folder, process.cwd());
  for (const note of notes) say(`note: ${diagnosticInWords(note)}`);
  for (const problem of problems) complain(diagnosticInWords(problem));
  if (problems.length > 0) {
    complain(`\n${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was written.`);
    return 1;
  }

  let stale = 0;
  for (const [name, content] of files) {
    const path = join(folder, name);
    const shown = relative(process.cwd(), path);
    const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (old === content) say(`${shown} is up to date`);
    else if (check) {
      stale += 1;
      complain(
        old === undefined
          ? `${shown} is missing`
          : `${shown} is out of date.\n${firstDifference(old, content)}`,
      );
    } else {
      writeWhole(path, content);
      say(`${shown} written`);
    }
  }
  if (stale > 0) complain('Run "npm run compile" and commit the result.');
  return stale > 0 ? 1 : 0;
};

process.exitCode = run();
