/**
 * What compiling takes: `tsx tests/bench/compile.ts [articles …]`. For each number of articles an invented corpus is made in
 * a temporary folder and compiled into an archive by the command itself, then again with nothing changed, and with one article
 * changed in several ways. In the end the archive is held against one that is made with nothing kept.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { writeCorpus } from './corpus/write-corpus';

const SIZES = [1000, 5000, 20_000];
const SEED = 1;
const COMMAND = fileURLToPath(new URL('../../src/compile/cli.ts', import.meta.url));
/** Milliseconds between two looks at the memory. */
const LOOK = 100;

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

interface Run {
  readonly out: string;
  /** Milliseconds from outside, and of processor time. */
  readonly took: number;
  readonly processor: number;
  /** The most memory that the process and those that it started held at one time, in MB. */
  readonly peak: number;
}

/** Milliseconds of processor time of a process and those that it waited for; 0 where there is no /proc. */
const processorTimeOf = (id: number): number => {
  try {
    const [, , , , , , , , , , , , , ...times] = readFileSync(`/proc/${id}/stat`, 'utf8').split(' ');
    return times.slice(0, 4).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
  } catch {
    return 0;
  }
};

/** What a command prints, and what it took. */
const watched = (args: readonly string[]): Promise<Run> =>
  new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...process.execArgv, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let peak = 0;
    let processor = 0;
    const looking = setInterval(() => {
      peak = Math.max(peak, child.pid ? memoryOf(child.pid) : 0);
      processor = Math.max(processor, child.pid ? processorTimeOf(child.pid) : 0);
    }, LOOK);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('close', (code) => {
      clearInterval(looking);
      if (code === 0) done({ out, peak, processor, took: performance.now() - start });
      else failed(new Error(`${args.join(' ')} failed`));
    });
  });

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Replaces the first `old` in the annotations of an article. */
const change = (folder: string, article: string, old: RegExp, fresh: string): void => {
  const file = join(folder, 'articles', article, 'annotations.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(old, fresh);
  if (changed === text) throw new Error(`${file} does not have ${old}`);
  writeFileSync(file, changed);
};

/** Tells of an engagement of its own once more, under another id. */
const tellMore = (folder: string, article: string): void => {
  const file = join(folder, 'articles', article, 'annotations.yaml');
  const text = readFileSync(file, 'utf8');
  const [, ...told] = text.split(/^(?= {2}- id: )/m);
  const own = told.find((engagement) => !engagement.includes('sameAs:'));
  if (own === undefined) throw new Error(`${file} tells of nothing by itself`);
  writeFileSync(file, text.replace(own, `${own.replace(/^ {2}- id: .*/, '  - id: told-once-more')}${own}`));
};

/** Names an official whom another article names too, in words of its own. */
const nameMore = (folder: string, article: string, other: string): void => {
  const read = (name: string, file: string) => readFileSync(join(folder, 'articles', name, file), 'utf8');
  const text = read(article, 'annotations.yaml');
  const pattern = /^ {2}- official: (.*)\n {4}posts:\n {6}- title: (.*)\n {8}country: (.*)$/gm;
  const found = [...read(other, 'annotations.yaml').matchAll(pattern)].find(
    ([, id]) => !text.includes(`: ${id}\n`),
  );
  if (!found) throw new Error(`${article} names all whom ${other} names`);
  const [, id, title, country] = found;
  const quotes = `quotes: ["A ${title} is named as well"]`;
  const isListed = text.includes(`  - country: ${country}\n`);
  change(
    folder,
    article,
    /^officials:\n/m,
    `$&  - official: ${id}\n    posts:\n      - title: ${title}\n        country: ${country}\n        ${quotes}\n    ${quotes}\n`,
  );
  if (!isListed) change(folder, article, /^countries:\n/m, `$&  - country: ${country}\n    ${quotes}\n`);
  writeFileSync(
    join(folder, 'articles', article, 'article.txt'),
    `A ${title} is named as well.\n${read(article, 'article.txt')}`,
  );
};

/** The same words anew in the text and in the quotes of an article. */
const reword = (folder: string, article: string): void => {
  for (const name of ['article.txt', 'annotations.yaml']) {
    const file = join(folder, 'articles', article, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('they spoke of', 'they conversed about'));
  }
};

interface Rows {
  readonly times: readonly string[];
  readonly sizes: readonly string[];
}

const rowsFor = async (articles: number): Promise<Rows> => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const compile = (...options: readonly string[]) => watched([COMMAND, '--archive', ...options, folder]);
  try {
    writeCorpus(folder, articles, SEED);
    const first = await compile();
    // By now the files are old enough to be known by their times, and the second run keeps these.
    const again = [await compile(), await compile()];
    const [one = '', other = ''] = articleFoldersOf(folder).filter((name) => name.startsWith('release-'));
    change(folder, one, /headline: "/, 'headline: "Corrected: ');
    const label = await compile();
    reword(folder, one);
    const words = await compile();
    change(folder, one, /(?<= {4}label: .*\n {4})quotes: \["/, 'quotes: ["is invented", "');
    const quote = await compile();
    change(folder, other, / {6}- topic: .*\n.*\n/, '');
    const tie = await compile();
    tellMore(folder, one);
    const engagement = await compile();
    nameMore(folder, one, other);
    const name = await compile();
    const checked = await watched([COMMAND, '--archive', '--check', '--no-cache', folder]);
    const runs = [first, ...again, label, words, quote, tie, engagement, name];
    const sizes = sizesOf(join(folder, 'archive'));
    return {
      times: [
        articles.toLocaleString('en'),
        ...[first, again[1] ?? first, label, words, quote, tie, engagement, name].map(({ took }) =>
          seconds(took),
        ),
        seconds(first.processor),
        `${Math.max(...runs.map(({ peak }) => peak)).toFixed(0)} MB`,
        checked.out.includes('archive is up to date') ? 'yes' : 'NO',
      ],
      sizes: [articles.toLocaleString('en'), ...sizes],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const sizesOf = (archive: string): readonly string[] => {
  const files = readdirSync(archive).map((name) => {
    const bytes = readFileSync(join(archive, name));
    return { isShard: /^[0-9a-f]/.test(name), size: bytes.length, packed: gzipSync(bytes).length };
  });
  const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
  const shards = files.filter(({ isShard }) => isShard).map(({ packed }) => packed);
  return [
    files.length.toLocaleString('en'),
    megabytes(sumOf(files.map(({ size }) => size))),
    megabytes(sumOf(files.map(({ packed }) => packed))),
    megabytes(sumOf(files.filter(({ isShard }) => !isShard).map(({ packed }) => packed))),
    `${((shards.sort((a, b) => a - b)[shards.length >> 1] ?? 0) / 1000).toFixed(1)} KB`,
  ];
};

const TIMES = [
  'articles',
  'first',
  'unchanged',
  'headline',
  'words',
  'quote',
  'tie',
  'engagement',
  'name',
  'processor',
  'peak',
  'same bytes',
];
const SIZES_TOLD = ['articles', 'files', 'all', 'gzipped', 'not shards', 'a shard'];
const WIDTH = 12;
const print = (cells: readonly string[]) =>
  process.stdout.write(`${cells.map((cell) => cell.padStart(WIDTH)).join('')}\n`);

const asked = process.argv.slice(2).map(Number);
process.stdout.write(
  `\n${cpus().length} cores, ${cpus()[0]?.model.trim() ?? ''}, Node ${process.version}. Seconds of the command from outside: all anew, then with nothing\n` +
    'changed, one headline, words of one article, one quote more, one tie less, one engagement more, one official named more. Processor time and memory are of all processes together.\n\n',
);
const sizeRows: (readonly string[])[] = [];
print(TIMES);
for (const articles of asked.length > 0 ? asked : SIZES) {
  const { times, sizes } = await rowsFor(articles);
  print(times);
  sizeRows.push(sizes);
}
process.stdout.write('\nThe archive; all that is not a shard and a median shard gzipped.\n\n');
print(SIZES_TOLD);
for (const row of sizeRows) print(row);
