import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canBeWithin,
  datesInWords,
  dayInWords,
  dayNumberOf,
  dayOfNumber,
  normalisedDateOf,
  precisionInWords,
  rangeOf,
} from '../../src/graph/dates';
import type { When } from '../../src/graph/schema';
import { article } from './article';

const when = (over: Partial<When>): When => ({
  asWritten: 'some day',
  precision: 'stated',
  evidence: ['evidence:invented/0-1'],
  ...over,
});

describe('normalisedDateOf', () => {
  test('puts the article’s own two dates into words', () => {
    expect(article.engagements.flatMap(({ dates }) => dates.map((date) => normalisedDateOf(date)))).toEqual([
      '28 April 2021',
      'on or before 29 April 2021',
    ]);
    expect(
      article.engagements.flatMap(({ dates }) => dates.map((date) => normalisedDateOf(date, 'short'))),
    ).toEqual(['28 Apr 2021', 'on or before 29 Apr 2021']);
  });

  test('gives a span of days both ends', () => {
    expect(normalisedDateOf(when({ earliest: '2021-04-01', latest: '2021-05-02' }))).toBe(
      'between 1 April 2021 and 2 May 2021',
    );
  });

  test('leaves an open end open', () => {
    expect(normalisedDateOf(when({ earliest: '2021-12-31' }))).toBe('on or after 31 December 2021');
  });

  test('gives nothing where there is no normalised value, rather than guess one from the words', () => {
    expect(normalisedDateOf(when({ asWritten: '28 April 2021' }))).toBeUndefined();
  });
});

test('tells in words how each kind of normalised date is known', () => {
  expect(precisionInWords).toEqual({ stated: 'stated', resolved: 'worked out', bound: 'a limit only' });
});

/** Any day from before the year -2000 to after the year 9999. */
const anyDay = fc.integer({ min: -1_500_000, max: 3_100_000 }).map(dayOfNumber);

describe('days as numbers', () => {
  test('begin at 1 January 1970, and follow the calendar', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('1969-12-31')).toBe(-1);
    expect(dayNumberOf('2000-03-01') - dayNumberOf('2000-02-28')).toBe(2);
    expect(dayNumberOf('1900-03-01') - dayNumberOf('1900-02-28')).toBe(1);
    expect(dayNumberOf('0001-01-01') - dayNumberOf('0000-12-31')).toBe(1);
  });

  test('come back as the day that they were', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOfNumber(dayNumberOf(day))).toBe(day);
      }),
    );
  });

  test('one more is the next day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = dayOfNumber(dayNumberOf(day) + 1);
        const [year, month, date] = [next.slice(0, -6), next.slice(-5, -3), next.slice(-2)];
        if (date !== '01') expect([year, month]).toEqual([day.slice(0, -6), day.slice(-5, -3)]);
        else expect(['28', '29', '30', '31']).toContain(day.slice(-2));
      }),
    );
  });
});

const range = (earliest?: string, latest?: string): When =>
  when({ ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) });
const anyWhen = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 500 }), fc.constantFrom('day', 'range', 'from', 'to', 'none'))
  .map(([first, length, form]) => {
    const last = dayOfNumber(dayNumberOf(first) + (form === 'day' ? 0 : length));
    if (form === 'none') return range();
    return range(form === 'to' ? undefined : first, form === 'from' ? undefined : last);
  });
const anyDates = fc.array(anyWhen, { maxLength: 4 });

/** What one date allows, day by day: the plainest way to say it. */
const allows = ({ earliest, latest }: When, day: string): boolean =>
  (!earliest || dayNumberOf(earliest) <= dayNumberOf(day)) &&
  (!latest || dayNumberOf(day) <= dayNumberOf(latest));

