/** How a filter stands in the address: one key for each facet that is narrowed. */
import type { Filter, Reporter } from '../../graph/filter';
import type { GraphIndex } from '../../graph/graph-index';
import { SOURCED_KINDS, type ThingId, type ThingKind, thingKindOf } from '../../graph/ids';
import {
  type CountryId,
  KINDS_OF_ENGAGEMENT,
  PRECISIONS,
  type SourceId,
  STATUSES,
  type TopicId,
} from '../../graph/schema';
import { oneOf } from '../one-of';

interface FacetInAddress {
  readonly key: string;
  write(filter: Filter): string | undefined;
  /** Undefined where the text names nothing in this graph. */
  read(text: string, index: GraphIndex): Partial<Filter> | undefined;
}

const facet = <Key extends keyof Filter>(
  key: Key,
  read: (text: string, index: GraphIndex) => Filter[Key] | undefined,
): FacetInAddress => ({
  key,
  write: (filter) => {
    const value = filter[key];
    if (value === null) return undefined;
    return Array.isArray(value) ? value.join(',') : `${value}`;
  },
  read: (text, index) => {
    const value = read(text, index);
    return value === undefined ? undefined : { [key]: value };
  },
});

const thingOf = <Id extends ThingId>(kind: ThingKind, text: string, index: GraphIndex): Id | undefined => {
  const id = text as Id; // looked up before it is believed
  return index.has(id) && thingKindOf(id) === kind ? id : undefined;
};

const sourceOf = (text: string, index: GraphIndex): SourceId | undefined =>
  [...index.sources.keys()].find((id) => id === text);

const reporterOf = (text: string, index: GraphIndex): Reporter | undefined =>
  text === 'own-voice' ? text : thingOf('organisation', text, index);

/** All kinds are no limit: null. */
const thingKindsOf = (text: string): readonly ThingKind[] | null | undefined => {
  const named = text.split(',');
  if (!named.every((name) => oneOf(SOURCED_KINDS, name))) return undefined;
  return SOURCED_KINDS.every((kind) => named.includes(kind))
    ? null
    : SOURCED_KINDS.filter((kind) => named.includes(kind));
};

export const FACETS_IN_ADDRESS: readonly FacetInAddress[] = [
  facet('things', thingKindsOf),
  facet('kind', (text) => oneOf(KINDS_OF_ENGAGEMENT, text)),
  facet('status', (text) => oneOf(STATUSES, text)),
  facet('country', (text, index) => thingOf<CountryId>('country', text, index)),
  facet('topic', (text, index) => thingOf<TopicId>('topic', text, index)),
  facet('reporter', reporterOf),
  facet('source', sourceOf),
  facet('sources', (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined)),
  facet('dated', (text) => oneOf([...PRECISIONS, 'undated'] as const, text)),
];
