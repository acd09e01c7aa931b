import { expect, test } from 'vitest';
import { combineGraphs } from '../../src/graph/combine/combine';
import { createGraphIndex } from '../../src/graph/graph-index';
import { parseGraph } from '../../src/graph/parse-graph';
import { LEVELS } from '../../src/graph/schema';
import { createSearch } from '../../src/graph/search/search';
import { noQuoteInWords } from '../../src/graph/unsourced';
import { initialStateOf } from '../../src/view/view-state';
import { article } from './article';
import { unsourced, unsourcedGraph, unsourcedIndex } from './unsourced';

const wordsUnder = (id: Parameters<typeof unsourcedIndex.factsShownUnder>[0]) =>
  unsourcedIndex.factsShownUnder(id).map(({ words }) => words);

test('every level draws all things, and one line between two things however many links there are', () => {
  for (const level of LEVELS) {
    const { things, lines } = unsourcedIndex.levels[level];
    expect(things).toEqual(unsourced.things.map(({ id }) => id));
    expect(lines).toEqual([
      'linked:thing:1~thing:2',
      'linked:thing:1~thing:4',
      'linked:thing:2~thing:3',
      'linked:thing:4~thing:5',
    ]);
    expect(unsourcedIndex.positionOf('thing:5', level)).toEqual([80, -140.5]);
  }
});

test('what the file says of a thing is a fact each, and none has a quote', () => {
  expect(wordsUnder('thing:1')).toEqual([
    'Named: Aland',
    'Id in the file: n0',
    'Kind: state',
    'Population: 5.2 million',
    'kind: island',
    'proof: quoted',
    'quotes: Aland was never asked',
    'Aland — met — =HYPERLINK("https://example.org","Bland") (weight: 2)',
    'Aland — met — =HYPERLINK("https://example.org","Bland") (weight: 3)',
    '=HYPERLINK("https://example.org","Bland") — =1+1 — Aland',
    'Dland — <b>wrote</b> to — Aland (evidence: “A letter”; weight: 1)',
  ]);
  for (const { id } of unsourced.things) {
    expect(unsourcedIndex.factsShownUnder(id).map(({ kind }) => kind)).not.toContain('name');
    expect(unsourcedIndex.evidenceOf(id)).toEqual([]);
  }
});

test('each link is a fact of its line; a link of a thing with itself is one of the thing alone', () => {
  expect(wordsUnder('linked:thing:1~thing:2')).toHaveLength(3);
  expect(wordsUnder('thing:3')).toContain(
    '<img src=x onerror=alert(1)> — spoke to itself — <img src=x onerror=alert(1)>',
  );
  expect(unsourcedIndex.has('linked:thing:3~thing:3')).toBe(false);
  for (const { id } of unsourced.things)
    for (const fact of unsourcedIndex.factsShownUnder(id))
      expect(unsourcedIndex.has(fact.leadsTo), fact.words).toBe(true);
  const ids = unsourced.things.flatMap(({ id }) => unsourcedIndex.factsShownUnder(id).map((fact) => fact.id));
  // 6 names, 5 ids that are no names, 4 kinds, 11 attributes and 7 links.
  expect(new Set(ids).size).toBe(33);
});

test('the page is told that nothing has a quote, and why', () => {
  expect(noQuoteInWords(unsourced)).toBe('No quote: from talks.gexf, which gives no sentence');
  expect(noQuoteInWords({ ...unsourced, files: ['nodes.csv', 'edges.csv'] })).toBe(
    'No quote: from nodes.csv and edges.csv, which give no sentence',
  );
});

test('a hidden mark in a text of the file stands in the open', () => {
  const [first, ...others] = unsourced.things;
  if (!first) throw new Error('no thing');
  const marked = { ...first, name: 'A\u202eland', attributes: [['no\u200bte', 'x\u202e']] as const };
  const index = createGraphIndex({
    ...unsourcedGraph,
    unsourced: { ...unsourced, things: [marked, ...others] },
  });
  expect(index.nameOf('thing:1')).toBe('A⟨U+202E⟩land');
  expect(index.factsShownUnder('thing:1').map(({ words }) => words)).toContain('no⟨U+200B⟩te: x⟨U+202E⟩');
});

test('things are found by name and by what the file says of them', () => {
  const search = createSearch(unsourcedIndex);
  const found = (text: string) =>
    search.find(text).groups.flatMap(({ results }) => results.map(({ key }) => key));
  expect(found('aland')).toContain('thing:1');
  expect(found('capital')).toContain('thing:5');
});

test('it opens on the picture and its details, without panes for articles and dates that it does not have', () => {
  const { level, shown } = initialStateOf(unsourcedIndex);
  expect(level).toBe('engagements');
  expect(shown).toMatchObject({ source: false, timeline: false, details: true });
});

test('it is not combined with another, and no graph file holds such a thing', () => {
  const combined = combineGraphs([article, unsourcedGraph], []);
  expect(combined.ok).toBe(false);
  const parsed = parseGraph({ ...article, unsourced });
  expect(parsed.ok || parsed.problems.map(({ message }) => message)).toEqual(['unknown key "unsourced"']);
});
