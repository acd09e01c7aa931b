/** Who merely looks alike is proposed; who is known to be two is not; what conflicts is told. All names are invented. */
import { expect, test } from 'vitest';
import { combineGraphs } from '../../../src/graph/combine/combine';
import { conflictsOf } from '../../../src/graph/combine/conflicts';
import { lookAlikesOf } from '../../../src/graph/combine/look-alikes';
import { createGraphIndex } from '../../../src/graph/graph-index';
import type { Official } from '../../../src/graph/schema';
import { articleIndex } from '../article';
import { inventedGraph, quoteOf } from '../invented';
import { inventedCorpus, inventedCorpusIndex } from '../invented-corpus';

const evidence = [quoteOf('Ann of Aland met Bo of Bland on Monday').id];
const named = (...names: readonly (readonly [name: string, wikidata?: string])[]) =>
  createGraphIndex(
    inventedGraph({
      engagements: [],
      officials: names.map(
        ([name, wikidata], at): Official => ({
          id: `official:n-${at}`,
          name,
          aliases: [],
          posts: [],
          evidence,
          ...(wikidata ? { wikidata } : {}),
        }),
      ),
    }),
  );

test.each([
  ['Ann Bee Cee', 'Cee, Ann Bee'],
  ['General Ann Cee', 'Ann Cee'],
  ['A. B. Cee', 'Ann Bee Cee'],
  ['Ánn Cee', 'Ann Cee'],
])('proposes %s and %s', (a, b) => {
  expect(lookAlikesOf(named([a], [b])).map(({ pair }) => pair)).toEqual([['official:n-0', 'official:n-1']]);
});

test.each([
  ['Ann Cee', 'Bo Cee'],
  ['Ann Cee', 'Ann Dee'],
])('does not propose %s and %s', (a, b) => {
  expect(lookAlikesOf(named([a], [b]))).toEqual([]);
});

test('does not propose two of different Wikidata numbers', () => {
  expect(lookAlikesOf(named(['Ann Cee', 'Q1'], ['Ann Cee', 'Q2']))).toEqual([]);
});

test('finds no conflict within the one article', () => {
  expect(conflictsOf(articleIndex)).toEqual([]);
});

test('tells of one id with two Wikidata numbers, with a quote', () => {
  const [a, b] = ['Q1', 'Q2'].map((wikidata) =>
    inventedGraph({
      officials: inventedGraph().officials.map((each) => ({
        ...each,
        wikidata: `${wikidata}${each.id.length}`,
      })),
    }),
  );
  const combined = a && b && combineGraphs([a, b], []);
  if (!combined?.ok) throw new Error('not combined');
  const placement = { countries: {}, officials: {}, engagements: {} };
  const conflicts = conflictsOf(createGraphIndex({ ...combined.graph, placement }));
  expect(conflicts.map(({ id }) => id)).toContain('official:ann#wikidata');
  for (const { facts } of conflicts) expect(facts.flatMap((fact) => fact.evidence)).not.toEqual([]);
});

test('tells of dates that exclude each other, with the facts of both', () => {
  const conflict = conflictsOf(inventedCorpusIndex).find(
    ({ id }) => id === 'engagement:harbour-bell-meeting#dates',
  );
  expect(conflict?.words).toBe('Vindsdóttir met Żammit at the Harbour Bell: the dates exclude each other');
  const days = conflict?.facts.map(({ when }) => when?.earliest);
  expect(days).toEqual(expect.arrayContaining(['2021-04-28', '2021-04-29']));
});

test('tells of several posts of one official only where no article tells them all', () => {
  const postsOf = (quotes: readonly string[]) => {
    const posts = quotes.map((source, at) => ({
      title: `Invented post ${at}`,
      country: 'country:IS' as const,
      evidence: inventedCorpus.evidence
        .filter((each) => each.source === source)
        .slice(0, 1)
        .map(({ id }) => id),
    }));
    const officials = inventedCorpus.officials.map((each) =>
      each.id === 'official:bjorg-vindsdottir' ? { ...each, posts } : { ...each, posts: [] },
    );
    return conflictsOf(createGraphIndex({ ...inventedCorpus, officials }))
      .filter(({ id }) => id.endsWith('#posts'))
      .map(({ item, facts }) => [item, facts.length]);
  };
  expect(postsOf(['source:reykjavik-release-17', 'source:valletta-release-9'])).toEqual([
    ['official:bjorg-vindsdottir', 2],
  ]);
  expect(postsOf(['source:valletta-release-9', 'source:valletta-release-9'])).toEqual([]);
});
