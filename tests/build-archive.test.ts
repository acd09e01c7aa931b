/** What `npm run build` makes of a corpus that was compiled as an archive. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveFilesOf } from '../src/graph/archive/archive-files';
import type { FirstPicture } from '../src/view/first-picture';
import { inventedCorpus } from './graph/invented-corpus';

const PATIENCE = 120_000;
const files = [...archiveFilesOf(inventedCorpus, 4)];

/** The sources of the page in a folder of their own, with an archive for their corpus. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-build-'));
  for (const name of ['src', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'data/archive'), { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, 'data/archive', name), text);
  writeFileSync(join(folder, 'data/archive/_headers'), 'of the host');
  writeFileSync(join(folder, 'data/archive', `${'0'.repeat(32)}.json.unfinished`), '{');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = async (...args: readonly string[]): Promise<string> => {
  const run = promisify(execFile)(
    process.execPath,
    [resolve('node_modules/vite/bin/vite.js'), 'build', ...args],
    {
      cwd: folder,
    },
  );
  return run.then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { stdout: string; stderr: string }) => Promise.reject(new Error(error.stdout + error.stderr)),
  );
};
const built = (name: string) => join(folder, 'dist', name);

test(
  'the page names the manifest of the archive, which lies beside it as it is and is not listed for offline use',
  async () => {
    await build();
    const page = readFileSync(built('index.html'), 'utf8');
    const [link] = /<link[^>]*id="graph"[^>]*>/.exec(page) ?? [];
    expect(link).toContain('href="./archive/manifest.json"');
    const [, opening = ''] = /<script id="opening"[^>]*>(.*?)<\/script>/.exec(page) ?? [];
    const { state, scene } = JSON.parse(opening) as FirstPicture; // of this very build
    expect(state.level).toBe('countries');
    expect(scene.things.map(({ id }) => id).sort()).toEqual(
      inventedCorpus.countries.map(({ id }) => id).sort(),
    );
    expect(readdirSync(built('archive')).sort()).toEqual(
      [...files.map(({ name }) => name), '_headers'].sort(),
    );
    for (const { name, text } of files) expect(readFileSync(join(built('archive'), name), 'utf8')).toBe(text);
    expect(readdirSync(built('assets')).filter((name) => name.endsWith('.json'))).toEqual([]);
    const worker = readFileSync(built('sw.js'), 'utf8');
    expect(worker).toContain('"elsewhere.html":"sha256-');
    for (const { name } of files) expect(worker).not.toContain(name);
  },
  PATIENCE,
);

test(
  'one file cannot hold it: the build says so, leaves it out, and takes that of before away',
  async () => {
    mkdirSync(built(''), { recursive: true });
    writeFileSync(built('readout.html'), 'of before');
    expect(await build('--mode', 'single')).toContain(
      'data/archive is an archive, which one file cannot hold: readout.html is left out',
    );
    expect(existsSync(built('readout.html'))).toBe(false);
  },
  PATIENCE,
);

test(
  'beside a graph file it is refused, with the way out',
  async () => {
    cpSync('data/graph.json', join(folder, 'data/graph.json'));
    await expect(build()).rejects.toThrow(
      'data/graph.json and data/archive are both there. Run "npm run compile": it removes the older one',
    );
    rmSync(join(folder, 'data/graph.json'));
  },
  PATIENCE,
);
