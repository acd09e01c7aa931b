import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/graph/filter';
import { createGraphIndex, type GraphIndex } from '../../../src/graph/graph-index';
import type { ThingId } from '../../../src/graph/ids';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import { type PathsAsked, undatedOf } from '../../../src/graph/paths/joining';
import { liftOf, nearestOf, shorterReachOf } from '../../../src/graph/paths/missing';
import { connectionOf } from '../../../src/graph/paths/paths';
import { namingFactsOf, stepFactsOf } from '../../../src/graph/paths/proof';
import type { Engagement, OfficialId, When } from '../../../src/graph/schema';
import { articleIndex } from '../article';
import { inventedCall, inventedGraph } from '../invented';
import { inventedCorpusIndex } from '../invented-corpus';

const asked = (from: ThingId, to: ThingId, over: Partial<PathsAsked> = {}): PathsAsked => ({
  from,
  to,
  via: null,
  time: 'any',
  ...over,
});
const backwards = (question: PathsAsked): PathsAsked => ({
  ...question,
  from: question.to,
  to: question.from,
});

/** What connects two things, in short: '3: thora > karmnu > jone > ndahafa'. */
const ways = (index: GraphIndex, question: PathsAsked): readonly string[] => {
  const found = connectionOf(index, question);
  if (!found) return [];
  expect(found.paths).toHaveLength(Math.min(found.count, 20));
  return found.paths.map(
    ({ things }) =>
      `${found.engagements}: ${things.map((id) => id.replace(/^\w+:/, '').split('-')[0]).join(' > ')}`,
  );
};

const BJORG = 'official:bjorg-vindsdottir';
const NDAHAFA = 'official:ndahafa-uukelora';
const THORA = 'official:thora-vindriksdottir';
const KARMNU = 'official:karmnu-zammit';
const TASHI = 'official:tashi-yongphelwa';
const MARIA_JOSE = 'official:maria-jose-ombunaga';

describe('in the article', () => {
  test('the ambassador and the secretary are two engagements apart, through the army chief', () => {
    expect(connectionOf(articleIndex, asked('official:suh-sangpyo', 'official:lloyd-j-austin'))).toEqual({
      engagements: 2,
      count: 1,
      paths: [
        {
          things: ['official:suh-sangpyo', 'official:qamar-javed-bajwa', 'official:lloyd-j-austin'],
          steps: [['engagement:suh-bajwa-meeting'], ['engagement:austin-bajwa-call']],
        },
      ],
    });
  });

  test('the meeting, on or before 29 April, can have been before the call of the 28th or after it', () => {
    const question = asked('official:suh-sangpyo', 'official:lloyd-j-austin', { time: 'forward' });
    expect(ways(articleIndex, question)).toEqual(['2: suh > qamar > lloyd']);
    expect(ways(articleIndex, backwards(question))).toEqual(['2: lloyd > qamar > suh']);
  });

  test('a country that is only talked about can end a path, though none leads through it', () => {
    expect(ways(articleIndex, asked('country:AF', 'country:US'))).toEqual(['1: AF > US']);
    expect(ways(articleIndex, asked('country:KR', 'country:US'))).toEqual(['2: KR > PK > US']);
  });
});

