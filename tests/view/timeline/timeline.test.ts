import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeWithin, dayNumberOf, dayOfNumber } from '../../../src/graph/dates';
import type { Engagement, When } from '../../../src/graph/schema';
import { estimatedTextWidth } from '../../../src/graph/symbols';
import {
  type Domain,
  domainAround,
  domainShowing,
  fittingDomainOf,
  isSeen,
  openingDomainOf,
  pannedDomain,
  spanBetween,
  spanOfDomain,
  zoomCentreOf,
  zoomedDomain,
} from '../../../src/view/timeline/domain';
import { isWithin, timelineEntriesOf } from '../../../src/view/timeline/entries';
import { steppedDay, stepUnitOf, ticksOf, timeScaleOf } from '../../../src/view/timeline/scale';
import {
  markAt,
  type TimelineLayout,
  type TimelineMark,
  timelineOf,
} from '../../../src/view/timeline/timeline';
import { clusterInWords, countsInWords, optionNameOf, spanInWords } from '../../../src/view/timeline/words';
import { article } from '../../graph/article';
import { inventedCall } from '../../graph/invented';
import { inventedCorpus } from '../../graph/invented-corpus';

const WIDTH = 1100;
const LANES = { roomy: 3, close: 6 };

const when = (earliest?: string, latest?: string): When => ({
  asWritten: 'some day',
  precision: 'stated',
  evidence: ['evidence:invented/0-1'],
  ...(earliest ? { earliest } : {}),
  ...(latest ? { latest } : {}),
});
const told = (id: string, ...dates: readonly When[]): Engagement =>
  inventedCall({ id: `engagement:${id}`, dates });
const on = (id: string, day: string) => told(id, when(day, day));
const entriesOf = (...engagements: readonly Engagement[]) => timelineEntriesOf(engagements);
const from = (first: string, last: string): Domain => ({ from: dayNumberOf(first), to: dayNumberOf(last) });
const laidOut = (domain: Domain, ...engagements: readonly Engagement[]) =>
  timelineOf(entriesOf(...engagements).dated, domain, WIDTH, LANES);
const idsOf = (marks: readonly TimelineMark[]) =>
  marks.flatMap(({ entries }) => entries.map(({ engagement }) => engagement.id));
const markOf = ({ marks }: TimelineLayout, id: string) => {
  const mark = marks.find(({ entries }) =>
    entries.some(({ engagement }) => engagement.id === `engagement:${id}`),
  );
  if (!mark) throw new Error(`${id} is not drawn`);
  return mark;
};

const corpus = timelineEntriesOf(inventedCorpus.engagements);
const APRIL = from('2021-04-01', '2021-04-30');

/** Days on both sides of the years 0 and 9999 too, some open, some disputed. */
const day = fc.integer({ min: -800_000, max: 3_100_000 }).map(dayOfNumber);
const dates = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom('both', 'earliest', 'latest', 'none'))
  .map(([first, length, known]) => {
    const last = dayOfNumber(dayNumberOf(first) + length);
    return when(
      known === 'both' || known === 'earliest' ? first : undefined,
      known === 'both' || known === 'latest' ? last : undefined,
    );
  });
const engagements = fc
  .array(fc.array(dates, { maxLength: 3 }), { maxLength: 40 })
  .map((all) => all.map((each, at) => told(`e${at}`, ...each)));

