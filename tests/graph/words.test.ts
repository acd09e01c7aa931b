import { expect, test } from 'vitest';
import { capitalised, counted, countryInWords, listed, partInWords } from '../../src/graph/words';

test('lists names with “and” before the last', () => {
  expect(listed([])).toBe('');
  expect(listed(['Ann'])).toBe('Ann');
  expect(listed(['Ann', 'Bo'])).toBe('Ann and Bo');
  expect(listed(['Ann', 'Bo', 'Cy'])).toBe('Ann, Bo and Cy');
});

test('counts one, many and none', () => {
  expect([0, 1, 2].map((count) => counted(count, 'quote'))).toEqual(['0 quotes', '1 quote', '2 quotes']);
  expect(counted(4, 'country', 'countries')).toBe('4 countries');
});

test('groups the figures of large numbers', () => {
  expect([999, 9999, 10_000, 123_456, 1_234_567].map((count) => counted(count, 'quote'))).toEqual([
    '999 quotes',
    '9999 quotes',
    '10,000 quotes',
    '123,456 quotes',
    '1,234,567 quotes',
  ]);
});

test('makes the first letter of a name large and leaves the others', () => {
  expect(capitalised('phone call of 28 April')).toBe('Phone call of 28 April');
  expect(capitalised('')).toBe('');
});

test('a country’s name takes “the” where English gives it one', () => {
  const names = [
    'United States',
    'Republic of Korea',
    'Netherlands',
    'Pakistan',
    'Afghanistan',
    'Unitedland',
  ];
  expect(names.map(countryInWords)).toEqual([
    'the United States',
    'the Republic of Korea',
    'the Netherlands',
    'Pakistan',
    'Afghanistan',
    'Unitedland',
  ]);
});

test('what somebody’s part was is told only of what took place', () => {
  expect(partInWords('occurred', 'caller')).toBe('made the call');
  expect(partInWords('planned', 'host')).toBe('named as a party');
  expect(partInWords('denied', 'caller')).toBe('named as a party');
});
