/**
 * What compiling takes: `tsx tests/bench/compile.ts [articles …]`. For each number of articles an invented corpus is made in
 * a temporary folder and compiled without the layout, then one article is changed and it is compiled again, and the result
 * is held against a compile without a cache. Then the command itself makes an archive of it, with the layout, and what that
 * weighs is told.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { writeCorpus } from './corpus/write-corpus';

const SIZES = [100, 1000, 5000, 20_000];
const SEED = 1;
const COMMAND = fileURLToPath(new URL('../../src/compile/cli.ts', import.meta.url));
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

/** What a command prints, and what it took from outside. */
const watched = (
  args: readonly string[],
): Promise<{ readonly out: string; readonly peak: number; readonly took: number }> =>
  new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...process.execArgv, ...args], {
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
      if (code === 0) done({ out, peak, took: performance.now() - start });
      else failed(new Error(`${args.join(' ')} failed`));
    });
  });

const run = async (folder: string, cache: string, what: 'outline' | 'graph'): Promise<Run> => {
  const { out, peak } = await watched([ONCE, folder, cache, what]);
  return { ...JSON.parse(out), peak };
};

const changeOne = (folder: string): void => {
  const [article = ''] = articleFoldersOf(folder);
  const file = join(folder, 'articles', article, 'annotations.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('[Invented] Talks', '[Invented] Changed talks'));
};

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const archiveRowFor = async (folder: string, articles: number): Promise<readonly string[]> => {
  const compile = () => watched([COMMAND, '--archive', folder]);
  const first = await compile();
  const again = await compile();
  const files = readdirSync(join(folder, 'archive')).map((name) => {
    const bytes = readFileSync(join(folder, 'archive', name));
    return { isShard: /^[0-9a-f]/.test(name), size: bytes.length, packed: gzipSync(bytes).length };
  });
  const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
  const shards = files.filter(({ isShard }) => isShard).map(({ packed }) => packed);
  return [
    articles.toLocaleString('en'),
    files.length.toLocaleString('en'),
    megabytes(sumOf(files.map(({ size }) => size))),
    megabytes(sumOf(files.map(({ packed }) => packed))),
    megabytes(sumOf(files.filter(({ isShard }) => !isShard).map(({ packed }) => packed))),
    `${((shards.sort((a, b) => a - b)[shards.length >> 1] ?? 0) / 1000).toFixed(1)} KB`,
    seconds(first.took),
    seconds(again.took),
    `${Math.max(first.peak, again.peak).toFixed(0)} MB`,
  ];
};

interface Rows {
  readonly compiled: readonly string[];
  readonly archive: readonly string[];
}

const rowsFor = async (articles: number): Promise<Rows> => {
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
    const compiled = [
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
    return { compiled, archive: await archiveRowFor(folder, articles) };
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
const ARCHIVE_HEADINGS = [
  'articles',
  'files',
  'all',
  'gzipped',
  'first, gzip',
  'shard, gzip',
  'compile',
  'unchanged',
  'peak',
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
const archiveRows: (readonly string[])[] = [];
print(HEADINGS);
for (const articles of sizes.length > 0 ? sizes : SIZES) {
  const { compiled, archive } = await rowsFor(articles);
  print(compiled);
  archiveRows.push(archive);
}
process.stdout.write(
  '\nAs an archive, by the command with its layout. "first" are the manifest and the network file, "shard" the median.\n\n',
);
print(ARCHIVE_HEADINGS);
for (const row of archiveRows) print(row);
