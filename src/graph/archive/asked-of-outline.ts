/**
 * What a filter asks of an outline, in numbers, so that it is soon handed to a worker, which has no texts: and which
 * engagements miss it. The outline tells nothing of accounts, of quotes and of how a day is known, so that a filter cannot
 * ask for these; and of an official's post it knows the country alone.
 */
import type { Filter } from '../filter';
import { KINDS_OF_ENGAGEMENT, STATUSES } from '../schema';
import { LETTERS } from './letters';
import type { Outline } from './outline';
import { NONE, type NumbersOfOutline } from './outline-columns';

/** The facets that an outline can be narrowed by; of `dated`, whether a day is known at all. */
export const FACETS_OF_OUTLINE = ['kind', 'status', 'country', 'topic', 'dated'] as const;
export type FacetOfOutline = (typeof FACETS_OF_OUTLINE)[number];

/** The same filter without what an outline cannot tell, such as an address may ask for. */
export const askedOfOutline = (filter: Filter): Filter => ({
  ...filter,
  reporter: null,
  source: null,
  sources: null,
  dated: filter.dated === 'undated' ? 'undated' : null,
});

/** Of each facet what is asked for, in the numbers that columns have for it; null where nothing is. */
export type Asked = Readonly<Record<FacetOfOutline, number | null>>;

/** Stands for what is not there: nothing has that number. */
const NOT_THERE = -1;
/** Among datings: the day is not known. */
const UNDATED = 0;

export const askedInNumbers = (whole: Outline, filter: Filter): Asked => {
  const { kind, status, country, topic, dated } = askedOfOutline(filter);
  return {
    kind: kind && KINDS_OF_ENGAGEMENT.indexOf(kind),
    status: status && STATUSES.indexOf(status),
    country: country && (whole.numberOf(country) ?? NOT_THERE),
    topic: topic && (whole.numberOf(topic) ?? NOT_THERE),
    dated: dated && UNDATED,
  };
};

export const asksForNothing = (asked: Asked): boolean =>
  FACETS_OF_OUTLINE.every((facet) => asked[facet] === null);

const ABOUT = LETTERS.ties.indexOf('a');

/** The bit that stands for a facet. */
export const BIT_OF: Readonly<Record<FacetOfOutline, number>> = {
  kind: 1,
  status: 2,
  country: 4,
  topic: 8,
  dated: 16,
};

/** Tells of the engagement at a place the facets for which it is not what is asked for, as bits: 0 where it is. */
export const createMisses = (
  columns: NumbersOfOutline,
  { kind, status, country, topic, dated }: Asked,
): ((place: number) => number) => {
  return (place) => {
    let missed = 0;
    if (kind !== null && columns.engagementKinds[place] !== kind) missed |= BIT_OF.kind;
    if (status !== null && columns.statuses[place] !== status) missed |= BIT_OF.status;
    if (country !== null && !isCountryIn(columns, place, country)) missed |= BIT_OF.country;
    if (topic !== null && !isTopicIn(columns, place, topic)) missed |= BIT_OF.topic;
    if (dated !== null && columns.datings[place] !== dated) missed |= BIT_OF.dated;
    return missed;
  };
};

const isCountryIn = ({ ties }: NumbersOfOutline, place: number, country: number): boolean => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++)
    if (ties.things[at] === country || ties.countries[at] === country) return true;
  return false;
};

const isTopicIn = ({ ties }: NumbersOfOutline, place: number, topic: number): boolean => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++)
    if (ties.kinds[at] === ABOUT && ties.things[at] === topic) return true;
  return false;
};

type OnThing = (thing: number) => void;

/** The countries that took part, through those who act for them, or are talked about. One may come several times. */
export const eachCountryIn = (
  { ties, counts }: NumbersOfOutline,
  place: number,
  onCountry: OnThing,
): void => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++) {
    const thing = ties.things[at] ?? NONE;
    const country = ties.countries[at] ?? NONE;
    if (thing < counts.country) onCountry(thing);
    if (country < counts.country) onCountry(country);
  }
};

export const eachTopicIn = ({ ties }: NumbersOfOutline, place: number, onTopic: OnThing): void => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++)
    if (ties.kinds[at] === ABOUT) onTopic(ties.things[at] ?? NONE);
};