describe('in the invented corpus', () => {
  test.each([
    ['Björg and Ndahafa', asked(BJORG, NDAHAFA), ['3: bjorg > karmnu > jone > ndahafa']],
    [
      'Þóra and Ndahafa',
      asked(THORA, NDAHAFA),
      ['3: thora > karmena > litia > ndahafa', '3: thora > karmnu > jone > ndahafa'],
    ],
    [
      'Karmnu and Litia',
      asked(KARMNU, 'official:litia-vakalolomasi'),
      ['3: karmnu > jone > ndahafa > litia', '3: karmnu > thora > karmena > litia'],
    ],
    ['Gísli and Þóra', asked('official:gisli-vindsson', THORA), ['3: gisli > litia > karmena > thora']],
    ['Björg and José', asked(BJORG, 'official:jose-ombunez'), ['4: bjorg > karmnu > jone > ndahafa > jose']],
    [
      'Björg and Simson',
      asked(BJORG, 'official:simson-uukelorwa'),
      ['5: bjorg > karmnu > jone > ndahafa > jose > simson'],
    ],
    ['Iceland and Namibia, over countries', asked('country:IS', 'country:NA'), ['2: IS > FJ > NA']],
    [
      'Iceland and Uruguay, whose one call is denied',
      asked('country:IS', 'country:UY'),
      ['3: IS > FJ > NA > UY'],
    ],
    ['Iceland and Tuvalu, which it spoke of', asked('country:IS', 'country:TV'), ['1: IS > TV']],
    [
      'a country and an official of another, over officials',
      asked('country:IS', NDAHAFA),
      ['2: IS > litia > ndahafa'],
    ],
    ['two topics of one engagement', asked('topic:cattle', 'topic:desert-water'), ['1: cattle > desert']],
    [
      'an engagement, which counts itself, and an official',
      asked('engagement:coffee-meeting', NDAHAFA),
      ['3: coffee > karmnu > jone > ndahafa'],
    ],
    ['Björg and Tashi', asked(BJORG, TASHI), []],
    ['Björg and the one she is denied to have called', asked(BJORG, MARIA_JOSE), []],
    ['Björg and a meeting that is still to come', asked(BJORG, 'engagement:autumn-meeting'), []],
  ])('%s', (_, question, expected) => {
    expect(ways(inventedCorpusIndex, question)).toEqual(expected);
  });

  test('in time order only the way is left on which no date goes back, and each way about it is another', () => {
    const forward = asked(THORA, NDAHAFA, { time: 'forward' });
    expect(ways(inventedCorpusIndex, forward)).toEqual(['3: thora > karmnu > jone > ndahafa']);
    expect(ways(inventedCorpusIndex, backwards(forward))).toEqual(['3: ndahafa > litia > karmena > thora']);
  });

  test('in time order a step keeps only the engagements that fit between the steps beside it', () => {
    const [path] = connectionOf(inventedCorpusIndex, asked(BJORG, NDAHAFA, { time: 'forward' }))?.paths ?? [];
    expect(path?.steps).toEqual([
      // Not the calls of 2022, not the call on no known day; the first meeting of 1994 comes first.
      [
        'engagement:first-meeting',
        'engagement:january-meeting',
        'engagement:cable-call',
        'engagement:harbour-bell-meeting',
        'engagement:valletta-visit',
      ],
      ['engagement:suva-meeting', 'engagement:training-ship-call'],
      ['engagement:windhoek-visit'],
    ]);
  });

  test('the engagements of a step stand by date, those of no known day at the end', () => {
    const [path] = connectionOf(inventedCorpusIndex, asked(BJORG, KARMNU))?.paths ?? [];
    expect(path?.steps[0]).toEqual([
      'engagement:first-meeting',
      'engagement:january-meeting',
      'engagement:cable-call',
      'engagement:harbour-bell-meeting',
      'engagement:valletta-visit',
      'engagement:lamps-call',
      'engagement:suitcase-call',
    ]);
    const [other] = connectionOf(inventedCorpusIndex, asked(THORA, KARMNU))?.paths ?? [];
    expect(other?.steps[0]).toEqual([
      'engagement:ferries-call',
      'engagement:letters-presented',
      'engagement:coffee-meeting', // on or before the 29th
    ]);
  });

  test('tells which engagements no day can be given to', () => {
    expect(undatedOf(inventedCorpusIndex, { via: null })).toEqual([
      'engagement:candle-dinner',
      'engagement:first-boat-statement',
      'engagement:perforation-call',
      'engagement:suitcase-call',
    ]);
    expect(undatedOf(inventedCorpusIndex, { via: 'meeting' })).toEqual(['engagement:candle-dinner']);
  });
});

