/** The stretch of time that the strip shows, and how zooming, panning and bringing something into sight change it. */
import { dayNumberOf, dayOfNumber, type Span } from '../../graph/dates';
import type { DatedEntry } from './entries';

/** In day numbers, with fractions; a day is the point of its number, so that its mark stands over its tick. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** Days at the closest: nothing is known finer than a day. */
const LEAST_DAYS = 4;
/** Days at the widest, unless what is dated lies wider: some decades. */
const MOST_DAYS = 60 * 365.25;
/** The days that JavaScript has dates for. */
export const END_OF_TIME = 1e8;
/** Room left beside what is brought into sight, as a share of the whole. */
const MARGIN = 0.1;

const lengthOf = ({ from, to }: Domain): number => to - from;

/** Moved into the days that exist. */
const kept = ({ from, to }: Domain): Domain => {
  const shift = Math.max(0, -END_OF_TIME - from) - Math.max(0, to - END_OF_TIME);
  return { from: Math.max(-END_OF_TIME, from + shift), to: Math.min(END_OF_TIME, to + shift) };
};

const extentOf = (dated: readonly DatedEntry[]): Domain | undefined => {
  const first = dated[0];
  if (!first) return undefined;
  let { from, to } = first;
  for (const entry of dated) {
    from = Math.min(from, entry.from);
    to = Math.max(to, entry.to);
  }
  return { from, to };
};

/** All that is dated, with room on both sides; undefined where nothing is. */
export const fittingDomainOf = (dated: readonly DatedEntry[]): Domain | undefined => {
  const extent = extentOf(dated);
  if (!extent) return undefined;
  const room = Math.max(2, lengthOf(extent) * 0.04);
  return kept({ from: extent.from - room, to: extent.to + room });
};

/** All that is dated; or the chosen span with what lies round it, where that would be a sliver in it all. */
export const openingDomainOf = (dated: readonly DatedEntry[], span: Span | null): Domain | undefined => {
  const all = fittingDomainOf(dated);
  if (!all || !span) return all;
  const chosen = { from: dayNumberOf(span.from), to: dayNumberOf(span.to) };
  const days = lengthOf(chosen) + 1;
  if (days * 40 > lengthOf(all)) return all;
  return kept({ from: chosen.from - days * 4, to: chosen.to + days * 4 });
};

/** `factor` above 1 shows less time. The day `at` stays where it is. */
export const zoomedDomain = (
  domain: Domain,
  factor: number,
  at: number,
  dated: readonly DatedEntry[],
): Domain => {
  const all = fittingDomainOf(dated);
  const most = Math.max(MOST_DAYS, all ? lengthOf(all) : 0);
  const length = Math.min(most, Math.max(LEAST_DAYS, lengthOf(domain) / factor));
  const from = at - ((at - domain.from) / lengthOf(domain)) * length;
  return kept({ from, to: from + length });
};

/** The day to zoom at: the middle of what the reader has in mind, where it is in sight, or of what is seen. */
export const zoomCentreOf = (
  domain: Domain,
  dated: readonly DatedEntry[],
  inMind: readonly (Domain | undefined)[],
): number => {
  const seen = dated.filter((entry) => isSeen(domain, entry));
  const at = inMind.find((range) => range && isSeen(domain, range)) ?? seen[seen.length >> 1] ?? domain;
  const [from, to] = [Math.max(at.from, domain.from), Math.min(at.to, domain.to)];
  return (from + to) / 2;
};

/** Moved by a share of what is shown: 0.5 is half of it later. */
export const pannedDomain = (domain: Domain, share: number): Domain => {
  const shift = lengthOf(domain) * share;
  return kept({ from: domain.from + shift, to: domain.to + shift });
};

/** With the days from `range.from` to `range.to` filling it, as far as days can. */
export const domainAround = (range: Domain): Domain => {
  const length = Math.max(LEAST_DAYS, lengthOf(range) * (1 + 4 * MARGIN));
  const middle = (range.from + range.to) / 2;
  return kept({ from: middle - length / 2, to: middle + length / 2 });
};

/** Moved no further than is needed to have the range in sight; wider only where it is longer than what is shown. */
export const domainShowing = (domain: Domain, range: Domain): Domain => {
  const margin = lengthOf(domain) * MARGIN;
  if (lengthOf(range) > lengthOf(domain) - 2 * margin) return domainAround(range);
  const later = Math.max(0, range.to + margin - domain.to);
  const earlier = Math.max(0, domain.from - (range.from - margin));
  if (later === 0 && earlier === 0) return domain;
  return kept({ from: domain.from + later - earlier, to: domain.to + later - earlier });
};

/** Some of what is told of it lies in what is shown. */
export const isSeen = (domain: Domain, { from, to }: Domain): boolean =>
  to >= domain.from && from <= domain.to;

/** The whole days that are shown. */
export const spanOfDomain = ({ from, to }: Domain): Span => ({
  from: dayOfNumber(Math.ceil(from)),
  to: dayOfNumber(Math.floor(to)),
});

/** The days between two places that a reader pointed at, in either order, within the days that exist. */
export const spanBetween = (a: number, b: number): Span => {
  const day = (number: number) =>
    dayOfNumber(Math.round(Math.max(-END_OF_TIME, Math.min(END_OF_TIME, number))));
  return { from: day(Math.min(a, b)), to: day(Math.max(a, b)) };
};
