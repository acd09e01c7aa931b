/** The three projections of one graph: which things and which lines each level draws, in the order they are listed. */
import { type Line, type LineKind, type ThingKind, thingKindOf } from './ids';
import type { Level } from './schema';

export const THINGS_AT: Readonly<Record<Level, readonly ThingKind[]>> = {
  countries: ['country'],
  officials: ['country', 'official'],
  engagements: ['engagement', 'country', 'official', 'organisation', 'topic'],
};

/** The kinds of line of each level, in the order in which they are listed. */
export const LINES_AT: Readonly<Record<Level, readonly LineKind[]>> = {
  countries: ['dealt-with', 'talked-about'],
  officials: ['dealt-with', 'represents', 'talked-about'],
  engagements: ['took-part', 'represents', 'about', 'concerns', 'held-at', 'reported', 'belongs-to'],
};

/** Where officials are drawn, what they did is not drawn a second time between their countries. */
export const isDrawnAt = (level: Level, line: Line): boolean =>
  LINES_AT[level].includes(line.kind) &&
  (level === 'countries' || thingKindOf(line.from) !== 'country' || thingKindOf(line.to) !== 'country');