describe('the entries', () => {
  test('are in the order of time, and what has no day is apart from them', () => {
    expect(corpus.dated.map(({ from: first }) => first)).toEqual(
      corpus.dated.map(({ from: first }) => first).sort((a, b) => a - b),
    );
    expect(corpus.undated.map(({ id }) => id)).toEqual([
      'engagement:candle-dinner',
      'engagement:first-boat-statement',
      'engagement:perforation-call',
      'engagement:suitcase-call',
    ]);
    expect(corpus.dated).toHaveLength(32);
  });

  test('none is lost, whatever its dates', () => {
    fc.assert(
      fc.property(engagements, (all) => {
        const { dated, undated } = entriesOf(...all);
        expect(
          [...dated.map(({ engagement }) => engagement.id), ...undated.map(({ id }) => id)].sort(),
        ).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  test('are within a span exactly where their dates allow it', () => {
    fc.assert(
      fc.property(engagements, day, day, (all, a, b) => {
        const span = spanBetween(dayNumberOf(a), dayNumberOf(b));
        const { dated, undated } = entriesOf(...all);
        for (const entry of dated)
          expect(isWithin(span)(entry)).toBe(canBeWithin(entry.engagement.dates, span));
        for (const engagement of undated) expect(canBeWithin(engagement.dates, span)).toBe(false);
      }),
    );
  });

  test('hold each account where they exclude each other, even where both are open', () => {
    const [entry] = entriesOf(told('a', when(undefined, '2021-05-01'), when('2021-05-05'))).dated;
    expect(entry).toMatchObject({
      from: dayNumberOf('2021-05-01'),
      to: dayNumberOf('2021-05-05'),
      openStart: true,
      openEnd: true,
      accounts: [{ last: dayNumberOf('2021-05-01') }, { first: dayNumberOf('2021-05-05') }],
    });
  });
});

describe('what is drawn', () => {
  test('the article’s call is a diamond on its day, its meeting a bar that opens to the past and ends on its limit', () => {
    const { dated } = timelineEntriesOf(article.engagements);
    const domain = fittingDomainOf(dated) ?? APRIL;
    const layout = timelineOf(dated, domain, WIDTH, LANES);
    const { xOf } = timeScaleOf(domain, WIDTH);
    const call = markOf(layout, 'austin-bajwa-call');
    expect(call).toMatchObject({ diamonds: [xOf(dayNumberOf('2021-04-28'))], bars: [] });
    const limit = xOf(dayNumberOf('2021-04-29'));
    const meeting = markOf(layout, 'suh-bajwa-meeting');
    expect(meeting).toMatchObject({ diamonds: [limit], bars: [{ left: 0, right: limit, opens: 'start' }] });
    expect(call.label).toMatchObject({ name: 'Austin telephoned Bajwa', date: '28 Apr 2021' });
    expect(meeting.label).toMatchObject({ date: 'on or before 29 Apr 2021' });
  });

  test('a range of days reaches from the beginning of its first to the end of its last', () => {
    const layout = laidOut(APRIL, told('twenties', when('2021-04-20', '2021-04-29')));
    const { xOf } = timeScaleOf(APRIL, WIDTH);
    expect(markOf(layout, 'twenties')).toMatchObject({
      diamonds: [],
      bars: [{ left: xOf(dayNumberOf('2021-04-20') - 0.5), right: xOf(dayNumberOf('2021-04-29') + 0.5) }],
    });
  });

  test('accounts that exclude each other are both drawn, joined by a dashed bar', () => {
    const layout = timelineOf(corpus.dated, from('2021-04-26', '2021-04-30'), WIDTH, LANES);
    const mark = markOf(layout, 'harbour-bell-meeting');
    const { xOf } = timeScaleOf(from('2021-04-26', '2021-04-30'), WIDTH);
    const days = ['2021-04-28', '2021-04-29'].map((each) => xOf(dayNumberOf(each)));
    expect(mark.entries).toHaveLength(1);
    expect(mark.diamonds).toEqual(days);
    expect(mark.bars).toEqual([{ left: days[0], right: days[1], look: 'dashed' }]);
  });

  test('“on or after” opens to what is to come', () => {
    const layout = laidOut(APRIL, told('a', when('2021-04-10')));
    const limit = timeScaleOf(APRIL, WIDTH).xOf(dayNumberOf('2021-04-10'));
    expect(markOf(layout, 'a').bars).toMatchObject([{ left: limit, right: WIDTH, opens: 'end' }]);
  });

  test('what lies before and after is told, not dropped', () => {
    fc.assert(
      fc.property(engagements, day, fc.integer({ min: 4, max: 40_000 }), (all, start, length) => {
        const { dated } = entriesOf(...all);
        const domain = { from: dayNumberOf(start), to: dayNumberOf(start) + length };
        const { marks, earlier, later } = timelineOf(dated, domain, WIDTH, LANES);
        expect(
          [
            ...idsOf(marks),
            ...earlier.map((each) => each.engagement.id),
            ...later.map((each) => each.engagement.id),
          ].sort(),
        ).toEqual(dated.map(({ engagement }) => engagement.id).sort());
        for (const { to } of earlier) expect(to).toBeLessThan(domain.from);
        for (const entry of later) expect(entry.from).toBeGreaterThan(domain.to);
      }),
    );
  });

  test('the first and the last day shown are shown', () => {
    const { marks, earlier, later } = laidOut(
      APRIL,
      ...['2021-03-31', '2021-04-01', '2021-04-30', '2021-05-01'].map((each) => on(each, each)),
    );
    expect(idsOf(marks)).toEqual(['engagement:2021-04-01', 'engagement:2021-04-30']);
    expect([earlier.length, later.length]).toEqual([1, 1]);
  });

  test('no mark lies on another of its lane, words and open ends included', () => {
    const reachOf = ({ left, right, label, bars }: TimelineMark) => ({
      left: Math.min(left, label?.left ?? left, ...bars.map((bar) => bar.left)),
      right: Math.max(right, label ? label.left + label.width : right, ...bars.map((bar) => bar.right)),
    });
    const days = fc.integer({ min: 18_700, max: 18_800 }).map(dayOfNumber);
    const near = fc.array(
      fc
        .tuple(days, fc.integer({ min: 0, max: 60 }), fc.boolean(), fc.boolean())
        .map(([first, length, opens, closes]) =>
          when(
            opens && !closes ? undefined : first,
            opens && closes ? undefined : dayOfNumber(dayNumberOf(first) + length),
          ),
        ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(near, (all) => {
        const layout = laidOut({ from: 18_690, to: 18_810 }, ...all.map((each, at) => told(`e${at}`, each)));
        for (let lane = 0; lane < layout.lanes; lane += 1) {
          const reaches = layout.marks
            .filter((mark) => mark.lane === lane)
            .map(reachOf)
            .sort((a, b) => a.left - b.left);
          for (const [at, { right }] of reaches.entries())
            expect(right).toBeLessThanOrEqual(reaches[at + 1]?.left ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  test('ten thousand engagements come to no more marks than there is room for, each counted once', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const first = dayOfNumber(10_000 + ((at * 7919) % 9000));
      return told(
        `e${at}`,
        at % 3 === 0 ? when(first, dayOfNumber(dayNumberOf(first) + (at % 90))) : when(first, first),
      );
    });
    const { dated } = entriesOf(...many);
    const { marks } = timelineOf(dated, fittingDomainOf(dated) ?? APRIL, WIDTH, LANES);
    expect(marks.length).toBeLessThan(400);
    expect(new Set(idsOf(marks)).size).toBe(10_000);
  });

  test('what can have been on any day shown takes one lane together where room is short', () => {
    const years = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => told(id, when('2021-01-01', '2021-12-31')));
    const layout = laidOut(APRIL, ...years, on('day', '2021-04-10'));
    expect(markOf(layout, 'a').entries).toHaveLength(7);
    expect(markOf(layout, 'day').entries).toHaveLength(1);
  });
});

test('a reader points at the mark that is nearest, within reach', () => {
  const layout = laidOut(APRIL, on('a', '2021-04-10'), on('b', '2021-04-20'));
  const { xOf } = timeScaleOf(APRIL, WIDTH);
  const at = (dayName: string, dx: number, y = 45) =>
    idsOf([markAt(layout, { x: xOf(dayNumberOf(dayName)) + dx, y }, 54, 6)].flatMap((mark) => mark ?? []));
  expect(at('2021-04-10', -10)).toEqual(['engagement:a']);
  expect(at('2021-04-20', -10)).toEqual(['engagement:b']);
  expect(at('2021-04-10', -30)).toEqual([]);
  expect(at('2021-04-10', 0, 5)).toEqual([]);
});

describe('the stretch of time', () => {
  test('opens on all that is dated, with room beside it', () => {
    const domain = fittingDomainOf(corpus.dated);
    expect(domain?.from).toBeLessThan(dayNumberOf('1994-06-17'));
    expect(domain?.to).toBeGreaterThan(dayNumberOf('2023-12-31'));
    expect(fittingDomainOf([])).toBeUndefined();
  });

  test('a single day has days round it', () => {
    const domain = fittingDomainOf(entriesOf(on('a', '2021-04-28')).dated);
    expect(domain && spanOfDomain(domain)).toEqual({ from: '2021-04-26', to: '2021-04-30' });
  });

  test('opens on the chosen days where they would be a sliver in it all', () => {
    const span = { from: '2021-04-28', to: '2021-04-29' };
    const domain = openingDomainOf(corpus.dated, span);
    expect(domain && spanOfDomain(domain)).toEqual({ from: '2021-04-20', to: '2021-05-07' });
    expect(openingDomainOf(corpus.dated, { from: '2000-01-01', to: '2010-01-01' })).toEqual(
      fittingDomainOf(corpus.dated),
    );
  });

  test('zooms from decades to days and no closer, about the day pointed at', () => {
    const all = fittingDomainOf(corpus.dated) ?? APRIL;
    const at = dayNumberOf('2021-04-28');
    let domain = all;
    for (let step = 0; step < 40; step += 1) {
      const before = (at - domain.from) / (domain.to - domain.from);
      domain = zoomedDomain(domain, 2, at, corpus.dated);
      expect((at - domain.from) / (domain.to - domain.from)).toBeCloseTo(before);
    }
    expect(domain.to - domain.from).toBe(4);
    for (let step = 0; step < 40; step += 1) domain = zoomedDomain(domain, 0.5, at, corpus.dated);
    expect(domain.to - domain.from).toBeGreaterThanOrEqual(all.to - all.from);
    expect(domain.to - domain.from).toBeLessThan(61 * 366);
  });

  test('stays in the days that there are, wherever it is moved', () => {
    const end = { from: 1e8 - 10, to: 1e8 };
    expect(pannedDomain(end, 5)).toEqual(end);
    expect(pannedDomain({ from: 0, to: 10 }, 0.5)).toEqual({ from: 5, to: 15 });
  });

  test('moves no further than it must to show something', () => {
    expect(domainShowing({ from: 0, to: 100 }, { from: 40, to: 50 })).toEqual({ from: 0, to: 100 });
    expect(domainShowing({ from: 0, to: 100 }, { from: 120, to: 120 })).toEqual({ from: 30, to: 130 });
    expect(domainShowing({ from: 0, to: 100 }, { from: -50, to: -40 })).toEqual({ from: -60, to: 40 });
    const wide = domainShowing({ from: 0, to: 100 }, { from: 0, to: 400 });
    expect(isSeen(wide, { from: 0, to: 0 }) && isSeen(wide, { from: 400, to: 400 })).toBe(true);
    expect(wide).toEqual(domainAround({ from: 0, to: 400 }));
  });

  test('zooms at what is in mind, where it is in sight, and else at what is there', () => {
    const all = fittingDomainOf(corpus.dated) ?? APRIL;
    const first = { from: 9000, to: 9000 };
    expect(zoomCentreOf(all, corpus.dated, [undefined, first])).toBe(9000);
    expect(zoomCentreOf({ from: 0, to: 10 }, [], [first])).toBe(5);
    expect(dayOfNumber(Math.floor(zoomCentreOf(all, corpus.dated, []))).slice(0, 4)).toBe('2021');
  });

  test('two places pointed at make a span of whole days, in either order', () => {
    expect(spanBetween(18_745.4, 18_747.6)).toEqual({ from: '2021-04-28', to: '2021-05-01' });
    expect(spanBetween(18_747.6, 18_745.4)).toEqual({ from: '2021-04-28', to: '2021-05-01' });
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const span = spanBetween(a, b);
        expect(dayNumberOf(span.from)).toBeLessThanOrEqual(dayNumberOf(span.to));
      }),
    );
  });
});

describe('the ticks', () => {
  const wordsOf = (domain: Domain, width = WIDTH) =>
    ticksOf(domain, width).flatMap(({ words }) => words || []);

  test('are years, months or days as far as one has zoomed, and tell the year where it changes', () => {
    expect(wordsOf(from('1994-01-01', '2024-01-01')).slice(1, 4)).toEqual(['1998', '2000', '2002']);
    expect(wordsOf(from('2020-09-15', '2021-04-15'))).toEqual([
      'Oct 2020',
      'Nov',
      'Dec',
      'Jan 2021',
      'Feb',
      'Mar',
      'Apr',
    ]);
    expect(wordsOf(from('2021-04-26', '2021-05-01'))).toEqual(['27 Apr 2021', '28 Apr', '29 Apr', '30 Apr']);
  });

  test('never touch, stand on whole days, and lie in the strip, at any zoom and width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -800_000, max: 3_000_000 }),
        fc.double({ min: 4, max: 40_000, noNaN: true }),
        fc.integer({ min: 200, max: 2600 }),
        (start, length, width) => {
          const domain = { from: start + 0.3, to: start + 0.3 + length };
          const ticks = ticksOf(domain, width).filter(({ words }) => words);
          const { xOf } = timeScaleOf(domain, width);
          for (const [at, tick] of ticks.entries()) {
            expect(tick.x).toBeCloseTo(xOf(dayNumberOf(tick.day)), 3);
            const next = ticks[at + 1];
            const half = (words: string) => estimatedTextWidth(words, 11) / 2;
            if (next) expect(next.x - tick.x).toBeGreaterThan(half(tick.words) + half(next.words) + 8);
          }
        },
      ),
    );
  });
});

describe('one press of a key', () => {
  test('goes as far as can be seen', () => {
    expect(stepUnitOf(from('2021-04-01', '2021-05-01'), WIDTH)).toBe('day');
    expect(stepUnitOf(from('2016-01-01', '2021-01-01'), WIDTH)).toBe('month');
    expect(stepUnitOf(from('1960-01-01', '2021-01-01'), WIDTH)).toBe('year');
  });

  test.each([
    ['2021-04-28', 'from', 'day', 1, false, '2021-04-29'],
    ['2021-03-01', 'from', 'day', -1, false, '2021-02-28'],
    ['2021-04-28', 'to', 'day', 1, true, '2021-05-05'],
    ['2021-04-28', 'from', 'month', 1, false, '2021-05-01'],
    ['2021-04-28', 'from', 'month', -1, false, '2021-04-01'],
    ['2021-04-01', 'from', 'month', -1, false, '2021-03-01'],
    ['2021-04-28', 'to', 'month', 1, false, '2021-04-30'],
    ['2021-04-30', 'to', 'month', 1, false, '2021-05-31'],
    ['2021-04-28', 'to', 'month', -1, false, '2021-03-31'],
    ['2021-04-01', 'from', 'month', 1, true, '2022-04-01'],
    ['2021-04-28', 'from', 'year', 1, false, '2022-01-01'],
    ['2021-04-28', 'to', 'year', 1, false, '2021-12-31'],
    ['2021-12-31', 'to', 'year', -1, true, '2011-12-31'],
    ['0000-01-01', 'from', 'year', -1, false, '-000001-01-01'],
  ] as const)('%s, the %s of a span, by a %s, %i, large %s: %s', (start, end, unit, direction, large, to) => {
    expect(steppedDay(start, end, unit, direction, large)).toBe(to);
  });

  test.each([
    [1, '+275760-09-13'],
    [-1, '-271821-04-20'],
  ] as const)('%i from the end of time stays there', (direction, last) => {
    for (const end of ['from', 'to'] as const)
      for (const unit of ['day', 'month', 'year'] as const)
        for (const large of [false, true]) expect(steppedDay(last, end, unit, direction, large)).toBe(last);
  });

  test('always goes somewhere, and the way it points', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('from', 'to'),
        fc.constantFrom('day', 'month', 'year'),
        fc.constantFrom(1, -1),
        fc.boolean(),
        (start, end, unit, direction, large) => {
          const moved = dayNumberOf(steppedDay(start, end, unit, direction, large)) - dayNumberOf(start);
          expect(Math.sign(moved)).toBe(direction);
        },
      ),
    );
  });
});

