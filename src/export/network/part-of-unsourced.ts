/** A part of a network out of another tool's file: what is selected, with its links as the file has them. */
import { type ItemId, isLineId } from '../../graph/ids';
import { lineOfLink, type Unsourced } from '../../graph/unsourced';

/** Of a thing: it, its links and what they lead to. Of a line: its two ends and the links that it stands for. */
export const surroundingsOf = (unsourced: Unsourced, item: ItemId): Unsourced => {
  const links = unsourced.links.filter((link) =>
    isLineId(item)
      ? link.from !== link.to && lineOfLink(link).id === item
      : link.from === item || link.to === item,
  );
  const kept = new Set<ItemId>([item, ...links.flatMap(({ from, to }) => [from, to])]);
  return { ...unsourced, things: unsourced.things.filter(({ id }) => kept.has(id)), links };
};
