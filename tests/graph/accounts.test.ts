import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Account,
  accountsOf,
  datesComparedInWords,
  mentionInWords,
  reportersOf,
  tallyInWords,
} from '../../src/graph/accounts';
import { participantIdOf } from '../../src/graph/dealings';
import { NO_FILTER } from '../../src/graph/filter';
import { createGraphIndex, type GraphIndex } from '../../src/graph/graph-index';
import { narrowedIndexOf } from '../../src/graph/narrow';
import type { EngagementId, EvidenceId, Graph, When } from '../../src/graph/schema';
import { article, articleIndex } from './article';
import { inventedCall, inventedGraph, inventedSource, quoteOf } from './invented';
import { inventedCorpus, inventedCorpusIndex } from './invented-corpus';

const MET = quoteOf('Ann of Aland met Bo of Bland on Monday');
const CALLED = quoteOf('Ann called Bo to speak of trade with Cland');

const CALL = 'engagement:austin-bajwa-call';
const HARBOUR = 'engagement:harbour-bell-meeting';
const OWN = 'the article’s own voice';
const ISPR = 'Inter-Services public relations';
const [ICELAND, MALTA, GAZETTE] = [
  'Press Office of Reykjavík',
  'Press Office of Valletta',
  'Invented Gazette of Reykjavík in its own voice',
];

const namesIn = (index: GraphIndex, engagement: EngagementId) =>
  reportersOf(index, engagement).map(({ name }) => name);

/** Each row's words with the names of the accounts that have it. */
const tellersIn = (
  index: GraphIndex,
  engagement: EngagementId,
): Readonly<Record<string, readonly string[]>> => {
  const { accounts, rows } = accountsOf(index, engagement);
  return Object.fromEntries(
    rows.map(({ words, cells }) => [
      words,
      accounts.filter((_, at) => cells[at]?.evidence.length).map(({ name }) => name),
    ]),
  );
};

describe('the columns', () => {
  test('of the phone call: what the article says itself, and the ISPR’s handout', () => {
    expect(namesIn(articleIndex, CALL)).toEqual([OWN, ISPR]);
    expect(reportersOf(articleIndex, CALL).map(({ reporter }) => reporter)).toEqual([
      'own-voice',
      'organisation:ispr',
    ]);
  });

  test('of the Korean meeting: one, the ISPR’s', () => {
    expect(namesIn(articleIndex, 'engagement:suh-bajwa-meeting')).toEqual([ISPR]);
  });

  test('two articles that tell one office’s account share its column', () => {
    expect(namesIn(inventedCorpusIndex, HARBOUR)).toEqual([ICELAND, MALTA, GAZETTE]);
    expect(reportersOf(inventedCorpusIndex, HARBOUR)[0]?.sources).toEqual([
      'source:gazette-of-reykjavik-204',
      'source:reykjavik-release-17',
    ]);
  });

  test('two articles of one publisher are told apart by their headlines', () => {
    const graph: Graph = {
      ...inventedGraph(),
      evidence: [MET, { ...CALLED, source: 'source:other' }],
      engagements: [inventedCall({ evidence: [MET.id, CALLED.id], dates: [] })],
      sources: [inventedSource(), { ...inventedSource(), id: 'source:other', headline: 'Another' }],
    };
    expect(namesIn(createGraphIndex(graph), 'engagement:call')).toEqual([
      'Nobody in its own voice (“Invented”)',
      'Nobody in its own voice (“Another”)',
    ]);
  });

  test('of an engagement that a filter has taken away: none', () => {
    const index = narrowedIndexOf(articleIndex, { ...NO_FILTER, kind: 'meeting' });
    expect(accountsOf(index, CALL)).toEqual({ accounts: [], rows: [] });
  });

  test('under a filter by reporter: that one', () => {
    const index = narrowedIndexOf(articleIndex, { ...NO_FILTER, reporter: 'organisation:ispr' });
    expect(namesIn(index, CALL)).toEqual([ISPR]);
  });
});

