/**
 * A large invented graph, the same for each seed: countries by real codes, because the format wants them, and nobody and
 * nothing else in it that exists. Every fact rests on one quote.
 */

import type { Engagement, Graph } from '../../src/graph/schema';
import { sequenceOf } from '../../src/layout/body';

const CODES =
  'AR AU BE BO CA CL CN DE DK EG ES FI FR GB GH GR IN IS IT JP KE KR MA MX NO NZ PE PL SE ZA'.split(' ');
const QUOTE = 'evidence:invented/0-8' as const;
const proof = { evidence: [QUOTE] };
const TEXT = 'Invented.';

/** 30 countries, 90 officials, 20 organisations, 20 topics and 140 engagements: 300 things. */
export const inventedGraphOf = (seed: number): Graph => {
  const next = sequenceOf(seed);
  const countries = CODES.map((iso2) => ({
    id: `country:${iso2}` as const,
    iso2,
    name: `Country ${iso2}`,
    aliases: [],
    ...proof,
  }));
  const listOf = <Item>(count: number, make: (at: number) => Item): Item[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const officials = listOf(90, (at) => ({
    id: `official:official-${at}` as const,
    name: `Official Number ${at}`,
    aliases: [],
    posts: [
      {
        title: at % 2 ? 'Minister of Foreign Affairs' : 'Ambassador',
        country: `country:${CODES[at % CODES.length]}` as const,
        ...proof,
      },
    ],
    ...proof,
  }));
  const organisations = listOf(20, (at) => ({
    id: `organisation:organisation-${at}` as const,
    name: `Organisation ${at}`,
    aliases: [],
    ...proof,
  }));
  const topics = listOf(20, (at) => ({
    id: `topic:topic-${at}` as const,
    name: `Topic number ${at}`,
    ...proof,
  }));
  const engagements = listOf(140, (at): Engagement => {
    const first = pick(officials);
    const second = pick(officials.filter(({ posts }) => posts[0]?.country !== first.posts[0]?.country));
    return {
      id: `engagement:engagement-${at}`,
      kind: at % 3 ? 'meeting' : 'call',
      status: 'occurred',
      plover: { event: 'CONSULT' },
      label: `Engagement ${at}`,
      dates: [
        {
          asWritten: 'Invented',
          edtf: '2021',
          earliest: '2021-01-01',
          latest: '2021-12-31',
          precision: 'stated',
          ...proof,
        },
      ],
      places: [],
      participants: [first, second].map(({ id, posts: [post] }) => ({
        official: id,
        onBehalfOf: post?.country ?? 'country:AR',
        role: 'participant',
        ...proof,
      })),
      topics: [{ topic: pick(topics).id, ...proof }],
      concerns: [],
      reports: at % 5 ? [] : [{ organisation: pick(organisations).id, dates: [], ...proof }],
      statements: [],
      ...proof,
    };
  });
  return {
    formatVersion: 1,
    title: 'Invented',
    sources: [
      {
        id: 'source:invented',
        headline: 'Invented',
        publisher: 'Nobody',
        language: 'en',
        text: TEXT,
        sha256: '0'.repeat(64),
      },
    ],
    countries,
    officials,
    organisations,
    topics,
    engagements,
    evidence: [
      {
        id: QUOTE,
        source: 'source:invented',
        reportedBy: null,
        selector: [
          { type: 'TextQuoteSelector', exact: 'Invented', prefix: '', suffix: '.' },
          { type: 'TextPositionSelector', start: 0, end: 8 },
        ],
      },
    ],
    placement: { countries: {}, officials: {}, engagements: {} },
  };
};
