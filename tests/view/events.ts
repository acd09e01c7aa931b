/** Random things that a reader may do to the article's graph, and states that can come of them. */
import * as fc from 'fast-check';
import type { ItemId } from '../../src/graph/ids';
import { type EvidenceId, LEVELS } from '../../src/graph/schema';
import { parseAddress } from '../../src/view/address';
import { createReducer, initialStateOf, SIDE_PANES, TABS, type ViewEvent } from '../../src/view/view-state';
import { article, articleIndex as index } from '../graph/article';

export const ITEMS: readonly ItemId[] = [
  ...index.things.keys(),
  ...index.lines.keys(),
  ...article.engagements.flatMap(({ statements }) => statements.map(({ id }) => id)),
];
export const QUOTES: readonly EvidenceId[] = article.evidence.map(({ id }) => id);

/** Ids of the right form that this graph does not have. */
const STRAY_ITEMS: readonly ItemId[] = ['country:XX', 'dealt-with:country:XX~country:XY', 'statement:x/y'];
const STRAY_QUOTES: readonly EvidenceId[] = ['evidence:x/0-1'];

const item = fc.constantFrom(...ITEMS, ...STRAY_ITEMS);
const quote = fc.constantFrom(...QUOTES, ...STRAY_QUOTES);
const opening = initialStateOf(index);

/** What an address may say, sense and nonsense. */
export const hostileAddress = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom('level', 'select', 'quote', 'panes', 'tab'),
        fc.constantFrom('__proto__', ''),
        fc.string(),
      ),
      fc.oneof(
        fc.constantFrom<string>(...LEVELS, ...TABS, ...ITEMS, ...QUOTES),
        fc.constantFrom('%', '%E0%A4%A', '<img src=x onerror=alert(1)>', 'a=b', '__proto__', 'none,source'),
        fc.string({ unit: 'binary' }),
      ),
    ),
  )
  .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);

export const viewEvent: fc.Arbitrary<ViewEvent> = fc.oneof(
  item.map((id): ViewEvent => ({ type: 'itemPicked', item: id })),
  fc.constant<ViewEvent>({ type: 'selectionCleared' }),
  quote.map((id): ViewEvent => ({ type: 'quoteOpened', quote: id })),
  fc.constantFrom(...LEVELS).map((level): ViewEvent => ({ type: 'levelPicked', level })),
  fc.constantFrom(...SIDE_PANES).map((pane): ViewEvent => ({ type: 'paneToggled', pane })),
  fc.constantFrom(...TABS).map((tab): ViewEvent => ({ type: 'tabPicked', tab })),
  fc.constant<ViewEvent>({ type: 'missingDismissed' }),
  fc.constant<ViewEvent>({ type: 'steppedBack' }),
  hostileAddress.map((address): ViewEvent => ({ type: 'addressRead', state: parseAddress(address, index) })),
  fc.tuple(item, quote).map(
    ([selection, open]): ViewEvent => ({
      type: 'addressRead',
      state: { ...opening, selection, quote: open },
    }),
  ),
);

export const reduce = createReducer(index);

/** A state that some sequence of events leads to. */
export const reachableState = fc
  .array(viewEvent, { maxLength: 12 })
  .map((events) => events.reduce(reduce, opening));
