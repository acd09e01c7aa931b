/**
 * The three projections of one graph: which things and which lines each level draws, in the order they are listed. A graph
 * from another tool's file knows no levels: each draws all of it.
 */
import { type Line, type LineKind, type ThingKind, thingKindOf } from './ids';
import type { Level } from './schema';

export const THINGS_AT: Readonly<Record<Level, readonly ThingKind[]>> = {
  countries: ['country', 'thing'],
  officials: ['country', 'official', 'thing'],
  engagements: ['engagement', 'country', 'official', 'organisation', 'topic', 'thing'],
};

/** The kinds of line of each level, in the order in which they are listed. */
export const LINES_AT: Readonly<Record<Level, readonly LineKind[]>> = {
  countries: ['dealt-with', 'talked-about', 'linked'],
  officials: ['dealt-with', 'represents', 'talked-about', 'linked'],
  engagements: [
    'took-part',
    'represents',
    'about',
    'concerns',
    'held-at',
    'reported',
    'belongs-to',
    'linked',
  ],
};

/** Where officials are drawn, what they did is not drawn a second time between their countries. */
export const isDrawnAt = (level: Level, line: Line): boolean =>
  LINES_AT[level].includes(line.kind) &&
  (level === 'countries' || thingKindOf(line.from) !== 'country' || thingKindOf(line.to) !== 'country');
