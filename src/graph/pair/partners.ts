/** Whom a country or an official can be compared with: all others of its kind, those it has engagements with first. */
import { partnersInOutline } from '../archive/partners';
import { participantIdOf } from '../dealings';
import type { GraphIndex } from '../graph-index';
import { byCodeUnit, type ThingId, thingKindOf } from '../ids';
import { takesPart } from './sides';

export interface Partner {
  readonly id: ThingId;
  /** In how many engagements both take part. */
  readonly engagements: number;
}

export const partnersOf = (index: GraphIndex, side: ThingId): readonly Partner[] => {
  if (index.outline) return partnersInOutline(index.outline, side);
  const counts = new Map<ThingId, number>();
  for (const id of index.engagementsOf(side)) {
    const thing = index.things.get(id);
    if (thing?.kind !== 'engagement' || !takesPart(thing.record, side)) continue;
    const present = thing.record.participants.flatMap((participant) => [
      participant.onBehalfOf,
      participantIdOf(participant),
    ]);
    for (const each of new Set<ThingId>(present)) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...index.things.keys()]
    .filter((id) => id !== side && thingKindOf(id) === thingKindOf(side))
    .map((id) => ({ id, engagements: counts.get(id) ?? 0 }))
    .sort((a, b) => b.engagements - a.engagements || byCodeUnit(index.nameOf(a.id), index.nameOf(b.id)));
};
