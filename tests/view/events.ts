/** Random things that a reader may do to the article's graph, and states that can come of them. */
import * as fc from 'fast-check';
import { dayOfNumber } from '../../src/graph/dates';
import { type Filter, NO_FILTER, type Reporter } from '../../src/graph/filter';
import { type ItemId, SOURCED_KINDS, type ThingKind } from '../../src/graph/ids';
import { type EvidenceId, KINDS_OF_ENGAGEMENT, LEVELS, PRECISIONS, STATUSES } from '../../src/graph/schema';
import { parseAddress } from '../../src/view/address/address';
import type { Question } from '../../src/view/question';
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

/** Two ends as an address joins them, sense and nonsense. */
const PAIRS = [
  'country:PK~country:US',
  'official:lloyd-j-austin~official:qamar-javed-bajwa',
  'country:PK~official:suh-sangpyo',
  'country:PK~country:PK',
  'country:PK~country:US~country:AF',
  '~',
];
const FACET_VALUES = [
  'meeting',
  'call',
  'denied',
  'own-voice',
  'undated',
  '2',
  '0',
  '2021-05-01..2021-04-01',
];

const item = fc.constantFrom(...ITEMS, ...STRAY_ITEMS);
const quote = fc.constantFrom(...QUOTES, ...STRAY_QUOTES);
const opening = initialStateOf(index);

/** What an address may say, sense and nonsense. */
export const hostileAddress = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom('level', 'select', 'quote', 'panes', 'tab'),
        fc.constantFrom('pair', 'accounts', 'paths', 'order', 'rows', 'via', 'time'),
        fc.constantFrom(...Object.keys(NO_FILTER), 'span', 'find'),
        fc.constantFrom('__proto__', ''),
        fc.string(),
      ),
      fc.oneof(
        fc.constantFrom<string>(...LEVELS, ...TABS, ...ITEMS, ...QUOTES),
        fc.constantFrom(
          ...PAIRS,
          ...FACET_VALUES,
          'oldest',
          'differing',
          'forward',
          '2021-04-01..2021-04-30',
        ),
        fc.constantFrom('%', '%E0%A4%A', '<img src=x onerror=alert(1)>', 'a=b', '__proto__', 'none,source'),
        fc.string({ unit: 'binary' }),
      ),
    ),
  )
  .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);

const facet = <Value>(...values: readonly Value[]) => fc.option(fc.constantFrom(...values), { freq: 3 });

/** Filters of the article's graph, from none to several facets at once. */
export const filter: fc.Arbitrary<Filter> = fc.record({
  things: fc.option(
    fc
      .subarray([...SOURCED_KINDS], { minLength: 1, maxLength: SOURCED_KINDS.length - 1 })
      .map((kinds): readonly ThingKind[] => kinds),
    { freq: 3 },
  ),
  kind: facet(...KINDS_OF_ENGAGEMENT),
  status: facet(...STATUSES),
  country: facet(...article.countries.map(({ id }) => id)),
  topic: facet(...article.topics.map(({ id }) => id)),
  reporter: facet<Reporter>('own-voice', ...article.organisations.map(({ id }) => id)),
  source: facet(...article.sources.map(({ id }) => id)),
  sources: facet(1, 2, 3),
  dated: facet(...PRECISIONS, 'undated' as const),
});

const thing = fc.constantFrom(...index.things.keys());
const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record({
    kind: fc.constant('pair' as const),
    a: thing,
    b: thing,
    order: fc.constantFrom('newest' as const, 'oldest' as const),
  }),
  fc.record({
    kind: fc.constant('accounts' as const),
    engagement: fc.constantFrom(...article.engagements.map(({ id }) => id)),
    rows: fc.constantFrom('all' as const, 'differing' as const),
  }),
  fc.record({
    kind: fc.constant('paths' as const),
    from: thing,
    to: thing,
    via: fc.option(fc.constantFrom(...KINDS_OF_ENGAGEMENT)),
    time: fc.constantFrom('any' as const, 'forward' as const),
  }),
);
const span = fc
  .tuple(fc.integer({ min: -900_000, max: 900_000 }), fc.nat({ max: 40_000 }))
  .map(([from, days]) => ({ from: dayOfNumber(from), to: dayOfNumber(from + days) }));

export const viewEvent: fc.Arbitrary<ViewEvent> = fc.oneof(
  item.map((id): ViewEvent => ({ type: 'itemPicked', item: id })),
  item.map((id): ViewEvent => ({ type: 'itemOpened', item: id })),
  fc.constant<ViewEvent>({ type: 'selectionCleared' }),
  quote.map((id): ViewEvent => ({ type: 'quoteOpened', quote: id })),
  fc.constantFrom(...LEVELS).map((level): ViewEvent => ({ type: 'levelPicked', level })),
  fc.constantFrom(...SIDE_PANES).map((pane): ViewEvent => ({ type: 'paneToggled', pane })),
  fc.constantFrom(...TABS).map((tab): ViewEvent => ({ type: 'tabPicked', tab })),
  question.map((asked): ViewEvent => ({ type: 'questionAsked', question: asked })),
  fc.constant<ViewEvent>({ type: 'questionClosed' }),
  filter.map((picked): ViewEvent => ({ type: 'filterPicked', filter: picked })),
  fc.option(span).map((picked): ViewEvent => ({ type: 'spanPicked', span: picked })),
  fc.string({ unit: 'grapheme' }).map((text): ViewEvent => ({ type: 'findTyped', text })),
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
