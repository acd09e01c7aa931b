/**
 * How many engagements of an archive each choice of each facet would leave, the other facets staying as they are: as
 * `facet-counts` has it of a graph, for the facets that an outline can be narrowed by.
 */
import type { CountsOf } from '../facet-counts';
import type { Filter } from '../filter';
import { KINDS_OF_ENGAGEMENT, STATUSES } from '../schema';
import {
  askedOfOutline,
  countriesIn,
  createMisses,
  FACETS_OF_OUTLINE,
  type FacetOfOutline,
  topicsIn,
} from './narrow-outline';
import type { Outline } from './outline';

export type OutlineCounts = { readonly [Each in FacetOfOutline]: CountsOf<Each> };

export const outlineCountsOf = (whole: Outline, filter: Filter): OutlineCounts => {
  const { columns } = whole;
  const first = whole.firstOf('engagement');
  const missedBy = createMisses(whole, askedOfOutline(filter));
  // By number, as there may be thousands of topics; ids are asked for at the end, once each.
  const counts: Record<FacetOfOutline, Uint32Array> = {
    kind: new Uint32Array(KINDS_OF_ENGAGEMENT.length),
    status: new Uint32Array(STATUSES.length),
    country: new Uint32Array(columns.counts.country),
    topic: new Uint32Array(first),
    dated: new Uint32Array(1),
  };
  const all: Record<FacetOfOutline, number> = { kind: 0, status: 0, country: 0, topic: 0, dated: 0 };
  const valuesOf = (facet: FacetOfOutline, place: number): readonly number[] => {
    switch (facet) {
      case 'kind':
        return [columns.engagementKinds[place] ?? 0];
      case 'status':
        return [columns.statuses[place] ?? 0];
      case 'country':
        return countriesIn(columns, place);
      case 'topic':
        return topicsIn(columns, place);
      case 'dated':
        return columns.datings[place] === 0 ? [0] : [];
    }
  };
  for (let engagement = first; engagement < whole.count; engagement++) {
    const missed = missedBy(engagement);
    if (missed.length > 1) continue;
    for (const facet of missed.length === 1 ? missed : FACETS_OF_OUTLINE) {
      all[facet]++;
      const values = valuesOf(facet, engagement - first);
      values.forEach((value, at) => {
        if (values.indexOf(value) === at) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
      });
    }
  }
  const countsOf = <Value>(facet: FacetOfOutline, valueAt: (value: number) => Value) => {
    const found = new Map<Value | null, number>();
    if (all[facet] > 0) found.set(null, all[facet]);
    counts[facet].forEach((count, value) => {
      if (count > 0) found.set(valueAt(value), count);
    });
    return found;
  };
  // The numbers of each facet's values are places in the list, or of the very things, that the facet chooses from.
  const idAt = <Id>(thing: number) => whole.idOf(thing) as Id;
  return {
    kind: countsOf('kind', (kind) => KINDS_OF_ENGAGEMENT[kind] as NonNullable<Filter['kind']>),
    status: countsOf('status', (status) => STATUSES[status] as NonNullable<Filter['status']>),
    country: countsOf('country', idAt<NonNullable<Filter['country']>>),
    topic: countsOf('topic', idAt<NonNullable<Filter['topic']>>),
    dated: countsOf('dated', () => 'undated' as const),
  };
};
