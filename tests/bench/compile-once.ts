/**
 * Compiles one folder in a process of its own, without a layout, and prints as JSON what it took: `compile-once.ts
 * <folder> <cache or ""> <outline | graph>`. For `compile.ts`, which measures the process from outside too.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compileCorpus } from '../../src/compile/compile-corpus';
import { diagnosticInWords } from '../../src/compile/diagnostic';
import type { UnplacedGraph } from '../../src/compile/merge-articles';

const [folder = '', cache, what] = process.argv.slice(2);

/** Record by record, because the JSON of a large graph is longer than a string can be. */
const sumOf = (graph: UnplacedGraph): string => {
  const hash = createHash('sha256');
  for (const [key, part] of Object.entries(graph)) {
    hash.update(key);
    for (const record of Array.isArray(part) ? part : [part]) hash.update(JSON.stringify(record));
  }
  return hash.digest('hex');
};

/** Seconds of processor time, of the processes that were started too where /proc tells it. */
const processorTime = (): number => {
  try {
    const [, , , , , , , , , , , , , ...times] = readFileSync('/proc/self/stat', 'utf8').split(' ');
    return times.slice(0, 4).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
};

const { problems, merged, compiled } = await compileCorpus(folder, folder, cache || undefined);
if (!merged) throw new Error(problems.slice(0, 3).map(diagnosticInWords).join('\n'));
const checked = performance.now();
const graph = what === 'graph' ? merged.graph() : merged.outline();
const done = performance.now();
const processor = processorTime();
process.stdout.write(
  JSON.stringify({
    engagements: graph.engagements.length,
    quotes: graph.evidence.length,
    compiled: compiled.length,
    /** Milliseconds since the process was started. */
    checked,
    done,
    processor,
    sum: sumOf(graph),
  }),
);
