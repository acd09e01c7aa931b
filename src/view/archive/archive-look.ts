/** Colour and broken line of the things of an archive. Both follow the whole of it, so that no filter changes them. */
import type { Outline } from '../../graph/archive/outline';
import { NONE } from '../../graph/archive/outline-columns';
import { HUES } from '../hues';
import { didNotOccur } from './archive-level';

export interface ArchiveLook {
  /** The hue of a country and of what is of it; undefined where a thing belongs to no country. */
  hueOf(thing: number): number | undefined;
  isBroken(thing: number): boolean;
}

/** Numbers of things are those of `outline`. */
export const archiveLookOf = (outline: Outline, whole: Outline): ArchiveLook => {
  const countries = outline.columns.counts.country;
  const firstEngagement = outline.firstOf('engagement');
  const firstTopic = outline.firstOf('topic');
  const numberInWhole = (thing: number): number =>
    outline.columns === whole.columns ? thing : (whole.numberOf(outline.idOf(thing)) ?? NONE);
  const acting = actingIn(whole);
  const hueInWhole = (country: number) => numberInWhole(country) % HUES;
  return {
    hueOf: (thing) => {
      if (thing < countries) return hueInWhole(thing);
      // A filter may have taken the country away, and not the one who is of it.
      const country = thing < firstTopic ? whole.columns.countries[numberInWhole(thing)] : undefined;
      return country === undefined || country === NONE ? undefined : country % HUES;
    },
    isBroken: (thing) => {
      if (thing < countries) return acting[numberInWhole(thing)] !== 1;
      return thing >= firstEngagement && didNotOccur(outline, thing);
    },
  };
};

const known = new WeakMap<Outline, Uint8Array>();

/** 1 for each country that somebody acts for. */
const actingIn = (whole: Outline): Uint8Array => {
  const found = known.get(whole);
  if (found) return found;
  const acting = new Uint8Array(whole.columns.counts.country);
  for (const country of whole.columns.ties.countries) if (country !== NONE) acting[country] = 1;
  known.set(whole, acting);
  return acting;
};
