/** What each thing is called on screen and in lists. */
import { datesInWords } from './dates';
import type { ThingId, ThingKind } from './ids';
import type { Country, Engagement, Graph, Official, Organisation, Topic } from './schema';
import type { UnsourcedThing } from './unsourced';
import { countryInWords, kindOfEngagementInWords } from './words';

export type Thing =
  | { readonly kind: 'country'; readonly record: Country }
  | { readonly kind: 'official'; readonly record: Official }
  | { readonly kind: 'organisation'; readonly record: Organisation }
  | { readonly kind: 'topic'; readonly record: Topic }
  | { readonly kind: 'engagement'; readonly record: Engagement }
  | { readonly kind: 'thing'; readonly record: UnsourcedThing };

/** Every thing of the graph by id, in the order of THING_KINDS. */
export const thingsOf = (graph: Graph): ReadonlyMap<ThingId, Thing> =>
  new Map<ThingId, Thing>([
    ...graph.countries.map((record) => [record.id, { kind: 'country', record }] as const),
    ...graph.officials.map((record) => [record.id, { kind: 'official', record }] as const),
    ...graph.organisations.map((record) => [record.id, { kind: 'organisation', record }] as const),
    ...graph.topics.map((record) => [record.id, { kind: 'topic', record }] as const),
    ...graph.engagements.map((record) => [record.id, { kind: 'engagement', record }] as const),
    ...(graph.unsourced?.things ?? []).map((record) => [record.id, { kind: 'thing', record }] as const),
  ]);

/**
 * Short names, unique among engagements: 'phone call' where the graph holds one call, otherwise 'phone call of 28 April
 * 2021', and where that is not enough either, with the engagement's own label, and at the last with its id. What did not
 * take place says so: 'planned visit'.
 */
const engagementNamesOf = (engagements: readonly Engagement[]): ReadonlyMap<ThingId, string> => {
  const bare = bareNameOf;
  const dated = (engagement: Engagement) => {
    const date = datesInWords(engagement.dates);
    if (date === undefined) return `undated ${bare(engagement)}`;
    return `${bare(engagement)} ${/^(on|between) /.test(date) ? '' : 'of '}${date}`;
  };
  const labelled = (engagement: Engagement) => `${dated(engagement)}, ${engagement.label}`;
  const identified = (engagement: Engagement) => `${labelled(engagement)} (${engagement.id})`;
  const countOf = (nameOf: (engagement: Engagement) => string) => {
    const counts = new Map<string, number>();
    for (const engagement of engagements)
      counts.set(nameOf(engagement), (counts.get(nameOf(engagement)) ?? 0) + 1);
    return counts;
  };
  const ways = [bare, dated, labelled].map((nameOf) => ({ nameOf, counts: countOf(nameOf) }));
  return new Map(
    engagements.map((engagement) => {
      const unique = ways.find(({ nameOf, counts }) => counts.get(nameOf(engagement)) === 1);
      return [engagement.id, (unique?.nameOf ?? identified)(engagement)];
    }),
  );
};

/** What sort of engagement it is: 'phone call', 'planned visit'. */
export const bareNameOf = ({ kind, status }: Pick<Engagement, 'kind' | 'status'>): string =>
  status === 'occurred' ? kindOfEngagementInWords[kind] : `${status} ${kindOfEngagementInWords[kind]}`;

/** The name of every thing, by id. */
export const namesOf = (graph: Graph): ReadonlyMap<ThingId, string> => {
  const names = new Map<ThingId, string>(engagementNamesOf(graph.engagements));
  const { countries, officials, organisations, topics, unsourced } = graph;
  for (const group of [countries, officials, organisations, topics, unsourced?.things ?? []])
    for (const record of group) names.set(record.id, record.name);
  return names;
};

/** A name as it stands in a sentence: 'the phone call', 'the United States', 'Suh Sangpyo'. */
export const nameInSentence = (thing: Thing, name: string): string => {
  if (thing.kind === 'country') return countryInWords(name);
  return thing.kind === 'engagement' || thing.kind === 'organisation' ? `the ${name}` : name;
};

/** The second, quieter line under a name: an official's post, an engagement's date, the sort of thing that another tool's file says it is. */
export const subtitleOf = (thing: Thing): string | undefined => {
  if (thing.kind === 'official') return thing.record.posts[0]?.title;
  if (thing.kind === 'engagement') return datesInWords(thing.record.dates, 'short');
  if (thing.kind === 'thing') return thing.record.sort;
  return undefined;
};

/** As much of a thing as it takes to tell what stands in its symbol. */
type Badged =
  | { readonly kind: 'country'; readonly record: Pick<Country, 'iso2'> }
  | { readonly kind: 'organisation'; readonly record: Pick<Organisation, 'aliases'> }
  | { readonly kind: Exclude<ThingKind, 'country' | 'organisation'> };

/**
 * What stands inside a symbol: a country's ISO code; an organisation's own abbreviation where it has one; otherwise the
 * first letters of the first and last word of the name: 'Qamar Javed Bajwa' gives 'QB'.
 */
export const badgeOf = (thing: Thing | Badged, name: string): string => {
  if (thing.kind === 'country') return thing.record.iso2;
  const abbreviation =
    thing.kind === 'organisation'
      ? thing.record.aliases.find((alias) => /^\p{Lu}{2,5}$/u.test(alias))
      : undefined;
  return abbreviation ?? initialsOf(name, thing.kind);
};

const initialsOf = (name: string, kind: ThingKind): string => {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = [first, last].map((word) => [...(word?.match(/\p{L}/u)?.[0] ?? '')].join('')).join('');
  return letters === '' ? kind.charAt(0).toUpperCase() : letters.toUpperCase();
};
