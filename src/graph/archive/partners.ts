/** Whom a country or an official of an archive can be compared with, worked out of the outline as `pair/partners` does of records. */
import { byCodeUnit, type ThingId } from '../ids';
import type { Partner } from '../pair/partners';
import { LETTERS } from './letters';
import type { Outline } from './outline';

const TOOK_PART = LETTERS.ties.indexOf('t');

export const partnersInOutline = (outline: Outline, side: ThingId): readonly Partner[] => {
  const number = outline.numberOf(side);
  if (number === undefined) return [];
  const counts = countsWith(outline, number);
  const first = outline.firstOf(outline.kindOf(number));
  const partners: Partner[] = [];
  for (let other = first; other < first + outline.columns.counts[outline.kindOf(number)]; other += 1)
    if (other !== number) partners.push({ id: outline.idOf(other), engagements: counts.get(other) ?? 0 });
  const nameOf = (id: ThingId) => outline.nameOf(outline.numberOf(id) ?? 0);
  const names = new Map(partners.map(({ id }) => [id, nameOf(id)]));
  return partners.sort(
    (a, b) => b.engagements - a.engagements || byCodeUnit(names.get(a.id) ?? '', names.get(b.id) ?? ''),
  );
};

/** In how many engagements that it takes part in each other thing takes part too. */
const countsWith = (outline: Outline, side: number): ReadonlyMap<number, number> => {
  const { ties } = outline.columns;
  const counts = new Map<number, number>();
  for (const engagement of outline.engagementsOf(side)) {
    const place = engagement - outline.firstOf('engagement');
    const present = new Set<number>();
    for (let at = ties.starts[place] ?? 0; at < (ties.starts[place + 1] ?? 0); at += 1)
      if (ties.kinds[at] === TOOK_PART) present.add(ties.things[at] ?? 0).add(ties.countries[at] ?? 0);
    if (present.has(side)) for (const each of present) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
};
