/** What goes through processes of their own, which only a corpus of some size starts. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { graphFileOf } from '../../src/compile/graph-file';
import { graphOfWhole } from './graph-of-whole';
import { PATIENCE, runCommand } from './run-command';
import { createWrittenCorpus } from './written-corpus';

const corpus = createWrittenCorpus(208, 3);
afterAll(corpus.destroy);
const file = join(corpus.path, 'graph.json');

test(
  'compiled in several processes, with what is kept and without, a corpus is as compiled in one',
  async () => {
    const expected = graphFileOf(await graphOfWhole(corpus.path));
    for (const options of [['--no-cache'], [], []]) {
      expect(await runCommand('cli.ts', ['--graph', ...options, corpus.path], corpus.path)).toMatchObject({
        code: 0,
        err: '',
      });
      // Not compared by `expect`, whose account of two large texts takes longer than the compiling.
      expect(readFileSync(file, 'utf8') === expected).toBe(true);
      rmSync(file);
    }
  },
  2 * PATIENCE,
);
