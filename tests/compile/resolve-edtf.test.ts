import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveEdtf } from '../../src/compile/resolve-edtf';

describe('gives the first and the last day that a date can mean', () => {
  test.each([
    ['2021-04-28', '2021-04-28', '2021-04-28'],
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2021-XX', '2021-01-01', '2021-12-31'],
    ['2021-02-XX', '2021-02-01', '2021-02-28'],
    ['2021-04-28?', '2021-04-28', '2021-04-28'],
    ['2021-04~', '2021-04-01', '2021-04-30'],
    ['2021-04-28/2021-05-01', '2021-04-28', '2021-05-01'],
    ['2021-04/2021-05', '2021-04-01', '2021-05-31'],
    ['2021-04-28/..', '2021-04-28', undefined],
    ['../2021-04-28', undefined, '2021-04-28'],
    ['[..2021-04-29]', undefined, '2021-04-29'],
    ['[2021-04-29..]', '2021-04-29', undefined],
    ['[2021-04-28,2021-05-01]', '2021-04-28', '2021-05-01'],
    ['[2021-04-28..2021-05-01]', '2021-04-28', '2021-05-01'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['{2021-05,2021-03}', '2021-03-01', '2021-05-31'],
    ['-0044-03-15', '-000044-03-15', '-000044-03-15'],
  ])('%s: %s to %s', (value, earliest, latest) => {
    expect(resolveEdtf(value)).toEqual({
      ok: true,
      ...(earliest ? { earliest } : {}),
      ...(latest ? { latest } : {}),
    });
  });
});

test('a day, and a range of days, is read as the whole grammar reads it where it is marked as doubtful or as a set', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (one, other) => {
      expect(resolveEdtf(one)).toEqual(resolveEdtf(`${one}?`));
      const [first, last] = [one, other].sort();
      if (first !== last) expect(resolveEdtf(`${first}/${last}`)).toEqual(resolveEdtf(`[${first}..${last}]`));
    }),
    { numRuns: 50 },
  );
  expect(resolveEdtf('2021-05-01/2021-04-28')).toMatchObject({ ok: false });
  expect(resolveEdtf('2021-05-01/2021-05-01').ok).toBe(resolveEdtf('2021-05-01?/2021-05-01?').ok);
});

describe('gives the first and the last day of a season, as the meteorologists reckon it', () => {
  test.each([
    ['spring, taken for the north’s', '2021-21', '2021-03-01', '2021-05-31'],
    ['summer, taken for the north’s', '2021-22', '2021-06-01', '2021-08-31'],
    ['autumn, taken for the north’s', '2021-23', '2021-09-01', '2021-11-30'],
    ['winter, taken for the north’s, into the next year', '2021-24', '2021-12-01', '2022-02-28'],
    ['winter that ends in a leap year', '2023-24', '2023-12-01', '2024-02-29'],
    ['spring of the north', '2021-25', '2021-03-01', '2021-05-31'],
    ['summer of the north', '2021-26', '2021-06-01', '2021-08-31'],
    ['autumn of the north', '2021-27', '2021-09-01', '2021-11-30'],
    ['winter of the north', '2021-28', '2021-12-01', '2022-02-28'],
    ['spring of the south', '2021-29', '2021-09-01', '2021-11-30'],
    ['summer of the south, into the next year', '2021-30', '2021-12-01', '2022-02-28'],
    ['autumn of the south', '2021-31', '2021-03-01', '2021-05-31'],
    ['winter of the south', '2021-32', '2021-06-01', '2021-08-31'],
    ['a season of a year before the first', '-0044-21', '-000044-03-01', '-000044-05-31'],
  ])('%s: %s is %s to %s', (_season, value, earliest, latest) => {
    expect(resolveEdtf(value)).toEqual({ ok: true, earliest, latest });
  });
});

describe('refuses', () => {
  test.each([
    ['26 April 2021', 'is not an EDTF date'],
    ['2021-4-8', 'is not an EDTF date'],
    ['28-04-2021', 'is not an EDTF date'],
    ['2021-13', 'is not an EDTF date'],
    ['2021-04-31', 'is not an EDTF date'],
    [' 2021', 'is not an EDTF date'],
    ['', 'is not an EDTF date'],
    ['2021-02-29', 'names a day that no calendar has (2021-02-29)'],
    ['[..2021-02-29]', 'names a day that no calendar has (2021-02-29)'],
    ['2021-02-29/2021-03-05', 'names a day that no calendar has (2021-02-29)'],
    ['2021-05-01/2021-04-28', 'does not end after it begins'],
    ['2021-04-28/2021-04-28', 'does not end after it begins'],
    ['[2022..2021]', 'ends before it begins'],
    ['../..', 'is open on both sides'],
    ['2021-04-28T01:00:00', 'has a time of day'],
    ['2021-04-28T01:00:00Z', 'has a time of day'],
    ['2021-33', 'is a quarter or another part of a year that is not read here'],
    ['2021-41', 'is a quarter or another part of a year that is not read here'],
    ['2021-22?', 'has a season in a range, in a set or with a mark of doubt'],
    ['2021-21/2021-22', 'has a season in a range, in a set or with a mark of doubt'],
    ['[..2021-22]', 'has a season in a range, in a set or with a mark of doubt'],
    ['2021-20', 'is not an EDTF date'],
    ['Y170000002', 'has a form of year'],
    ['1985S2', 'has a form of year'],
    ['-202X', 'has a form of year'],
  ])('%j, and says that it %s and how to write a day', (value, reason) => {
    const resolved = resolveEdtf(value);
    expect(resolved.ok).toBe(false);
    expect(resolved.ok ? '' : resolved.message).toContain(`"${value}" ${reason}`);
    expect(resolved.ok ? '' : resolved.message).toContain('Write a day as 2021-04-28');
  });
});

test('any day of the calendar is itself, and every other day of a month is refused', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, date) => {
        const pad = (value: number, length: number) => String(value).padStart(length, '0');
        const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
        expect(resolveEdtf(day)).toEqual(
          date <= last
            ? { ok: true, earliest: day, latest: day }
            : { ok: false, message: expect.any(String) },
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test('reads years before the first, open at either end', () => {
  expect(resolveEdtf('-2222/')).toEqual({ ok: true, earliest: '-002222-01-01' });
  expect(resolveEdtf('-0044-03-15')).toEqual({
    ok: true,
    earliest: '-000044-03-15',
    latest: '-000044-03-15',
  });
});

test('has an answer for any text', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom(...'2021-0428/.,[]{}X?~%TYS E'), { maxLength: 20 })
        .map((letters) => letters.join('')),
      (value) => {
        const resolved = resolveEdtf(value);
        if (!resolved.ok) expect(resolved.message).toContain(`"${value}"`);
        else {
          // A year before the first is written with a sign and six digits, so days are compared as times, not as texts.
          const times = [resolved.earliest, resolved.latest]
            .filter((day) => day !== undefined)
            .map(Date.parse);
          expect(times.length).toBeGreaterThan(0);
          expect(times).not.toContain(Number.NaN);
          expect(times).toEqual([...times].sort((a, b) => a - b));
        }
      },
    ),
    { numRuns: 2000 },
  );
});
