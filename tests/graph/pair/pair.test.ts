import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/graph/filter';
import { createGraphIndex, type GraphIndex } from '../../../src/graph/graph-index';
import type { ThingId } from '../../../src/graph/ids';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import type { Chronology } from '../../../src/graph/pair/chronology';
import { evidenceOfPair, type Pair, pairOf, saidIn } from '../../../src/graph/pair/pair';
import { partnersOf } from '../../../src/graph/pair/partners';
import type { Engagement, Statement, When } from '../../../src/graph/schema';
import { articleIndex } from '../article';
import { inventedCall, inventedGraph } from '../invented';
import { inventedCorpusIndex } from '../invented-corpus';

const slug = ({ id }: { readonly id: string }) => id.replace(/^.*?[:/]/, '').replace(/^.*\//, '');
const slugs = (records: readonly { readonly id: string }[]) => records.map(slug);
const all = ({ dated, undated }: Chronology) => [...dated, ...undated];
const things = (records: readonly { readonly thing: ThingId }[]) => records.map(({ thing }) => thing);

const INDEXES = { article: articleIndex, invented: inventedCorpusIndex };

/** Two different countries, or two different officials, of the article or the invented corpus. */
const anyPair = fc.constantFrom('article' as const, 'invented' as const).chain((name) =>
  fc
    .constantFrom(INDEXES[name].graph.countries, INDEXES[name].graph.officials)
    .chain((records) =>
      fc.shuffledSubarray(
        records.map(({ id }): ThingId => id),
        { minLength: 2, maxLength: 2 },
      ),
    )
    .map((sides) => ({ name, sides })),
);
const forEveryPair = (check: (index: GraphIndex, a: ThingId, b: ThingId) => void) =>
  fc.assert(
    fc.property(anyPair, ({ name, sides: [a, b] }) => {
      if (a && b) check(INDEXES[name], a, b);
    }),
    { numRuns: 300 },
  );

/** In both parts of the ledger. */
const everSaid = (pair: Pair, column: 'saidByA' | 'saidByB' | 'saidByBoth') =>
  (['between', 'talkedAbout'] as const).flatMap((part) => saidIn(pair, part, column));

const actsFor = (side: ThingId) => (participant: Engagement['participants'][number]) =>
  participant.onBehalfOf === side || ('official' in participant && participant.official === side);

describe('of any two', () => {
  test('the engagements between them are those that a plain scan finds, each once', () => {
    forEveryPair((index, a, b) => {
      const scanned = index.graph.engagements.filter(
        ({ participants }) => participants.some(actsFor(a)) && participants.some(actsFor(b)),
      );
      expect(slugs(all(pairOf(index, a, b).between)).sort()).toEqual(slugs(scanned).sort());
    });
  });

  test('the other way round, only the sides change places', () => {
    const mirrored = (pair: Pair): Pair => ({
      ...pair,
      a: pair.b,
      b: pair.a,
      entries: new Map(
        [...pair.entries].map(([id, entry]) => [
          id,
          { ...entry, saidByA: entry.saidByB, saidByB: entry.saidByA },
        ]),
      ),
      topics: pair.topics.map((topic) => ({ ...topic, a: topic.b, b: topic.a })),
      bothDealtWith: pair.bothDealtWith.map((each) => ({ ...each, a: each.b, b: each.a })),
      bothTalkedAbout: pair.bothTalkedAbout.map((each) => ({ ...each, a: each.b, b: each.a })),
    });
    forEveryPair((index, a, b) => expect(pairOf(index, b, a)).toEqual(mirrored(pairOf(index, a, b))));
  });

  test('each statement is in one column, by that side, and to the other or about it', () => {
    forEveryPair((index, a, b) => {
      const pair = pairOf(index, a, b);
      const between = new Set(all(pair.between).map(({ id }) => id));
      const sidesOf = ({ id }: Statement) => {
        const found = index.statements.get(id);
        if (!found) throw new Error(`no statement ${id}`);
        const { statement, engagement } = found;
        const speaking = engagement.participants.filter((participant) =>
          statement.speakers.some((speaker) =>
            'official' in speaker
              ? 'official' in participant && speaker.official === participant.official
              : 'organisation' in participant && speaker.organisation === participant.organisation,
          ),
        );
        return { a: speaking.some(actsFor(a)), b: speaking.some(actsFor(b)), engagement, statement };
      };
      const columns = {
        saidByA: { a: true, b: false },
        saidByB: { a: false, b: true },
        saidByBoth: { a: true, b: true },
      };
      for (const column of ['saidByA', 'saidByB', 'saidByBoth'] as const)
        for (const each of everSaid(pair, column)) {
          const { engagement, statement, ...sides } = sidesOf(each);
          expect(sides).toEqual(columns[column]);
          const other = sides.a ? b : a;
          expect(between.has(engagement.id) || statement.about === other).toBe(true);
        }
      const ids = (['saidByA', 'saidByB', 'saidByBoth'] as const).flatMap((column) =>
        slugs(everSaid(pair, column)),
      );
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  test('everything they have in common is a third’s, took place, and can be read in a quote', () => {
    forEveryPair((index, a, b) => {
      const { topics, bothDealtWith, bothTalkedAbout } = pairOf(index, a, b);
      const shared = topics.map((topic) => ({ ...topic, a: [...topic.between, ...topic.a] }));
      for (const { thing, facts, ...of } of [...shared, ...bothDealtWith, ...bothTalkedAbout]) {
        const engagements = [...of.a, ...of.b];
        expect(thing === a || thing === b).toBe(false);
        expect(engagements.length).toBeGreaterThan(0);
        expect(engagements.every(({ status }) => status === 'occurred')).toBe(true);
        expect(facts.length).toBeGreaterThan(0);
        expect(facts.every(({ evidence }) => evidence.length > 0)).toBe(true);
      }
    });
  });

  test('every engagement of theirs that is shown has its quotes among the evidence', () => {
    forEveryPair((index, a, b) => {
      const pair = pairOf(index, a, b);
      const evidence = evidenceOfPair(index, pair);
      for (const id of pair.entries.keys())
        expect(index.evidenceOf(id).filter((quote) => !evidence.includes(quote))).toEqual([]);
    });
  });
});

describe('Pakistan and the United States, in the article', () => {
  const pair = pairOf(articleIndex, 'country:PK', 'country:US');

  test('had one phone call, which is first and last contact', () => {
    expect(slugs(all(pair.between))).toEqual(['austin-bajwa-call']);
    expect(pair.firstContact?.engagement).toBe(pair.lastContact?.engagement);
    expect(pair.firstContact?.rivals).toEqual([]);
  });

  test('the United States said more, and only it spoke about the other', () => {
    const aboutOf = (statements: readonly Statement[], country: string) =>
      statements.filter(({ about }) => about === country).length;
    const [byPakistan, byTheUnitedStates] = [
      saidIn(pair, 'between', 'saidByA'),
      saidIn(pair, 'between', 'saidByB'),
    ];
    expect([byPakistan.length, aboutOf(byPakistan, 'country:US')]).toEqual([2, 0]);
    expect([byTheUnitedStates.length, aboutOf(byTheUnitedStates, 'country:PK')]).toEqual([5, 4]);
    expect(slugs(saidIn(pair, 'between', 'saidByBoth'))).toEqual([
      'desire-to-continue-working-together',
      'importance-of-regional-stability',
      'matters-discussed',
    ]);
  });
});

test('Korea and the United States never meet in the article; both dealt with Pakistan and talked about Afghanistan', () => {
  const pair = pairOf(articleIndex, 'country:KR', 'country:US');
  expect(pair.entries.size).toBe(0);
  expect(pair.firstContact).toBeUndefined();
  expect(pair.bothDealtWith.map(({ thing, a, b }) => [thing, slugs(a), slugs(b)])).toEqual([
    ['country:PK', ['suh-bajwa-meeting'], ['austin-bajwa-call']],
  ]);
  expect(things(pair.bothTalkedAbout)).toEqual(['country:AF']);
  expect(things(pair.topics)).toContain('topic:regional-security');
});

test('officials deal with officials and with the countries across the table, not with their own', () => {
  const pair = pairOf(articleIndex, 'official:suh-sangpyo', 'official:lloyd-j-austin');
  expect(things(pair.bothDealtWith)).toEqual(['country:PK', 'official:qamar-javed-bajwa']);
  const compatriots = pairOf(
    inventedCorpusIndex,
    'official:bjorg-vindsdottir',
    'official:thora-vindriksdottir',
  );
  expect(things(compatriots.bothDealtWith)).toEqual(['country:MT', 'official:karmnu-zammit']);
});

describe('Iceland and Malta, in the invented corpus', () => {
  const pair = pairOf(inventedCorpusIndex, 'country:IS', 'country:MT');

  test('stand in the order of time; a limit counts as its day; what has no day stands apart', () => {
    expect(slugs(pair.between.dated)).toEqual([
      'first-meeting',
      'january-meeting',
      'whale-notes-meeting',
      'cable-call',
      'ferries-call',
      'letters-presented',
      'harbour-bell-meeting',
      'valletta-visit',
      'coffee-meeting',
      'autumn-meeting',
      'lamps-call',
    ]);
    expect(slugs(pair.between.undated)).toEqual(['suitcase-call']);
  });

  test('first contact is told with what may have been earlier, last contact with what may have been later', () => {
    expect(pair.firstContact && slug(pair.firstContact.engagement)).toBe('first-meeting');
    expect(slugs(pair.firstContact?.rivals ?? [])).toEqual(['coffee-meeting', 'suitcase-call']);
    expect(pair.lastContact && slug(pair.lastContact.engagement)).toBe('lamps-call');
    expect(slugs(pair.lastContact?.rivals ?? [])).toEqual(['suitcase-call']);
  });

  test('what is said between them is counted apart from what is said about the other in its absence', () => {
    expect(saidIn(pair, 'between', 'saidByB')).toHaveLength(10);
    expect(slugs(saidIn(pair, 'talkedAbout', 'saidByB'))).toEqual([
      'counts-its-whales-twice',
      'word-for-boat',
    ]);
    expect(saidIn(pair, 'talkedAbout', 'saidByA')).toEqual([]);
  });

  test('words about the other in its absence stand apart', () => {
    expect(slugs(pair.talkedAbout.dated)).toEqual(['whales-and-friends-statement']);
    expect(slugs(pair.talkedAbout.undated)).toEqual(['first-boat-statement']);
    const firstBoat = pair.entries.get('engagement:first-boat-statement');
    expect(slugs(firstBoat?.saidByB ?? [])).toEqual(['word-for-boat']); // not the one about itself
  });

  test('what a filter hides is not in it', () => {
    const calls = narrowedIndexOf(inventedCorpusIndex, { ...NO_FILTER, kind: 'call' });
    expect(slugs(all(pairOf(calls, 'country:IS', 'country:MT').between))).toEqual([
      'cable-call',
      'ferries-call',
      'lamps-call',
      'suitcase-call',
    ]);
  });
});

test('a denied call is in the ledger and is no contact, nor dealing', () => {
  const pair = pairOf(inventedCorpusIndex, 'country:IS', 'country:UY');
  expect(slugs(pair.between.dated)).toEqual(['call-that-was-not']);
  expect([pair.firstContact, pair.lastContact]).toEqual([undefined, undefined]);
  const viaUruguay = pairOf(inventedCorpusIndex, 'country:IS', 'country:NA');
  expect(things(viaUruguay.bothDealtWith)).toEqual(['country:FJ']); // Iceland dealt with Uruguay in nothing but that call
});

test('what others say about a third is not what a side talked about; what all touched on is', () => {
  const proof = { evidence: ['evidence:invented/0-38' as const] };
  const saidBy = (official: 'official:ann' | 'official:bo', id: string) => [
    {
      id: `statement:${id}/said` as const,
      speakers: [{ official, ...proof }],
      act: 'said' as const,
      gist: 'it',
      about: 'country:XC' as const,
      topics: [],
      ...proof,
    },
  ];
  const commonOf = (engagements: readonly Engagement[]) =>
    pairOf(createGraphIndex(inventedGraph({ engagements })), 'country:XA', 'country:XB').bothTalkedAbout.map(
      ({ thing, a, b, facts }) => [thing, slugs(a), slugs(b), facts.map(({ id }) => id)],
    );
  const byAnn = inventedCall({ id: 'engagement:one', statements: saidBy('official:ann', 'one') });
  const byBo = inventedCall({ id: 'engagement:two', statements: saidBy('official:bo', 'two') });
  expect(commonOf([byAnn])).toEqual([]);
  expect(commonOf([byAnn, byBo])).toEqual([
    ['country:XC', ['one'], ['two'], ['statement:one/said', 'statement:two/said']],
  ]);
  const touching = inventedCall({ concerns: [{ country: 'country:XC', ...proof }] });
  expect(commonOf([touching])).toEqual([
    ['country:XC', ['call'], ['call'], ['engagement:call#concern/country:XC']],
  ]);
});

test('one who acts for both countries speaks for both', () => {
  const proof = { evidence: ['evidence:invented/0-38' as const] };
  const call = inventedCall({
    participants: [
      { official: 'official:ann', onBehalfOf: 'country:XA', role: 'participant', ...proof },
      { official: 'official:ann', onBehalfOf: 'country:XB', role: 'participant', ...proof },
    ],
    statements: [
      {
        id: 'statement:call/said',
        speakers: [{ official: 'official:ann', ...proof }],
        act: 'said',
        gist: 'it',
        topics: [],
        ...proof,
      },
    ],
  });
  const pair = pairOf(createGraphIndex(inventedGraph({ engagements: [call] })), 'country:XA', 'country:XB');
  expect(slugs(saidIn(pair, 'between', 'saidByBoth'))).toEqual(['said']);
  expect(pair.bothDealtWith).toEqual([]);
});

describe('first and last contact', () => {
  const contactsOf = (...dates: readonly (readonly [earliest?: string | undefined, latest?: string])[]) => {
    const engagements = dates.map(([earliest, latest], at) =>
      inventedCall({
        id: `engagement:e-${at}`,
        dates: [
          {
            asWritten: 'then',
            precision: 'stated',
            evidence: ['evidence:invented/0-38'],
            ...(earliest ? { earliest } : {}),
            ...(latest ? { latest } : {}),
          } satisfies When,
        ],
      }),
    );
    const { firstContact, lastContact } = pairOf(
      createGraphIndex(inventedGraph({ engagements })),
      'country:XA',
      'country:XB',
    );
    const told = (contact: typeof firstContact) =>
      contact && [slug(contact.engagement), ...slugs(contact.rivals)];
    return { first: told(firstContact), last: told(lastContact) };
  };

  test('are sure where the days do not overlap', () => {
    expect(contactsOf(['2021-01-02', '2021-01-02'], ['2021-01-01', '2021-01-01'])).toEqual({
      first: ['e-1'],
      last: ['e-0'],
    });
  });

  test('name the others whose days overlap', () => {
    expect(contactsOf(['2021-01-01', '2021-12-31'], ['2021-05-01', '2021-05-01'])).toEqual({
      first: ['e-0', 'e-1'],
      last: ['e-0', 'e-1'],
    });
  });

  test('of one day neither is told to have come first', () => {
    expect(contactsOf(['2021-04-28', '2021-04-28'], ['2021-04-28', '2021-04-28'])).toEqual({
      first: ['e-0', 'e-1'],
      last: ['e-1', 'e-0'],
    });
  });

  test('name the others on the same day, and those whose days only touch', () => {
    expect(contactsOf(['2021-01-01', '2021-01-01'], ['2021-01-01', '2021-01-01'])).toEqual({
      first: ['e-0', 'e-1'],
      last: ['e-1', 'e-0'],
    });
    expect(contactsOf(['2021-01-01', '2021-01-03'], ['2021-01-03', '2021-01-05'])).toEqual({
      first: ['e-0', 'e-1'],
      last: ['e-1', 'e-0'],
    });
  });

  test('name what is open on that side, and what has no day', () => {
    expect(contactsOf(['2021-01-01', '2021-01-01'], [undefined, '2022-01-01'], ['2020-12-01'], [])).toEqual({
      first: ['e-2', 'e-0', 'e-1', 'e-3'],
      last: ['e-1', 'e-2', 'e-0', 'e-3'],
    });
  });

  test('are not told where nothing has a day', () => {
    expect(contactsOf([])).toEqual({ first: undefined, last: undefined });
  });
});

test('those with engagements come first among whom one can be compared with, and nobody is left out', () => {
  const partners = partnersOf(inventedCorpusIndex, 'country:IS');
  expect(partners.map(({ id, engagements }) => `${id.slice(-2)} ${engagements}`)).toEqual([
    'MT 12',
    'FJ 1',
    'UY 1',
    'BT 0',
    'NA 0',
    'SC 0',
    'TV 0',
  ]);
  for (const { id, engagements } of partnersOf(inventedCorpusIndex, 'official:karmnu-zammit'))
    expect(all(pairOf(inventedCorpusIndex, 'official:karmnu-zammit', id).between)).toHaveLength(engagements);
});
