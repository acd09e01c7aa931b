/**
 * The network of an archive in memory: what every thing is called and where it stands, what it is tied to and when. All of
 * it in columns, as there may be 100,000 things and more: nothing is made for each, and a thing is known by its number.
 * What is worked out of the columns is made when it is first asked for, and kept.
 */
import { type DateRange, dayOfNumber } from '../dates';
import { byCodeUnit, SOURCED_KINDS, type ThingKind } from '../ids';
import type {
  CountryId,
  Engagement,
  EngagementId,
  Level,
  OfficialId,
  OrganisationId,
  SourceId,
  TopicId,
} from '../schema';
import { KINDS_OF_ENGAGEMENT, STATUSES } from '../schema';
import { visibleText } from '../visible-text';
import { type EngagementsByThing, engagementsByThing } from './engagements-by-thing';
import { DIGITS, shardNameOf } from './names-of-files';
import { NONE, type NumbersOfOutline, OPEN, type OutlineColumns, type SourcedKind } from './outline-columns';
import { shardNumberOf } from './shard-numbers';

export type SourcedId = CountryId | OfficialId | OrganisationId | TopicId | EngagementId;

/** Things are numbered from 0: countries, officials, organisations, topics, engagements, each sorted by id. */
interface Numbering {
  /** Of things. */
  readonly count: number;
  /** The number of the first thing of a kind. */
  firstOf(kind: SourcedKind): number;
  /** Throws a RangeError where there is no such thing. */
  kindOf(thing: number): SourcedKind;
}

/** An outline without a word: what a worker is given of it. */
export interface OutlineInNumbers extends Numbering {
  readonly columns: NumbersOfOutline;
  /** The kinds of thing that levels draw, where a filter has hidden others; all, where none are given. */
  readonly kinds?: ReadonlySet<ThingKind>;
}

export interface Outline extends OutlineInNumbers {
  readonly columns: OutlineColumns;
  readonly title: string;
  idOf(thing: number): SourcedId;
  /** Undefined where the archive has no such thing. */
  numberOf(id: string): number | undefined;
  /** As it is to be shown: `visible-text` tells how. An engagement goes by its label. */
  nameOf(thing: number): string;
  /** The country that it is of; undefined for countries themselves, topics and engagements. */
  countryOf(thing: number): number | undefined;
  /** The kind and status of an engagement, as in its record. */
  engagementAt(thing: number): Pick<Engagement, 'kind' | 'status'>;
  /** As `rangeOf` tells it of the record. */
  datesOf(thing: number): DateRange | undefined;
  /** x, y of the things that the level draws, in the order of their numbers; undefined where it is not laid out. */
  positionsAt(level: Level): Float32Array | undefined;
  /** Engagements that a thing is named in (itself, if it is one), the newest first and the undated last. Not to be written to. */
  engagementsOf(thing: number): Uint32Array;
  /** Which sources prove it: of an engagement all, of another thing the first. */
  sourcesOf(thing: number): readonly number[];
  sourceIdOf(source: number): SourceId;
  /** Undefined where the archive has no such article. */
  sourceNumberOf(id: string): number | undefined;
  /** Engagements that cite an article, in the order of their numbers. */
  engagementsCiting(source: number): readonly number[];
  shardOfSource(source: number): number;
  /** The shards that what is told of a thing can be read from, the one with its record first. */
  shardsOf(thing: number): readonly number[];
  readonly shardCount: number;
  shardName(shard: number): string;
}

const numberingOf = (counts: NumbersOfOutline['counts']): Numbering => {
  const starts: readonly number[] = SOURCED_KINDS.map((_, at) =>
    SOURCED_KINDS.slice(0, at).reduce((sum, kind) => sum + counts[kind], 0),
  );
  const firstOf = (kind: SourcedKind) => starts[SOURCED_KINDS.indexOf(kind)] ?? 0;
  const count = firstOf('engagement') + counts.engagement;
  return {
    count,
    firstOf,
    kindOf: (thing) => {
      if (!(thing >= 0 && thing < count)) throw new RangeError(`there is no thing number ${thing}`);
      return SOURCED_KINDS.findLast((_, at) => thing >= (starts[at] ?? 0)) ?? 'engagement';
    },
  };
};

export const outlineInNumbers = (columns: NumbersOfOutline): OutlineInNumbers => ({
  columns,
  ...numberingOf(columns.counts),
});

