/** Random filters of a graph, from none to several facets at once, also such as leave nothing. */
import * as fc from 'fast-check';
import type { Facet, Filter } from '../../src/graph/filter';
import { SOURCED_KINDS, type ThingKind } from '../../src/graph/ids';
import { type Graph, KINDS_OF_ENGAGEMENT, PRECISIONS, STATUSES } from '../../src/graph/schema';

type ValuesOfFacets = { readonly [Each in Facet]: readonly NonNullable<Filter[Each]>[] };

/** Whatever a facet can be set to in this graph. */
export const valuesOfFacets = (graph: Graph): ValuesOfFacets => ({
  kind: KINDS_OF_ENGAGEMENT,
  status: STATUSES,
  country: graph.countries.map(({ id }) => id),
  topic: graph.topics.map(({ id }) => id),
  reporter: ['own-voice', ...graph.organisations.map(({ id }) => id)],
  source: graph.sources.map(({ id }) => id),
  sources: [1, 2, 3, 4],
  dated: [...PRECISIONS, 'undated'],
});

export const filterOf = (graph: Graph): fc.Arbitrary<Filter> => {
  const values = valuesOfFacets(graph);
  const facet = <Value>(of: readonly Value[]) =>
    fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, fc.constantFrom(...of));
  return fc.record({
    things: fc.option(
      fc.subarray([...SOURCED_KINDS], { minLength: 1 }).map((kinds): readonly ThingKind[] => kinds),
      { freq: 2 },
    ),
    kind: facet(values.kind),
    status: facet(values.status),
    country: facet(values.country),
    topic: facet(values.topic),
    reporter: facet(values.reporter),
    source: facet(values.source),
    sources: facet(values.sources),
    dated: facet(values.dated),
  });
};
