import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFiltering, NO_FILTER } from '../../src/graph/filter';
import { createGraphIndex } from '../../src/graph/graph-index';
import type { Question } from '../../src/view/question';
import { canStepBack, initialStateOf, isStep, type ViewState } from '../../src/view/view-state';
import { articleIndex as index } from '../graph/article';
import { inventedGraph } from '../graph/invented';
import { QUOTES, reachableState, reduce, viewEvent } from './events';

const opening = initialStateOf(index);
const BAJWA = 'official:qamar-javed-bajwa';
const [quote = 'evidence:x/0-1'] = QUOTES;
const question: Question = { kind: 'pair', a: 'country:PK', b: 'country:US', order: 'newest' };
const filter = { ...NO_FILTER, kind: 'call' } as const;
const span = { from: '2021-04-01', to: '2021-04-30' };
const reading: ViewState = { ...opening, selection: BAJWA, quote };

describe('whatever happens, in any order', () => {
  test('selection and open quote are in the graph, or there is none', () => {
    fc.assert(
      fc.property(reachableState, ({ selection, quote }) => {
        expect(selection === null || index.has(selection)).toBe(true);
        expect(quote === null || index.evidence.has(quote)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('stepping back closes one thing at a time, until nothing is open', () => {
    fc.assert(
      fc.property(reachableState, (state) => {
        const openIn = ({ quote, question, selection, span, filter }: ViewState) =>
          [quote, question, selection, span, isFiltering(filter) || null].filter((each) => each !== null)
            .length;
        let back = state;
        for (let left = openIn(state); left > 0; left -= 1) {
          expect(canStepBack(back)).toBe(true);
          back = reduce(back, { type: 'steppedBack' });
          expect(openIn(back)).toBe(left - 1);
        }
        expect(canStepBack(back)).toBe(false);
      }),
    );
  });

  test('a state is never changed, only followed by another', () => {
    fc.assert(
      fc.property(reachableState, viewEvent, (state, event) => {
        const before = structuredClone(state);
        reduce(state, event);
        expect(state).toEqual(before);
      }),
    );
  });
});

describe('opens', () => {
  test('a small graph on engagements, with nothing selected', () => {
    expect(opening).toEqual({
      level: 'engagements',
      selection: null,
      quote: null,
      question: null,
      filter: NO_FILTER,
      span: null,
      find: '',
      shown: { source: true, details: true, list: false, timeline: true, filters: false },
      tab: 'list',
      missing: [],
    });
  });

  test('a graph of more than 300 things on countries', () => {
    const topics = Array.from({ length: 300 }, (_, at) => ({
      id: `topic:t-${at}` as const,
      name: `Topic ${at}`,
      evidence: ['evidence:invented/0-38' as const],
    }));
    expect(initialStateOf(createGraphIndex(inventedGraph({ topics }))).level).toBe('countries');
  });
});

describe('each event', () => {
  test('an item picked is selected, closes the quote and brings the details out', () => {
    const state = { ...reading, shown: { ...reading.shown, details: false } };
    expect(reduce(state, { type: 'itemPicked', item: 'country:PK' })).toEqual({
      ...reading,
      selection: 'country:PK',
      quote: null,
    });
  });

  test('an item opened is selected among the engagements, which is one step', () => {
    const state = { ...reading, level: 'countries', shown: { ...reading.shown, details: false } } as const;
    const opened = reduce(state, { type: 'itemOpened', item: 'country:PK' });
    expect(opened).toEqual({ ...reading, level: 'engagements', selection: 'country:PK', quote: null });
    expect(isStep(state, opened)).toBe(true);
    expect(reduce(opened, { type: 'itemOpened', item: 'country:PK' })).toEqual(opened);
  });

  test('an item or a quote that is not in the graph changes nothing', () => {
    expect(reduce(reading, { type: 'itemOpened', item: 'country:XX' })).toBe(reading);
    expect(reduce(reading, { type: 'itemPicked', item: 'country:XX' })).toBe(reading);
    expect(reduce(reading, { type: 'quoteOpened', quote: 'evidence:x/0-1' })).toBe(reading);
  });

  test('a quote opened keeps the selection and brings the source out', () => {
    const state = { ...opening, selection: BAJWA, shown: { ...opening.shown, source: false } } as const;
    expect(reduce(state, { type: 'quoteOpened', quote })).toEqual({ ...reading, tab: 'source' });
  });

  test('a selection cleared closes its quote', () => {
    expect(reduce(reading, { type: 'selectionCleared' })).toEqual(opening);
  });

  test('a level picked keeps selection and quote', () => {
    expect(reduce(reading, { type: 'levelPicked', level: 'countries' })).toEqual({
      ...reading,
      level: 'countries',
    });
  });

  test('a pane toggled twice is as before', () => {
    const once = reduce(opening, { type: 'paneToggled', pane: 'list' });
    expect(once.shown).toEqual({ ...opening.shown, list: true });
    expect(reduce(once, { type: 'paneToggled', pane: 'list' })).toEqual(opening);
  });

  test('a tab picked is shown', () => {
    expect(reduce(opening, { type: 'tabPicked', tab: 'network' }).tab).toBe('network');
  });

  test('a step back closes the quote first, then the question, the selection, the days and the filter', () => {
    const states: readonly ViewState[] = [
      { ...reading, question, span, filter },
      { ...reading, quote: null, question, span, filter },
      { ...reading, quote: null, span, filter },
      { ...opening, span, filter },
      { ...opening, filter },
      opening,
    ];
    states.slice(1).forEach((after, at) => {
      const before = states[at] ?? opening;
      expect(reduce(before, { type: 'steppedBack' })).toEqual(after);
    });
  });

  test('a question takes the place of an open quote, and goes when anything is selected, or a level or tab', () => {
    const asked = reduce(reading, { type: 'questionAsked', question });
    expect(asked).toEqual({ ...reading, question, quote: null });
    expect(reduce(asked, { type: 'itemPicked', item: BAJWA }).question).toBeNull();
    expect(reduce(asked, { type: 'levelPicked', level: 'countries' }).question).toBeNull();
    expect(reduce(asked, { type: 'tabPicked', tab: 'network' }).question).toBeNull();
    expect(reduce(asked, { type: 'questionClosed' })).toEqual({ ...reading, quote: null });
    expect(reduce(asked, { type: 'quoteOpened', quote }).question).toEqual(question);
  });

  test.each<Question>([
    { kind: 'pair', a: 'country:PK', b: 'country:PK', order: 'newest' },
    { kind: 'pair', a: 'country:PK', b: BAJWA, order: 'newest' },
    { kind: 'pair', a: 'topic:drawdown', b: 'topic:peace-process', order: 'newest' },
    { kind: 'pair', a: 'country:PK', b: 'country:XX', order: 'newest' },
    { kind: 'accounts', engagement: 'engagement:x', rows: 'all' },
    { kind: 'paths', from: BAJWA, to: BAJWA, via: null, time: 'any' },
    { kind: 'paths', from: BAJWA, to: 'country:XX', via: null, time: 'any' },
  ])('a question that cannot be asked of this graph changes nothing: %j', (asked) => {
    expect(reduce(reading, { type: 'questionAsked', question: asked })).toBe(reading);
  });

  test('what was missing can be put away', () => {
    expect(reduce({ ...opening, missing: ['country:XX'] }, { type: 'missingDismissed' })).toEqual(opening);
  });

  test('an address read is what is looked at', () => {
    expect(reduce(opening, { type: 'addressRead', state: reading })).toEqual(reading);
  });
});

describe('what Back goes back to', () => {
  test('another level, selection or quote is a step', () => {
    expect(isStep(opening, { ...opening, level: 'countries' })).toBe(true);
    expect(isStep(opening, { ...opening, selection: BAJWA })).toBe(true);
    expect(isStep(opening, { ...opening, quote })).toBe(true);
  });

  test('so is a question, a filter, and choosing days', () => {
    expect(isStep(opening, { ...opening, question })).toBe(true);
    expect(isStep(opening, { ...opening, filter })).toBe(true);
    expect(isStep(opening, { ...opening, span })).toBe(true);
    expect(isStep({ ...opening, span }, opening)).toBe(true);
  });

  test('the order of a ledger, other days, and what is searched for are not', () => {
    const oldest = { ...question, order: 'oldest' } as const;
    expect(isStep({ ...opening, question }, { ...opening, question: oldest })).toBe(false);
    expect(isStep({ ...opening, span }, { ...opening, span: { ...span, to: '2021-06-01' } })).toBe(false);
    expect(isStep(opening, { ...opening, find: 'ghq' })).toBe(false);
  });

  test('panes, tabs and notices are not', () => {
    expect(
      isStep(opening, { ...opening, tab: 'source', missing: ['x'], shown: { ...opening.shown, list: true } }),
    ).toBe(false);
  });

  test('there is a step back while a quote or a selection is open', () => {
    expect(
      [opening, reading, { ...opening, quote }, { ...opening, selection: BAJWA } as const].map(canStepBack),
    ).toEqual([false, true, true, true]);
  });
});