describe('where nothing connects the two', () => {
  test('names the limit to lift, and the length of the path that is then there', () => {
    const lift = (question: PathsAsked) => liftOf(inventedCorpusIndex, question);
    expect(lift(asked(THORA, NDAHAFA, { via: 'call' }))).toEqual({ limits: ['via'], engagements: 3 });
    expect(lift(asked('official:gisli-vindsson', NDAHAFA, { time: 'forward' }))).toEqual({
      limits: ['time'],
      engagements: 2,
    });
    expect(lift(asked('official:gisli-vindsson', NDAHAFA, { via: 'visit', time: 'forward' }))).toEqual({
      limits: ['via', 'time'],
      engagements: 2,
    });
    expect(lift(asked(BJORG, TASHI, { via: 'call', time: 'forward' }))).toBeUndefined();
  });

  test('names the filter, where only that stands in the way', () => {
    const filtered = narrowedIndexOf(inventedCorpusIndex, { ...NO_FILTER, country: 'country:MT' });
    expect(liftOf(filtered, asked(BJORG, NDAHAFA))).toEqual({
      limits: ['filter'],
      engagements: 3,
    });
  });

  test('the nearest is what shares a country, before what shares a topic', () => {
    expect(nearestOf(inventedCorpusIndex, asked(BJORG, MARIA_JOSE))).toEqual({
      from: BJORG,
      to: MARIA_JOSE,
      thing: 'official:jose-ombunez',
      engagements: 4,
      common: 'country:UY',
    });
  });

  test('the nearest to what is still to come is who is to take part, whichever end it is', () => {
    const nearest = {
      from: NDAHAFA,
      to: 'engagement:autumn-meeting',
      thing: KARMNU,
      engagements: 2,
      common: KARMNU,
    };
    expect(nearestOf(inventedCorpusIndex, asked(NDAHAFA, 'engagement:autumn-meeting'))).toEqual(nearest);
    expect(nearestOf(inventedCorpusIndex, asked('engagement:autumn-meeting', NDAHAFA))).toEqual(nearest);
  });

  test('an island has no nearest; told is how far its own engagements lead', () => {
    expect(nearestOf(inventedCorpusIndex, asked(BJORG, TASHI))).toBeUndefined();
    const island = {
      of: TASHI,
      things: ['official:marie-ange-delcarmeaux'],
      engagements: ['engagement:perforation-call', 'engagement:stamp-shop-meeting'],
      notHeld: [],
    };
    expect(shorterReachOf(inventedCorpusIndex, asked(BJORG, TASHI))).toEqual(island);
    expect(shorterReachOf(inventedCorpusIndex, asked(TASHI, BJORG))).toEqual(island);
  });

  test('one who took part in nothing is told of with what did not take place', () => {
    expect(shorterReachOf(inventedCorpusIndex, asked(BJORG, MARIA_JOSE))).toEqual({
      of: MARIA_JOSE,
      things: [],
      engagements: [],
      notHeld: ['engagement:call-that-was-not'],
    });
  });
});

