/** What stands beside each choice is what choosing it shows. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetCountsOf } from '../../src/graph/facet-counts';
import { FACETS, type Filter, NO_FILTER } from '../../src/graph/filter';
import { narrowedGraph } from '../../src/graph/narrow';
import { article } from './article';
import { inventedCorpus } from './invented-corpus';
import { filterOf, valuesOfFacets } from './random-filter';

describe.each([
  ['the article', article],
  ['the invented corpus', inventedCorpus],
])('in %s', (_, graph) => {
  const values = valuesOfFacets(graph);

  test('every count equals the engagements that choosing it shows', () => {
    fc.assert(
      fc.property(filterOf(graph), (filter) => {
        const counts = facetCountsOf(graph, filter);
        for (const facet of FACETS)
          for (const value of [null, ...values[facet]]) {
            const chosen: Filter = { ...filter, [facet]: value };
            expect(
              (counts[facet] as ReadonlyMap<unknown, number>).get(value) ?? 0,
              `${facet} ${value} of ${JSON.stringify(filter)}`,
            ).toBe(narrowedGraph(graph, chosen).engagements.length);
          }
      }),
      { numRuns: 40 },
    );
  }, 60_000); // many narrowings; a busy machine must not fail it

  test('nothing is counted that no engagement answers to', () => {
    const counts = facetCountsOf(graph, NO_FILTER);
    for (const facet of FACETS) for (const count of counts[facet].values()) expect(count).toBeGreaterThan(0);
  });
});

test('an account is counted for what it tells itself: the day of the call is told by the article’s own voice alone', () => {
  const { reporter } = facetCountsOf(article, { ...NO_FILTER, kind: 'call', dated: 'resolved' });
  expect(Object.fromEntries([...reporter])).toEqual({ null: 1, 'own-voice': 1 });
});
