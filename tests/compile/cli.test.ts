import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CASES } from './case-folder';
import { folderOfCase, folderWith } from './data-folder';
import { PATIENCE, runCommand } from './run-command';

/** `cwd` is where it is called from. */
const compile = (args: readonly string[], cwd: string, env?: Readonly<Record<string, string>>) =>
  runCommand('cli.ts', args, cwd, env);

const generated = (folder: string, name = 'graph.json') => readFileSync(join(folder, 'data', name), 'utf8');
const listing = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

describe('compile', () => {
  test(
    'writes both files into the folder "data", says so, and does nothing the second time',
    async () => {
      const folder = folderOfCase('base');
      expect(await compile([], folder)).toEqual({
        code: 0,
        out: 'data/graph.json written\ndata/graph.schema.json written\n',
        err: '',
      });
      expect(JSON.parse(generated(folder))).toMatchObject({
        formatVersion: 1,
        title: 'Invented for this test',
      });
      expect(JSON.parse(generated(folder, 'graph.schema.json'))).toMatchObject({ type: 'object' });
      expect(readdirSync(join(folder, 'data')).sort()).toEqual([
        'articles',
        'graph.json',
        'graph.schema.json',
        'vocabulary',
      ]);
      expect(await compile([], folder)).toEqual({
        code: 0,
        out: 'data/graph.json is up to date\ndata/graph.schema.json is up to date\n',
        err: '',
      });
    },
    PATIENCE,
  );

  test(
    'keeps nothing beside the files of a small corpus, and can be told to keep nothing',
    async () => {
      const folder = folderOfCase('base');
      expect(await compile(['--no-cache'], folder)).toMatchObject({ code: 0, err: '' });
      expect(readdirSync(join(folder, 'data'))).not.toContain('.readout-cache');
    },
    PATIENCE,
  );

  test(
    'takes another folder, and tells what it had to change while reading',
    async () => {
      const folder = folderOfCase('article-with-bom');
      expect(await compile([join(folder, 'data')], tmpdir())).toMatchObject({
        code: 0,
        out: expect.stringMatching(
          /^note: \S+\/data\/articles\/harbour\/article\.txt {2}read without its byte order mark/,
        ),
        err: '',
      });
    },
    PATIENCE,
  );

  test(
    'gives the same bytes in every time zone and language',
    async () => {
      const everywhere: readonly Readonly<Record<string, string>>[] = [
        { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
        { TZ: 'Asia/Karachi', LANG: 'ur_PK.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        { TZ: 'America/Los_Angeles' },
      ];
      const runs = await Promise.all(
        everywhere.map(async (env) => {
          const folder = folderWith((data) => {
            for (const part of ['articles', 'vocabulary'])
              cpSync(join('data', part), join(data, part), { recursive: true });
          });
          const { code } = await compile([], folder, env);
          return { code, graph: generated(folder), schema: generated(folder, 'graph.schema.json') };
        }),
      );
      const committed = {
        code: 0,
        graph: readFileSync('data/graph.json', 'utf8'),
        schema: readFileSync('data/graph.schema.json', 'utf8'),
      };
      for (const run of runs) expect(run).toEqual(committed);
    },
    PATIENCE,
  );
});

describe('compile --check', () => {
  test(
    'is content with what is up to date, and names what is not, without mending it',
    async () => {
      const folder = folderOfCase('base');
      expect(await compile(['--check'], folder)).toEqual({
        code: 1,
        out: '',
        err: 'data/graph.json is missing\ndata/graph.schema.json is missing\nRun "npm run compile" and commit the result.\n',
      });
      expect(readdirSync(join(folder, 'data')).sort()).toEqual(['articles', 'vocabulary']);

      await compile([], folder);
      expect(await compile(['--check'], folder)).toMatchObject({ code: 0, err: '' });

      const stale = generated(folder).replace('"label": "Sandvin met Zerafin"', '"label": "Old label"');
      writeFileSync(join(folder, 'data', 'graph.json'), stale);
      const { code, out, err } = await compile(['--check'], folder);
      expect({ code, out }).toEqual({ code: 1, out: 'data/graph.schema.json is up to date\n' });
      expect(err).toMatch(
        /^data\/graph\.json is out of date\.\n {2}line \d+ is now {4}"label": "Old label",\n {2}and should be {3}"label": "Sandvin met Zerafin",\nRun /,
      );
      expect(generated(folder)).toBe(stale);
    },
    PATIENCE,
  );
});

describe('what is refused leaves everything as it was', () => {
  test.each([
    'quote-absent',
    'several-problems',
    'article-not-utf8',
    'article-is-a-folder',
    'vocabulary-missing',
    'articles-none',
    'yaml-alias-bomb',
    'yaml-nested-too-deep',
    'yaml-key-proto-in-vocabulary',
  ])(
    '%s',
    async (name) => {
      const folder = folderOfCase(name);
      writeFileSync(join(folder, 'data', 'graph.json'), 'the old graph');
      const before = listing(folder);
      const { code, out, err } = await compile([], folder);
      const problems = readFileSync(join(CASES, name, 'expected', 'problems.txt'), 'utf8')
        .trimEnd()
        .split('\n');
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toBe(
        `${problems.map((line) => `data/${line}\n`).join('')}\n${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was written.\n`.replace(
          / in vocabulary\//g,
          ' in data/vocabulary/',
        ),
      );
      expect(listing(folder)).toEqual(before);
      expect(generated(folder)).toBe('the old graph');
    },
    PATIENCE,
  );

  test(
    'a folder that is not there',
    async () => {
      const folder = folderOfCase('base');
      expect(await compile(['nowhere'], folder)).toEqual({
        code: 1,
        out: '',
        err: 'nowhere  there is no such folder. Name the one that holds vocabulary and articles\n\n1 problem; nothing was written.\n',
      });
    },
    PATIENCE,
  );

  test(
    'a folder in the place of a file to write',
    async () => {
      const folder = folderOfCase('base');
      mkdirSync(join(folder, 'data', 'graph.json'));
      const before = listing(folder);
      const { code, err } = await compile([], folder);
      expect(code).toBe(1);
      expect(err).toMatch(/^data\/graph\.json could not be written: EISDIR[^\n]*\n$/);
      expect(listing(folder)).toEqual(before);
    },
    PATIENCE,
  );
});

describe('called wrongly, ends with 2 and the usage', () => {
  test.each([
    { args: ['--chekc'], words: "Unknown option '--chekc'" },
    { args: ['--check=yes'], words: "Option '--check' does not take an argument" },
    { args: ['data', 'more'], words: 'One folder at a time, not 2' },
    { args: ['--archive', '--graph'], words: 'Either --archive or --graph, not both' },
  ])(
    '$args',
    async ({ args, words }) => {
      const folder = folderOfCase('base');
      const before = listing(folder);
      const { code, out, err } = await compile(args, folder);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(words);
      expect(err).toContain('usage: npm run compile');
      expect(err).not.toContain('    at ');
      expect(listing(folder)).toEqual(before);
    },
    PATIENCE,
  );
});
