import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/export/file-names';

test('a file is named after what is in it', () => {
  expect(fileNameOf(['engagement:austin-bajwa-call'], 'csv')).toBe(
    'readout-engagement-austin-bajwa-call.csv',
  );
  expect(fileNameOf(['pair', 'country:PK', 'country:US'], 'html')).toBe(
    'readout-pair-country-pk-country-us.html',
  );
});

test('of any ids comes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (ids) => {
      expect(fileNameOf(ids, 'svg')).toMatch(/^readout-[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?\.svg$/);
    }),
  );
});
