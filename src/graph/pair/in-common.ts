/**
 * What two sides have in common: the topics of their engagements, and those whom both dealt with, and those touched on where
 * each took part. Only what took place counts: a planned meeting has touched on nothing yet, and a denied one never did.
 */
import { concernIdOf, participantIdOf } from '../dealings';
import type { Fact } from '../fact';
import type { GraphIndex } from '../graph-index';
import { byCodeUnit, lineIdOf, THING_KINDS, type ThingId, thingKindOf } from '../ids';
import type { Engagement, TopicId } from '../schema';
import { actsFor, isSaidFor, takesPart } from './sides';

/** Something that both sides have to do with, the engagements of each in which they do, and the facts that say so. */
export interface InCommon {
  readonly thing: ThingId;
  readonly a: readonly Engagement[];
  readonly b: readonly Engagement[];
  readonly facts: readonly Fact[];
}

export interface SharedTopic extends InCommon {
  readonly thing: TopicId;
  /** Engagements with one another; those stand in neither `a` nor `b`. */
  readonly between: readonly Engagement[];
}

interface Sides {
  readonly a: ThingId;
  readonly b: ThingId;
  /** The engagements that name either and took place, in the order of time. */
  readonly occurred: readonly Engagement[];
}

/** Topics of engagements with one another first, the most frequent before the others. */
export const topicsSharedBy = (index: GraphIndex, { a, b, occurred }: Sides): readonly SharedTopic[] => {
  const topicsOf = ({ topics }: Engagement) => topics.map(({ topic }) => topic);
  const [ofA, ofB] = [a, b].map((side) => grouped(withPartOf(side, occurred), topicsOf));
  return [...(ofA ?? [])]
    .flatMap(([thing, withA]): readonly SharedTopic[] => {
      const withB = ofB?.get(thing);
      if (!withB) return [];
      const facts = eitherOf(occurred, withA, withB).flatMap(({ id }) =>
        index.factsShownUnder(lineIdOf('about', id, thing)).filter(({ kind }) => kind === 'topic'),
      );
      return [
        {
          thing,
          between: [...withA].filter((engagement) => withB.has(engagement)),
          a: [...withA].filter((engagement) => !withB.has(engagement)),
          b: [...withB].filter((engagement) => !withA.has(engagement)),
          facts,
        },
      ];
    })
    .sort(
      (one, other) =>
        other.between.length - one.between.length ||
        byCodeUnit(index.nameOf(one.thing), index.nameOf(other.thing)),
    );
};

export const inCommonOf = (
  index: GraphIndex,
  { a, b, occurred }: Sides,
): Readonly<Record<'bothDealtWith' | 'bothTalkedAbout', readonly InCommon[]>> => {
  const isThird = (thing: ThingId) => thing !== a && thing !== b;
  const both = (
    thingsOf: (engagement: Engagement, side: ThingId) => readonly ThingId[],
    factsOf: (engagement: Engagement, thing: ThingId) => readonly Fact[],
  ): readonly InCommon[] => {
    const [ofA, ofB] = [a, b].map((side) =>
      grouped(withPartOf(side, occurred), (engagement) => thingsOf(engagement, side).filter(isThird)),
    );
    return [...(ofA ?? [])]
      .flatMap(([thing, withA]): readonly InCommon[] => {
        const withB = ofB?.get(thing);
        if (!withB) return [];
        const facts = eitherOf(occurred, withA, withB).flatMap((engagement) => factsOf(engagement, thing));
        return [{ thing, a: [...withA], b: [...withB], facts }];
      })
      .sort(
        (one, other) =>
          THING_KINDS.indexOf(thingKindOf(one.thing)) - THING_KINDS.indexOf(thingKindOf(other.thing)) ||
          byCodeUnit(index.nameOf(one.thing), index.nameOf(other.thing)),
      );
  };
  return {
    bothDealtWith: both(dealtWith, ({ id }) =>
      index.factsShownUnder(id).filter(({ kind }) => kind === 'occurrence'),
    ),
    bothTalkedAbout: both(touchedOnWith, (engagement, thing) => {
      const { id, statements } = engagement;
      const about = new Set<string>(
        statements
          .filter(
            (statement) =>
              statement.about === thing && [a, b].some((side) => isSaidFor(engagement, statement, side)),
          )
          .map((statement) => statement.id),
      );
      const line = lineIdOf('concerns', id, thing);
      return index
        .factsShownUnder(id)
        .filter((fact) => (fact.kind === 'concern' && fact.leadsTo === line) || about.has(fact.id));
    }),
  };
};

/** Those across the table: who took part for another country than this side did, and for an official their countries too. */
const dealtWith = ({ participants }: Engagement, side: ThingId): readonly ThingId[] => {
  const isCountry = thingKindOf(side) === 'country';
  const homes = new Set(
    participants.filter((participant) => actsFor(participant, side)).map(({ onBehalfOf }) => onBehalfOf),
  );
  return participants
    .filter(({ onBehalfOf }) => !homes.has(onBehalfOf))
    .flatMap((participant) =>
      isCountry ? [participant.onBehalfOf] : [participant.onBehalfOf, participantIdOf(participant)],
    );
};

/**
 * Countries and organisations that take no part: what the engagement as a whole touched on, by whomever, and what this side
 * itself spoke about. What others at the table say about somebody is not this side's word.
 */
const touchedOnWith = (engagement: Engagement, side: ThingId): readonly ThingId[] => {
  const { participants, concerns, statements } = engagement;
  const present = new Set<ThingId>(
    participants.flatMap((participant) => [participant.onBehalfOf, participantIdOf(participant)]),
  );
  const spokenAbout = statements
    .filter((statement) => isSaidFor(engagement, statement, side))
    .flatMap(({ about }) => about ?? []);
  return [...concerns.map(concernIdOf), ...spokenAbout].filter((thing) => !present.has(thing));
};

const withPartOf = (side: ThingId, engagements: readonly Engagement[]): readonly Engagement[] =>
  engagements.filter((engagement) => takesPart(engagement, side));

/** Those of either set, each once, in the order of the list. */
const eitherOf = (
  engagements: readonly Engagement[],
  one: ReadonlySet<Engagement>,
  other: ReadonlySet<Engagement>,
): readonly Engagement[] => engagements.filter((engagement) => one.has(engagement) || other.has(engagement));

/** The engagements by each of their keys, each engagement once under a key. */
const grouped = <Key>(
  engagements: readonly Engagement[],
  keysOf: (engagement: Engagement) => readonly Key[],
): ReadonlyMap<Key, ReadonlySet<Engagement>> => {
  const groups = new Map<Key, Set<Engagement>>();
  for (const engagement of engagements)
    for (const key of keysOf(engagement)) {
      const group = groups.get(key);
      if (group) group.add(engagement);
      else groups.set(key, new Set([engagement]));
    }
  return groups;
};
