/** Runs a command of the compiler in a process of its own, as npm does. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** By address, because `--import tsx` alone is looked for from the folder that the command is run in. */
const TSX = import.meta.resolve('tsx');
/** Milliseconds after which a run has hung; a run takes one to three seconds. */
export const PATIENCE = 60_000;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `command` is a file of src/compile, `cwd` where it is called from. */
export const runCommand = (
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', TSX, resolve('src/compile', command), ...args], {
      cwd,
      env: { ...process.env, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
