/**
 * What it costs to lay out a large network, and how well distances in the picture fit it: our kernel beside d3-force with
 * its own defaults and, where it is installed, graphviz's sfdp, on the same invented networks in one run. Printed as a
 * table: `npx tsx tests/bench/layout.ts [nodes…]`. Each row's figures are medians over networks of different seeds.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import { arrange } from '../../src/layout/kernel/arrange';
import type { Network, Places } from '../../src/layout/kernel/network';
import { layOutLarge } from '../../src/layout/large';
import { randomNetwork } from '../layout/kernel/random-network';
import { stressOf } from '../layout/kernel/stress';

const SIZES = [1_000, 10_000, 100_000];
/** d3-force takes minutes beyond this. */
const MOST_FOR_D3 = 10_000;
/** How many networks are laid out, by their size. */
const seedsFor = (count: number) => (count > 50_000 ? 3 : 5);

interface Run {
  readonly ms: number;
  readonly stress: number;
  /** The longest that a worker is deaf: between two steps. */
  readonly longestStep?: number;
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const inSteps =
  (begin: (network: Network) => Generator<unknown, Places, void>) =>
  (network: Network): Run => {
    const start = performance.now();
    let [before, longestStep] = [start, 0];
    const steps = begin(network);
    let step = steps.next();
    while (!step.done) {
      const now = performance.now();
      longestStep = Math.max(longestStep, now - before);
      before = now;
      step = steps.next();
    }
    return { ms: performance.now() - start, stress: stressOf(network, step.value), longestStep };
  };

const d3Force = (network: Network): Run => {
  const nodes = Array.from({ length: network.count }, (): SimulationNodeDatum => ({}));
  const links = Array.from(network.from, (source, line) => ({ source, target: network.to[line] ?? 0 }));
  const start = performance.now();
  forceSimulation(nodes)
    .stop()
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .tick(300);
  const ms = performance.now() - start;
  const places = {
    x: Float64Array.from(nodes, ({ x }) => x ?? Number.NaN),
    y: Float64Array.from(nodes, ({ y }) => y ?? Number.NaN),
  };
  return { ms, stress: stressOf(network, places) };
};

const hasSfdp = spawnSync('sfdp', ['-V']).status === 0;

/** Its time has the reading and writing of files in it, some tenths of a second at 100,000. */
const sfdp = (network: Network): Run => {
  const folder = mkdtempSync(join(tmpdir(), 'layout-'));
  const [input, output] = [join(folder, 'in.dot'), join(folder, 'out.txt')];
  const nodes = Array.from({ length: network.count }, (_, node) => `${node};`).join('');
  const lines = Array.from(network.from, (from, line) => `${from}--${network.to[line]};`).join('\n');
  writeFileSync(input, `graph{node[shape=point];${nodes}\n${lines}}`);
  const start = performance.now();
  spawnSync('sfdp', ['-Tplain', '-Gsplines=false', '-o', output, input]);
  const ms = performance.now() - start;
  const places = { x: new Float64Array(network.count), y: new Float64Array(network.count) };
  for (const row of readFileSync(output, 'utf8').split('\n')) {
    const [word, node, x, y] = row.split(' ');
    if (word !== 'node') continue;
    places.x[Number(node)] = Number(x);
    places.y[Number(node)] = Number(y);
  }
  rmSync(folder, { recursive: true });
  return { ms, stress: stressOf(network, places) };
};

const CONTENDERS: readonly {
  readonly name: string;
  readonly most: number;
  readonly run: (network: Network) => Run;
}[] = [
  { name: 'kernel', most: Number.POSITIVE_INFINITY, run: inSteps(arrange) },
  { name: 'kernel, symbols parted', most: Number.POSITIVE_INFINITY, run: inSteps(layOutLarge) },
  { name: 'd3-force, 300 ticks', most: MOST_FOR_D3, run: d3Force },
  { name: 'graphviz sfdp', most: hasSfdp ? Number.POSITIVE_INFINITY : 0, run: sfdp },
];

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

const benchmark = (sizes: readonly number[]) => {
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, one thread${hasSfdp ? '' : '; sfdp is not installed'}\n\n`,
  );
  print([
    'nodes',
    'lines',
    'layout',
    'time',
    'times the kernel',
    'stress',
    'over the kernel',
    'longest step',
  ]);
  print(['--:', '--:', ':--', '--:', '--:', '--:', '--:', '--:']);
  inSteps(arrange)(randomNetwork(2000, 9));
  for (const count of sizes) {
    const contenders = CONTENDERS.filter(({ most }) => count <= most);
    const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
    let lines = 0;
    for (let seed = 1; seed <= seedsFor(count); seed += 1) {
      const network = randomNetwork(count, seed);
      lines = network.from.length;
      for (const { name, run } of contenders) runs.get(name)?.push(run(network));
    }
    const own = runs.get('kernel') ?? [];
    for (const { name } of contenders) {
      const all = runs.get(name) ?? [];
      const ms = medianOf(all.map((run) => run.ms));
      // Seed by seed, because networks differ more than layouts do.
      const ratio = medianOf(all.map((run, at) => run.ms / (own[at]?.ms ?? Number.NaN)));
      const over = medianOf(all.map((run, at) => run.stress / (own[at]?.stress ?? Number.NaN) - 1));
      const longest = medianOf(all.map((run) => run.longestStep ?? Number.NaN));
      print([
        count.toLocaleString('en'),
        lines.toLocaleString('en'),
        name,
        `${ms < 10_000 ? (ms / 1000).toFixed(2) : (ms / 1000).toFixed(0)} s`,
        ratio.toFixed(1),
        medianOf(all.map((run) => run.stress)).toFixed(4),
        `${(over * 100).toFixed(1)} %`,
        Number.isNaN(longest) ? '' : `${longest.toFixed(0)} ms`,
      ]);
    }
  }
};

const wanted = process.argv.slice(2).map(Number);
benchmark(wanted.length > 0 ? wanted : SIZES);
