/**
 * What can be a step of a path: the engagements that took place, each with the days it can have been on and the things it
 * joins. Those who took part pass a path on; what an engagement only names (a country or organisation that is talked
 * about, a topic, a place, a reporter) can begin or end one and is never passed through, or all would be near to all.
 * Between two countries the countries acted for pass it on, otherwise officials and organisations do.
 */
import { ANY_DAY, type DayRange, daysOf, firstDayOf } from '../day-range';
import { participantIdOf } from '../dealings';
import type { GraphIndex } from '../graph-index';
import { byId, type ThingId, thingKindOf } from '../ids';
import type { Engagement, EngagementId } from '../schema';

export interface PathsAsked {
  readonly from: ThingId;
  readonly to: ThingId;
  /** Only through engagements of this kind. */
  readonly via: Engagement['kind'] | null;
  /** `forward`: the dates along a path never go back. What has no day at all is then left out. */
  readonly time: 'any' | 'forward';
}

/** An engagement as a step. Days are numbers, both inclusive; open ones, and all where time does not matter, are infinite. */
export interface Joining extends DayRange {
  readonly engagement: Engagement;
  readonly members: readonly ThingId[];
}

/** Whether an engagement took place and is of the kind asked for. A planned or a denied one joins nobody. */
const counts = ({ status, kind }: Engagement, { via }: Pick<PathsAsked, 'via'>): boolean =>
  status === 'occurred' && (via === null || kind === via);

/** In the order of the graph. */
export const joiningOf = (index: GraphIndex, asked: PathsAsked): readonly Joining[] => {
  const { from, to, time } = asked;
  const ends = [from, to].map((id) => ({ id, namedIn: new Set(index.engagementsOf(id)) }));
  const isOfCountries = ends.every(({ id }) => thingKindOf(id) === 'country');
  return index.graph.engagements.flatMap((engagement): readonly Joining[] => {
    if (!counts(engagement, asked)) return [];
    const days = time === 'any' ? ANY_DAY : daysOf(engagement);
    if (!days) return [];
    const members = new Set<ThingId>(
      engagement.participants.map((participant) =>
        isOfCountries ? participant.onBehalfOf : participantIdOf(participant),
      ),
    );
    for (const { id, namedIn } of ends) if (namedIn.has(engagement.id)) members.add(id);
    return [{ engagement, ...days, members: [...members] }];
  });
};

/** The engagements that would count but for having no day: in time order they have no place. */
export const undatedOf = ({ graph }: GraphIndex, asked: Pick<PathsAsked, 'via'>): readonly EngagementId[] =>
  graph.engagements
    .filter((engagement) => counts(engagement, asked) && !daysOf(engagement))
    .map(({ id }) => id);

/** Orders engagements by the first day known of each, or else the last; those without any come at the end. */
export const byDay = (a: Engagement, b: Engagement): number => {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one === other ? byId(a, b) : one - other;
};

const dayOf = (engagement: Engagement): number => firstDayOf(daysOf(engagement) ?? ANY_DAY);

export type JoiningsByThing = ReadonlyMap<ThingId, readonly Joining[]>;

export const joiningsByThing = (joinings: readonly Joining[]): JoiningsByThing => {
  const byThing = new Map<ThingId, Joining[]>();
  for (const joining of joinings)
    for (const member of joining.members) {
      const kept = byThing.get(member);
      if (kept) kept.push(joining);
      else byThing.set(member, [joining]);
    }
  return byThing;
};
