/** Which things an engagement names: those who took part, what it was about, where it was, who reported it. */
import { concernIdOf, participantIdOf } from './dealings';
import type { ThingId } from './ids';
import type { Engagement } from './schema';

/** Itself among them; one may come several times. */
export const thingsOfEngagement = (engagement: Engagement): readonly ThingId[] => [
  engagement.id,
  ...engagement.participants.flatMap((participant) => [participantIdOf(participant), participant.onBehalfOf]),
  ...engagement.topics.map(({ topic }) => topic),
  ...engagement.concerns.map(concernIdOf),
  ...engagement.places.flatMap(({ entity }) => entity ?? []),
  ...engagement.reports.map(({ organisation }) => organisation),
  ...engagement.statements.flatMap(({ speakers, topics, about }) => [
    ...speakers.map(participantIdOf),
    ...topics,
    ...(about ? [about] : []),
  ]),
];