describe('rangeOf', () => {
  test('of one date is that date; of none that tells a day, none', () => {
    expect(rangeOf([range('2021-04-20', '2021-04-29')])).toEqual({
      earliest: '2021-04-20',
      latest: '2021-04-29',
      disputed: false,
    });
    expect(rangeOf([range(undefined, '2021-04-29')])).toEqual({ latest: '2021-04-29', disputed: false });
    expect(rangeOf([range()])).toBeUndefined();
    expect(rangeOf([])).toBeUndefined();
  });

  test('of several are the days that all of them allow, in whatever order they are told', () => {
    const dates = [range('2021-05-03'), range('2021-05-01', '2021-05-07'), range()];
    const both = { earliest: '2021-05-03', latest: '2021-05-07', disputed: false };
    expect(rangeOf(dates)).toEqual(both);
    expect(rangeOf(dates.toReversed())).toEqual(both);
  });

  test('of dates that exclude each other reaches from the first to the last, and is disputed', () => {
    const dates = [range('2021-04-29', '2021-04-29'), range('2021-04-28', '2021-04-28')];
    expect(rangeOf(dates)).toEqual({ earliest: '2021-04-28', latest: '2021-04-29', disputed: true });
  });

  test('stays open where one of the dates that exclude each other is', () => {
    expect(rangeOf([range(undefined, '2021-05-01'), range('2021-05-05')])).toEqual({ disputed: true });
    expect(rangeOf([range('2021-04-01', '2021-04-02'), range('2021-05-05')])).toEqual({
      earliest: '2021-04-01',
      disputed: true,
    });
  });

  test('holds exactly the days that every date allows, or, disputed, each that any does', () => {
    fc.assert(
      fc.property(anyDates, anyDay, fc.integer({ min: -2, max: 2 }), (dates, other, shift) => {
        const found = rangeOf(dates);
        const told = dates.filter(({ earliest, latest }) => earliest ?? latest);
        if (!found) {
          expect(told).toEqual([]);
          return;
        }
        // Days far off, and those at the very edges, where a mistake would be.
        const edges = told.flatMap(({ earliest, latest }) =>
          [earliest, latest].filter((day) => day !== undefined),
        );
        for (const day of [other, ...edges.map((edge) => dayOfNumber(dayNumberOf(edge) + shift))]) {
          const isIn = canBeWithin(dates, { from: day, to: day });
          if (!found.disputed) expect(isIn).toBe(told.every((each) => allows(each, day)));
          else if (told.some((each) => allows(each, day))) expect(isIn).toBe(true);
        }
      }),
    );
  });
});

describe('canBeWithin', () => {
  const APRIL = { from: '2021-04-01', to: '2021-04-30' };

  test.each([
    ['a day in it', [range('2021-04-30', '2021-04-30')], true],
    ['the day after it', [range('2021-05-01', '2021-05-01')], false],
    ['a season round it', [range('2021-03-01', '2021-05-31')], true],
    ['on or before a day of it', [range(undefined, '2021-04-29')], true],
    ['on or before a day after it', [range(undefined, '2022-01-01')], true],
    ['on or before a day before it', [range(undefined, '2021-03-31')], false],
    ['on or after a day after it', [range('2021-05-01')], false],
    ['on or after a day before it', [range('1994-06-17')], true],
    ['words alone', [range()], false],
    ['no date at all', [], false],
  ] as const)('%s', (_, dates, isIn) => {
    expect(canBeWithin(dates, APRIL)).toBe(isIn);
  });

  test('is true of a span exactly where it is true of one of its days', () => {
    const near = fc.integer({ min: 18_700, max: 18_720 }).map(dayOfNumber);
    const dates = fc.array(
      fc.tuple(near, near, fc.constantFrom('both', 'from', 'to')).map(([a, b, form]) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        return range(form === 'to' ? undefined : first, form === 'from' ? undefined : last);
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(dates, near, fc.integer({ min: 0, max: 12 }), (told, from, length) => {
        const days = Array.from({ length: length + 1 }, (_, at) => dayOfNumber(dayNumberOf(from) + at));
        expect(canBeWithin(told, { from, to: days.at(-1) ?? from })).toBe(
          days.some((day) => canBeWithin(told, { from: day, to: day })),
        );
      }),
    );
  });

  test('a longer span has what a shorter one in it has', () => {
    fc.assert(
      fc.property(
        anyDates,
        anyDay,
        fc.nat(400),
        fc.nat(400),
        fc.nat(400),
        (dates, day, length, before, after) => {
          const start = dayNumberOf(day);
          const span = { from: day, to: dayOfNumber(start + length) };
          const longer = { from: dayOfNumber(start - before), to: dayOfNumber(start + length + after) };
          if (canBeWithin(dates, span)) expect(canBeWithin(dates, longer)).toBe(true);
        },
      ),
    );
  });
});

describe('datesInWords', () => {
  test('says what the dates come to, the words where no day follows from them, and each where they differ', () => {
    expect(datesInWords([range('2021-05-03'), range('2021-05-01', '2021-05-07')])).toBe(
      'between 3 May 2021 and 7 May 2021',
    );
    expect(datesInWords([when({ asWritten: 'one windy morning' })])).toBe('“one windy morning”');
    expect(
      datesInWords([range('2021-04-28', '2021-04-28'), range('2021-04-29', '2021-04-29')], 'short'),
    ).toBe('28 Apr 2021 or 29 Apr 2021');
    expect(datesInWords([])).toBeUndefined();
  });

  test('says something of every date that is told, and never a day that is not', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const words = datesInWords(dates);
        expect(words === undefined).toBe(dates.length === 0);
        const days = dates
          .flatMap(({ earliest, latest }) => [earliest, latest])
          .flatMap((day) => (day ? dayInWords(day) : []));
        for (const named of words?.match(/\d+ [A-Z][a-z]+ -?\d+/g) ?? []) expect(days).toContain(named);
      }),
    );
  });
});