describe('the facts of a step', () => {
  test('are for every thing that an engagement names what says so, with a quote', () => {
    for (const index of [articleIndex, inventedCorpusIndex])
      for (const engagement of index.graph.engagements)
        for (const thing of index.things.keys()) {
          if (!index.engagementsOf(thing).includes(engagement.id)) continue;
          const facts = namingFactsOf(index, engagement, thing);
          expect(facts.length, `${engagement.id} names ${thing}`).toBeGreaterThan(0);
          for (const { evidence } of facts) expect(evidence.length).toBeGreaterThan(0);
        }
  });

  test('are the participation of both and the dates, each once', () => {
    const call = inventedCorpusIndex.graph.engagements.find(({ id }) => id === 'engagement:cable-call');
    if (!call) throw new Error('the corpus has no such call');
    expect(stepFactsOf(inventedCorpusIndex, call, [BJORG, 'country:TV']).map(({ id }) => id)).toEqual([
      'engagement:cable-call#participant/official:bjorg-vindsdottir/country:IS',
      'engagement:cable-call#concern/country:TV',
      expect.stringMatching(/^engagement:cable-call#date/),
      expect.stringMatching(/^engagement:cable-call#date/),
    ]);
  });
});

const official = (name: number | string): OfficialId => `official:o${name}`;
const proof = { evidence: ['evidence:invented/0-1'] as const };
const engagementOf = (
  id: string,
  who: readonly (number | string)[],
  over: Partial<Engagement> = {},
): Engagement =>
  inventedCall({
    id: `engagement:${id}`,
    dates: [],
    participants: who.map((each) => ({
      official: official(each),
      onBehalfOf: `country:X${'ABCDE'.charAt(Number(each) % 5)}`,
      role: 'participant',
      ...proof,
    })),
    ...over,
  });
const indexOf = (engagements: readonly Engagement[]): GraphIndex =>
  createGraphIndex({ ...inventedGraph(), engagements });

describe('of many paths', () => {
  /** From 0 to 99 through each of five, and from each of those through each of five more. */
  const lattice = indexOf([
    ...[1, 2, 3, 4, 5].flatMap((near) => [
      engagementOf(`start-${near}`, [0, near]),
      engagementOf(`end-${near}`, [10 + near, 99]),
      ...[11, 12, 13, 14, 15].map((far) => engagementOf(`middle-${near}-${far}`, [near, far])),
    ]),
  ]);

  test('twenty are spelt out, evenly from every way to begin, and all are counted', () => {
    const found = connectionOf(lattice, asked(official(0), official(99)));
    expect(found).toMatchObject({ engagements: 3, count: 25 });
    const begins = found?.paths.map(({ things }) => things[1]) ?? [];
    expect(begins).toEqual([1, 2, 3, 4, 5].flatMap((near) => Array(4).fill(official(near))));
    expect(new Set(found?.paths.map(({ things }) => things.join())).size).toBe(20);
  });

  test('a way that has but one gives what it leaves to the others', () => {
    const uneven = indexOf([
      engagementOf('start-1', [0, 1]),
      engagementOf('narrow', [1, 3]),
      engagementOf('narrow-end', [3, 99]),
      engagementOf('start-2', [0, 2]),
      ...Array.from({ length: 30 }, (_, at) => [
        engagementOf(`wide-${at}`, [2, 10 + at]),
        engagementOf(`wide-end-${at}`, [10 + at, 99]),
      ]).flat(),
    ]);
    const found = connectionOf(uneven, asked(official(0), official(99)));
    expect(found?.count).toBe(31);
    expect(found?.paths.map(({ things }) => things[1])).toEqual([
      official(1),
      ...Array(19).fill(official(2)),
    ]);
  });

  test('several engagements between the same two are one path', () => {
    const index = indexOf(['one', 'three', 'two'].map((id) => engagementOf(id, [1, 2])));
    expect(connectionOf(index, asked(official(1), official(2)))).toEqual({
      engagements: 1,
      count: 1,
      paths: [
        {
          things: [official(1), official(2)],
          steps: [['engagement:one', 'engagement:three', 'engagement:two']],
        },
      ],
    });
  });

  test('thousands of steps and billions of ways are counted without going each', () => {
    const diamonds = indexOf(
      Array.from({ length: 1000 }, (_, at) => [
        engagementOf(`a-${at}`, [`${at}`, `${at}a`]),
        engagementOf(`b-${at}`, [`${at}`, `${at}b`]),
        engagementOf(`c-${at}`, [`${at}a`, `${at + 1}`]),
        engagementOf(`d-${at}`, [`${at}b`, `${at + 1}`]),
      ]).flat(),
    );
    expect(connectionOf(diamonds, asked(official(0), official(40)))).toMatchObject({
      engagements: 80,
      count: 2 ** 40,
    });
    expect(connectionOf(diamonds, asked(official(0), official(1000)))?.engagements).toBe(2000);
  });

  const on = (earliest: string, latest = earliest): Partial<Engagement> => ({
    dates: [{ asWritten: 'then', earliest, latest, precision: 'stated', ...proof }],
  });

  test('in time order a longer path is found where the dates of the shortest go back', () => {
    const index = indexOf([
      engagementOf('late', [1, 2], on('2021-05-09')),
      engagementOf('early', [1, 3], on('2021-05-01')),
      engagementOf('next', [3, 2], on('2021-05-02')),
      engagementOf('last', [2, 4], on('2021-05-03')),
    ]);
    expect(ways(index, asked(official(1), official(4)))).toEqual(['2: o1 > o2 > o4']);
    expect(ways(index, asked(official(1), official(4), { time: 'forward' }))).toEqual([
      '3: o1 > o3 > o2 > o4',
    ]);
  });

  test('in time order a long visit that is first come to late is come to again by a longer, earlier way', () => {
    const index = indexOf([
      engagementOf('late', [1, 2], on('2021-05-08')),
      engagementOf('early', [1, 3], on('2021-05-01')),
      engagementOf('next', [3, 2], on('2021-05-02')),
      engagementOf('visit', [2, 4], on('2021-05-01', '2021-05-09')),
      engagementOf('last', [4, 5], on('2021-05-05')),
    ]);
    expect(ways(index, asked(official(1), official(5), { time: 'forward' }))).toEqual([
      '4: o1 > o3 > o2 > o4 > o5',
    ]);
  });
});

const DAYS = ['2021-04-01', '2021-04-02', '2021-04-03', '2021-04-04', '2021-04-05', '2021-04-06'];

const anyDates: fc.Arbitrary<readonly When[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(5), fc.nat(5), fc.constantFrom('both', 'both', 'both', 'earliest', 'latest', 'none'))
      .map(([a, b, known]): readonly When[] => {
        const [earliest, latest] = [DAYS[Math.min(a, b)] ?? '', DAYS[Math.max(a, b)] ?? ''];
        return [
          {
            asWritten: 'then',
            precision: 'stated',
            ...(known === 'both' || known === 'earliest' ? { earliest } : {}),
            ...(known === 'both' || known === 'latest' ? { latest } : {}),
            ...proof,
          },
        ];
      }),
  },
);

