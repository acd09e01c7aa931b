/**
 * What a filter leaves of an archive, in numbers: the engagements that are as it asks and the things that they name, as
 * `narrow` leaves them of a graph. Numbers are counted anew. Typed arrays throughout: there may be a million ties.
 */
import { SOURCED_KINDS } from '../ids';
import { type Asked, createMisses } from './asked-of-outline';
import { LETTERS } from './letters';
import type { OutlineInNumbers } from './outline';
import { NONE, type NumbersOfOutline, type SourcedKind } from './outline-columns';

export interface LeftByFilter {
  /** The numbers that things have in the whole, in the order of the new ones, which is theirs. */
  readonly kept: Uint32Array;
  readonly numbers: NumbersOfOutline;
}

/** At 100,000 engagements this is work for a worker. */
export const leftByFilter = (whole: OutlineInNumbers, asked: Asked): LeftByFilter => {
  const { columns, count, firstOf } = whole;
  const engagements = placesLeft(columns, asked);
  const others = thingsNamedBy(whole, engagements);
  const kept = new Uint32Array(others.length + engagements.length);
  kept.set(others);
  kept.set(
    engagements.map((place) => firstOf('engagement') + place),
    others.length,
  );
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

  const { ties, bonds } = columns;
  const tied = rowsOfAll(ties.starts, engagements, (row) => newNumber(ties.things[row]) !== NONE);
  const cited = rowsOfAll(columns.citationStarts, engagements, () => true);
  const bondRows = Uint32Array.from(bonds.from.keys()).filter((row) => newNumber(bonds.from[row]) !== NONE);
  const owned = others.subarray(0, firstFrom(others, columns.countries.length));
  return {
    kept,
    numbers: {
      counts: countsOf(whole, kept),
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
    },
  };
};

/** Places of the engagements that are as asked, in their order. */
const placesLeft = (columns: NumbersOfOutline, asked: Asked): Uint32Array => {
  const missedBy = createMisses(columns, asked);
  const left = new Uint32Array(columns.counts.engagement);
  let length = 0;
  for (let place = 0; place < left.length; place++) if (missedBy(place) === 0) left[length++] = place;
  return left.subarray(0, length);
};

const [TOOK_PART, ONLY_NAMED] = ['t', 'n'].map((letter) => LETTERS.ties.indexOf(letter));

/** The things, in their order, that the engagements name or that what they name is bound to. */
const thingsNamedBy = ({ columns, firstOf }: OutlineInNumbers, engagements: Uint32Array): Uint32Array => {
  const { ties, bonds } = columns;
  const [firstOfficial, firstTopic] = [firstOf('official'), firstOf('topic')];
  const named = new Uint8Array(firstOf('engagement'));
  for (const place of engagements) {
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
  return Uint32Array.from(named.keys()).filter((thing) => named[thing] === 1);
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

/** Of the things that are kept those of one kind, by their places among those of the whole. */
export const placesKept = (
  { columns, firstOf }: OutlineInNumbers,
  kept: Uint32Array,
  kind: SourcedKind,
): Uint32Array => {
  const first = firstOf(kind);
  return kept
    .subarray(firstFrom(kept, first), firstFrom(kept, first + columns.counts[kind]))
    .map((thing) => thing - first);
};

const countsOf = (whole: OutlineInNumbers, kept: Uint32Array) => {
  const counts = { country: 0, official: 0, organisation: 0, topic: 0, engagement: 0 };
  for (const kind of SOURCED_KINDS) counts[kind] = placesKept(whole, kept, kind).length;
  return counts;
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
