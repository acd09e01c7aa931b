/** An archive that is corrected where changes are contained in their articles, held against that of the whole graph. */
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { articleFoldersOf } from '../../src/compile/article-folders';
import { compileFolder } from '../../src/compile/compile-folder';
import { writeGenerated } from '../../src/compile/generated-files';
import { placementFileOf } from '../../src/compile/placement-file';
import { archiveOfWhole, differences, filesIn } from './archive-of-whole';
import { graphOfWhole } from './graph-of-whole';
import { PATIENCE, runCommand } from './run-command';
import { createWrittenCorpus } from './written-corpus';

const corpus = createWrittenCorpus(220, 7);
afterAll(corpus.destroy);
const archive = join(corpus.path, 'archive');
const names = articleFoldersOf(corpus.path);
const fileOf = (article: string, file: 'article.txt' | 'annotations.yaml') =>
  join(corpus.path, 'articles', article, file);
const annotationsOf = (article: string) => readFileSync(fileOf(article, 'annotations.yaml'), 'utf8');

/** An article that tells of some engagement again, the one that told of it first, and one that shares none. */
const again = names.find((name) => annotationsOf(name).includes('sameAs:')) ?? '';
const first = /sameAs: (\S+)/.exec(annotationsOf(again))?.[1] ?? '';
const alone =
  names.find(
    (name) =>
      !annotationsOf(name).includes('sameAs:') &&
      !names.some((other) => annotationsOf(other).includes(`sameAs: ${name}\n`)),
  ) ?? '';

/** Some country that others name. */
const countryNotIn = (article: string): string => {
  const text = annotationsOf(article);
  const others = names.flatMap((name) => /^ {2}- country: (\w+)$/m.exec(annotationsOf(name))?.[1] ?? []);
  return others.find((code) => !text.includes(`- country: ${code}\n`)) ?? '';
};

const idIn = (article: string): string => /^ {2}- id: (.*)/m.exec(annotationsOf(article))?.[1] ?? '';

/** One that tells again as well, and is not the first to tell of a topic: who is then, only all articles together know. */
const later = names.findLast((name) => annotationsOf(name).includes('sameAs:')) ?? '';

/** In text and annotations alike, so that quotes stay verbatim. */
const reword = (article: string, old: string, fresh: string) => {
  for (const file of ['article.txt', 'annotations.yaml'] as const) {
    const path = fileOf(article, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(old)) throw new Error(`${path} does not have "${old}"`);
    writeFileSync(path, text.replaceAll(old, fresh));
  }
};
const changeAnnotations = (article: string, old: string | RegExp, fresh: string) => {
  const path = fileOf(article, 'annotations.yaml');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(old, fresh);
  if (changed === text) throw new Error(`${path} does not have ${old}`);
  writeFileSync(path, changed);
};
const prepend = (article: string, words: string) => {
  const path = fileOf(article, 'article.txt');
  writeFileSync(path, words + readFileSync(path, 'utf8'));
};

/** What the command does, here: whether the archive was corrected, and the problems. */
const compiled = async () => {
  const told: string[] = [];
  const done = await compileFolder(corpus.path, corpus.path, {
    cache: corpus.cache,
    form: 'archive',
    goesByLast: true,
    tell: (words) => told.push(words),
  });
  return { done, isCorrected: !told.includes('merging the articles') && done.problems.length === 0 };
};
const corrected = async (): Promise<string> => {
  const { done, isCorrected } = await compiled();
  if (!isCorrected) return 'made anew';
  const [ofArchive, ofPlacement] = writeGenerated(corpus.path, done, () => undefined);
  const { words = '' } = (await ofArchive?.done()) ?? {};
  await ofPlacement?.done();
  return words;
};
const madeAnew = async () => {
  const { code, err } = await runCommand('cli.ts', ['--archive', corpus.path], corpus.path);
  if (code !== 0) throw new Error(err);
};
const isAsMadeAnew = async () => {
  expect(differences(filesIn(archive), await archiveOfWhole(corpus.path))).toEqual([]);
};
const placement = join(corpus.path, 'placement.json');
/** With the places of before the change, so that what is new has to be placed again. */
const isAsMadeAnewOf = async (before: string) => {
  const now = readFileSync(placement, 'utf8');
  writeFileSync(placement, before);
  await isAsMadeAnew();
  expect(placementFileOf((await graphOfWhole(corpus.path)).placement)).toBe(now);
  writeFileSync(placement, now);
};

