/** How the two sides of a pair, and what is not told of them, are put into words. */
import { datesInWords, rangeOf } from '../../graph/dates';
import { FACETS, type Filter } from '../../graph/filter';
import type { GraphIndex } from '../../graph/graph-index';
import { type ThingId, thingKindOf } from '../../graph/ids';
import { nameInSentence } from '../../graph/names';
import type { Engagement } from '../../graph/schema';
import { counted, countryInWords } from '../../graph/words';

/** As it stands in a sentence: 'the United States'. A filter may hide the thing itself; its name stays. */
export const sideInWords = (index: GraphIndex, id: ThingId): string => {
  const thing = index.whole.things.get(id);
  if (thing) return nameInSentence(thing, index.nameOf(id));
  return thingKindOf(id) === 'country' ? countryInWords(index.nameOf(id)) : index.nameOf(id);
};

/** What a claim about the order of engagements holds for; nothing where it holds for all that is loaded. */
export const withinFilter = (filter: Filter): string =>
  isNarrowed(filter) ? ' in what the filter leaves' : '';

const isNarrowed = (filter: Filter): boolean => FACETS.some((facet) => filter[facet] !== null);

/** How far what is said here of silence reaches: 'in the 1 article loaded'. */
export const reachInWords = (index: GraphIndex, filter: Filter): string => {
  const articles = counted(index.whole.graph.sources.length, 'article');
  return isNarrowed(filter)
    ? `in what the filter leaves of the ${articles} loaded`
    : `in the ${articles} loaded`;
};

/** Days in one line, with what a reader must know before relying on them. */
export const daysInWords = ({ dates }: Engagement): string => {
  const words = datesInWords(dates) ?? 'no date told';
  return rangeOf(dates)?.disputed ? `${words}; the accounts differ` : words;
};
