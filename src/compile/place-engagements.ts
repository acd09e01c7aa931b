/** Where the engagements of a corrected network stand: those that were there stay, and the others are taken in. */
import type { NetworkColumns } from '../graph/archive/network-columns';
import { linesOfEngagement } from '../graph/lines';
import type { Engagement } from '../graph/schema';
import { takeIn } from '../layout/take-in';
import { canTakeIn } from './keep-layout';

/** Engagements by their ids without the kind. */
export interface Strangers {
  readonly engagements: ReadonlyMap<string, Engagement>;
  /** The numbers of all things but engagements. */
  thing(id: string): number;
}

/**
 * The column of places of the lowest level for the engagements `slugs`, where `before` is the network of before. Undefined where
 * the level has to be laid out anew.
 */
export const placesOfEngagements = (
  before: Pick<NetworkColumns, 'engagements' | 'placement'>,
  slugs: readonly string[],
  { engagements, thing }: Strangers,
): readonly number[] | undefined => {
  const places = before.placement.engagements ?? [];
  const first = places.length / 2 - before.engagements.slugs.length;
  const was = new Map(before.engagements.slugs.map((slug, at) => [slug, first + at]));
  const ids = [...Array.from({ length: first }, (_, other) => other), ...slugs.map((slug) => was.get(slug))];
  const strangers = ids.filter((number) => number === undefined).length;
  if (!canTakeIn(strangers, ids.length)) return undefined;
  const known = (axis: 0 | 1) =>
    Float64Array.from(ids, (number) =>
      number === undefined ? Number.NaN : (places[2 * number + axis] ?? 0),
    );
  const partnersOf = (node: number): readonly number[] => {
    const engagement = engagements.get(slugs[node - first] ?? '');
    if (!engagement) return [];
    const lines = new Map(linesOfEngagement(engagement).map((line) => [line.id, line]));
    return [...lines.values()].flatMap(({ from, to }) =>
      from === engagement.id ? thing(to) : to === engagement.id ? thing(from) : [],
    );
  };
  const now = { x: known(0), y: known(1) };
  const { x, y } = strangers > 0 ? takeIn(now, partnersOf) : now;
  return Array.from({ length: 2 * ids.length }, (_, at) => (at % 2 === 0 ? x : y)[at >> 1] ?? 0);
};
