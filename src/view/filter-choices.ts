/**
 * What a reader may choose in each facet of the filter, in plain words, and how many engagements each choice would leave
 * as the other facets stand. A choice that no engagement of the graph answers to is not offered.
 */
import { precisionInWords } from '../graph/dates';
import { type FacetCounts, facetCountsOf } from '../graph/facet-counts';
import { FACETS, type Facet, type Filter, NO_FILTER } from '../graph/filter';
import type { GraphIndex } from '../graph/graph-index';
import { SOURCED_KINDS, type ThingKind } from '../graph/ids';
import { THINGS_AT } from '../graph/levels';
import { KINDS_OF_ENGAGEMENT, type Level, PRECISIONS, STATUSES } from '../graph/schema';
import { capitalised, kindOfEngagementInWords } from '../graph/words';

export interface Choice {
  /** Unlike that of any other choice of its facet. */
  readonly key: string;
  readonly words: string;
  /** How many engagements choosing it leaves. */
  readonly leaves: number;
  /** The filter that choosing it makes. */
  readonly filter: Filter;
}

export interface FacetChoices {
  readonly facet: Facet;
  readonly words: string;
  /** No limit. */
  readonly any: Choice;
  readonly choices: readonly Choice[];
  /** The key of the one that is chosen, `any`'s among them. */
  readonly chosen: string;
}

const FACET_IN_WORDS: Readonly<Record<Facet, string>> = {
  kind: 'Kind of engagement',
  status: 'Status',
  country: 'Country',
  topic: 'Topic',
  reporter: 'Reporter',
  source: 'Source',
  sources: 'Independent sources',
  dated: 'Date known',
};

const STATUS_IN_WORDS = { occurred: 'Took place', planned: 'Planned', denied: 'Denied' } as const;

export const kindsOfThingInWords: Readonly<Record<ThingKind, string>> = {
  country: 'countries',
  official: 'officials',
  organisation: 'organisations',
  topic: 'topics',
  engagement: 'engagements',
  thing: 'things',
};

/** '1' is exactly one. */
const numberOfSourcesInWords = (count: number): string =>
  count === 1 ? 'Single source' : `${count} or more independent sources`;

/** Names in one order for every reader, whatever the language of the machine. */
const { compare } = new Intl.Collator('en');

/** What of a graph choices are named by. */
export type Named = Pick<GraphIndex, 'nameOf' | 'sources'>;

interface FacetWording<Value> {
  readonly words: (value: Value, whole: Named) => string;
  /** The values in the order in which they are offered; by their words where none is given. */
  readonly order?: readonly Value[];
}

const WORDINGS: { readonly [Each in Facet]: FacetWording<NonNullable<Filter[Each]>> } = {
  kind: { words: (kind) => capitalised(kindOfEngagementInWords[kind]), order: KINDS_OF_ENGAGEMENT },
  status: { words: (status) => STATUS_IN_WORDS[status], order: STATUSES },
  country: { words: (country, whole) => whole.nameOf(country) },
  topic: { words: (topic, whole) => whole.nameOf(topic) },
  reporter: {
    words: (reporter, whole) =>
      reporter === 'own-voice' ? 'The articles’ own voice' : whole.nameOf(reporter),
  },
  source: {
    words: (id, whole) => {
      const source = whole.sources.get(id);
      return source ? `“${source.headline}” (${source.publisher})` : id;
    },
  },
  sources: { words: numberOfSourcesInWords },
  dated: {
    words: (dated) => (dated === 'undated' ? 'No day known' : capitalised(precisionInWords[dated])),
    order: [...PRECISIONS, 'undated'],
  },
};

/** `counts` may be those of an earlier filter, while those of this one are being counted. */
export const facetChoicesOf = (
  whole: GraphIndex,
  filter: Filter,
  offered: FacetCounts = offeredIn(whole),
  counts: FacetCounts = facetCountsOf(whole.graph, filter),
): readonly FacetChoices[] =>
  FACETS.map((facet) =>
    facetChoices(facet, whole, filter, { offered: offered[facet], counts: counts[facet] }),
  );

