import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkGraph } from '../../src/graph/check/check-graph';
import { reportInText } from '../../src/graph/check/report';
import { articleText, articleWith } from '../graph/article';

const PATIENCE = 60_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Runs the real command, as `npm run check` does. */
const check = (...args: readonly string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((done, fail) => {
    const child = spawn(process.execPath, [
      '--import',
      import.meta.resolve('tsx'),
      resolve('src/compile/check-cli.ts'),
      ...args,
    ]);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });

test.concurrent(
  'says what sound files hold, and exits with 0',
  async () => {
    expect(await check('data/graph.json', 'tests/invented-corpus/graph.json')).toEqual({
      code: 0,
      out: `data/graph.json: “Pakistan wants to boost ties with Korea in all domains: COAS”
  1 source, 4 countries, 3 officials, 3 organisations, 9 topics, 2 engagements
  57 of 57 quotes verified
tests/invented-corpus/graph.json: “10 articles”
  10 sources, 8 countries, 13 officials, 6 organisations, 11 topics, 36 engagements
  335 of 335 quotes verified
`,
      err: '',
    });
  },
  PATIENCE,
);

test.concurrent(
  'prints the page’s own report on a file that it refuses, goes on to the next, and exits with 1',
  async () => {
    const text = JSON.stringify(articleWith(['title'], 7));
    const path = fileOf('broken.json', text);
    const checked = checkGraph(text);
    const report = checked.ok ? '' : reportInText(path, checked.refusal);
    const { code, out, err } = await check(path, 'data/graph.json');
    expect({ code, err }).toEqual({ code: 1, err: `${report}\n` });
    expect(out).toContain('57 of 57 quotes verified');
  },
  PATIENCE,
);

test.concurrent(
  'names the wrong quotes of a graph that opens, and exits with 1',
  async () => {
    const path = fileOf(
      'wrong.json',
      JSON.stringify(articleWith(['evidence', 0, 'selector', 0, 'exact'], 'not this')),
    );
    const { code, out, err } = await check(path);
    expect(code).toBe(1);
    expect(out).toContain('56 of 57 quotes verified');
    expect(err).toContain(`${path}: 1 quote not as in the source`);
    expect(err).toContain('  - evidence[0]: “not this”');
  },
  PATIENCE,
);

test.concurrent(
  'exits with 2 where no file is named, one is missing, or one is no text',
  async () => {
    const none = await check();
    expect(none.code).toBe(2);
    expect(none.err).toContain('usage: npm run check');
    const missing = await check(join(folder, 'nothing.json'));
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('cannot be read');
    const noText = await check(fileOf('bytes.json', Uint8Array.of(0xff, 0xfe, 0x7b)));
    expect(noText.code).toBe(2);
    expect(noText.err).toContain('not UTF-8');
  },
  PATIENCE,
);

test.concurrent(
  'reads a file with a byte order mark, as a browser does',
  async () => {
    expect((await check(fileOf('marked.json', `\ufeff${articleText}`))).code).toBe(0);
  },
  PATIENCE,
);
