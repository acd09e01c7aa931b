/** An archive that processes of their own make in shares, held against that of the whole graph. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { archiveOfWhole, differences, filesIn } from './archive-of-whole';
import { PATIENCE, runCommand } from './run-command';
import { createWrittenCorpus } from './written-corpus';

const corpus = createWrittenCorpus(220, 4);
afterAll(corpus.destroy);
const archive = join(corpus.path, 'archive');

const compile = () => runCommand('cli.ts', ['--archive', corpus.path], corpus.path);
/** What only all articles together tell: the basis of a name, in several articles and each time another. */
beforeAll(() => {
  let changed = 0;
  for (const name of articleFoldersOf(corpus.path)) {
    const file = join(corpus.path, 'articles', name, 'annotations.yaml');
    const text = readFileSync(file, 'utf8');
    const based = text
      .replace(/^ {2}- country: (\w+)\n/m, `$&    basis: "Invented: as ${name} has it."\n`)
      .replace(
        /^ {2}- official: .*\n {4}posts:\n {6}- title: .*\n/m,
        `$&        basis: "Invented: from ${name}."\n`,
      );
    if (based !== text) changed += 1;
    writeFileSync(file, based);
  }
  if (changed < 200) throw new Error('the invented articles look otherwise now');
});

test(
  'is the same to the byte, made anew, of what is kept, and after one article was changed',
  async () => {
    expect(await compile()).toMatchObject({ code: 0, err: '' });
    const whole = await archiveOfWhole(corpus.path);
    expect([...whole.values()].some((text) => text.includes('has it. Invented: as'))).toBe(true);
    expect(differences(filesIn(archive), whole)).toEqual([]);

    expect(await compile()).toMatchObject({ code: 0, out: expect.stringContaining('archive is up to date') });
    const [article = ''] = articleFoldersOf(corpus.path);
    corpus.change(`articles/${article}/annotations.yaml`, '[Invented] ', '[Invented] Corrected: ');
    expect(await compile()).toMatchObject({ code: 0, out: expect.stringContaining('3 new of') });
    expect(differences(filesIn(archive), await archiveOfWhole(corpus.path))).toEqual([]);
  },
  2 * PATIENCE,
);

test(
  'mends a shard that was damaged or is missing, though what it was made of is kept',
  async () => {
    await compile();
    const before = filesIn(archive);
    const [one = '', other = ''] = [...before.keys()].filter((name) => /^[0-9a-f]/.test(name));
    writeFileSync(join(archive, one), `${before.get(one)} `);
    rmSync(join(archive, other));
    expect(await compile()).toMatchObject({ code: 0, out: expect.stringContaining('2 new of') });
    expect(differences(filesIn(archive), before)).toEqual([]);
  },
  PATIENCE,
);

test(
  'makes again what is kept and was damaged, and leaves nothing behind that is not kept',
  async () => {
    await compile();
    const before = filesIn(archive);
    for (const name of readdirSync(corpus.cache)) {
      const file = join(corpus.cache, name);
      const bytes = readFileSync(file);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(file, bytes);
    }
    expect(await compile()).toMatchObject({ code: 0, out: expect.stringContaining('archive is up to date') });
    expect(differences(filesIn(archive), before)).toEqual([]);
    expect(
      readdirSync(corpus.cache).filter(
        (name) => !/^(\d{3}\.(batch|share|known)|last|\w+\.places)$/.test(name),
      ),
    ).toEqual([]);
  },
  PATIENCE,
);
