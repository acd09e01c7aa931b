/**
 * How two things are connected: every shortest path between them. A path goes from thing to thing, each two joined by one
 * or more engagements that name both; its length is the number of its steps. Paths are told apart by the things they go
 * through, not by the engagements: two calls between the same two are one path. All are counted, some are spelt out.
 */
import type { GraphIndex } from '../graph-index';
import { byCodeUnit, type ThingId } from '../ids';
import type { EngagementId } from '../schema';
import { type Arrivals, arrivalsFrom, arrivalWithin, engagementsTo } from './arrivals';
import {
  byDay,
  type Joining,
  type JoiningsByThing,
  joiningOf,
  joiningsByThing,
  type PathsAsked,
} from './joining';

/** `steps[n]` are the engagements that join `things[n]` to `things[n + 1]`, the earliest first. */
export interface ConnectingPath {
  readonly things: readonly ThingId[];
  readonly steps: readonly (readonly EngagementId[])[];
}

export interface Connection {
  /** The length of each path: how many engagements one meets on it. */
  readonly engagements: number;
  /** How many paths have that length. Past 2^53 a rounded number. */
  readonly count: number;
  /** All of them, or of more than `most` a choice that takes as evenly as can be from every way to go on. */
  readonly paths: readonly ConnectingPath[];
}

const MOST_PATHS = 20;

/** Undefined where nothing connects the two. Either end may be any thing; of the two the path begins at `from`. */
export const connectionOf = (
  index: GraphIndex,
  asked: PathsAsked,
  most = MOST_PATHS,
): Connection | undefined => {
  const { from, to } = asked;
  const joinings = joiningOf(index, asked);
  const byThing = joiningsByThing(joinings);
  const length = engagementsTo(arrivalsFrom(from, byThing, { target: to }), to);
  if (length === undefined || length === 0) return undefined;

  // The same search from the far end, with time running backwards, tells from where that end can still be reached.
  const mirror = asked.time === 'any' ? byThing : joiningsByThing(joinings.map(mirrored));
  const onwards = arrivalsFrom(to, mirror, { target: from, most: length });
  const stages = stagesOf(from, byThing, onwards, length);
  for (const stage of stages.toReversed())
    for (const stop of stage)
      stop.paths = stop.next.length === 0 ? 1 : stop.next.reduce((sum, { paths }) => sum + paths, 0);
  const start = stages[0]?.[0];
  if (!start) return undefined;
  return {
    engagements: length,
    count: start.paths,
    paths: chainsFrom(start, most, length).map((things) => ({ things, steps: stepsOf(things, byThing) })),
  };
};

const mirrored = ({ earliest, latest, ...joining }: Joining): Joining => ({
  ...joining,
  earliest: -latest,
  latest: -earliest,
});

/** A thing at which a path can stand after so many engagements, on the earliest day that the way there allows. */
interface Stop {
  readonly thing: ThingId;
  readonly day: number;
  readonly next: Stop[];
  /** How many paths lead from here to the end. */
  paths: number;
}

/** The stops after 0, 1, 2 … engagements from which the end is still reached in time. Each way through them is a path. */
const stagesOf = (
  from: ThingId,
  byThing: JoiningsByThing,
  onwards: Arrivals,
  length: number,
): readonly (readonly Stop[])[] => {
  const stages: Stop[][] = [[{ thing: from, day: Number.NEGATIVE_INFINITY, next: [], paths: 0 }]];
  for (let left = length - 1; left >= 0; left -= 1) {
    const stage = new Map<ThingId, Map<number, Stop>>();
    for (const stop of stages.at(-1) ?? []) {
      for (const [thing, day] of soonestFrom(stop, byThing)) {
        const leave = arrivalWithin(onwards, thing, left);
        if (leave === undefined || day > -leave) continue;
        const days = stage.get(thing) ?? new Map<number, Stop>();
        const next = days.get(day) ?? { thing, day, next: [], paths: 0 };
        stage.set(thing, days.set(day, next));
        stop.next.push(next);
      }
      stop.next.sort((a, b) => byCodeUnit(a.thing, b.thing));
    }
    stages.push([...stage.values()].flatMap((days) => [...days.values()]));
  }
  return stages;
};

/** The things one engagement further, each with the earliest day on which it is reached from here. */
const soonestFrom = ({ thing, day }: Stop, byThing: JoiningsByThing): ReadonlyMap<ThingId, number> => {
  const soonest = new Map<ThingId, number>();
  for (const { earliest, latest, members } of byThing.get(thing) ?? []) {
    if (day > latest) continue;
    const on = Math.max(day, earliest);
    for (const member of members) {
      const known = soonest.get(member);
      if (member !== thing && (known === undefined || on < known)) soonest.set(member, on);
    }
  }
  return soonest;
};

/** Up to `most` ways from a stop to the end, shared out over the branches at each stop. */
const chainsFrom = (start: Stop, most: number, length: number): readonly (readonly ThingId[])[] => {
  let parts = [{ stop: start, things: [start.thing], share: Math.min(most, start.paths) }];
  for (let step = 0; step < length; step += 1)
    parts = parts.flatMap(({ stop, things, share }) => {
      const shares = sharedOut(
        share,
        stop.next.map(({ paths }) => paths),
      );
      return stop.next.flatMap((next, at) => {
        const own = shares[at] ?? 0;
        return own > 0 ? [{ stop: next, things: [...things, next.thing], share: own }] : [];
      });
    });
  return parts.map(({ things }) => things);
};

/** Deals `total` out one by one in turn, none getting more than it can hold, until it or all that they hold is dealt. */
const sharedOut = (total: number, holds: readonly number[]): readonly number[] => {
  const shares = holds.map(() => 0);
  for (let [left, before] = [total, -1]; left > 0 && left !== before; ) {
    before = left;
    for (const [at, hold] of holds.entries()) {
      const share = shares[at] ?? 0;
      if (left === 0 || share >= hold) continue;
      shares[at] = share + 1;
      left -= 1;
    }
  }
  return shares;
};

/** The engagements between each two things of a chain, of those only the ones on which days along the chain never go back. */
const stepsOf = (things: readonly ThingId[], byThing: JoiningsByThing): ConnectingPath['steps'] => {
  const joining = things.slice(1).map((to, at) => {
    const from = things[at];
    return ((from && byThing.get(from)) ?? []).filter(({ members }) => members.includes(to));
  });
  const soonest = soonestAlong(joining);
  const latest = soonestAlong(joining.map((step) => step.map(mirrored)).reverse())
    .map((day) => -day)
    .reverse();
  return joining.map((step, at) => {
    const [since, until] = [soonest[at] ?? 0, latest[at + 1] ?? 0];
    return step
      .filter((each) => Math.max(each.earliest, since) <= Math.min(each.latest, until))
      .map(({ engagement }) => engagement)
      .sort(byDay)
      .map(({ id }) => id);
  });
};

/** The earliest day before each step, and after the last, when each is taken as soon as the one before allows. */
const soonestAlong = (steps: readonly (readonly Joining[])[]): readonly number[] => {
  const days = [Number.NEGATIVE_INFINITY];
  for (const step of steps) {
    const day = days.at(-1) ?? 0;
    days.push(
      Math.min(...step.filter(({ latest }) => day <= latest).map(({ earliest }) => Math.max(day, earliest))),
    );
  }
  return days;
};
