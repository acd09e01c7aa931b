/** Who stands on one side of a pair: those who act for a country, or the official in person; and who is only talked about. */
import { concernIdOf, participantIdOf } from '../dealings';
import type { ThingId } from '../ids';
import type { Engagement, Participant, Statement } from '../schema';

export const actsFor = (participant: Participant, side: ThingId): boolean =>
  participant.onBehalfOf === side || participantIdOf(participant) === side;

export const takesPart = ({ participants }: Engagement, side: ThingId): boolean =>
  participants.some((participant) => actsFor(participant, side));

/** Takes no part, and is named as what the engagement or a statement in it is about. */
export const isOnlyTalkedAbout = (engagement: Engagement, side: ThingId): boolean =>
  !takesPart(engagement, side) &&
  (engagement.concerns.some((concern) => concernIdOf(concern) === side) ||
    engagement.statements.some(({ about }) => about === side));

/** Said by one who acts for the side in that engagement, alone or with others. */
export const isSaidFor = ({ participants }: Engagement, { speakers }: Statement, side: ThingId): boolean => {
  const speaking = new Set(speakers.map(participantIdOf));
  return participants.some(
    (participant) => actsFor(participant, side) && speaking.has(participantIdOf(participant)),
  );
};
