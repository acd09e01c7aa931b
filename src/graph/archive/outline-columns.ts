/** The columns that an outline is made of. */
import type { SOURCED_KINDS } from '../ids';
import type { Level } from '../schema';

export type SourcedKind = (typeof SOURCED_KINDS)[number];

/** Stands in a column for: no country. */
export const NONE = 0xffffffff;
/** Stands in a column of days for: open, or not known. */
export const OPEN = -0x80000000;

/** The columns of numbers, from which lines are worked out and what filters leave. Columns by thing go by its number, those of engagements by its place among them. */
export interface NumbersOfOutline {
  readonly counts: Readonly<Record<SourcedKind, number>>;
  /** Of every thing but engagements: the source of its first quote. */
  readonly firstSources: Uint32Array;
  /** Of countries, officials and organisations: the country it is of, or NONE. */
  readonly countries: Uint32Array;
  readonly engagementKinds: Uint8Array;
  readonly statuses: Uint8Array;
  readonly datings: Uint8Array;
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  readonly ties: Ties;
  readonly bonds: Bonds;
  /** Those of the engagement at place e are at `citationStarts[e]` up to `citationStarts[e + 1]`. */
  readonly citationStarts: Uint32Array;
  readonly citations: Uint32Array;
}

/** What of the network file is kept: the numbers, what things are called and where they stand. */
export interface OutlineColumns extends NumbersOfOutline {
  readonly title: string;
  readonly shards: string;
  readonly sourceSlugs: readonly string[];
  readonly headlines: readonly string[];
  readonly slugs: Readonly<Record<SourcedKind, readonly string[]>>;
  readonly names: Readonly<Record<SourcedKind, readonly string[]>>;
  readonly aliases: Readonly<Record<'country' | 'official' | 'organisation', readonly (readonly string[])[]>>;
  readonly placement: Readonly<Record<Level, Float32Array | undefined>>;
}

/** What engagements name: those of the engagement at place e are at `starts[e]` up to `starts[e + 1]`. */
export interface Ties {
  readonly starts: Uint32Array;
  /** Places in LETTERS.ties. */
  readonly kinds: Uint8Array;
  readonly things: Uint32Array;
  /** The country that one who took part acted for; NONE for every other tie. */
  readonly countries: Uint32Array;
}

/** Lines from an official or organisation to a country that no engagement is needed for. */
export interface Bonds {
  /** Places in LETTERS.bonds. */
  readonly kinds: Uint8Array;
  readonly from: Uint32Array;
  readonly countries: Uint32Array;
}

/** The columns of numbers alone. */
export const numbersOf = (columns: NumbersOfOutline): NumbersOfOutline => ({
  counts: columns.counts,
  firstSources: columns.firstSources,
  countries: columns.countries,
  engagementKinds: columns.engagementKinds,
  statuses: columns.statuses,
  datings: columns.datings,
  earliest: columns.earliest,
  latest: columns.latest,
  ties: columns.ties,
  bonds: columns.bonds,
  citationStarts: columns.citationStarts,
  citations: columns.citations,
});
