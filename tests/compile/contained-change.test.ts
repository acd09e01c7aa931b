import { afterAll, describe, expect, test } from 'vitest';
import { articleFoldersOf } from '../../src/compile/article-folders';
import type { ArticleOutline, ArticleRecords } from '../../src/compile/article-records';
import { compileArticle } from '../../src/compile/compile-article';
import { isContained, type Surroundings } from '../../src/compile/contained-change';
import type { Official } from '../../src/graph/schema';
import { createWrittenCorpus } from './written-corpus';

const corpus = createWrittenCorpus(4, 1);
afterAll(corpus.destroy);
/** An article that tells of nothing that another tells of. */
const outline = articleFoldersOf(corpus.path)
  .map((name) => compileArticle(corpus.path, name).outline)
  .find(({ told }) => told?.bare.tellings.every(({ sameAs }) => sameAs === undefined));
if (!outline) throw new Error('all invented articles tell again of something');
const { folder, told } = outline;
const [telling] = told?.bare.tellings ?? [];
const [official] = told?.bare.officials ?? [];
if (!told || !telling || !official) throw new Error('the invented article has nothing to change');

const surroundings: Surroundings = { isJoint: () => false, namesIn: (_, __, quotes) => quotes };
const withRecords = (records: Partial<ArticleRecords>): ArticleOutline => ({
  ...outline,
  told: { ...told, bare: { ...told.bare, ...records } },
});
const withTelling = (change: Partial<typeof telling.engagement>): ArticleOutline =>
  withRecords({
    tellings: [
      { ...telling, engagement: { ...telling.engagement, ...change } },
      ...told.bare.tellings.slice(1),
    ],
  });
const isContainedNow = (now: ArticleOutline, before = outline, of = surroundings) =>
  isContained(before, now, of);

describe('a change is contained', () => {
  test.each([
    ['nothing is another', outline],
    ['an engagement is called otherwise', withTelling({ label: 'Otherwise' })],
    ['it is proven by other quotes', withTelling({ evidence: [`evidence:${folder}/7-9`] })],
    ['it was on no day that is told', withTelling({ dates: [] })],
    ['it has another status', withTelling({ status: 'denied' })],
    ['it names one thing less', withTelling({ topics: telling.engagement.topics.slice(1) })],
    ['it is not told of any more', withRecords({ tellings: told.bare.tellings.slice(1) })],
    ['what it is proven by has a basis', withTelling({ basis: 'Invented.' })],
  ])('where %s', (_, now) => {
    expect(isContainedNow(now)).toBe(true);
  });
});

describe('a thing that was not named before', () => {
  const without = withRecords({ officials: told.bare.officials.slice(1) });
  const before: ArticleOutline = {
    ...without,
    told: {
      ...told,
      ...without.told,
      namings: { ...told.namings, officials: told.namings.officials.slice(1) },
      bare: { ...told.bare, officials: told.bare.officials.slice(1) },
    },
  };

  test('is contained where it is only quoted', () => {
    expect(isContainedNow(outline, before)).toBe(true);
  });

  test('is not where it has a basis, or a post of it has: that would stand in other articles too', () => {
    const [post] = official.posts;
    const others = told.bare.officials.slice(1);
    const basis = 'Invented.';
    const based = withRecords({ officials: [{ ...official, basis }, ...others] });
    const withPost = withRecords({
      officials: [{ ...official, posts: post ? [{ ...post, basis }] : [] }, ...others],
    });
    expect(isContainedNow(based, before)).toBe(false);
    expect(isContainedNow(withPost, before)).toBe(false);
  });
});

describe('a change is not contained', () => {
  const joint: Surroundings = { ...surroundings, isJoint: (id) => id === telling.engagement.id };
  const [post] = official.posts;
  const at = (start: number): Official['posts'] =>
    post ? [{ ...post, evidence: [`evidence:${folder}/${start}-900`] }] : [];
  const other = (start: number) => at(start).map((each) => ({ ...each, title: 'Another post' }));
  const withPosts = (posts: Official['posts']) => withRecords({ officials: [{ ...official, posts }] });

  test.each([
    ['there is a problem', { ...outline, problems: [{ file: 'x', message: 'wrong' }] }],
    ['there is something to say', { ...outline, notes: [{ file: 'x', message: 'odd' }] }],
    ['a country is left out', withRecords({ countries: told.bare.countries.slice(1) })],
    ['a name has a basis', withRecords({ officials: [{ ...official, basis: 'Invented.' }] })],
    [
      'another article is said to tell of it first, and none does',
      withRecords({ tellings: [{ ...telling, sameAs: 'no-such' }, ...told.bare.tellings.slice(1)] }),
    ],
    ['a statement is about who is not in it', withTelling({ statements: aboutNobody() })],
    [
      'what names a thing does not have its names',
      { ...outline, told: { ...told, namings: { ...told.namings, countries: [['no name']] } } },
    ],
  ] as const)('where %s', (_, now) => {
    expect(isContainedNow(now)).toBe(false);
  });

  test('where what others tell of as well is told of no more, or is said to be told of first elsewhere', () => {
    const elsewhere = withRecords({
      tellings: [{ ...telling, sameAs: 'another' }, ...told.bare.tellings.slice(1)],
    });
    expect(isContainedNow(elsewhere, outline, joint)).toBe(false);
    expect(isContainedNow(withTelling({ topics: [] }), outline, joint)).toBe(true);
    expect(isContainedNow(withRecords({ tellings: told.bare.tellings.slice(1) }), outline, joint)).toBe(
      false,
    );
    expect(isContainedNow(withTelling({ evidence: [`evidence:${folder}/7-9`] }), outline, joint)).toBe(true);
  });

  test('where another post is told first, whose country the official is shown with', () => {
    const before = withPosts([...at(3), ...other(5)]);
    expect(isContainedNow(withPosts([...at(4), ...other(6)]), before)).toBe(true);
    expect(isContainedNow(withPosts([...at(7), ...other(5)]), before)).toBe(false);
  });

  function aboutNobody() {
    const statements = (told?.bare.tellings ?? []).flatMap(({ engagement }) => engagement.statements);
    return statements.slice(0, 1).map((statement) => ({ ...statement, about: 'country:XX' as const }));
  }
});
