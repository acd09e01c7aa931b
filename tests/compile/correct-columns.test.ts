/** Columns that are corrected for what articles tell now, held against those of all articles merged anew. */
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { articleFoldersOf } from '../../src/compile/article-folders';
import type { ArticleOutline, Telling } from '../../src/compile/article-records';
import type { Change } from '../../src/compile/changes-since';
import { compileArticle } from '../../src/compile/compile-article';
import { correctedColumns } from '../../src/compile/correct-columns';
import { mergeArticles } from '../../src/compile/merge-articles';
import { readVocabulary } from '../../src/compile/read-vocabulary';
import { type NetworkColumns, networkColumnsOf } from '../../src/graph/archive/network-columns';
import { sourceOfQuote } from '../../src/graph/archive/shard-numbers';
import { NOT_PLACED } from '../../src/graph/empty-graph';
import type { Engagement, EngagementId } from '../../src/graph/schema';
import { createWrittenCorpus } from './written-corpus';

const corpus = createWrittenCorpus(80, 3);
afterAll(corpus.destroy);
const { vocabulary } = readVocabulary(corpus.path, (file) => file);
if (!vocabulary) throw new Error('the vocabulary cannot be read');
const words = vocabulary;
const outlines = articleFoldersOf(corpus.path).map((name) => compileArticle(corpus.path, name).outline);

const mergedOf = (all: readonly ArticleOutline[]) =>
  mergeArticles(
    all.flatMap(({ told }) => (told ? [told.bare] : [])),
    words,
  );
const columnsOf = (all: readonly ArticleOutline[]) =>
  networkColumnsOf({ ...mergedOf(all), placement: NOT_PLACED });

const whole = mergedOf(outlines);
const joint = new Set<EngagementId>(
  whole.engagements.flatMap(({ id, evidence }) =>
    new Set(evidence.map(sourceOfQuote)).size > 1 ? [id] : [],
  ),
);
const isJoint = (id: EngagementId) => joint.has(id);

/** Units between engagements, which stand in a row; everything else is in the middle. */
const APART = 60;

const placed = (columns: Omit<NetworkColumns, 'shards' | 'placement'>): NetworkColumns => {
  const others =
    columns.countries.slugs.length +
    columns.officials.slugs.length +
    columns.organisations.slugs.length +
    columns.topics.slugs.length;
  return {
    shards: '',
    ...columns,
    placement: {
      countries: null,
      officials: null,
      engagements: [
        ...Array.from({ length: 2 * others }, () => 0),
        ...columns.engagements.slugs.flatMap((_, row) => [APART * row, 0]),
      ],
    },
  };
};
const before = placed(columnsOf(outlines));

/** By what an own engagement of an article becomes another, or several, or none. */
const EDITS: readonly ((telling: Telling, seed: number) => readonly Telling[])[] = [
  () => [],
  (telling, seed) => [telling, withEngagement(telling, { id: `engagement:${seed % 2 ? 'a' : 'z'}-${seed}` })],
  (telling, seed) => [withEngagement(telling, { id: `engagement:m-${seed}` })],
  (telling) => [withEngagement(telling, { status: 'denied', kind: 'visit', label: 'Otherwise', dates: [] })],
  (telling) => [withEngagement(telling, { participants: telling.engagement.participants.slice(1) })],
  (telling) => [withEngagement(telling, { topics: telling.engagement.topics.slice(1) })],
  (telling, seed) => {
    const [topic] = telling.engagement.topics;
    const other = whole.topics[seed % whole.topics.length];
    return topic && other
      ? [withEngagement(telling, { topics: [{ ...topic, topic: other.id }] })]
      : [telling];
  },
  (telling) => [withEngagement(telling, { concerns: [], places: [], reports: [], statements: [] })],
];
/** From this edit on, what an article says may differ from what others say of the same engagement. */
const MAY_DIFFER = 5;
const withEngagement = (telling: Telling, change: Partial<Engagement>): Telling => ({
  ...telling,
  engagement: { ...telling.engagement, ...change },
});

const edited = (outline: ArticleOutline, edit: number, which: number, seed: number): ArticleOutline => {
  const { told } = outline;
  // Of what others tell of too, it may tell less, and of other topics.
  const may = edit < MAY_DIFFER ? (id: EngagementId) => !isJoint(id) : () => true;
  const those = told?.bare.tellings.filter(({ engagement }) => may(engagement.id)) ?? [];
  const chosen = those[which % those.length];
  if (!told || !chosen) return outline;
  const tellings = told.bare.tellings.flatMap((each) =>
    each === chosen ? (EDITS[edit]?.(each, seed) ?? []) : [each],
  );
  return {
    ...outline,
    told: {
      ...told,
      bare: { ...told.bare, source: { ...told.bare.source, headline: `Edit ${seed}` }, tellings },
    },
  };
};

/** Whether an article was the first to tell of a topic, and tells of it no more. */
const leavesATopic = ({ before, now }: Change): boolean => {
  const topicsOf = ({ told }: ArticleOutline) =>
    new Set(told?.bare.tellings.flatMap(({ engagement }) => engagement.topics.map(({ topic }) => topic)));
  const left = [...topicsOf(before)].filter((topic) => !topicsOf(now).has(topic));
  return left.some((topic) => outlines.find((outline) => topicsOf(outline).has(topic)) === before);
};

