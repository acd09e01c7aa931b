/** What kind of thing an item is, in the words that stand over its name. */
import type { GraphIndex } from '../../graph/graph-index';
import { type ItemId, isLineId, isStatementId, thingKindOf } from '../../graph/ids';
import { bareNameOf } from '../../graph/names';
import { capitalised, kindOfEngagementInWords } from '../../graph/words';

export const itemKindInWords = (index: GraphIndex, item: ItemId): string => {
  if (isLineId(item)) return index.graph.unsourced ? 'Line · no quotes' : 'Line';
  if (isStatementId(item)) {
    const found = index.statements.get(item);
    return found ? `Statement · ${kindOfEngagementInWords[found.engagement.kind]}` : 'Statement';
  }
  const thing = index.things.get(item);
  if (thing?.kind === 'engagement') {
    const { plover } = thing.record;
    const code = plover && ` · PLOVER ${plover.event}${plover.mode ? `, ${plover.mode}` : ''}`;
    return `${capitalised(bareNameOf(thing.record))}${code ?? ''}`;
  }
  if (thing?.kind === 'thing') return `${capitalised(thing.record.sort ?? 'thing')} · no quotes`;
  return capitalised(thingKindOf(item));
};
