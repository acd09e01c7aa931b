/** The facts that say that an engagement names a thing, so that each step of a path can show its quotes. */
import { participantIdOf } from '../dealings';
import type { Fact } from '../fact';
import { evidenceOfFact, type GraphIndex } from '../graph-index';
import { type LineId, lineIdOf, type ThingId } from '../ids';
import type { Engagement, EvidenceId } from '../schema';
import type { ConnectingPath } from './paths';

/**
 * How the thing comes into the engagement, by the strongest of the ways there are: it took part (a country through those
 * who acted for it), it was talked about, was a topic, the place or who reported on it, or a statement speaks of it.
 */
export const namingFactsOf = (index: GraphIndex, engagement: Engagement, thing: ThingId): readonly Fact[] => {
  const facts = index.factsShownUnder(engagement.id);
  if (thing === engagement.id) return facts.filter(({ kind }) => kind === 'occurrence');
  const leadingTo = (...lines: readonly LineId[]) =>
    facts.filter(({ leadsTo }) => lines.some((line) => line === leadsTo));
  const { id } = engagement;
  const ways = [
    leadingTo(
      ...engagement.participants
        .filter((participant) => participant.onBehalfOf === thing || participantIdOf(participant) === thing)
        .map((participant) => lineIdOf('took-part', participantIdOf(participant), id)),
    ),
    leadingTo(lineIdOf('about', id, thing), lineIdOf('concerns', id, thing)),
    leadingTo(lineIdOf('held-at', id, thing), lineIdOf('reported', thing, id)),
    facts.filter(({ kind, shownUnder }) => kind === 'statement' && shownUnder.includes(thing)),
  ];
  return ways.find((found) => found.length > 0) ?? [];
};

/** Each fact that a step rests on, once: how both things come into it, and when it was. */
export const stepFactsOf = (
  index: GraphIndex,
  engagement: Engagement,
  between: readonly ThingId[],
): readonly Fact[] => [
  ...new Set([
    ...between.flatMap((thing) => namingFactsOf(index, engagement, thing)),
    ...index.factsShownUnder(engagement.id).filter(({ kind }) => kind === 'date'),
  ]),
];

/** Every quote behind the steps of these paths, each once. */
export const evidenceOfPaths = (
  index: GraphIndex,
  paths: readonly ConnectingPath[],
): readonly EvidenceId[] => [
  ...new Set(
    paths.flatMap(({ things, steps }) =>
      steps.flatMap((step, at) =>
        step.flatMap((id) => {
          const thing = index.things.get(id);
          return thing?.kind === 'engagement'
            ? stepFactsOf(index, thing.record, things.slice(at, at + 2)).flatMap(evidenceOfFact)
            : [];
        }),
      ),
    ),
  ),
];