describe('in words', () => {
  const engagementOf = (id: string) => {
    const found = [...article.engagements, ...inventedCorpus.engagements].find(
      (each) => each.id === `engagement:${id}`,
    );
    if (!found) throw new Error(id);
    return found;
  };

  test.each([
    [
      'austin-bajwa-call',
      undefined,
      'Phone call of 28 April 2021, “On Wednesday last”, Austin telephoned Bajwa',
    ],
    [
      'suh-bajwa-meeting',
      true,
      'Meeting on or before 29 April 2021, “in a statement on Thursday”, Suh called on Bajwa, in the days chosen',
    ],
    [
      'harbour-bell-meeting',
      false,
      'Meeting of 28 April 2021 or 29 April 2021, “On 28 April 2021”, “on 28 April 2021”, “On 29 April 2021”, Vindsdóttir met Żammit at the Harbour Bell, outside the days chosen',
    ],
    [
      'first-boat-statement',
      undefined,
      'Statement, no day known, “One windy morning”, Żammit Brolli spoke in Urdu',
    ],
  ] as const)('%s, within %s', (id, isInSpan, words) => {
    expect(optionNameOf(engagementOf(id), isInSpan)).toBe(words);
  });

  test('a planned or denied one says so', () => {
    expect(optionNameOf(engagementOf('call-that-was-not'), undefined)).toMatch(/, denied$/);
  });

  test('the counts tell how many can have been, of how many, and what has no date', () => {
    const span = { from: '2021-04-29', to: '2021-04-29' };
    expect(countsInWords(timelineEntriesOf(article.engagements), span)).toBe(
      '1 of 2 engagements can have been in these days',
    );
    const within = inventedCorpus.engagements.filter(({ dates: each }) => canBeWithin(each, span)).length;
    expect(within).toBeGreaterThan(3);
    expect(countsInWords(corpus, span)).toBe(
      `${within} of 36 engagements can have been in these days; 4 have no day known`,
    );
    expect(countsInWords(corpus, null)).toBe('36 engagements, 4 with no day known');
    expect(countsInWords(entriesOf(told('a')), span)).toBe(
      '0 of 1 engagement can have been in these days; 1 has no day known',
    );
  });

  test('a span of one day is that day', () => {
    expect(spanInWords({ from: '2021-04-28', to: '2021-04-28' })).toBe('28 Apr 2021');
    expect(spanInWords({ from: '2021-04-28', to: '2021-05-03' })).toBe('28 Apr 2021 to 3 May 2021');
    const { dated } = entriesOf(on('a', '2021-04-10'), on('b', '2021-04-20'));
    expect(clusterInWords(dated)).toBe('2 engagements, 10 Apr 2021 to 20 Apr 2021');
  });
});
