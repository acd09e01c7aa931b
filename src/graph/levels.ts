/** The three projections of one graph: which things and which lines each level draws, in the order they are listed. */
import type { LineKind, ThingKind } from './ids';
import type { Level } from './schema';

export const THINGS_AT: Readonly<Record<Level, readonly ThingKind[]>> = {
  countries: ['country'],
  officials: ['country', 'official'],
  engagements: ['engagement', 'country', 'official', 'organisation', 'topic'],
};

export const LINES_AT: Readonly<Record<Level, readonly LineKind[]>> = {
  countries: ['dealt-with', 'talked-about'],
  officials: ['dealt-with', 'represents', 'talked-about'],
  engagements: ['took-part', 'represents', 'about', 'concerns', 'held-at', 'reported', 'belongs-to'],
};