/** Milliseconds after which files are old enough to be known by their times. */
const SETTLED = 2100;

beforeAll(async () => {
  await setTimeout(SETTLED);
  await madeAnew();
}, PATIENCE);

describe('is corrected, to the byte as made anew', () => {
  afterEach(isAsMadeAnew);

  test('where nothing has changed, or an article was only touched', async () => {
    expect(await corrected()).toBe('is up to date');
    utimesSync(fileOf(alone, 'article.txt'), new Date(), new Date(2020, 1, 1));
    expect(await corrected()).toBe('is up to date');
    expect(await corrected()).toBe('is up to date');
    expect(readdirSync(corpus.cache).filter((name) => name.endsWith('.archived'))).toEqual([]);
  });

  test('where a label, a headline, a day and what a statement comes to are others', async () => {
    changeAnnotations(alone, 'label: Talk', 'label: A talk, numbered');
    expect(await corrected()).toMatch(/^written: 3 new of \d+ files, 2 of before removed$/);
    changeAnnotations(alone, 'headline: "[Invented] ', 'headline: "[Invented] Corrected: ');
    changeAnnotations(alone, 'gist: that', 'gist: just that');
    changeAnnotations(alone, /^ {6}edtf: "(\d{4})-.*"/m, '      edtf: "$1"');
    expect(await corrected()).toMatch(/^written: 3 new of/);
  });

  test('where quotes have moved, of an engagement too that another article tells of', async () => {
    for (const article of [again, first]) {
      prepend(article, 'Corrected, with 😀 before all.\n');
      expect(await corrected()).toMatch(/^written: /);
      await isAsMadeAnew();
    }
  });

  test('where the words of quotes are others, and others are found by them', async () => {
    const before = [...filesIn(archive).keys()].filter((name) => name.startsWith('words-'));
    reword(alone, 'they spoke of', 'they conversed about');
    reword(again, 'they spoke of', 'they deliberated upon');
    expect(await corrected()).toMatch(/^written: /);
    expect([...filesIn(archive).keys()].filter((name) => name.startsWith('words-'))).not.toEqual(before);
  });

  test('where there are quotes more and less, for facts of its own and for such as others tell of too', async () => {
    const more = 'quotes: ["is invented", "';
    for (const article of [alone, again, first]) {
      changeAnnotations(article, /(?<= {4}label: .*\n {4})quotes: \["/, more);
      changeAnnotations(article, /(?<= {2}- country: \w+\n {4})quotes: \["/, more);
      changeAnnotations(article, /(?<=title: .*\n {8}country: \w+\n {8})quotes: \["/, more);
    }
    expect(await corrected()).toMatch(/^written: /);
    await isAsMadeAnew();
    changeAnnotations(again, /(?<= {4}label: .*\n {4})quotes: \["is invented", /, 'quotes: [');
    expect(await corrected()).toMatch(/^written: /);
  });

  test('where the kind of an engagement, an act and a PLOVER event are others', async () => {
    changeAnnotations(alone, /kind: (?:meeting|call)/, 'kind: visit');
    changeAnnotations(alone, 'act: said', 'act: pledged');
    changeAnnotations(alone, 'event: CONSULT', 'event: AGREE');
    expect(await corrected()).toMatch(/^written: /);
  });

  /** What the annotations say of an engagement that no other article tells of. */
  const ownOf = (article: string): string => {
    const [, ...told] = annotationsOf(article).split(/^(?= {2}- id: )/m);
    return told.find((each) => !each.includes('sameAs:')) ?? '';
  };
  test('where an engagement is not what it was, and tied to others', async () => {
    changeAnnotations(alone, 'status: occurred', 'status: denied');
    expect(await corrected()).toMatch(/^written: 3 new of/);
    await isAsMadeAnew();
    for (const article of [alone, later]) {
      const told = ownOf(article);
      const less = told.replace(/ {4}(topics|concerns|statements):\n(?: {6}.*\n)+/g, '    $1: []\n');
      changeAnnotations(article, told, less);
    }
    expect(await corrected()).toMatch(/^written: /);
  });

  test('where an article tells otherwise of what others tell of too', async () => {
    const [, ...told] = annotationsOf(later).split(/^(?= {2}- id: )/m);
    const joint = told.find((each) => each.includes('sameAs:') && each.includes('edtf: ')) ?? '';
    const otherwise = joint
      .replace(/ {4}(topics|concerns|statements):\n(?: {6}.*\n)+/g, '    $1: []\n')
      .replace(/ {6}edtf: "(\d{4})-.*"/, '      edtf: "$1"');
    changeAnnotations(later, joint, otherwise);
    expect(await corrected()).toMatch(/^written: /);
  });

  test('where an article names who and what others have named, and ties them', async () => {
    const text = annotationsOf(alone);
    const isNew = (id: string) => !new RegExp(`: ${id}$`, 'm').test(text);
    const elsewhere = names.flatMap((name) => [
      ...annotationsOf(name).matchAll(
        /^ {2}- official: (?<official>.*)\n {4}posts:\n {6}- title: (?<title>.*)\n {8}country: (?<country>.*)$/gm,
      ),
    ]);
    const found = elsewhere.find(
      ({ groups }) => isNew(groups?.official ?? '') && isNew(groups?.country ?? ''),
    );
    const { official, title, country } = found?.groups ?? {};
    prepend(alone, `A ${title} is named as well.\n`);
    const quoted = `quotes: ["A ${title} is named as well"]`;
    changeAnnotations(alone, /^countries:\n/m, `$&  - country: ${country}\n    ${quoted}\n`);
    changeAnnotations(
      alone,
      /^officials:\n/m,
      `$&  - official: ${official}\n    posts:\n      - title: ${title}\n        country: ${country}\n        ${quoted}\n    ${quoted}\n`,
    );
    const told = ownOf(alone);
    changeAnnotations(
      alone,
      told,
      told.replace(
        / {4}participants:\n/,
        `$&      - official: ${official}\n        onBehalfOf: ${country}\n        role: participant\n        ${quoted}\n`,
      ),
    );
    const press = names.flatMap((name) => /^ {2}- organisation: (.*)$/m.exec(annotationsOf(name))?.[1] ?? []);
    const office = press.find(isNew);
    changeAnnotations(alone, /^organisations:\n/m, `$&  - organisation: ${office}\n    ${quoted}\n`);
    expect(await corrected()).toMatch(/^written: /);
    expect(annotationsOf(alone).split(`: ${official}\n`)).toHaveLength(3);
  });

  test('where engagements come and go: the others stay where they stand', async () => {
    const told = ownOf(alone);
    const named = (id: string) => told.replace(/^ {2}- id: .*/, `  - id: ${id}`);
    const before = readFileSync(placement, 'utf8');

    changeAnnotations(alone, told, `${named('a-first-talk')}${told}${named('talk-zz')}`);
    expect(await corrected()).toMatch(/^written: /);
    await isAsMadeAnewOf(before);
    const after = readFileSync(placement, 'utf8');
    const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''));
    expect(linesOf(before).filter((line) => !linesOf(after).includes(line))).toEqual([]);
    expect(after.match(/"engagement:(?:a-first-talk|talk-zz)": /g)).toHaveLength(2);

    changeAnnotations(alone, told, '');
    changeAnnotations(alone, 'id: talk-zz', 'id: talk-yy');
    expect(await corrected()).toMatch(/^written: /);
    await isAsMadeAnewOf(after);
    expect(readFileSync(placement, 'utf8')).not.toContain('talk-zz');
  });

  test('where it was compared first, which leaves nothing behind', async () => {
    changeAnnotations(again, 'headline: "', 'headline: "Once more: ');
    prepend(again, 'Moved once more.\n');
    const { code, err } = await runCommand('cli.ts', ['--archive', '--check', corpus.path], corpus.path);
    expect(code, err).toBe(1);
    expect(readdirSync(corpus.cache).filter((name) => name.endsWith('.compared'))).toEqual([]);
    expect(await corrected()).toMatch(/^written: /);
  });

  test('where it was first changed with a mistake, and then without', async () => {
    changeAnnotations(alone, 'they conversed about', 'they never said');
    expect((await compiled()).done.problems).not.toEqual([]);
    changeAnnotations(alone, 'they never said', 'they conversed about');
    reword(alone, 'they conversed about', 'they came to speak of');
    expect(await corrected()).toMatch(/^written: /);
  });
});

describe('is made anew', () => {
  /** Changes something, asks, and takes it back. */
  const isMadeAnewAfter = async (path: string, change: () => void) => {
    const before = readFileSync(path);
    change();
    try {
      expect(await compiled()).toMatchObject({ isCorrected: false });
    } finally {
      writeFileSync(path, before);
    }
    await madeAnew();
    expect(await corrected()).toBe('is up to date');
  };

  /** A country that the article has, and one of its engagements with a statement has not. */
  const elsewhere = () => {
    const text = annotationsOf(alone);
    const [told = ''] = text.split(/^ {2}- id: /m).filter((engagement) => engagement.includes('about: '));
    const [, about = ''] = /about: (\w+)/.exec(told) ?? [];
    const other = [...text.matchAll(/^ {2}- country: (\w+)/gm)].find(([, code = '']) => !told.includes(code));
    return { about, other: other?.[1] ?? '' };
  };

  test.each([
    [
      'a statement about a country that is not in the engagement',
      () => {
        const { about, other } = elsewhere();
        changeAnnotations(alone, `about: ${about}`, `about: ${other}`);
      },
      alone,
    ],
    [
      'an engagement under an id that another article has',
      () => changeAnnotations(alone, /^ {2}- id: .*/m, `  - id: ${idIn(names.at(-1) ?? '')}`),
      alone,
    ],
    [
      'a name more, with a basis that all who are named so have then',
      () =>
        changeAnnotations(
          alone,
          /^countries:\n/m,
          `$&  - country: ${countryNotIn(alone)}\n    basis: Known from elsewhere.\n    quotes: ["is invented"]\n`,
        ),
      alone,
    ],
    ['a country less', () => changeAnnotations(alone, /^ {2}- country: .*\n.*\n/m, ''), alone],
    [
      'other words for what others tell of too',
      () => changeAnnotations(again, 'label: Talk', 'label: Other talk'),
      again,
    ],
  ] as const)(
    'where there is %s',
    async (_, change, article) => {
      await isMadeAnewAfter(fileOf(article, 'annotations.yaml'), change);
    },
    2 * PATIENCE,
  );

  test(
    'where a name, a place, a file of the archive, or what is kept is not as it was',
    async () => {
      const vocabulary = join(corpus.path, 'vocabulary', 'topics.yaml');
      await isMadeAnewAfter(vocabulary, () =>
        writeFileSync(
          vocabulary,
          readFileSync(vocabulary, 'utf8').replace('name: Invented', 'name: An invented'),
        ),
      );
      await isMadeAnewAfter(placement, () =>
        writeFileSync(placement, readFileSync(placement, 'utf8').replace(/\[-?\d+, -?\d+\]/, '[123, 45]')),
      );
      const [shard = ''] = readdirSync(archive);
      await isMadeAnewAfter(join(archive, shard), () => writeFileSync(join(archive, shard), '{}'));
      changeAnnotations(alone, 'label: ', 'label: Once more, ');
      for (const name of readdirSync(corpus.cache).filter((name) => name.endsWith('.known')))
        rmSync(join(corpus.cache, name));
      expect(await corrected()).toBe('made anew');
      await madeAnew();
      await isAsMadeAnew();
    },
    2 * PATIENCE,
  );
});

test(
  'an archive of which engagements go is corrected as long as there are too many for one file',
  async () => {
    const small = createWrittenCorpus(201, 7);
    const file = (name: string) => join(small.path, 'articles', name, 'annotations.yaml');
    const read = (name: string) => readFileSync(file(name), 'utf8');
    const compile = () => runCommand('cli.ts', [small.path], small.path);
    const dropOne = (name: string) => {
      const [head = '', first = '', ...others] = read(name).split(/^(?= {2}- id: )/m);
      writeFileSync(file(name), [head, ...others].join(''));
      expect(first).toContain('- id: ');
    };
    try {
      await setTimeout(SETTLED);
      expect(await compile()).toMatchObject({ code: 0, err: '' });
      const articles = articleFoldersOf(small.path);
      const [one = '', other = ''] = articles
        .filter((name) => !read(name).includes('sameAs:'))
        .filter((name) => !articles.some((each) => read(each).includes(`sameAs: ${name}\n`)))
        .slice(-2);
      for (const name of [one, one, other, other]) dropOne(name);
      expect((await compile()).out).toMatch(/^archive written: /);
      dropOne(one);
      expect((await compile()).out).toMatch(
        /^graph\.json written\n.*\narchive removed: graph\.json takes its place\n$/,
      );
    } finally {
      small.destroy();
    }
  },
  2 * PATIENCE,
);