const anyEngagement = (id: number): fc.Arbitrary<Engagement> =>
  fc
    .record({
      who: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }),
      dates: anyDates,
      kind: fc.constantFrom('meeting' as const, 'call' as const),
      status: fc.constantFrom('occurred', 'occurred', 'occurred', 'occurred', 'planned', 'denied' as const),
      topic: fc.option(fc.constantFrom('topic:p' as const, 'topic:q' as const)),
      concern: fc.option(fc.constantFrom('country:XC' as const, 'country:XE' as const)),
    })
    .map(({ who, topic, concern, ...rest }) =>
      engagementOf(`e${id}`, who, {
        ...rest,
        topics: topic ? [{ topic, ...proof }] : [],
        concerns: concern ? [{ country: concern, ...proof }] : [],
      }),
    );

const anyIndex = fc
  .nat(9)
  .chain((count) => fc.tuple(...Array.from({ length: count + 1 }, (_, id) => anyEngagement(id))))
  .map(indexOf);

const anyEnd = fc.oneof(
  { weight: 5, arbitrary: fc.nat(7).map(official) },
  { weight: 2, arbitrary: fc.constantFrom<ThingId>('country:XA', 'country:XB', 'country:XC', 'country:XE') },
  { weight: 1, arbitrary: fc.constantFrom<ThingId>('topic:p', 'topic:q', 'engagement:e0', 'engagement:e1') },
);

const limits = {
  via: fc.constantFrom(null, null, 'meeting' as const, 'call' as const),
  time: fc.constantFrom('any' as const, 'forward' as const),
};

const anyQuestion: fc.Arbitrary<PathsAsked> = fc
  .record({ from: anyEnd, to: anyEnd, ...limits })
  .filter(({ from, to }) => from !== to);

