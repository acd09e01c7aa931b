/**
 * The command line: `compile [--check] [--archive | --graph] [--no-cache] [folder]`. Writes the generated files, or with
 * `--check` only says whether they are what the annotations give. Of a large corpus it keeps the compiled articles beside
 * them, and corrects the archive of the last run where it can. Exit code 1 where there is a problem or a difference, 2 where it was called wrongly.
 */
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFoldersOf } from './article-folders';
import { MANY } from './compile-batches';
import { compileFolder } from './compile-folder';
import { diagnosticInWords } from './diagnostic';
import { compareGenerated, writeGenerated } from './generated-files';
import type { Form } from './output-form';
import { createProgress } from './progress';

const USAGE = `usage: npm run compile [-- --check] [-- --archive | --graph] [-- --no-cache] [-- folder]     (folder: data)
  --archive   write the folder "archive", whatever the size; --graph: write graph.json`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Command {
  readonly check: boolean;
  /** Decided by the size of the corpus, where it is not given. */
  readonly form: Form | undefined;
  readonly folder: string;
  /** Whether what is compiled stays beside the articles for the next run. */
  readonly isKept: boolean;
}

/** Throws where the options are not those of `USAGE`. */
const parseCommand = (): Command => {
  const { values, positionals } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      archive: { type: 'boolean', default: false },
      graph: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error(`One folder at a time, not ${positionals.length}`);
  if (values.archive && values.graph) throw new Error('Either --archive or --graph, not both');
  return {
    check: values.check,
    form: values.archive ? 'archive' : values.graph ? 'graph' : undefined,
    folder: resolve(positionals[0] ?? 'data'),
    isKept: !values['no-cache'],
  };
};

/** The folder for what is compiled of a large corpus, which is then taken away if it is not to be kept. */
const withCache = async <Result>(
  { folder, isKept }: Command,
  work: (cache: string | undefined) => Promise<Result>,
): Promise<Result> => {
  if (articleFoldersOf(folder).length < MANY) return work(undefined);
  const kept = join(folder, '.readout-cache');
  if (isKept && canBeMade(kept)) return work(kept);
  const cache = mkdtempSync(join(tmpdir(), 'readout-'));
  try {
    return await work(cache);
  } finally {
    rmSync(cache, { recursive: true });
  }
};

const canBeMade = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const run = async ({ check, form, folder }: Command, cache: string | undefined): Promise<number> => {
  const { tell, end } = createProgress(process.stderr, () => performance.now());
  const compiled = await compileFolder(folder, process.cwd(), { cache, form, goesByLast: !check, tell });
  end();
  const { problems, notes } = compiled;
  for (const note of notes) say(`note: ${diagnosticInWords(note)}`);
  for (const problem of problems) complain(diagnosticInWords(problem));
  if (problems.length > 0) {
    complain(`\n${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was written.`);
    return 1;
  }

  let stale = 0;
  for (const step of (check ? compareGenerated : writeGenerated)(folder, compiled, tell)) {
    const shown = relative(process.cwd(), join(folder, step.name));
    try {
      const { isAsItShouldBe, words } = await step.done();
      end();
      (isAsItShouldBe ? say : complain)(`${shown} ${words}`);
      if (!isAsItShouldBe) stale += 1;
    } catch (error) {
      end();
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
process.exitCode = command ? await withCache(command, (cache) => run(command, cache)) : 2;