describe('the rows of the phone call', () => {
  const told = tellersIn(articleIndex, CALL);
  const toldOnlyBy = (name: string) =>
    Object.keys(told).filter((words) => told[words]?.length === 1 && told[words][0] === name);

  test('only the ISPR', () => {
    expect(toldOnlyBy(ISPR)).toEqual([
      'Bilateral cooperation',
      'Mutual interest',
      'Regional security',
      'Lloyd J Austin and Qamar Javed Bajwa discussed matters of mutual interest, the regional security situation including latest developments in the Afghan peace process, the drawdown and bilateral cooperation in various fields',
      'Qamar Javed Bajwa said that Pakistan will always support an “Afghan-led Afghan-owned” peace process based on mutual consensus of all stakeholders',
      'Qamar Javed Bajwa reiterated that peace in Afghanistan means peace in Pakistan',
      'Lloyd J Austin acknowledged Pakistan’s continuous efforts for peace and stability in the region',
      'Lloyd J Austin pledged to further enhance bilateral relations between both countries',
    ]);
  });

  test('only the article’s own voice', () => {
    expect(toldOnlyBy(OWN)).toEqual([
      'When',
      'Shared goals',
      'US-led international forces',
      'Lloyd J Austin called to discuss the drawdown in Afghanistan',
      'Lloyd J Austin reaffirmed the importance of the US-Pakistan bilateral relationship',
      'Lloyd J Austin appreciated Pakistan’s support for Afghanistan peace negotiations',
      'Lloyd J Austin and Qamar Javed Bajwa discussed the importance of regional stability',
      'Lloyd J Austin and Qamar Javed Bajwa discussed the desire for the United States and Pakistan to continue working together on shared goals and objectives in the region',
    ]);
  });

  test('who is quoted took part: by the quote that says who speaks, and in no role that it does not tell', () => {
    const row = accountsOf(articleIndex, CALL).rows.find(({ words }) =>
      words.startsWith('Lloyd J Austin took'),
    );
    expect(row?.words).toBe('Lloyd J Austin took part, for the United States');
    const quotes = row?.cells.map(({ evidence }) =>
      evidence.map((id) => articleIndex.evidence.get(id)?.selector[0].exact),
    );
    expect(quotes).toEqual([
      ['US Secretary of Defence Lloyd J Austin telephoned Army Chief General Qamar Javed Bajwa'],
      ['The US dignitary'],
    ]);
    expect(row?.cells.map(({ basis }) => basis)).toEqual([
      undefined,
      '“The US dignitary”, with whom the sentence begins, is the one who took part for the United States.',
    ]);
    expect(row?.differs).toBe(false);
  });

  test('who takes part in what did not take place is only named as a party', () => {
    const words = accountsOf(inventedCorpusIndex, 'engagement:call-that-was-not').rows.flatMap((row) =>
      row.kind === 'participation' ? row.words : [],
    );
    expect(words.length).toBeGreaterThan(1);
    for (const each of words) expect(each).toMatch(/ is named as a party, for /);
  });

  test('are counted in words', () => {
    expect(tallyInWords(accountsOf(articleIndex, CALL))).toBe(
      `24 rows: 8 told by both, 8 only by ${OWN}, 8 only by ${ISPR}.`,
    );
  });
});

describe('the rows of the meeting in the house of the harbour bell', () => {
  const accounts = accountsOf(inventedCorpusIndex, HARBOUR);
  const told = tellersIn(inventedCorpusIndex, HARBOUR);

  test.each([
    ['Björg Vindsdóttir said that Malta’s harbours are “the best lit in the middle sea”', [ICELAND]],
    ['Björg Vindsdóttir pledged that Iceland will lend Malta two pilots for the winter', [ICELAND]],
    ['Karmnu Żammit said that Malta asks nothing of Iceland but its herring', [MALTA]],
    ['Karmnu Żammit appreciated Iceland’s patience in the talks on fisheries', [ICELAND, MALTA]],
    ['Karmnu Żammit said that Malta is tired of being called small', [GAZETTE]],
    ['Björg Vindsdóttir took part, for Iceland', [ICELAND, MALTA, GAZETTE]],
  ])('%s', (words, names) => {
    expect(told[words]).toEqual(names);
  });

  test('the place that two put in different words is one row', () => {
    expect(told['House of the Harbour Bell']).toEqual([ICELAND, MALTA]);
  });

  test('the dates exclude each other', () => {
    const row = accounts.rows.find(({ kind }) => kind === 'date');
    expect(row?.cells.map(({ facts }) => facts.map(({ when }) => when?.edtf))).toEqual([
      ['2021-04-28', '2021-04-28'],
      ['2021-04-29'],
      [],
    ]);
    expect(row && datesComparedInWords(row)).toBe('The dates exclude each other');
  });

  test('are counted in words', () => {
    expect(tallyInWords(accounts)).toBe(
      `18 rows: 2 told by all 3, 7 told by some, 3 only by ${ICELAND}, 5 only by ${MALTA}, 1 only by ${GAZETTE}. The dates exclude each other.`,
    );
  });

  test('what some mention and others do not is told of each', () => {
    const mention = (start: string) => {
      const row = accounts.rows.find(({ words }) => words.startsWith(start));
      return row && mentionInWords(row, accounts.accounts);
    };
    expect(mention('Karmnu Żammit said that Malta asks')).toBe(`Only ${MALTA} mentions this`);
    expect(mention('Karmnu Żammit appreciated')).toBe(
      `Mentioned by ${ICELAND} and ${MALTA}, not by ${GAZETTE}`,
    );
    expect(mention('Björg Vindsdóttir took part')).toBeUndefined();
  });
});

