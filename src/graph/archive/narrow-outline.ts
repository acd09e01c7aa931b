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
  const first = whole.firstOf('engagement');
  const left = new Uint32Array(whole.columns.counts.engagement);
  let length = 0;
  for (let engagement = first; engagement < whole.count; engagement++)
    if (missedBy(engagement) === 0) left[length++] = engagement;
  return { ...createOutline(columnsOf(whole, left.subarray(0, length))), ...kinds };
};

const [TOOK_PART, ABOUT, ONLY_NAMED] = ['t', 'a', 'n'].map((letter) => LETTERS.ties.indexOf(letter));

/** The bit that stands for a facet. */
export const BIT_OF: Readonly<Record<FacetOfOutline, number>> = {
  kind: 1,
  status: 2,
  country: 4,
  topic: 8,
  dated: 16,
};

/** Tells of an engagement the facets for which the filter takes it away, as bits: 0 where it stays. */
export const createMisses = (whole: Outline, filter: Filter): ((engagement: number) => number) => {
  const { columns } = whole;
  const first = whole.firstOf('engagement');
  // What is not there has a number that nothing has: NONE is how columns say that there is nothing.
  const numberOf = (id: string | null) => (id === null ? undefined : (whole.numberOf(id) ?? -1));
  const [country, topic] = [numberOf(filter.country), numberOf(filter.topic)];
  const kind = filter.kind && KINDS_OF_ENGAGEMENT.indexOf(filter.kind);
  const status = filter.status && STATUSES.indexOf(filter.status);
  return (engagement) => {
    const place = engagement - first;
    let missed = 0;
    if (kind !== null && columns.engagementKinds[place] !== kind) missed |= BIT_OF.kind;
    if (status !== null && columns.statuses[place] !== status) missed |= BIT_OF.status;
    if (country !== undefined && !isCountryIn(columns, place, country)) missed |= BIT_OF.country;
    if (topic !== undefined && !isTopicIn(columns, place, topic)) missed |= BIT_OF.topic;
    if (filter.dated === 'undated' && columns.datings[place] !== 0) missed |= BIT_OF.dated;
    return missed;
  };
};

const isCountryIn = ({ ties }: OutlineColumns, place: number, country: number): boolean => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++)
    if (ties.things[at] === country || ties.countries[at] === country) return true;
  return false;
};

const isTopicIn = ({ ties }: OutlineColumns, place: number, topic: number): boolean => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++)
    if (ties.kinds[at] === ABOUT && ties.things[at] === topic) return true;
  return false;
};

type OnThing = (thing: number) => void;

/** The countries that took part, through those who act for them, or are talked about. One may come several times. */
export const eachCountryIn = ({ ties, counts }: OutlineColumns, place: number, onCountry: OnThing): void => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++) {
    const thing = ties.things[at] ?? NONE;
    const country = ties.countries[at] ?? NONE;
    if (thing < counts.country) onCountry(thing);
    if (country < counts.country) onCountry(country);
  }
};

export const eachTopicIn = ({ ties }: OutlineColumns, place: number, onTopic: OnThing): void => {
  for (let at = ties.starts[place] ?? 0, end = ties.starts[place + 1] ?? 0; at < end; at++)
    if (ties.kinds[at] === ABOUT) onTopic(ties.things[at] ?? NONE);
};

