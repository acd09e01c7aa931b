/**
 * Small invented graphs, for what the article does not show. Nobody and nothing in them exists: Ann acts for Aland, Bo for
 * Bland, and Cland is only talked about. (XA, XB and XC are codes that ISO 3166-1 leaves to users.)
 */
import { codePointTextOf } from '../../src/graph/code-points';
import type { Engagement, Evidence, Graph, Source } from '../../src/graph/schema';
import { graphOf } from './article';

export const INVENTED_TEXT =
  'Ann of Aland met Bo of Bland on Monday.\n\nAnn called Bo to speak of trade with Cland.';

export const inventedSource = (text = INVENTED_TEXT): Source => ({
  id: 'source:invented',
  headline: 'Invented',
  publisher: 'Nobody',
  language: 'en',
  text,
  sha256: '0'.repeat(64),
});

/** A quote of the code points from `start` to `end`, with all the text around it as context. */
export const quoteAt = (text: string, start: number, end: number, over: Partial<Evidence> = {}): Evidence => {
  const points = codePointTextOf(text);
  return {
    id: `evidence:invented/${start}-${end}`,
    source: 'source:invented',
    reportedBy: null,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: points.slice(start, end),
        prefix: points.slice(0, start),
        suffix: points.slice(end, points.length),
      },
      { type: 'TextPositionSelector', start, end },
    ],
    ...over,
  };
};

/** The quote of the first place where `exact` stands. */
export const quoteOf = (exact: string, text = INVENTED_TEXT, over: Partial<Evidence> = {}): Evidence => {
  const start = codePointTextOf(text).positionOf(text.indexOf(exact));
  return quoteAt(text, start, start + [...exact].length, over);
};

/** The same words in another source of the same text. */
export const quotedFrom = (source: Source['id'], quote: Evidence): Evidence => {
  const [, { start, end }] = quote.selector;
  return { ...quote, id: `evidence:${source.slice('source:'.length)}/${start}-${end}`, source };
};

const MET = quoteOf('Ann of Aland met Bo of Bland on Monday');
const CALLED = quoteOf('Ann called Bo to speak of trade with Cland');
const met = { evidence: [MET.id] };
const called = { evidence: [CALLED.id] };

/** Ann's call to Bo. */
export const inventedCall = (over: Partial<Engagement> = {}): Engagement => ({
  id: 'engagement:call',
  kind: 'call',
  status: 'occurred',
  plover: null,
  label: 'Ann called Bo',
  dates: [{ asWritten: 'Monday', precision: 'stated', ...met }],
  places: [],
  participants: [
    { official: 'official:ann', onBehalfOf: 'country:XA', role: 'caller', ...called },
    { official: 'official:bo', onBehalfOf: 'country:XB', role: 'called', ...called },
  ],
  topics: [],
  concerns: [],
  reports: [],
  statements: [],
  ...called,
  ...over,
});

export const inventedGraph = (over: Partial<Omit<Graph, 'formatVersion' | 'placement'>> = {}): Graph => {
  const parts = {
    title: 'Invented',
    sources: [inventedSource()],
    countries: (['XA', 'XB', 'XC'] as const).map((iso2) => ({
      id: `country:${iso2}` as const,
      iso2,
      name: { XA: 'Aland', XB: 'Bland', XC: 'Cland' }[iso2],
      aliases: [],
      ...(iso2 === 'XC' ? called : met),
    })),
    officials: [
      { id: 'official:ann' as const, name: 'Ann', aliases: [], posts: [], ...met },
      { id: 'official:bo' as const, name: 'Bo', aliases: [], posts: [], ...met },
    ],
    organisations: [],
    topics: [],
    engagements: [inventedCall()],
    evidence: [MET, CALLED],
    ...over,
  };
  const things = [
    ...parts.countries,
    ...parts.officials,
    ...parts.organisations,
    ...parts.topics,
    ...parts.engagements,
  ];
  const placed = Object.fromEntries(things.map(({ id }, at) => [id, [100 * at, 0]]));
  return graphOf({
    formatVersion: 1,
    ...parts,
    placement: { countries: placed, officials: placed, engagements: placed },
  });
};
