import { expect, test } from 'vitest';
import { canonicalCountryOf } from '../../src/compile/country-codes';

test.each(['PK', 'KR', 'US', 'AF', 'GB', 'NO', 'TW', 'PS', 'VA', 'XK', 'EU', 'UN'])(
  '%s stands for itself',
  (code) => {
    expect(canonicalCountryOf(code)).toBe(code);
  },
);

test.each([
  ['UK', 'GB'],
  ['DD', 'DE'],
  ['SU', 'RU'],
  ['YU', 'RS'],
])('%s is an old or informal code of %s', (code, today) => {
  expect(canonicalCountryOf(code)).toBe(today);
});

test.each(['AA', 'XX', 'ZZ', 'XA', 'XB', 'QO', 'EZ', 'OO'])('%s is no country', (code) => {
  expect(canonicalCountryOf(code)).toBeUndefined();
});