const COLUMNS = 5;
const ROWS = 3;

/** Officials in columns, engagements mostly from one column to the next on days that mostly go on: long paths, many of them. */
const ladderStep = (id: number): fc.Arbitrary<Engagement> =>
  fc
    .record({
      column: fc.nat(COLUMNS - 2),
      a: fc.nat(ROWS - 1),
      b: fc.nat(ROWS - 1),
      isWithin: fc.boolean().chain((is) => (is ? fc.boolean() : fc.constant(false))),
      shift: fc.integer({ min: -2, max: 2 }),
      lasts: fc.constantFrom(0, 0, 0, 3),
      kind: fc.constantFrom('meeting' as const, 'meeting' as const, 'call' as const),
    })
    .map(({ column, a, b, isWithin, shift, lasts, kind }) => {
      const day = (at: number) => DAYS[Math.max(0, Math.min(DAYS.length - 1, at))] ?? '';
      const [earliest, latest] = [day(column + shift), day(column + shift + lasts)];
      return engagementOf(
        `e${id}`,
        [...new Set([column * ROWS + a, (isWithin ? column : column + 1) * ROWS + b])],
        { kind, dates: [{ asWritten: 'then', earliest, latest, precision: 'stated', ...proof }] },
      );
    });

const ladder = fc
  .integer({ min: 6, max: 18 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => ladderStep(id))))
  .map(indexOf);

const alongLadder: fc.Arbitrary<PathsAsked> = fc
  .record({ from: fc.nat(ROWS - 1), to: fc.nat(2 * ROWS - 1), time: limits.time })
  .map(({ from, to, time }) => asked(official(from), official((COLUMNS - 2) * ROWS + to), { time }));

/** A graph and a question about it. */
const anyCase = fc.oneof(fc.tuple(anyIndex, anyQuestion), fc.tuple(ladder, alongLadder));

/** What an engagement joins, written out once more from the rule. */
const joinedBy = (engagement: Engagement, { from, to }: PathsAsked): ReadonlySet<ThingId> => {
  const countriesOnly = from.startsWith('country:') && to.startsWith('country:');
  const tookPart = engagement.participants.flatMap((participant): readonly ThingId[] =>
    'official' in participant ? [participant.official, participant.onBehalfOf] : [],
  );
  const named = new Set<ThingId>([
    engagement.id,
    ...tookPart,
    ...engagement.topics.map(({ topic }) => topic),
    ...engagement.concerns.flatMap((concern) => ('country' in concern ? [concern.country] : [])),
  ]);
  return new Set([
    ...tookPart.filter((id) => id.startsWith(countriesOnly ? 'country:' : 'official:')),
    ...[from, to].filter((end) => named.has(end)),
  ]);
};

const stepsAllowed = ({ graph }: GraphIndex, { via, time }: PathsAsked): readonly Engagement[] =>
  graph.engagements.filter(
    ({ status, kind, dates: [date] }) =>
      status === 'occurred' &&
      (via === null || kind === via) &&
      (time === 'any' || date?.earliest !== undefined || date?.latest !== undefined),
  );

/** Whether these can have been one after the other: none has to be after one that comes later. */
const canFollow = (engagements: readonly Engagement[]): boolean =>
  engagements.every(({ dates: [before] }, at) =>
    engagements
      .slice(at + 1)
      .every(({ dates: [after] }) => (before?.earliest ?? '0000') <= (after?.latest ?? '9999')),
  );

interface Way {
  readonly things: readonly ThingId[];
  readonly engagements: readonly Engagement[];
}