export const createOutline = (columns: OutlineColumns): Outline => {
  const { counts, slugs, names, citations, citationStarts } = columns;
  const { count, firstOf, kindOf } = numberingOf(counts);
  const firstEngagement = firstOf('engagement');
  const shardCount = columns.shards.length / DIGITS;
  let newestFirst: EngagementsByThing | undefined;

  const within = <Row>(rows: Readonly<Record<SourcedKind, readonly Row[]>>, thing: number): Row => {
    const kind = kindOf(thing);
    const row = rows[kind][thing - firstOf(kind)];
    if (row === undefined) throw new RangeError(`there is no thing number ${thing}`);
    return row;
  };
  const placeOf = (engagement: number): number => {
    if (kindOf(engagement) !== 'engagement')
      throw new RangeError(`thing number ${engagement} is no engagement`);
    return engagement - firstEngagement;
  };
  const outline: Outline = {
    columns,
    title: visibleText(columns.title),
    count,
    firstOf,
    kindOf,
    // The cast holds because the slugs of each kind are in the form that the schema gives to ids of that kind.
    idOf: (thing) => `${kindOf(thing)}:${within(slugs, thing)}` as SourcedId,
    numberOf: (id) => {
      const colon = id.indexOf(':');
      const kind = SOURCED_KINDS.find((each) => each === id.slice(0, colon));
      if (!kind) return undefined;
      const place = placeIn(slugs[kind], id.slice(colon + 1));
      return place === undefined ? undefined : firstOf(kind) + place;
    },
    nameOf: (thing) => visibleText(within(names, thing)),
    countryOf: (thing) => {
      const country = columns.countries[thing];
      return country === undefined || country === NONE ? undefined : country;
    },
    engagementAt: (thing) => ({
      kind: KINDS_OF_ENGAGEMENT[columns.engagementKinds[placeOf(thing)] ?? 0] ?? 'meeting',
      status: STATUSES[columns.statuses[placeOf(thing)] ?? 0] ?? 'occurred',
    }),
    datesOf: (thing) => {
      const at = placeOf(thing);
      const dating = columns.datings[at];
      if (dating === 0) return undefined;
      const [earliest = OPEN, latest = OPEN] = [columns.earliest[at], columns.latest[at]];
      return {
        ...(earliest === OPEN ? {} : { earliest: dayOfNumber(earliest) }),
        ...(latest === OPEN ? {} : { latest: dayOfNumber(latest) }),
        disputed: dating === 2,
      };
    },
    positionsAt: (level) => columns.placement[level],
    engagementsOf: (thing) => {
      if (kindOf(thing) === 'engagement') return Uint32Array.of(thing);
      newestFirst ??= engagementsByThing(columns, firstEngagement);
      const { starts, engagements } = newestFirst;
      return engagements.subarray(starts[thing], starts[thing + 1]);
    },
    sourcesOf: (thing) => {
      if (thing < firstEngagement) return [columns.firstSources[thing] ?? 0];
      const at = placeOf(thing);
      return [...citations.subarray(citationStarts[at], citationStarts[at + 1])];
    },
    sourceIdOf: (source) => {
      const slug = columns.sourceSlugs[source];
      if (slug === undefined) throw new RangeError(`there is no source number ${source}`);
      return `source:${slug}`;
    },
    sourceNumberOf: (id) =>
      id.startsWith('source:') ? placeIn(columns.sourceSlugs, id.slice('source:'.length)) : undefined,
    engagementsCiting: (source) => {
      const citing: number[] = [];
      for (let place = 0; place < counts.engagement; place++)
        if (citations.subarray(citationStarts[place], citationStarts[place + 1]).includes(source))
          citing.push(firstEngagement + place);
      return citing;
    },
    shardOfSource: (source) => shardNumberOf(outline.sourceIdOf(source), shardCount),
    shardsOf: (thing) => [...new Set(outline.sourcesOf(thing).map(outline.shardOfSource))],
    shardCount,
    shardName: (shard) => shardNameOf(columns.shards.slice(shard * DIGITS, (shard + 1) * DIGITS)),
  };
  return outline;
};

/** In a sorted list, by halves: a map of 100,000 ids would take more room than the ids. */
const placeIn = (sorted: readonly string[], text: string): number | undefined => {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = byCodeUnit(sorted[middle] ?? '', text);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};
