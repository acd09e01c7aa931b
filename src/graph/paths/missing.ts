/**
 * What there is to tell where nothing connects two things: which limit stands in the way, or else what comes nearest, and
 * how far engagements lead at all from the end from which they lead less far.
 */
import { participantIdOf } from '../dealings';
import { thingsOfEngagement } from '../engagement-things';
import type { GraphIndex } from '../graph-index';
import { byCodeUnit, type ThingId, type ThingKind, thingKindOf } from '../ids';
import type { EngagementId, Graph } from '../schema';
import { type Arrivals, arrivalsFrom, engagementsTo } from './arrivals';
import { joiningOf, joiningsByThing, type PathsAsked } from './joining';
import { connectionOf } from './paths';

/** The two things asked about. */
type Ends = Pick<PathsAsked, 'from' | 'to'>;

export type Limit = 'via' | 'time' | 'filter';

/** What is to be lifted for a path to be there, and how long that path is. */
export interface Lift {
  readonly limits: readonly Limit[];
  readonly engagements: number;
}

/** Of the limits that are set the fewest that will do. */
export const liftOf = (index: GraphIndex, asked: PathsAsked): Lift | undefined => {
  const set: readonly Limit[] = [
    ...(asked.via === null ? [] : (['via'] as const)),
    ...(asked.time === 'any' ? [] : (['time'] as const)),
    ...(index.graph === index.whole.graph ? [] : (['filter'] as const)),
  ];
  for (const limits of subsetsOf(set).sort((a, b) => a.length - b.length)) {
    if (limits.length === 0) continue;
    const found = connectionOf(limits.includes('filter') ? index.whole : index, lifted(asked, limits), 0);
    if (found) return { limits, engagements: found.engagements };
  }
  return undefined;
};

/** The question without those limits that are its own. */
export const lifted = <Asked extends PathsAsked>(asked: Asked, limits: readonly Limit[]): Asked => ({
  ...asked,
  via: limits.includes('via') ? null : asked.via,
  time: limits.includes('time') ? 'any' : asked.time,
});

const subsetsOf = <Value>(values: readonly Value[]): (readonly Value[])[] => {
  const subsets: (readonly Value[])[] = [[]];
  for (const value of values) subsets.push(...subsets.map((subset) => [...subset, value]));
  return subsets;
};

/** Something that one end reaches and that has something in common with the other, or that end itself. */
export interface Nearest {
  readonly from: ThingId;
  readonly to: ThingId;
  /** What `from` reaches. */
  readonly thing: ThingId;
  /** How many engagements lead to it; none where it is `from` itself. */
  readonly engagements: number;
  /** What it and `to` are tied to: an official or organisation, else a country, else a topic. One of the two, where it is that. */
  readonly common: ThingId;
}

const NEARNESS: readonly ThingKind[] = ['official', 'organisation', 'country', 'topic'];

/**
 * What `from` reaches nearest to `to`, or where there is none the other way about. The closest tie counts first, then the
 * fewest engagements.
 */
export const nearestOf = (index: GraphIndex, { from, to }: Ends): Nearest | undefined => {
  const tiesOf = tiesIn(index.graph);
  return nearestFrom(index, { from, to }, tiesOf) ?? nearestFrom(index, { from: to, to: from }, tiesOf);
};

const nearestFrom = (index: GraphIndex, ends: Ends, tiesOf: TiesOf): Nearest | undefined => {
  const reached = reachOf(index, ends, ends.from);
  const sought = tiesOf(ends.to);
  const rank = ({ common }: Nearest) => NEARNESS.indexOf(thingKindOf(common));
  return [...new Set([ends.from, ...reached.keys()])]
    .flatMap((thing) =>
      [...tiesOf(thing)]
        .filter((common) => sought.has(common))
        .map(
          (common): Nearest => ({ ...ends, thing, engagements: engagementsTo(reached, thing) ?? 0, common }),
        ),
    )
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        a.engagements - b.engagements ||
        byCodeUnit(a.thing, b.thing) ||
        byCodeUnit(a.common, b.common),
    )[0];
};

type TiesOf = (id: ThingId) => ReadonlySet<ThingId>;

/** Whom an official or organisation acts for or belongs to, and the topics of what each took part in; itself too. */
const tiesIn = (graph: Graph): TiesOf => {
  const ties = new Map<ThingId, Set<ThingId>>();
  const tie = (thing: ThingId, ...to: readonly ThingId[]) => {
    const known = ties.get(thing) ?? new Set<ThingId>([thing]);
    ties.set(thing, known);
    for (const each of to) known.add(each);
  };
  for (const { id, posts } of graph.officials)
    for (const { country, organisation } of posts) tie(id, country, ...(organisation ? [organisation] : []));
  for (const { id, country } of graph.organisations) if (country) tie(id, country.country);
  for (const { id, participants, topics } of graph.engagements) {
    const about = topics.map(({ topic }) => topic);
    tie(id, ...about);
    for (const participant of participants) {
      const { onBehalfOf } = participant;
      tie(id, participantIdOf(participant), onBehalfOf);
      tie(participantIdOf(participant), onBehalfOf, ...about);
      tie(onBehalfOf, ...about);
    }
  }
  return (id) => ties.get(id) ?? new Set([id]);
};

/** How far engagements lead from a thing. */
export interface Reach {
  readonly of: ThingId;
  /** All that is reached from it, in any number of engagements. */
  readonly things: readonly ThingId[];
  /** The engagements on the ways there, in the order of the graph. */
  readonly engagements: readonly EngagementId[];
  /** Those that name it and did not take place. */
  readonly notHeld: readonly EngagementId[];
}

/** Of the end from which fewer things are reached; where as many are, of `to`. */
export const shorterReachOf = (index: GraphIndex, { from, to }: Ends): Reach => {
  const ends = { from, to };
  const [ofFrom, ofTo] = [reachOf(index, ends, from), reachOf(index, ends, to)];
  const [of, reached] = ofFrom.size < ofTo.size ? [from, ofFrom] : [to, ofTo];
  return {
    of,
    things: [...reached.keys()].filter((thing) => thing !== of),
    engagements: joiningOf(index, unlimited(ends))
      .filter(({ members }) => members.some((member) => reached.has(member)))
      .map(({ engagement }) => engagement.id),
    notHeld: index.graph.engagements
      .filter((engagement) => engagement.status !== 'occurred' && thingsOfEngagement(engagement).includes(of))
      .map(({ id }) => id),
  };
};

const unlimited = (ends: Ends): PathsAsked => ({ ...ends, via: null, time: 'any' });

const reachOf = (index: GraphIndex, ends: Ends, of: ThingId): Arrivals =>
  arrivalsFrom(of, joiningsByThing(joiningOf(index, unlimited(ends))));
