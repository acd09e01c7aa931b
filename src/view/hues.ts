/** Which hue of the palette a country has, and which country a thing takes its hue from. */
import { participantIdOf } from '../graph/dealings';
import type { GraphIndex } from '../graph/graph-index';
import type { ThingId } from '../graph/ids';
import type { CountryId } from '../graph/schema';

/** How many country hues the palette has. More countries than this share them. */
export const HUES = 8;

/** Countries take hues in the order of their ids, so that the same graph always has the same colours. */
export const hueOfCountry = (index: GraphIndex, country: CountryId): number | undefined => {
  const { graph, outline } = index.whole;
  const at = outline ? outline.numberOf(country) : graph.countries.findIndex(({ id }) => id === country);
  return at === undefined || at === -1 ? undefined : at % HUES;
};

export type HueOf = (id: ThingId) => number | undefined;

/** Things from another tool's file take hues by what the file says they are, in the order in which it first says so. */
const huesBySort = (index: GraphIndex): HueOf => {
  const sorts = new Map<string, number>();
  const hues = new Map<ThingId, number>();
  for (const { id, sort } of index.graph.unsourced?.things ?? []) {
    if (sort === undefined) continue;
    if (!sorts.has(sort)) sorts.set(sort, sorts.size % HUES);
    hues.set(id, sorts.get(sort) ?? 0);
  }
  return (id) => hues.get(id);
};

/** Officials and organisations take the hue of the country they act for or belong to. */
export const hueOfThing = ({ whole: index }: GraphIndex): HueOf => {
  if (index.graph.unsourced) return huesBySort(index);
  const countries = new Map<ThingId, CountryId>();
  const claim = (id: ThingId, country: CountryId | undefined) => {
    if (country && !countries.has(id)) countries.set(id, country);
  };
  for (const official of index.graph.officials) claim(official.id, official.posts[0]?.country);
  for (const organisation of index.graph.organisations) claim(organisation.id, organisation.country?.country);
  for (const engagement of index.graph.engagements)
    for (const participant of engagement.participants)
      claim(participantIdOf(participant), participant.onBehalfOf);
  return (id) => {
    const country = countries.get(id);
    return country && hueOfCountry(index, country);
  };
};
