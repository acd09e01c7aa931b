/**
 * What a filter leaves of an archive, as an outline of its own: the engagements that match and the things that they name,
 * as `narrow` leaves them of a graph. Ids stay; numbers are counted anew. The outline tells nothing of accounts, of quotes
 * and of how a day is known, so that a filter cannot ask for these; and of an official's post it knows the country alone.
 */
import type { Filter } from '../filter';
import type { ThingKind } from '../ids';
import { KINDS_OF_ENGAGEMENT, type Level, STATUSES } from '../schema';
import { LETTERS } from './letters';
import { createOutline, NONE, type Outline, type OutlineColumns, type SourcedKind } from './outline';

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

/** Asks no more of it than `askedOfOutline` leaves. */
export const narrowedOutlineOf = (whole: Outline, filter: Filter): Outline => {
  const asked = askedOfOutline(filter);
  const kinds = filter.things ? { kinds: new Set<ThingKind>(filter.things) } : {};
  if (FACETS_OF_OUTLINE.every((facet) => asked[facet] === null))
    return filter.things ? { ...whole, ...kinds } : whole;
  const missedBy = createMisses(whole, asked);
  const left: number[] = [];
  const first = whole.firstOf('engagement');
  for (let engagement = first; engagement < whole.count; engagement++)
    if (missedBy(engagement).length === 0) left.push(engagement);
  return { ...createOutline(columnsOf(whole, left)), ...kinds };
};

const [TOOK_PART, ABOUT, ONLY_NAMED] = ['t', 'a', 'n'].map((letter) => LETTERS.ties.indexOf(letter));

/** Tells of an engagement the facets for which the filter takes it away. */
export const createMisses = (whole: Outline, filter: Filter) => {
  const { columns } = whole;
  const first = whole.firstOf('engagement');
  const numberOf = (id: string | null) => (id === null ? undefined : (whole.numberOf(id) ?? NONE));
  const [country, topic] = [numberOf(filter.country), numberOf(filter.topic)];
  const kind = filter.kind && KINDS_OF_ENGAGEMENT.indexOf(filter.kind);
  const status = filter.status && STATUSES.indexOf(filter.status);
  return (engagement: number): readonly FacetOfOutline[] => {
    const place = engagement - first;
    const missed: FacetOfOutline[] = [];
    if (kind !== null && columns.engagementKinds[place] !== kind) missed.push('kind');
    if (status !== null && columns.statuses[place] !== status) missed.push('status');
    if (country !== undefined && !countriesIn(columns, place).includes(country)) missed.push('country');
    if (topic !== undefined && !topicsIn(columns, place).includes(topic)) missed.push('topic');
    if (filter.dated === 'undated' && columns.datings[place] !== 0) missed.push('dated');
    return missed;
  };
};

/** Numbers of the countries that took part, through those who act for them, or are talked about. One may come several times. */
export const countriesIn = ({ ties, counts }: OutlineColumns, place: number): readonly number[] => {
  const found: number[] = [];
  for (let at = ties.starts[place] ?? 0; at < (ties.starts[place + 1] ?? 0); at++)
    for (const thing of [ties.things[at] ?? NONE, ties.countries[at] ?? NONE])
      if (thing < counts.country) found.push(thing);
  return found;
};

export const topicsIn = ({ ties }: OutlineColumns, place: number): readonly number[] => {
  const found: number[] = [];
  for (let at = ties.starts[place] ?? 0; at < (ties.starts[place + 1] ?? 0); at++)
    if (ties.kinds[at] === ABOUT) found.push(ties.things[at] ?? NONE);
  return found;
};

/** 1 for each thing that the engagements name or that what they name is bound to. */
const namedBy = ({ columns, firstOf }: Outline, engagements: readonly number[]): Uint8Array => {
  const { ties, bonds } = columns;
  const first = firstOf('engagement');
  const [firstOfficial, firstTopic] = [firstOf('official'), firstOf('topic')];
  const named = new Uint8Array(first);
  for (const engagement of engagements) {
    const place = engagement - first;
    for (let at = ties.starts[place] ?? 0; at < (ties.starts[place + 1] ?? 0); at++) {
      const [thing = NONE, country = NONE] = [ties.things[at], ties.countries[at]];
      // Who only speaks is not shown by that.
      if (ties.kinds[at] === ONLY_NAMED && thing >= firstOfficial && thing < firstTopic) continue;
      named[thing] = 1;
      if (ties.kinds[at] === TOOK_PART) named[country] = 1;
    }
  }
  for (let at = 0; at < bonds.from.length; at++)
    if (named[bonds.from[at] ?? NONE] === 1) named[bonds.countries[at] ?? NONE] = 1;
  return named;
};

