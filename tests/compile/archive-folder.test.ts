import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  compareArchive,
  holdsArchive,
  type MakeArchive,
  removeArchive,
  writeArchive,
} from '../../src/compile/archive-folder';
import { checkArchive } from '../../src/compile/check-archive';
import { type ArchiveFile, archiveFilesOf } from '../../src/graph/archive/archive-files';
import { article } from '../graph/article';
import { inventedCorpus } from '../graph/invented-corpus';

let home = '';
let folder = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'readout-archive-'));
  folder = join(home, 'archive');
});
afterEach(() => rmSync(home, { recursive: true }));

const silent = () => undefined;
const corpusFiles = [...archiveFilesOf(inventedCorpus, 4)];
const articleFiles = [...archiveFilesOf(article, 2)];
const namesOf = (files: readonly ArchiveFile[]) => files.map(({ name }) => name).sort();
const putting =
  (files: Iterable<ArchiveFile>): MakeArchive =>
  (ledger) => {
    for (const file of files) ledger.put(file);
    return undefined;
  };
const write = (files: Iterable<ArchiveFile>) => writeArchive(folder, putting(files), silent);
const difference = async (files: readonly ArchiveFile[]) =>
  (await compareArchive(folder, putting(files), silent)).difference;

function* cutShort(files: readonly ArchiveFile[], at: number) {
  yield* files.slice(0, at);
  throw new Error('ENOSPC: no space left on device');
}

describe('writing an archive', () => {
  test('leaves exactly its files, and the second time nothing to do', async () => {
    expect(await write(corpusFiles)).toEqual({ files: 8, written: 8, removed: 0 });
    expect(readdirSync(folder).sort()).toEqual(namesOf(corpusFiles));
    for (const { name, text } of corpusFiles) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    expect(await write(corpusFiles)).toEqual({ files: 8, written: 0, removed: 0 });
  });

  test('takes away what only the one before needed, and leaves what is somebody else’s', async () => {
    await write(corpusFiles);
    writeFileSync(join(folder, '_headers'), 'of the host');
    writeFileSync(join(folder, `${'0'.repeat(32)}.json.unfinished`), 'of a run that was cut short');
    await write(articleFiles);
    expect(readdirSync(folder).sort()).toEqual([...namesOf(articleFiles), '_headers'].sort());
  });

  test('mends a file that was damaged, whatever its name promises', async () => {
    await write(corpusFiles);
    const [first] = corpusFiles;
    if (!first) throw new Error('there are no files');
    writeFileSync(join(folder, first.name), `${first.text} `);
    expect(await write(corpusFiles)).toEqual({ files: 8, written: 1, removed: 0 });
    expect(readFileSync(join(folder, first.name), 'utf8')).toBe(first.text);
  });

  test('leaves the archive of before whole, wherever it is cut short', async () => {
    await write(articleFiles);
    for (const at of corpusFiles.keys()) {
      await expect(write(cutShort(corpusFiles, at))).rejects.toThrow('ENOSPC');
      expect(checkArchive(folder, silent)).toMatchObject({
        ok: true,
        manifest: { title: article.title },
        wrong: [],
      });
    }
    await write(corpusFiles);
    expect(checkArchive(folder, silent)).toMatchObject({
      ok: true,
      manifest: { title: inventedCorpus.title },
    });
    expect(readdirSync(folder).sort()).toEqual(namesOf(corpusFiles));
  });

  test('tells where a file stands in the place of the folder', async () => {
    writeFileSync(folder, 'a file');
    await expect(write(articleFiles)).rejects.toThrow('EEXIST');
    expect(readFileSync(folder, 'utf8')).toBe('a file');
  });
});

describe('comparing an archive', () => {
  test('names the first file that is missing, differs or is too many, and writes nothing', async () => {
    expect(await difference(corpusFiles)).toBe(`${corpusFiles[0]?.name} is missing`);
    expect(holdsArchive(folder)).toBe(false);
    await write(corpusFiles);
    expect(await difference(corpusFiles)).toBeUndefined();
    writeFileSync(join(folder, '_headers'), 'of the host');
    expect(await difference(corpusFiles)).toBeUndefined();
    writeFileSync(join(folder, 'manifest.json'), '{}');
    expect(await difference(corpusFiles)).toBe('manifest.json differs');
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('{}');
    await write(corpusFiles);
    writeFileSync(join(folder, `network-${'0'.repeat(32)}.json`), '{}');
    expect(await difference(corpusFiles)).toBe(`network-${'0'.repeat(32)}.json is too many`);
  });
});

describe('removing an archive', () => {
  test('takes its folder with it, unless something else is in there', async () => {
    await write(articleFiles);
    expect(holdsArchive(folder)).toBe(true);
    removeArchive(folder);
    expect(readdirSync(home)).toEqual([]);
    mkdirSync(folder);
    await write(articleFiles);
    writeFileSync(join(folder, '_headers'), 'of the host');
    removeArchive(folder);
    expect(readdirSync(folder)).toEqual(['_headers']);
    expect(holdsArchive(folder)).toBe(false);
  });
});