describe('dates', () => {
  /** Invented: two articles, each with its date. */
  const comparedDates = (one: Partial<When>, other: Partial<When>) => {
    const date = (evidence: EvidenceId, over: Partial<When>): When => ({
      asWritten: evidence,
      precision: 'stated',
      evidence: [evidence],
      ...over,
    });
    const graph: Graph = {
      ...inventedGraph(),
      evidence: [MET, { ...CALLED, source: 'source:other' }],
      engagements: [
        inventedCall({ evidence: [MET.id, CALLED.id], dates: [date(MET.id, one), date(CALLED.id, other)] }),
      ],
      sources: [inventedSource(), { ...inventedSource(), id: 'source:other', publisher: 'Somebody' }],
    };
    const row = accountsOf(createGraphIndex(graph), 'engagement:call').rows.find(
      ({ kind }) => kind === 'date',
    );
    return row && [row.dates, row.differs];
  };
  const day = (day: string) => ({ earliest: day, latest: day });

  test('of one day, in whichever words, are the same', () => {
    expect(comparedDates(day('2021-04-28'), day('2021-04-28'))).toEqual(['same', false]);
  });

  test('of two days exclude each other', () => {
    expect(comparedDates(day('2021-04-28'), day('2021-04-29'))).toEqual(['exclude', true]);
  });

  test('a day and a limit that allows it differ, and can both be right', () => {
    expect(comparedDates(day('2021-04-28'), { latest: '2021-04-29' })).toEqual(['differ', true]);
  });

  test('a day, and words from which none follows, differ', () => {
    expect(comparedDates(day('2021-04-28'), {})).toEqual(['differ', true]);
  });

  test('words from which no day follows are not said to differ', () => {
    expect(comparedDates({}, {})).toEqual(['same', false]);
  });
});

test('what an organisation reports of itself is its column, and no row; what others say of its report is a row', () => {
  expect(accountsOf(articleIndex, CALL).rows.filter(({ kind }) => kind === 'report')).toEqual([]);
  const asOwnVoice: Graph = {
    ...article,
    evidence: article.evidence.map((evidence) =>
      evidence.selector[0].exact === 'The ISPR handout said that during the call'
        ? { ...evidence, reportedBy: null }
        : evidence,
    ),
  };
  const { rows } = accountsOf(createGraphIndex(asOwnVoice), CALL);
  expect(rows.filter(({ kind }) => kind === 'report').map(({ words }) => words)).toEqual([
    `${ISPR} reported on the phone call`,
  ]);
});