/** Every way of so many engagements, by going each. */
const waysOf = (index: GraphIndex, question: PathsAsked, length: number): readonly Way[] => {
  let found: readonly Way[] = [{ things: [question.from], engagements: [] }];
  const allowed = stepsAllowed(index, question);
  for (let step = 0; step < length; step += 1)
    found = found.flatMap(({ things, engagements }) =>
      allowed
        .filter((engagement) => joinedBy(engagement, question).has(things.at(-1) as ThingId))
        .flatMap((engagement) =>
          [...joinedBy(engagement, question)]
            .filter((thing) => !things.includes(thing))
            .map((thing) => ({ things: [...things, thing], engagements: [...engagements, engagement] })),
        )
        .filter((way) => question.time === 'any' || canFollow(way.engagements)),
    );
  return found.filter(({ things }) => things.at(-1) === question.to);
};

/** Longer ones take too long to find by going every way. */
const LONGEST = 5;

describe('on any graph', () => {
  test('the length is that of a plain breadth-first search', () => {
    fc.assert(
      fc.property(anyCase, ([index, question]) => {
        const plain = { ...question, time: 'any' as const };
        const distances = new Map<ThingId, number>([[plain.from, 0]]);
        for (const thing of distances.keys())
          for (const engagement of stepsAllowed(index, plain)) {
            const joined = joinedBy(engagement, plain);
            if (!joined.has(thing)) continue;
            for (const other of joined)
              if (!distances.has(other)) distances.set(other, (distances.get(thing) ?? 0) + 1);
          }
        expect(connectionOf(index, plain)?.engagements).toBe(distances.get(plain.to));
      }),
      { numRuns: 500 },
    );
  });

  test('length, paths, their number and the engagements of each step are those found by going every way', () => {
    fc.assert(
      fc.property(anyCase, ([index, question]) => {
        const found = connectionOf(index, question, Number.MAX_SAFE_INTEGER);
        let length = 1;
        let all = waysOf(index, question, length);
        while (all.length === 0 && length < LONGEST) {
          length += 1;
          all = waysOf(index, question, length);
        }
        if (all.length === 0) {
          expect(found?.engagements ?? LONGEST + 1).toBeGreaterThan(LONGEST);
          return;
        }
        const chains = new Map<string, Set<string>[]>();
        for (const { things, engagements } of all) {
          const steps = chains.get(things.join()) ?? engagements.map(() => new Set<string>());
          for (const [at, { id }] of engagements.entries()) steps[at]?.add(id);
          chains.set(things.join(), steps);
        }
        expect(found?.engagements).toBe(length);
        expect(found?.count).toBe(chains.size);
        expect(
          new Map(found?.paths.map(({ things, steps }) => [things.join(), steps.map((ids) => new Set(ids))])),
        ).toEqual(chains);
      }),
      { numRuns: 500 },
    );
  });

  test('each step names both of its things, took place, and is of the kind asked for', () => {
    fc.assert(
      fc.property(anyCase, ([index, question]) => {
        const engagements = new Map(index.graph.engagements.map((engagement) => [engagement.id, engagement]));
        for (const { things, steps } of connectionOf(index, question)?.paths ?? []) {
          expect([things[0], things.at(-1)]).toEqual([question.from, question.to]);
          for (const [at, step] of steps.entries()) {
            expect(step.length).toBeGreaterThan(0);
            for (const id of step) {
              const engagement = engagements.get(id);
              expect(engagement?.status).toBe('occurred');
              if (question.via) expect(engagement?.kind).toBe(question.via);
              const joined = engagement && joinedBy(engagement, question);
              expect(joined?.has(things[at] as ThingId) && joined.has(things[at + 1] as ThingId)).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('without time order the way back is as long and has as many paths', () => {
    fc.assert(
      fc.property(anyCase, ([index, question]) => {
        const plain = { ...question, time: 'any' as const };
        const [there, back] = [connectionOf(index, plain), connectionOf(index, backwards(plain))];
        expect([back?.engagements, back?.count]).toEqual([there?.engagements, there?.count]);
      }),
    );
  });

  test('a choice of the paths is of the number asked for, each once', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 4 }), ([index, question], most) => {
        const found = connectionOf(index, question, most);
        if (!found) return;
        expect(new Set(found.paths.map(({ things }) => things.join())).size).toBe(
          Math.min(most, found.count),
        );
      }),
    );
  });
});
