/**
 * How soon each thing can be reached, counted in engagements and in days: a breadth-first search that keeps, for every
 * thing, the earliest day on which so many engagements lead to it. A longer way can arrive on an earlier day, so a thing
 * may have several. Where time does not matter all days are alike and each thing and engagement is looked at once.
 */
import type { ThingId } from '../ids';
import type { Joining, JoiningsByThing } from './joining';

/** With this many engagements the thing can be reached on this day. */
interface Arrival {
  readonly engagements: number;
  readonly day: number;
}

/** By thing, each list with no fewer engagements and earlier days towards its end. */
export type Arrivals = ReadonlyMap<ThingId, readonly Arrival[]>;

/** Stops when `target` is reached, after `most` engagements, or when there is nothing more to reach. */
export const arrivalsFrom = (
  start: ThingId,
  byThing: JoiningsByThing,
  { target, most = Number.POSITIVE_INFINITY }: { readonly target?: ThingId; readonly most?: number } = {},
): Arrivals => {
  const arrivals = new Map<ThingId, Arrival[]>();
  const arrive = (thing: ThingId, arrival: Arrival): boolean => {
    const known = arrivals.get(thing);
    const last = known?.at(-1);
    if (last && last.day <= arrival.day) return false;
    if (known) known.push(arrival);
    else arrivals.set(thing, [arrival]);
    return true;
  };

  const heldOn = new Map<Joining, number>();
  let front: ReadonlyMap<ThingId, number> = new Map([[start, Number.NEGATIVE_INFINITY]]);
  arrive(start, { engagements: 0, day: Number.NEGATIVE_INFINITY });
  for (let engagements = 1; front.size > 0 && engagements <= most; engagements += 1) {
    const held = new Set<Joining>();
    for (const [thing, day] of front)
      for (const joining of byThing.get(thing) ?? []) {
        if (day > joining.latest) continue;
        const on = Math.max(day, joining.earliest);
        const before = heldOn.get(joining);
        if (before !== undefined && before <= on) continue;
        heldOn.set(joining, on);
        held.add(joining);
      }
    const next = new Map<ThingId, number>();
    for (const joining of held) {
      const day = heldOn.get(joining) ?? joining.earliest;
      for (const member of joining.members) if (arrive(member, { engagements, day })) next.set(member, day);
    }
    if (target !== undefined && next.has(target)) break;
    front = next;
  }
  return arrivals;
};

/** The earliest day of arrival with at most so many engagements; undefined where that is too few. */
export const arrivalWithin = (arrivals: Arrivals, thing: ThingId, engagements: number): number | undefined =>
  arrivals.get(thing)?.findLast((arrival) => arrival.engagements <= engagements)?.day;

/** The fewest engagements that lead to a thing. */
export const engagementsTo = (arrivals: Arrivals, thing: ThingId): number | undefined =>
  arrivals.get(thing)?.[0]?.engagements;
