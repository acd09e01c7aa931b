/**
 * What the reader of any format finds in a file, before it is known to hold together: things and links as they come, each
 * with its place in the file. Counts everything and keeps no more than can be opened.
 */
import type { Refusal } from '../graph/check/check-graph';
import type { Problem } from '../graph/schema-problems';
import type { Attribute, ImportFormat } from '../graph/unsourced';

export const MOST_THINGS = 100_000;
export const MOST_LINKS = 300_000;
/** Of all things and links together: each becomes a line that can be read. */
export const MOST_ATTRIBUTES = 1_000_000;

/** A path in JSON, or a place in words. */
export type PlaceInFile = Pick<Problem, 'path' | 'place'>;

export const placeNamed = (place: string): PlaceInFile => ({ path: [], place });

export interface FoundThing {
  readonly ownId: string | undefined;
  label: string | undefined;
  attributes: readonly Attribute[];
  /** The own id of the thing that it stands in, in files where things stand in others. */
  readonly parent?: string | undefined;
  /** In the file's own units, y downwards. Not a number where the file says something else. */
  x: number | undefined;
  y: number | undefined;
  readonly place: PlaceInFile;
}

export interface FoundLink {
  readonly source: string | undefined;
  readonly target: string | undefined;
  label: string | undefined;
  readonly isDirected: boolean;
  attributes: readonly Attribute[];
  readonly place: PlaceInFile;
}

export interface Found {
  readonly format: ImportFormat;
  title: string | undefined;
  /** Whether Readout wrote it: then its positions are Readout's own. */
  isOwn: boolean;
  readonly things: FoundThing[];
  readonly links: FoundLink[];
  thingCount: number;
  linkCount: number;
  attributeCount: number;
  readonly problems: Problem[];
}

export const nothingFound = (format: ImportFormat): Found => ({
  format,
  title: undefined,
  isOwn: false,
  things: [],
  links: [],
  thingCount: 0,
  linkCount: 0,
  attributeCount: 0,
  problems: [],
});

export const addThing = (found: Found, thing: FoundThing): void => {
  found.thingCount += 1;
  if (found.thingCount <= MOST_THINGS) found.things.push(thing);
};

export const addLink = (found: Found, link: FoundLink): void => {
  found.linkCount += 1;
  if (found.linkCount <= MOST_LINKS) found.links.push(link);
};

/** The attributes, counted; none once there are more than can be opened. */
export const counted = (found: Found, attributes: readonly Attribute[]): readonly Attribute[] => {
  found.attributeCount += attributes.length;
  return found.attributeCount > MOST_ATTRIBUTES ? [] : attributes;
};

/** Problems that are told; what follows is more of the same. */
const MOST_PROBLEMS = 1000;

export const addProblem = ({ problems }: Found, problem: Problem): void => {
  if (problems.length < MOST_PROBLEMS) problems.push(problem);
};

/** Thrown where reading cannot go on; caught at the door, `read-graph`. */
export class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(title: string, advice: string, problems: readonly Problem[]) {
    super(title);
    this.refusal = { title, advice, problems };
  }
}
