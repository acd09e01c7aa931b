/** Finds things by what is typed of their name or of another name they go by, without regard to case and accents. */
import { fold } from '../../graph/fold';
import type { GraphIndex } from '../../graph/graph-index';
import type { ThingId } from '../../graph/ids';

/** Whether one of the thing's names has each word that is typed somewhere in it. */
export const isNamed = (index: GraphIndex, id: ThingId, typed: string): boolean => {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const thing = index.things.get(id);
  const names = [
    index.itemNameOf(id),
    index.nameOf(id),
    ...(thing && 'aliases' in thing.record ? thing.record.aliases : []),
  ].map(fold);
  return names.some((name) => words.every((word) => name.includes(word)));
};