/** What the graph as opened has of each facet: the choices there are. */
export const offeredIn = (whole: GraphIndex): FacetCounts => facetCountsOf(whole.graph, NO_FILTER);

const ANY = 'any';

/** Of one facet: `offered` are all there are, `counts` those that the filter leaves. */
export const facetChoices = (
  facet: Facet,
  whole: Named,
  filter: Filter,
  of: { readonly offered: ReadonlyMap<unknown, number>; readonly counts: ReadonlyMap<unknown, number> },
): FacetChoices => {
  type Value = NonNullable<Filter[Facet]>;
  // The three tables are keyed by facet, and hold for each what belongs to that facet.
  const { words, order } = WORDINGS[facet] as unknown as FacetWording<Value>;
  const leaves = of.counts as ReadonlyMap<Value | null, number>;
  const chosen = filter[facet] as Value | null;
  const values = new Set<Value>();
  for (const value of (of.offered as ReadonlyMap<Value | null, number>).keys())
    if (value !== null) values.add(value);
  if (chosen !== null) values.add(chosen); // an address may have chosen what nothing answers to
  const choice = (key: string, value: Value | null, inWords: string): Choice => ({
    key,
    words: inWords,
    leaves: leaves.get(value) ?? 0,
    filter: { ...filter, [facet]: value },
  });
  const choices = [...values].map((value) => ({
    value,
    choice: choice(`${value}`, value, words(value, whole)),
  }));
  choices.sort((a, b) =>
    order ? order.indexOf(a.value) - order.indexOf(b.value) : inOrder(a.value, b.value, a.choice, b.choice),
  );
  return {
    facet,
    words: FACET_IN_WORDS[facet],
    any: choice(ANY, null, 'Any'),
    choices: choices.map((each) => each.choice),
    chosen: chosen === null ? ANY : `${chosen}`,
  };
};

/** Numbers by size; names by their words, the articles' own voice before all. */
const inOrder = (a: string | number, b: string | number, one: Choice, other: Choice): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === 'own-voice' || b === 'own-voice') return a === 'own-voice' ? -1 : 1;
  return compare(one.words, other.words) || compare(one.key, other.key);
};

export interface ThingChoice {
  readonly kind: ThingKind;
  readonly words: string;
  readonly isTicked: boolean;
  /** How many things of the kind are drawn when it is ticked; undefined where the level draws none of the kind. */
  readonly draws: number | undefined;
  /** The filter that ticking or unticking makes; undefined for the last that is ticked, which stays. */
  readonly filter: Filter | undefined;
}

/** `index` is that of what the filter leaves. */
export const thingChoicesOf = (index: GraphIndex, filter: Filter, level: Level): readonly ThingChoice[] => {
  const counts = new Map<ThingKind, number>();
  for (const { kind } of index.things.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return thingChoices(counts, filter, level);
};

/** `counts`: how many things of each kind the filter leaves. */
export const thingChoices = (
  counts: ReadonlyMap<ThingKind, number>,
  filter: Filter,
  level: Level,
): readonly ThingChoice[] => {
  const ticked = new Set<ThingKind>(filter.things ?? SOURCED_KINDS);
  return SOURCED_KINDS.map((kind) => {
    const isTicked = ticked.has(kind);
    const next = SOURCED_KINDS.filter((each) => (each === kind ? !isTicked : ticked.has(each)));
    return {
      kind,
      words: capitalised(kindsOfThingInWords[kind]),
      isTicked,
      draws: THINGS_AT[level].includes(kind) ? (counts.get(kind) ?? 0) : undefined,
      filter:
        next.length === 0
          ? undefined
          : { ...filter, things: next.length === SOURCED_KINDS.length ? null : next },
    };
  });
};
