/**
 * How many engagements each choice of each facet would leave, the other facets staying as they are. Exact, and from one
 * pass over the engagements: an engagement that misses no facet counts for all its choices, one that misses a single
 * facet for the choices of that facet, one that misses more for none.
 */
import { FACETS, type Facet, type Filter } from './filter';
import { asTold, MATCHED_FACETS, missedBy, proofsOf, reporterOf, toldBy, valuesOf } from './narrow';
import type { Engagement, Evidence, Graph } from './schema';

/** By the value that a choice gives its facet; by null, what leaving the facet open would leave. */
export type CountsOf<Each extends Facet> = ReadonlyMap<Filter[Each], number>;
export type FacetCounts = { readonly [Each in Facet]: CountsOf<Each> };

export const facetCountsOf = (graph: Graph, filter: Filter): FacetCounts => {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as unknown as {
    readonly [Each in Facet]: Map<unknown, number>; // filled below from the values of that very facet
  };
  const count = (facet: Facet, values: Iterable<unknown>) => {
    for (const value of new Set(values)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  const values = valuesOf(graph);
  const isTold = toldBy(graph, filter);
  const evidence = new Map(graph.evidence.map((each) => [each.id, each]));
  const quotesOf = (engagement: Engagement) =>
    proofsOf(engagement).flatMap((proof) => proof.evidence.flatMap((id) => evidence.get(id) ?? []));
  const { reporter, source } = filter;
  const untrimmed: Filter = { ...filter, country: null, topic: null, dated: null };
  const isTrimmedAsked = [filter.country, filter.topic, filter.dated].some((chosen) => chosen !== null);

  for (const engagement of graph.engagements) {
    const left = asTold(engagement, isTold);
    if (left) {
      const missed = missedBy(engagement, left, filter, values);
      for (const facet of MATCHED_FACETS)
        if (missed.every((each) => each === facet)) count(facet, [null, ...values[facet](engagement, left)]);
    }
    // Whatever its accounts tell of it, an engagement of another kind, status or number of sources stays out.
    if (missedBy(engagement, engagement, untrimmed, values).length > 0) continue;
    const quotes = quotesOf(engagement);
    const isLeftBy = (isOfTeller: (quote: Evidence) => boolean): boolean => {
      const told = new Set(quotes.filter(isOfTeller).map(({ id }) => id));
      if (told.size === 0) return false;
      if (!isTrimmedAsked) return true;
      const trimmed = asTold(engagement, (id) => told.has(id));
      return trimmed !== undefined && missedBy(engagement, trimmed, filter, values).length === 0;
    };
    const isOfReporter = (quote: Evidence) => reporter === null || reporterOf(quote) === reporter;
    const isOfSource = (quote: Evidence) => source === null || quote.source === source;
    count(
      'reporter',
      [null, ...new Set(quotes.map(reporterOf))].filter((by) =>
        isLeftBy((quote) => isOfSource(quote) && (by === null || reporterOf(quote) === by)),
      ),
    );
    count(
      'source',
      [null, ...new Set(quotes.map((quote) => quote.source))].filter((within) =>
        isLeftBy((quote) => isOfReporter(quote) && (within === null || quote.source === within)),
      ),
    );
  }
  return counts as unknown as FacetCounts;
};