/** 1 for each thing that the engagements name or that what they name is bound to. */
const namedBy = ({ columns, firstOf }: Outline, engagements: Uint32Array): Uint8Array => {
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

/** `left`: numbers of engagements, in their order. Typed arrays throughout: there may be a million ties. */
const columnsOf = (whole: Outline, left: Uint32Array): OutlineColumns => {
  const { columns, count, firstOf } = whole;
  const named = namedBy(whole, left);
  const others = Uint32Array.from(named.keys()).filter((thing) => named[thing] === 1);
  /** Old numbers in the order of the new ones, which is theirs, and new numbers by old ones. */
  const kept = new Uint32Array(others.length + left.length);
  kept.set(others);
  kept.set(left, others.length);
  const numbers = new Uint32Array(count).fill(NONE);
  kept.forEach((thing, number) => {
    numbers[thing] = number;
  });
  const newNumber = (thing: number | undefined = NONE) => (thing === NONE ? NONE : (numbers[thing] ?? NONE));
  const renumbered = (column: Uint32Array, rows: Uint32Array): Uint32Array => {
    const found = new Uint32Array(rows.length);
    for (let at = 0; at < rows.length; at++) found[at] = newNumber(column[rows[at] ?? 0]);
    return found;
  };
  const byKind = <Row>(of: (kind: SourcedKind) => Row): Readonly<Record<SourcedKind, Row>> => ({
    country: of('country'),
    official: of('official'),
    organisation: of('organisation'),
    topic: of('topic'),
    engagement: of('engagement'),
  });
  /** Of each kind, the places that are kept among those of the whole. */
  const places = byKind((kind) => {
    const first = firstOf(kind);
    const end = first + columns.counts[kind];
    return kept.subarray(firstFrom(kept, first), firstFrom(kept, end)).map((thing) => thing - first);
  });
  const { engagement: engagements } = places;

  const { ties, bonds } = columns;
  const tied = rowsOfAll(ties.starts, engagements, (row) => newNumber(ties.things[row]) !== NONE);
  const cited = rowsOfAll(columns.citationStarts, engagements, () => true);
  const bondRows = Uint32Array.from(bonds.from.keys()).filter((row) => newNumber(bonds.from[row]) !== NONE);
  const placedOf = (level: Level): Float32Array | undefined => {
    const positions = columns.placement[level];
    if (!positions) return undefined;
    const placed = kept.subarray(0, firstFrom(kept, positions.length / 2));
    const moved = new Float32Array(2 * placed.length);
    placed.forEach((thing, at) => {
      moved[2 * at] = positions[2 * thing] ?? 0;
      moved[2 * at + 1] = positions[2 * thing + 1] ?? 0;
    });
    return moved;
  };
  const owned = others.subarray(0, firstFrom(others, columns.countries.length));
  return {
    ...columns,
    counts: byKind((kind) => places[kind].length),
    slugs: byKind((kind) => rowsAt(columns.slugs[kind], places[kind])),
    names: byKind((kind) => rowsAt(columns.names[kind], places[kind])),
    aliases: {
      country: rowsAt(columns.aliases.country, places.country),
      official: rowsAt(columns.aliases.official, places.official),
      organisation: rowsAt(columns.aliases.organisation, places.organisation),
    },
    firstSources: others.map((thing) => columns.firstSources[thing] ?? 0),
    countries: renumbered(columns.countries, owned),
    engagementKinds: bytesAt(columns.engagementKinds, engagements),
    statuses: bytesAt(columns.statuses, engagements),
    datings: bytesAt(columns.datings, engagements),
    earliest: daysAt(columns.earliest, engagements),
    latest: daysAt(columns.latest, engagements),
    ties: {
      starts: tied.starts,
      kinds: bytesAt(ties.kinds, tied.rows),
      things: renumbered(ties.things, tied.rows),
      countries: renumbered(ties.countries, tied.rows),
    },
    bonds: {
      kinds: bytesAt(bonds.kinds, bondRows),
      from: renumbered(bonds.from, bondRows),
      countries: renumbered(bonds.countries, bondRows),
    },
    citationStarts: cited.starts,
    citations: cited.rows.map((row) => columns.citations[row] ?? 0),
    placement: {
      countries: placedOf('countries'),
      officials: placedOf('officials'),
      engagements: placedOf('engagements'),
    },
  };
};

/** Where in ascending numbers the first stands that is not below `least`. */
const firstFrom = (ascending: Uint32Array, least: number): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The rows of some owners that are to stay, owner by owner: those of owner e are at `starts[e]` up to `starts[e + 1]`. */
const rowsOfAll = (from: Uint32Array, owners: Uint32Array, isKept: (row: number) => boolean) => {
  let most = 0;
  for (const owner of owners) most += (from[owner + 1] ?? 0) - (from[owner] ?? 0);
  const rows = new Uint32Array(most);
  const starts = new Uint32Array(owners.length + 1);
  let length = 0;
  owners.forEach((owner, at) => {
    const end = from[owner + 1] ?? 0;
    for (let row = from[owner] ?? 0; row < end; row++) if (isKept(row)) rows[length++] = row;
    starts[at + 1] = length;
  });
  return { rows: rows.slice(0, length), starts };
};

const rowsAt = <Row>(rows: readonly Row[], places: Uint32Array): readonly Row[] => {
  const found: Row[] = [];
  for (const place of places) found.push(rows[place] as Row); // places in the very column
  return found;
};

const bytesAt = (column: Uint8Array, rows: Uint32Array): Uint8Array => {
  const found = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) found[at] = column[rows[at] ?? 0] ?? 0;
  return found;
};

const daysAt = (column: Int32Array, rows: Uint32Array): Int32Array => {
  const found = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) found[at] = column[rows[at] ?? 0] ?? 0;
  return found;
};
