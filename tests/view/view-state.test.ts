import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
import { canStepBack, initialStateOf, isStep, type ViewState } from '../../src/view/view-state';
import { articleIndex as index } from '../graph/article';
import { inventedGraph } from '../graph/invented';
import { QUOTES, reachableState, reduce, viewEvent } from './events';

const opening = initialStateOf(index);
const BAJWA = 'official:qamar-javed-bajwa';
const [quote = 'evidence:x/0-1'] = QUOTES;
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

  test('stepping back twice leaves nothing open', () => {
    fc.assert(
      fc.property(reachableState, (state) => {
        const back = reduce(reduce(state, { type: 'steppedBack' }), { type: 'steppedBack' });
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
      shown: { source: true, details: true, list: false },
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

  test('an item or a quote that is not in the graph changes nothing', () => {
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
    expect(once.shown).toEqual({ source: true, details: true, list: true });
    expect(reduce(once, { type: 'paneToggled', pane: 'list' })).toEqual(opening);
  });

  test('a tab picked is shown', () => {
    expect(reduce(opening, { type: 'tabPicked', tab: 'network' }).tab).toBe('network');
  });

  test('a step back closes the quote first, then the selection', () => {
    const once = reduce(reading, { type: 'steppedBack' });
    expect(once).toEqual({ ...reading, quote: null });
    expect(reduce(once, { type: 'steppedBack' })).toEqual(opening);
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