describe('whoever reports each quote', () => {
  const REPORTERS = [null, 'organisation:iceland-press-office', 'organisation:malta-press-office'] as const;
  const meeting = inventedCorpus.engagements.find(({ id }) => id === HARBOUR);
  const evidence = inventedCorpus.evidence.filter(({ source }) => /gazette|reykjavik|valletta/.test(source));
  const reported = fc
    .array(fc.constantFrom(...REPORTERS), { minLength: evidence.length, maxLength: evidence.length })
    .map((reporters) => {
      const reporterOf = new Map(evidence.map(({ id }, at) => [id, reporters[at] ?? null]));
      return createGraphIndex({
        ...inventedCorpus,
        engagements: meeting ? [meeting] : [],
        evidence: inventedCorpus.evidence.map((each) => ({
          ...each,
          reportedBy: reporterOf.get(each.id) ?? null,
        })),
      });
    });
  const columnOf = (index: GraphIndex, id: EvidenceId): Account['id'] | undefined => {
    const quote = index.evidence.get(id);
    return quote && (quote.reportedBy ?? quote.source);
  };

  test('every quote of a topic or statement stands in its reporter’s column, once, and in no other', () => {
    fc.assert(
      fc.property(reported, (index) => {
        const { accounts, rows } = accountsOf(index, HARBOUR);
        for (const fact of index.factsShownUnder(HARBOUR)) {
          if (fact.kind !== 'topic' && fact.kind !== 'statement') continue;
          const row = rows.find(({ id }) => id === fact.id);
          for (const id of fact.evidence) {
            const columns = accounts.flatMap((account, at) =>
              row?.cells[at]?.evidence.filter((each) => each === id).length ? [account.id] : [],
            );
            expect(columns).toEqual([columnOf(index, id)]);
          }
          expect(row?.cells.flatMap((cell) => cell.evidence)).toHaveLength(fact.evidence.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('an account that has somebody say something has a quote for that they took part', () => {
    fc.assert(
      fc.property(reported, (index) => {
        const { accounts, rows } = accountsOf(index, HARBOUR);
        const [thing] = index.graph.engagements;
        for (const statement of thing?.statements ?? [])
          for (const at of accounts.keys()) {
            const isSaid = rows.find(({ id }) => id === statement.id)?.cells[at]?.evidence.length;
            for (const speaker of isSaid ? statement.speakers : []) {
              const who = participantIdOf(speaker);
              const row = rows.find(({ kind, item }) => kind === 'participation' && item === who);
              const quotes = row?.cells[at]?.evidence ?? [];
              expect(quotes).not.toHaveLength(0);
              for (const id of quotes) expect(columnOf(index, id)).toBe(accounts[at]?.id);
            }
          }
      }),
      { numRuns: 50 },
    );
  });

  test('a row differs exactly where an account lacks it, or its dates are not the same; every account has some row', () => {
    fc.assert(
      fc.property(reported, (index) => {
        const { accounts, rows } = accountsOf(index, HARBOUR);
        for (const row of rows) {
          const lacks = row.cells.some((cell) => cell.evidence.length === 0);
          expect(row.differs).toBe(lacks || row.dates === 'exclude' || row.dates === 'differ');
          expect(mentionInWords(row, accounts) !== undefined).toBe(lacks);
        }
        for (const at of accounts.keys())
          expect(rows.some(({ cells }) => cells[at]?.evidence.length)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('one who acts for two countries in one engagement', () => {
  const engagement = inventedCall({
    participants: [
      { official: 'official:ann', onBehalfOf: 'country:XA', role: 'participant', evidence: [MET.id] },
      { official: 'official:ann', onBehalfOf: 'country:XB', role: 'participant', evidence: [CALLED.id] },
    ],
    statements: [
      {
        id: 'statement:call/said',
        speakers: [{ official: 'official:ann', evidence: [MET.id] }],
        act: 'said',
        gist: 'it',
        topics: [],
        evidence: [MET.id],
      },
    ],
  });
  const reporter = 'organisation:agency' as const;
  const index = createGraphIndex(
    inventedGraph({
      evidence: [MET, { ...CALLED, reportedBy: reporter }],
      organisations: [{ id: reporter, name: 'Agency', aliases: [], evidence: [CALLED.id] }],
      engagements: [engagement],
    }),
  );

  test('has a fact of each, by an id of its own', () => {
    const facts = index
      .factsShownUnder('engagement:call')
      .filter(({ kind }) => kind === 'participation')
      .map(({ id }) => id);
    expect(facts).toEqual([
      'engagement:call#participant/official:ann/country:XA',
      'engagement:call#participant/official:ann/country:XB',
    ]);
  });

  test('has a row of each, told by those who tell for which country', () => {
    const { accounts, rows } = accountsOf(index, 'engagement:call');
    const told = rows
      .filter(({ kind }) => kind === 'participation')
      .map(({ words, cells }) => [
        words,
        ...accounts.filter((_, at) => cells[at]?.evidence.length).map(({ id }) => id),
      ]);
    expect(told).toEqual([
      ['Ann took part, for Aland', 'source:invented'],
      ['Ann took part, for Bland', reporter],
    ]);
  });
});
