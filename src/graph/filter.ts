/** What a reader may narrow the graph to. One choice for each facet; null is no limit. */
import type { ThingKind } from './ids';
import type { CountryId, Engagement, OrganisationId, SourceId, TopicId, When } from './schema';

/** Whose account: an organisation's, or what the articles say in their own voice. */
export type Reporter = OrganisationId | 'own-voice';

export interface Filter {
  /** The kinds of thing that are drawn and listed, in the order of SOURCED_KINDS. The one facet that takes no engagement away. */
  readonly things: readonly ThingKind[] | null;
  readonly kind: Engagement['kind'] | null;
  readonly status: Engagement['status'] | null;
  /** Takes part, through those who act for it, or is talked about. */
  readonly country: CountryId | null;
  readonly topic: TopicId | null;
  /** Only what this reporter tells. */
  readonly reporter: Reporter | null;
  /** Only what this article tells. */
  readonly source: SourceId | null;
  /** Independent sources for that the engagement took place: 1 is exactly one, 2 and above are that many or more. */
  readonly sources: number | null;
  /** How a day or a limit of it is known; `undated` where none follows from what is told. */
  readonly dated: When['precision'] | 'undated' | null;
}

export const NO_FILTER: Filter = {
  things: null,
  kind: null,
  status: null,
  country: null,
  topic: null,
  reporter: null,
  source: null,
  sources: null,
  dated: null,
};

/** The facets by which engagements are narrowed, in the order in which a reader is asked. */
export const FACETS = [
  'kind',
  'status',
  'country',
  'topic',
  'reporter',
  'source',
  'sources',
  'dated',
] as const satisfies readonly (keyof Filter)[];
export type Facet = (typeof FACETS)[number];

export const isFiltering = (filter: Filter): boolean =>
  filter.things !== null || FACETS.some((facet) => filter[facet] !== null);
