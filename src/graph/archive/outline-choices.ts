/**
 * How many engagements of an archive each choice of each facet would leave, the other facets staying as they are: as
 * `facet-counts` has it of a graph, for the facets that an outline can be narrowed by.
 */
import type { CountsOf } from '../facet-counts';
import type { Filter } from '../filter';
import { KINDS_OF_ENGAGEMENT, STATUSES } from '../schema';
import {
  type Asked,
  BIT_OF,
  createMisses,
  eachCountryIn,
  eachTopicIn,
  FACETS_OF_OUTLINE,
  type FacetOfOutline,
} from './asked-of-outline';
import type { Outline, OutlineInNumbers } from './outline';

export type OutlineCounts = { readonly [Each in FacetOfOutline]: CountsOf<Each> };

/** Of each facet how many engagements each of its values leaves, by the number of the value, and how many no limit does. */
export type CountsInNumbers = Readonly<
  Record<FacetOfOutline, { readonly all: number; readonly of: Uint32Array }>
>;

/** At 100,000 engagements this is work for a worker. */
export const countsInNumbers = ({ columns, firstOf }: OutlineInNumbers, asked: Asked): CountsInNumbers => {
  const first = firstOf('engagement');
  const missedBy = createMisses(columns, asked);
  const counts: Record<FacetOfOutline, { all: number; of: Uint32Array }> = {
    kind: { all: 0, of: new Uint32Array(KINDS_OF_ENGAGEMENT.length) },
    status: { all: 0, of: new Uint32Array(STATUSES.length) },
    country: { all: 0, of: new Uint32Array(columns.counts.country) },
    topic: { all: 0, of: new Uint32Array(first) },
    dated: { all: 0, of: new Uint32Array(1) },
  };
  const count = (facet: FacetOfOutline, value: number) => {
    const { of } = counts[facet];
    of[value] = (of[value] ?? 0) + 1;
  };
  /** By number, 1 more than the place of the engagement that a country or topic was met in last: each counts once. */
  const lastMet = new Uint32Array(first);
  let place = 0;
  const countOnce = (facet: FacetOfOutline) => (thing: number) => {
    if (lastMet[thing] === place + 1) return;
    lastMet[thing] = place + 1;
    count(facet, thing);
  };
  const [countCountry, countTopic] = [countOnce('country'), countOnce('topic')];
  for (; place < columns.counts.engagement; place++) {
    const missed = missedBy(place);
    if ((missed & (missed - 1)) !== 0) continue; // more than one facet takes it away
    for (const facet of FACETS_OF_OUTLINE) {
      if ((missed & ~BIT_OF[facet]) !== 0) continue;
      counts[facet].all++;
      if (facet === 'kind') count(facet, columns.engagementKinds[place] ?? 0);
      else if (facet === 'status') count(facet, columns.statuses[place] ?? 0);
      else if (facet === 'country') eachCountryIn(columns, place, countCountry);
      else if (facet === 'topic') eachTopicIn(columns, place, countTopic);
      else if (columns.datings[place] === 0) count(facet, 0);
    }
  }
  return counts;
};

/** The same by what the numbers stand for. */
export const outlineCountsOf = (whole: Outline, counts: CountsInNumbers): OutlineCounts => {
  const countsOf = <Value>(facet: FacetOfOutline, valueAt: (value: number) => Value) => {
    const { all, of } = counts[facet];
    const found = new Map<Value | null, number>();
    if (all > 0) found.set(null, all);
    of.forEach((count, value) => {
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