/** `left`: numbers of engagements, in their order. */
const columnsOf = (whole: Outline, left: readonly number[]): OutlineColumns => {
  const { columns, count, firstOf } = whole;
  const named = namedBy(whole, left);
  /** Old numbers in the order of the new ones, and new numbers by old ones. */
  const others = Array.from(named.keys()).filter((thing) => named[thing] === 1);
  const kept = [...others, ...left];
  const numbers = new Uint32Array(count).fill(NONE);
  kept.forEach((thing, number) => {
    numbers[thing] = number;
  });
  const newNumber = (thing: number | undefined) => (thing === undefined ? NONE : (numbers[thing] ?? NONE));
  const keptOf = (kind: SourcedKind) => {
    const [start, end] = [firstOf(kind), firstOf(kind) + columns.counts[kind]];
    return kept.filter((thing) => thing >= start && thing < end).map((thing) => thing - start);
  };
  const byKind = <Row>(of: (kind: SourcedKind) => Row): Readonly<Record<SourcedKind, Row>> => ({
    country: of('country'),
    official: of('official'),
    organisation: of('organisation'),
    topic: of('topic'),
    engagement: of('engagement'),
  });
  const places = byKind(keptOf);
  const rowsOf = <Row>(rows: readonly Row[], at: readonly number[]): readonly Row[] =>
    at.map((each) => rows[each] as Row); // places in the very column
  const engagements = places.engagement;
  const numbersAt = <Column extends Uint8Array | Uint32Array | Int32Array>(
    column: Column,
    at: readonly number[],
  ) => at.map((each) => column[each] ?? 0);

  const tieRows: number[] = [];
  const tieStarts = new Uint32Array(engagements.length + 1);
  const citationRows: number[] = [];
  const citationStarts = new Uint32Array(engagements.length + 1);
  engagements.forEach((place, at) => {
    for (let row = columns.ties.starts[place] ?? 0; row < (columns.ties.starts[place + 1] ?? 0); row++)
      if (newNumber(columns.ties.things[row]) !== NONE) tieRows.push(row);
    tieStarts[at + 1] = tieRows.length;
    for (let row = columns.citationStarts[place] ?? 0; row < (columns.citationStarts[place + 1] ?? 0); row++)
      citationRows.push(row);
    citationStarts[at + 1] = citationRows.length;
  });
  const { ties, bonds } = columns;
  const bondRows = [...bonds.from.keys()].filter((row) => newNumber(bonds.from[row]) !== NONE);
  const placedOf = (level: Level): Float32Array | undefined => {
    const positions = columns.placement[level];
    if (!positions) return undefined;
    const placed = kept.filter((thing) => 2 * thing < positions.length);
    return Float32Array.from(
      { length: 2 * placed.length },
      (_, at) => positions[2 * (placed[at >> 1] ?? 0) + (at % 2)] ?? 0,
    );
  };
  const owned = others.filter((thing) => thing < columns.countries.length);
  return {
    ...columns,
    counts: byKind((kind) => places[kind].length),
    slugs: byKind((kind) => rowsOf(columns.slugs[kind], places[kind])),
    names: byKind((kind) => rowsOf(columns.names[kind], places[kind])),
    aliases: {
      country: rowsOf(columns.aliases.country, places.country),
      official: rowsOf(columns.aliases.official, places.official),
      organisation: rowsOf(columns.aliases.organisation, places.organisation),
    },
    firstSources: Uint32Array.from(numbersAt(columns.firstSources, others)),
    countries: Uint32Array.from(owned, (thing) => newNumber(columns.countries[thing])),
    engagementKinds: Uint8Array.from(numbersAt(columns.engagementKinds, engagements)),
    statuses: Uint8Array.from(numbersAt(columns.statuses, engagements)),
    datings: Uint8Array.from(numbersAt(columns.datings, engagements)),
    earliest: Int32Array.from(numbersAt(columns.earliest, engagements)),
    latest: Int32Array.from(numbersAt(columns.latest, engagements)),
    ties: {
      starts: tieStarts,
      kinds: Uint8Array.from(numbersAt(ties.kinds, tieRows)),
      things: Uint32Array.from(tieRows, (row) => newNumber(ties.things[row])),
      countries: Uint32Array.from(tieRows, (row) => newNumber(ties.countries[row])),
    },
    bonds: {
      kinds: Uint8Array.from(numbersAt(bonds.kinds, bondRows)),
      from: Uint32Array.from(bondRows, (row) => newNumber(bonds.from[row])),
      countries: Uint32Array.from(bondRows, (row) => newNumber(bonds.countries[row])),
    },
    citationStarts,
    citations: Uint32Array.from(numbersAt(columns.citations, citationRows)),
    placement: {
      countries: placedOf('countries'),
      officials: placedOf('officials'),
      engagements: placedOf('engagements'),
    },
  };
};
