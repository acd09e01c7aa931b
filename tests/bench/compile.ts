/**
 * What compiling takes, without the layout: `tsx tests/bench/compile.ts [articles …]`. For each number of articles an
 * invented corpus is made in a temporary folder and compiled, then one article is changed and it is compiled again, and
 * the result is held against a compile without a cache.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { writeCorpus } from './corpus/write-corpus';

const SIZES = [100, 1000, 5000, 20_000];
const SEED = 1;
const ONCE = fileURLToPath(new URL('./compile-once.ts', import.meta.url));
/** Milliseconds between two looks at the memory. */
const LOOK = 100;

interface Run {
  readonly engagements: number;
  readonly quotes: number;
  readonly compiled: number;
  readonly checked: number;
  readonly done: number;
  readonly processor: number;
  readonly sum: string;
  /** The most memory that the process and those that it started held at one time, in MB. */
  readonly peak: number;
}

/** Resident memory of a process and of those that it started, in MB; 0 where there is no /proc. */
const memoryOf = (id: number | string): number => {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ');
    const children = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return children.reduce((sum, child) => sum + memoryOf(child), (Number(pages) * 4096) / 1e6);
  } catch {
    return 0;
  }
};

const run = (folder: string, cache: string, what: 'outline' | 'graph'): Promise<Run> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...process.execArgv, ONCE, folder, cache, what], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let peak = 0;
    const looking = setInterval(() => {
      peak = Math.max(peak, child.pid ? memoryOf(child.pid) : 0);
    }, LOOK);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('close', (code) => {
      clearInterval(looking);
      if (code === 0) done({ ...JSON.parse(out), peak });
      else failed(new Error(`${folder} was not compiled`));
    });
  });

const changeOne = (folder: string): void => {
  const [article = ''] = articleFoldersOf(folder);
  const file = join(folder, 'articles', article, 'annotations.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('[Invented] Talks', '[Invented] Changed talks'));
};

const rowFor = async (articles: number): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const cache = join(folder, '.readout-cache');
  try {
    writeCorpus(folder, articles, SEED);
    const full = await run(folder, cache, 'outline');
    const whole = await run(folder, cache, 'graph');
    changeOne(folder);
    const changed = await run(folder, cache, 'outline');
    const fromCache = await run(folder, cache, 'graph');
    const without = await run(folder, '', 'graph');
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
    return [
      articles.toLocaleString('en'),
      full.engagements.toLocaleString('en'),
      whole.quotes.toLocaleString('en'),
      seconds(full.done),
      `${full.processor.toFixed(1)} s`,
      `${full.peak.toFixed(0)} MB`,
      seconds(changed.done),
      `${changed.processor.toFixed(1)} s`,
      seconds(whole.done - whole.checked),
      `${whole.peak.toFixed(0)} MB`,
      fromCache.sum === without.sum ? 'yes' : 'NO',
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const HEADINGS = [
  'articles',
  'engagements',
  'quotes',
  'full',
  'processor',
  'peak',
  'one changed',
  'processor',
  'whole graph',
  'its peak',
  'same bytes',
];
const WIDTH = 13;
const print = (cells: readonly string[]) =>
  process.stdout.write(`${cells.map((cell) => cell.padStart(WIDTH)).join('')}\n`);

const sizes = process.argv.slice(2).map(Number);
process.stdout.write(
  `\n${cpus().length} cores, ${cpus()[0]?.model.trim() ?? ''}, Node ${process.version}. Times from the start of the process; processor time is of all processes together.\n` +
    '"full" and "one changed" end with the corpus checked and its outline merged; "whole graph" is what reading all\n' +
    'records and merging them adds.\n\n',
);
print(HEADINGS);
for (const articles of sizes.length > 0 ? sizes : SIZES) print(await rowFor(articles));
