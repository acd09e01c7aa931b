import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ArchiveFile, archiveFilesOf } from '../../src/graph/archive/archive-files';
import { checkGraph } from '../../src/graph/check/check-graph';
import { reportInText } from '../../src/graph/check/report';
import { sha256Of } from '../../src/graph/check/sha256';
import { articleText, articleWith } from '../graph/article';
import { inventedCorpus } from '../graph/invented-corpus';
import { PATIENCE, runCommand } from './run-command';

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

const check = (...args: readonly string[]) => runCommand('check-cli.ts', args, process.cwd());

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

const archiveIn = (name: string, files: Iterable<ArchiveFile>): string => {
  const path = join(folder, name);
  mkdirSync(path);
  for (const file of files) writeFileSync(join(path, file.name), file.text);
  return path;
};

test.concurrent(
  'checks all files of an archive, called by its folder or its manifest, and says what it holds',
  async () => {
    const path = archiveIn('whole', archiveFilesOf(inventedCorpus, 4));
    const { code, out, err } = await check(path, join(path, 'manifest.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const contents = `“10 articles”, an archive of 8 files
  10 sources, 8 countries, 13 officials, 6 organisations, 11 topics, 36 engagements
  335 of 335 quotes verified
`;
    expect(out).toBe(`${path}: ${contents}${join(path, 'manifest.json')}: ${contents}`);
  },
  PATIENCE,
);

test.concurrent(
  'names each file of an archive that is missing or another, and a quote that is wrong, and exits with 1',
  async () => {
    const files = [...archiveFilesOf(inventedCorpus, 4)];
    const [first, second, ...rest] = files;
    if (!first || !second) throw new Error('there are too few files');
    const broken = archiveIn('broken', [{ ...second, text: `${second.text} ` }, ...rest]);
    const { code, out, err } = await check(broken);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(
      `${broken}: The archive is not whole\nCompile it again, or copy its whole folder again.`,
    );
    expect(err).toContain(`${first.name}\n  this file is missing`);
    expect(err).toContain(`${second.name}\n  its bytes are others`);

    // Each file is sound, but the network file is of an archive in which an engagement was told otherwise.
    const otherwise = files.map(({ name, text }) => {
      if (!name.startsWith('network-')) return { name, text };
      const told = text.replace(/("labels":\[")/, '$1Formerly: ');
      return { name: `network-${sha256Of(told).slice(0, 32)}.json`, text: told };
    });
    const network = otherwise.at(-2)?.name ?? '';
    const mixed = archiveIn(
      'mixed',
      otherwise.map(({ name, text }) => ({
        name,
        text: text.replace(/network-[0-9a-f]{32}\.json/, network),
      })),
    );
    const disagreeing = await check(mixed);
    expect(disagreeing.code).toBe(1);
    expect(disagreeing.err).toContain('1 problem\n');
    expect(disagreeing.err).toContain('its label is another in the network file');

    const [quote, ...others] = inventedCorpus.evidence;
    if (!quote) throw new Error('there are no quotes');
    const [exact, position] = quote.selector;
    const misquoted = {
      ...inventedCorpus,
      evidence: [
        { ...quote, selector: [{ ...exact, exact: 'Nobody said this.' }, position] as const },
        ...others,
      ],
    };
    const wrong = await check(archiveIn('misquoted', archiveFilesOf(misquoted, 4)));
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('334 of 335 quotes verified');
    expect(wrong.err).toContain('1 quote not as in the source');
  },
  PATIENCE,
);

test.concurrent(
  'exits with 2 where a folder is no archive',
  async () => {
    const { code, err } = await check('data');
    expect(code).toBe(2);
    expect(err).toBe('data: this folder is no archive: it has no manifest.json\n');
  },
  PATIENCE,
);
