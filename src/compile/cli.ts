/**
 * The command line: `compile [--check] [--no-cache] [folder]`. Writes the generated files, or with `--check` only says
 * whether they are what the annotations give. Of a large corpus it keeps the compiled articles beside them. Exit code 1 where there is a problem or a difference, 2 where it was called wrongly.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFoldersOf } from './article-folders';
import { compileFolder } from './compile-folder';
import { diagnosticInWords } from './diagnostic';
import { firstDifference } from './first-difference';
import { writeWhole } from './write-whole';

const USAGE = 'usage: npm run compile [-- --check] [-- --no-cache] [-- folder]     (folder: data)';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Command {
  readonly check: boolean;
  readonly folder: string;
  /** Where compiled articles are kept. */
  readonly cache: string | undefined;
}

/** Articles from which it pays to keep them compiled: a smaller corpus is compiled while the command starts. */
const WORTH_KEEPING = 200;

/** Throws where the options are not those of `USAGE`. */
const parseCommand = (): Command => {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean', default: false }, 'no-cache': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error(`One folder at a time, not ${positionals.length}`);
  const folder = resolve(positionals[0] ?? 'data');
  const isKept = !values['no-cache'] && articleFoldersOf(folder).length >= WORTH_KEEPING;
  return { check: values.check, folder, cache: isKept ? join(folder, '.readout-cache') : undefined };
};

const run = async ({ check, folder, cache }: Command): Promise<number> => {
  const { problems, notes, files } = await compileFolder(folder, process.cwd(), { cache });
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
    try {
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
    } catch (error) {
      complain(`${shown} could not be ${check ? 'read' : 'written'}: ${messageOf(error)}`);
      return 1;
    }
  }
  if (stale > 0) complain('Run "npm run compile" and commit the result.');
  return stale > 0 ? 1 : 0;
};

const commandOrUsage = (): Command | undefined => {
  try {
    return parseCommand();
  } catch (error) {
    complain(`${messageOf(error)}\n${USAGE}`);
    return undefined;
  }
};

const command = commandOrUsage();
process.exitCode = command ? await run(command) : 2;
