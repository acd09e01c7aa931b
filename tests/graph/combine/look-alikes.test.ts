/** Who merely looks alike is proposed; who is known to be two is not. All names are invented. */
import { expect, test } from 'vitest';
import { combineGraphs } from '../../../src/graph/combine/combine';
import { conflictsOf } from '../../../src/graph/combine/conflicts';
import { lookAlikesOf } from '../../../src/graph/combine/look-alikes';
import { createGraphIndex } from '../../../src/graph/graph-index';
import type { Official } from '../../../src/graph/schema';
import { articleIndex } from '../article';
import { inventedGraph, quoteOf } from '../invented';

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
