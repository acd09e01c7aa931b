/**
 * How many engagements of an archive each choice of each facet would leave, the other facets staying as they are: as
 * `facet-counts` has it of a graph, for the facets that an outline can be narrowed by.
 */
import type { CountsOf } from '../facet-counts';
import type { Filter } from '../filter';
import { KINDS_OF_ENGAGEMENT, STATUSES } from '../schema';
import {
  askedOfOutline,
  BIT_OF,
  createMisses,
  eachCountryIn,
  eachTopicIn,
  FACETS_OF_OUTLINE,
  type FacetOfOutline,
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
  const count = (facet: FacetOfOutline, value: number) => {
    counts[facet][value] = (counts[facet][value] ?? 0) + 1;
  };
  /** By number, the engagement that a country or topic was met in last: each counts once. */
  const lastMet = new Uint32Array(first);
  let engagement = first;
  const countOnce = (facet: FacetOfOutline) => (thing: number) => {
    if (lastMet[thing] === engagement) return;
    lastMet[thing] = engagement;
    count(facet, thing);
  };
  const [countCountry, countTopic] = [countOnce('country'), countOnce('topic')];
  for (; engagement < whole.count; engagement++) {
    const missed = missedBy(engagement);
    if ((missed & (missed - 1)) !== 0) continue; // more than one facet takes it away
    const place = engagement - first;
    for (const facet of FACETS_OF_OUTLINE) {
      if ((missed & ~BIT_OF[facet]) !== 0) continue;
      all[facet]++;
      if (facet === 'kind') count(facet, columns.engagementKinds[place] ?? 0);
      else if (facet === 'status') count(facet, columns.statuses[place] ?? 0);
      else if (facet === 'country') eachCountryIn(columns, place, countCountry);
      else if (facet === 'topic') eachTopicIn(columns, place, countTopic);
      else if (columns.datings[place] === 0) count(facet, 0);
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
