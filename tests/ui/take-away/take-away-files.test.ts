import { expect, test } from 'vitest';
import { fileOf } from '../../../src/ui/take-away/take-away-files';
import type { View } from '../../../src/ui/use-view';
import { parseAddress } from '../../../src/view/address/address';
import { onScreenOf } from '../../../src/view/on-screen';
import { opened } from '../open-app';

const fileAt = (address: string, kind: 'svg' | 'csv') => {
  const open = opened();
  const ignore = () => undefined;
  const state = parseAddress(`#${address}`, open.index);
  const view: View = {
    ...open,
    archive: null,
    ofArchive: null,
    state,
    picked: state.filter,
    dispatch: ignore,
    stepBack: ignore,
  };
  return fileOf(kind, view, onScreenOf(open.index, state));
};

test.each([
  ['pair=country:PK~country:US', 'readout-network.svg'],
  ['accounts=engagement:austin-bajwa-call&select=country:PK', 'readout-network-country-pk.svg'],
  ['paths=country:KR~country:US&span=2021-04-28..2021-04-28', 'readout-network-2021-04-28-2021-04-28.svg'],
  ['', 'readout-network.svg'],
])('a picture at #%s is named after the network, which it shows: %s', async (address, name) => {
  expect((await fileAt(address, 'svg')).name).toBe(name);
});

test('evidence is named after what it is of', async () => {
  expect((await fileAt('pair=country:PK~country:US', 'csv')).name).toBe(
    'readout-pair-country-pk-country-us.csv',
  );
});
