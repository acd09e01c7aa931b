import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/compile/check-archive';
import { writeCorpus } from '../bench/corpus/write-corpus';
import { folderOfCase, folderWith } from './data-folder';
import { PATIENCE, runCommand } from './run-command';

const compile = (args: readonly string[], cwd: string) => runCommand('cli.ts', args, cwd);

const isWhole = (folder: string) => checkArchive(join(folder, 'data', 'archive'), () => undefined);
const inData = (folder: string) => readdirSync(join(folder, 'data')).sort();
const contents = (folder: string) =>
  new Map(
    readdirSync(join(folder, 'data', 'archive')).map((name) => [
      name,
      readFileSync(join(folder, 'data', 'archive', name), 'utf8'),
    ]),
  );

describe('compile --archive', () => {
  test(
    'writes one article as an archive in the place of the graph file, and back',
    async () => {
      const folder = folderOfCase('base');
      await compile([], folder);
      expect(await compile(['--archive'], folder)).toEqual({
        code: 0,
        out: 'data/archive written: 5 new of 5 files\ndata/placement.json written\ndata/graph.schema.json is up to date\ndata/graph.json removed: archive takes its place\n',
        err: '',
      });
      expect(inData(folder)).toEqual([
        'archive',
        'articles',
        'graph.schema.json',
        'placement.json',
        'vocabulary',
      ]);
      expect(isWhole(folder)).toMatchObject({
        ok: true,
        manifest: { title: 'Invented for this test' },
        wrong: [],
      });
      expect(await compile(['--archive', '--check'], folder)).toEqual({
        code: 0,
        out: 'data/archive is up to date\ndata/placement.json is up to date\ndata/graph.schema.json is up to date\n',
        err: '',
      });
      expect(await compile(['--check'], folder)).toMatchObject({
        code: 1,
        err: 'data/graph.json is missing\ndata/archive is of before: graph.json takes its place\nRun "npm run compile" and commit the result.\n',
      });
      expect(await compile([], folder)).toMatchObject({
        code: 0,
        out: 'data/graph.json written\ndata/graph.schema.json is up to date\ndata/archive removed: graph.json takes its place\n',
      });
      expect(inData(folder)).toEqual([
        'articles',
        'graph.json',
        'graph.schema.json',
        'placement.json',
        'vocabulary',
      ]);
    },
    PATIENCE,
  );

  test.each(['articles-none', 'quote-absent'])(
    'refuses %s as ever, and writes nothing',
    async (name) => {
      const folder = folderOfCase(name);
      const before = inData(folder);
      const { code, out, err } = await compile(['--archive'], folder);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('nothing was written');
      expect(inData(folder)).toEqual(before);
    },
    PATIENCE,
  );
});

describe('a corpus of more than a thousand engagements', () => {
  test(
    'becomes an archive by itself, of the same bytes with and without what is kept',
    async () => {
      const folder = folderWith((data) => writeCorpus(data, 220, 1));
      expect(await compile([], folder)).toMatchObject({ code: 0, err: '' });
      expect(existsSync(join(folder, 'data', 'graph.json'))).toBe(false);
      expect(readdirSync(join(folder, 'data', '.readout-cache'))).toContain('engagements.places');
      expect(isWhole(folder)).toMatchObject({ ok: true, wrong: [] });
      const kept = contents(folder);

      expect(await compile(['--check'], folder)).toMatchObject({ code: 0, err: '' });
      rmSync(join(folder, 'data', 'archive'), { recursive: true });
      expect(await compile([], folder)).toMatchObject({ code: 0 });
      expect(contents(folder)).toEqual(kept);
      expect(await compile(['--no-cache', '--check'], folder)).toMatchObject({ code: 0, err: '' });

      const placement = join(folder, 'data', 'placement.json');
      const places = readFileSync(placement, 'utf8');
      writeFileSync(placement, places.slice(0, 1000));
      const cut = await compile([], folder);
      expect(cut).toMatchObject({ code: 1, out: '' });
      expect(cut.err).toMatch(/^data\/placement\.json {2}line \d+, column \d+: .*nothing was written\.\n$/s);
      rmSync(placement);
      expect(await compile(['--check'], folder)).toMatchObject({
        code: 1,
        err: expect.stringContaining('data/placement.json is missing'),
      });
      writeFileSync(placement, places);

      const [article] = readdirSync(join(folder, 'data', 'articles'));
      const file = join(folder, 'data', 'articles', article ?? '', 'annotations.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('[Invented] ', '[Invented] Corrected: '));
      const stale = await compile(['--check'], folder);
      expect(stale.code).toBe(1);
      expect(stale.err).toMatch(/^data\/archive is out of date: [0-9a-f]{32}\.json is missing\n/);
      expect(await compile([], folder)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^data\/archive written: 3 new of \d+ files, 2 of before removed\n/),
      });
      expect(isWhole(folder)).toMatchObject({ ok: true, wrong: [] });
    },
    2 * PATIENCE,
  );
});
