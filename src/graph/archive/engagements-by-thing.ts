/** Which engagements of an archive a thing is named in, for every thing at once: worked out in columns, as there may be a million ties. */
import { NONE, type NumbersOfOutline, OPEN } from './outline-columns';

/** Those of thing n are at `starts[n]` up to `starts[n + 1]`. */
export interface EngagementsByThing {
  readonly starts: Uint32Array;
  readonly engagements: Uint32Array;
}

export const engagementsByThing = (
  columns: NumbersOfOutline,
  firstEngagement: number,
): EngagementsByThing => {
  const { things, countries, starts: tiesFrom } = columns.ties;
  const starts = new Uint32Array(firstEngagement + 1);
  /** The engagement, from 1, that a thing was met in last: each counts once. */
  const lastMet = new Uint32Array(firstEngagement);
  /** Of each tie whether its thing (1) and its country (2) are met there for the first time in their engagement. */
  const met = new Uint8Array(things.length);
  for (let place = 0; place < columns.earliest.length; place++) {
    for (let at = tiesFrom[place] ?? 0, end = tiesFrom[place + 1] ?? 0; at < end; at++) {
      const [thing, country] = [things[at] ?? NONE, countries[at] ?? NONE];
      if (thing < firstEngagement && lastMet[thing] !== place + 1) {
        lastMet[thing] = place + 1;
        starts[thing + 1] = (starts[thing + 1] ?? 0) + 1;
        met[at] = 1;
      }
      if (country < firstEngagement && lastMet[country] !== place + 1) {
        lastMet[country] = place + 1;
        starts[country + 1] = (starts[country + 1] ?? 0) + 1;
        met[at] = (met[at] ?? 0) | 2;
      }
    }
  }
  for (let thing = 0; thing < firstEngagement; thing++)
    starts[thing + 1] = (starts[thing + 1] ?? 0) + (starts[thing] ?? 0);
  const next = starts.slice();
  const engagements = new Uint32Array(starts[firstEngagement] ?? 0);
  const put = (thing: number, place: number) => {
    const at = next[thing] ?? 0;
    engagements[at] = firstEngagement + place;
    next[thing] = at + 1;
  };
  for (const place of placesNewestFirst(columns))
    for (let at = tiesFrom[place] ?? 0, end = tiesFrom[place + 1] ?? 0; at < end; at++) {
      const meets = met[at] ?? 0;
      if ((meets & 1) !== 0) put(things[at] ?? NONE, place);
      if ((meets & 2) !== 0) put(countries[at] ?? NONE, place);
    }
  return { starts, engagements };
};

/** Stands for the day of what is undated, so that it comes last; and a day after any that the calendar has. */
const NEVER = -10_000_000;
const LATEST = 10_000_000;

/** Places of engagements, the newest first; of the same day in the order of their ids. */
const placesNewestFirst = ({ earliest, latest }: NumbersOfOutline): Uint32Array => {
  const rows = earliest.length;
  // Day and place in one number, which sorts many times faster than by a function.
  const keys = new Float64Array(rows);
  for (let place = 0; place < rows; place++) {
    const [first = OPEN, last = OPEN] = [earliest[place], latest[place]];
    const day = first !== OPEN ? first : last !== OPEN ? last : NEVER;
    keys[place] = (LATEST - day) * rows + place;
  }
  keys.sort();
  const places = new Uint32Array(rows);
  for (let at = 0; at < rows; at++) places[at] = (keys[at] ?? 0) % rows;
  return places;
};
