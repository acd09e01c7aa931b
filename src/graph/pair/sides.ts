/** Who stands on one side of a pair: those who act for a country, or the official in person; and who is only talked about. */
import { concernIdOf, participantIdOf } from '../dealings';
import type { ThingId } from '../ids';
import type { Engagement, Participant } from '../schema';

export const actsFor = (participant: Participant, side: ThingId): boolean =>
  participant.onBehalfOf === side || participantIdOf(participant) === side;

export const takesPart = ({ participants }: Engagement, side: ThingId): boolean =>
  participants.some((participant) => actsFor(participant, side));

/** Takes no part, and is named as what the engagement or a statement in it is about. */
export const isOnlyTalkedAbout = (engagement: Engagement, side: ThingId): boolean =>
  !takesPart(engagement, side) &&
  (engagement.concerns.some((concern) => concernIdOf(concern) === side) ||
    engagement.statements.some(({ about }) => about === side));