test('corrected columns are those of all merged anew; where more is to be known, there are none', () => {
  let [corrected, left, refused] = [0, 0, 0];
  const anEdit = fc.record({
    // The first articles are those that tell of topics first.
    article: fc.nat({ max: 15 }),
    edit: fc.nat({ max: EDITS.length - 1 }),
    which: fc.nat({ max: 9 }),
    seed: fc.nat({ max: 999 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(anEdit, { selector: ({ article }) => article, minLength: 1, maxLength: 3 }),
      (edits) => {
        const changed = new Map(
          edits.flatMap(({ article, edit, which, seed }) => {
            const outline = outlines[article];
            return outline ? [[outline, edited(outline, edit, which, seed + 1000 * article)] as const] : [];
          }),
        );
        const changes = [...changed].map(
          ([before, now]): Change => ({ batch: {} as Change['batch'], before, now }), // is not looked at
        );
        const all = outlines.map((outline) => changed.get(outline) ?? outline);
        const joined = mergedOf(all).engagements.filter(({ id }) => isJoint(id));
        const found = correctedColumns(before, changes, { isJoint, joined });
        if (!found) {
          refused += 1;
          expect(changes.some(leavesATopic)).toBe(true);
          return;
        }
        if (changes.some(leavesATopic)) left += 1;
        corrected += 1;
        const now = columnsOf(all);
        const { shards: _, placement, ...columns } = found.columns;
        expect(columns).toEqual(now);

        const { slugs } = now.engagements;
        expect(found.areOthers).toBe(slugs.join() !== before.engagements.slugs.join());
        const places = placement.engagements?.slice(-2 * slugs.length) ?? [];
        const taken = new Set<string>();
        slugs.forEach((slug, row) => {
          const was = before.engagements.slugs.indexOf(slug);
          const place = places.slice(2 * row, 2 * row + 2);
          if (was >= 0) expect(place).toEqual([APART * was, 0]);
          taken.add(place.join());
        });
        expect(taken.size).toBe(slugs.length);
      },
    ),
    { numRuns: 200 },
  );
  expect(corrected).toBeGreaterThan(50);
  expect(left).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(0);
});

test('a topic that no article has told of before is asked of all', () => {
  const [one] = outlines.filter(({ told }) =>
    told?.bare.tellings.some(({ engagement }) => !isJoint(engagement.id)),
  );
  const [known, ...others] = before.topics.slugs;
  if (!one || known === undefined) throw new Error('the invented articles look otherwise now');
  const without = { ...before, topics: { ...before.topics, slugs: ['another', ...others] } };
  const change = { batch: {} as Change['batch'], before: one, now: edited(one, 6, 0, 0) };
  expect(
    change.now.told?.bare.tellings.some(({ engagement }) =>
      engagement.topics.some(({ topic }) => topic === `topic:${known}`),
    ),
  ).toBe(true);
  expect(correctedColumns(without, [change], { isJoint, joined: [] })).toBeUndefined();
});

describe('an article that names an official for the first time', () => {
  const [one, other] = outlines;
  const listed = new Set(one?.told?.bare.officials.map(({ id }) => id));
  const official = other?.told?.bare.officials.find(({ id, posts }) => posts.length > 0 && !listed.has(id));
  const [post] = official?.posts ?? [];
  if (!one?.told || !official || !post) throw new Error('the invented articles look otherwise now');
  const { told } = one;
  const naming = (named: typeof official) => {
    const now = {
      ...one,
      told: { ...told, bare: { ...told.bare, officials: [...told.bare.officials, named] } },
    };
    return correctedColumns(before, [{ batch: {} as Change['batch'], before: one, now }], {
      isJoint,
      joined: [],
    });
  };

  test('is the first to name this one, if it comes before the others', () => {
    const { columns } = naming(official) ?? {};
    const at = before.officials.slugs.indexOf(official.id);
    expect(before.officials.sources[at]).toBeGreaterThan(0);
    expect(columns?.officials.sources[at]).toBe(0);
    expect(columns?.officials.countries).toEqual(before.officials.countries);
  });

  test('has all asked where nobody has named this one, or it is given a post for another country', () => {
    const another = before.countries.slugs.find((code) => post.country !== `country:${code}`) ?? '';
    expect(naming({ ...official, id: 'nobody' })).toBeUndefined();
    expect(naming({ ...official, posts: [{ ...post, country: `country:${another}` }] })).toBeUndefined();
  });
});

test('an engagement more in a small network has it laid out anew', () => {
  const few = outlines.slice(0, 10);
  const small = placed(columnsOf(few));
  const [one] = few;
  if (!one) throw new Error('there are no articles');
  const more = { batch: {} as Change['batch'], before: one, now: edited(one, 1, 0, 0) };
  const otherwise = { ...more, now: edited(one, 3, 0, 0) };
  const together = { isJoint, joined: [] };
  expect(correctedColumns(small, [more], together)).toBeUndefined();
  expect(correctedColumns(small, [otherwise], together)).toBeDefined();
});

test('two articles cannot tell of one engagement by one id', () => {
  const [one, other] = outlines.filter(({ told }) =>
    told?.bare.tellings.some(({ engagement }) => !isJoint(engagement.id)),
  );
  const taken = other?.told?.bare.tellings.find(({ engagement }) => !isJoint(engagement.id));
  if (!one?.told || !taken) throw new Error('the invented articles look otherwise now');
  const now = {
    ...one,
    told: { ...one.told, bare: { ...one.told.bare, tellings: [...one.told.bare.tellings, taken] } },
  };
  expect(
    correctedColumns(before, [{ batch: {} as Change['batch'], before: one, now }], { isJoint, joined: [] }),
  ).toBeUndefined();
});
