/** An invented corpus in a temporary folder, for tests that compile one, change it and compile it again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileCorpus } from '../../src/compile/compile-corpus';
import { diagnosticInWords } from '../../src/compile/diagnostic';
import { writeCorpus } from '../bench/corpus/write-corpus';

export interface WrittenCorpus {
  readonly path: string;
  readonly cache: string;
  /** Replaces the first `old` in a file of the corpus. */
  change(file: string, old: string, fresh: string): void;
  destroy(): void;
}

export const createWrittenCorpus = (articles: number, seed: number): WrittenCorpus => {
  const path = mkdtempSync(join(tmpdir(), 'readout-corpus-'));
  writeCorpus(path, articles, seed);
  return {
    path,
    cache: join(path, '.readout-cache'),
    change: (file, old, fresh) => {
      const text = readFileSync(join(path, file), 'utf8');
      if (!text.includes(old)) throw new Error(`${file} does not have "${old}"`);
      writeFileSync(join(path, file), text.replace(old, fresh));
    },
    destroy: () => rmSync(path, { recursive: true, force: true }),
  };
};

/** The bytes of the whole graph, or its diagnostics, and those of its outline. */
export const compiledBytes = async (path: string, cache?: string): Promise<string> => {
  const { merged, problems, notes } = await compileCorpus(path, path, cache);
  const diagnostics = [...problems, ...notes].map(diagnosticInWords);
  return JSON.stringify(merged ? [merged.graph(), merged.outline(), diagnostics] : diagnostics);
};
