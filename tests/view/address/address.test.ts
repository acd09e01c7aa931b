import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/graph/filter';
import { formatAddress, parseAddress } from '../../../src/view/address/address';
import { initialStateOf, type ViewState } from '../../../src/view/view-state';
import { articleIndex as index } from '../../graph/article';
import { hostileAddress, reachableState } from '../events';

const opening = initialStateOf(index);
const parse = (address: string) => parseAddress(address, index);
const format = (state: ViewState) => formatAddress(state, index);

test('reads back what it wrote, for every state that can be reached', () => {
  fc.assert(
    fc.property(reachableState, (state) => {
      expect(parse(format(state))).toEqual({ ...state, missing: [] });
    }),
    { numRuns: 300 },
  );
});

test('survives a URL’s own encoding', () => {
  fc.assert(
    fc.property(reachableState, (state) => {
      const { hash } = new URL(format(state), 'https://readout.example/');
      expect(parse(hash)).toEqual({ ...state, missing: [] });
    }),
  );
});

describe('writes', () => {
  test('nothing for the opening screen', () => {
    expect(format(opening)).toBe('');
    expect(parse('')).toEqual(opening);
  });

  test('ids as they are, so that an address can be read', () => {
    expect(
      format({
        ...opening,
        level: 'officials',
        selection: 'official:lloyd-j-austin',
        quote: 'evidence:daily-times-750880/832-870',
        shown: { ...opening.shown, details: false, list: true, timeline: false },
        tab: 'source',
      }),
    ).toBe(
      '#level=officials&select=official:lloyd-j-austin&quote=evidence:daily-times-750880/832-870&panes=source,list&tab=source',
    );
  });

  test('“none” where every pane is put away', () => {
    const state = {
      ...opening,
      shown: { source: false, details: false, list: false, timeline: false, filters: false },
    };
    expect(format(state)).toBe('#panes=none');
    expect(parse('#panes=none')).toEqual(state);
  });

  test('questions, filters, days and what is searched for in words that can be read', () => {
    const address = (over: Partial<ViewState>) => format({ ...opening, ...over });
    expect(address({ question: { kind: 'pair', a: 'country:PK', b: 'country:US', order: 'oldest' } })).toBe(
      '#pair=country:PK~country:US&order=oldest',
    );
    expect(
      address({
        question: { kind: 'accounts', engagement: 'engagement:austin-bajwa-call', rows: 'differing' },
      }),
    ).toBe('#accounts=engagement:austin-bajwa-call&rows=differing');
    expect(
      address({
        question: { kind: 'paths', from: 'country:KR', to: 'country:US', via: 'call', time: 'forward' },
      }),
    ).toBe('#paths=country:KR~country:US&via=call&time=forward');
    expect(
      address({
        filter: {
          ...NO_FILTER,
          things: ['country', 'topic'],
          kind: 'call',
          reporter: 'own-voice',
          sources: 2,
        },
        span: { from: '2021-04-28', to: '2021-04-29' },
        find: 'peace & “quiet”',
      }),
    ).toBe(
      '#things=country,topic&kind=call&reporter=own-voice&sources=2&span=2021-04-28..2021-04-29&find=peace%20%26%20%E2%80%9Cquiet%E2%80%9D',
    );
  });

  test('half an emoji as a sign that something cannot be read, rather than fail', () => {
    expect(format({ ...opening, find: 'a\ud83d' })).toBe('#find=a%EF%BF%BD');
  });

  test('nothing of what was missing', () => {
    expect(format({ ...opening, missing: ['country:XX'] })).toBe('');
  });
});

describe('reads', () => {
  test('lists what names nothing here, and keeps the rest', () => {
    expect(parse('#level=moons&select=country:XX&quote=evidence:x/0-1&panes=list&tab=network')).toEqual({
      ...opening,
      shown: { source: false, details: false, list: true, timeline: false, filters: false },
      tab: 'network',
      missing: ['moons', 'country:XX', 'evidence:x/0-1'],
    });
    expect(parse('#level=countries&select=country:XX')).toMatchObject({
      level: 'countries',
      selection: null,
      missing: ['country:XX'],
    });
  });

  test.each([
    'pair=country:PK~country:PK',
    'pair=country:PK~official:suh-sangpyo',
    'pair=country:PK',
    'accounts=country:PK',
    'paths=country:PK~country:US~country:AF',
    'kind=lunch',
    'things=country,moon',
    'reporter=official:suh-sangpyo',
    'source=source:x',
    'sources=0',
    'span=2021-04-29..2021-04-28',
    'span=2021-04-29',
    'span=2021-02-30..2021-03-01',
    'span=..',
    'span=+999999-01-01..+999999-01-02',
  ])('tells that %s is nothing here, and shows the rest', (part) => {
    expect(parse(`#${part}&level=countries`)).toEqual({
      ...opening,
      level: 'countries',
      missing: [part.slice(part.indexOf('=') + 1)],
    });
  });

  test('all kinds of thing as no limit', () => {
    expect(parse('#things=topic,engagement,country,official,organisation')).toEqual(opening);
  });

  test('one question where an address asks several', () => {
    expect(parse('#paths=country:PK~country:US&pair=country:KR~country:PK').question).toEqual({
      kind: 'pair',
      a: 'country:KR',
      b: 'country:PK',
      order: 'newest',
    });
  });

  test('a percent sign that encodes nothing as itself', () => {
    expect(parse('#select=100%&level=countries')).toMatchObject({ level: 'countries', missing: ['100%'] });
    expect(parse('#select=%E0%A4%A')).toMatchObject({ selection: null, missing: ['%E0%A4%A'] });
  });

  test('an id that a browser or a mail program has encoded', () => {
    expect(
      parse('#select=took-part%3Aofficial%3Asuh-sangpyo%7Eengagement%3Asuh-bajwa-meeting').selection,
    ).toBe('took-part:official:suh-sangpyo~engagement:suh-bajwa-meeting');
  });

  test('an empty value as one left out', () => {
    expect(parse('#select=&quote=&level=')).toEqual(opening);
  });

  test('keys it does not know as nothing', () => {
    expect(parse('#__proto__=x&constructor=y&=z&lonely&select')).toEqual(opening);
  });

  test('any text at all, without throwing and without a dangling id', () => {
    fc.assert(
      fc.property(fc.oneof(hostileAddress, fc.string({ unit: 'binary' })), (address) => {
        const { selection, quote } = parse(address);
        expect(selection === null || index.has(selection)).toBe(true);
        expect(quote === null || index.evidence.has(quote)).toBe(true);
      }),
    );
  });
});
