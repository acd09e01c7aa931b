import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inventedCorpus } from '../../graph/invented-corpus';
import { openApp, opened } from '../open-app';

const openTakeAway = async (address: string, open = opened()) => {
  const { user } = openApp(address, open);
  await user.click(screen.getByRole('button', { name: 'Take away' }));
  return { user, dialog: within(screen.getByRole('dialog', { name: 'Take away' })) };
};

test('says how much evidence is on the screen, and of what', async () => {
  const { dialog } = await openTakeAway('#select=engagement:austin-bajwa-call');
  expect(dialog.getByText(/^\d+ facts, \d+ quotes, 1 source$/).closest('p')).toHaveTextContent(
    /1 source of the phone call\.$/,
  );
});

test('offers every file of what is on the screen, and print', async () => {
  const { dialog } = await openTakeAway('');
  expect(
    dialog
      .getAllByRole('button')
      .map((button) => button.textContent)
      .filter(Boolean)
      .map((text) => text?.split(/(?=A table|One page|For |The network|Facts,)/)[0]),
  ).toEqual([
    'Evidence as CSV',
    'Dossier',
    'Sources as RIS',
    'Sources as CSL-JSON',
    'Print',
    'Picture as PNG',
    'Picture as SVG',
  ]);
});

test('where nothing is on the screen it says so, and offers no empty file', async () => {
  const { dialog } = await openTakeAway('#pair=country:TV~country:BT', opened(inventedCorpus));
  expect(dialog.getByText(/Nothing is on the screen to take away/)).toHaveTextContent(
    'no fact of what is between Tuvalu and Bhutan',
  );
  expect(dialog.getByRole('button', { name: /^Evidence as CSV/ })).toBeDisabled();
  expect(dialog.getByRole('button', { name: /^Print/ })).toBeDisabled();
});

test('under an open question it says that the picture is of the network', async () => {
  const { dialog } = await openTakeAway('#pair=country:PK~country:US');
  expect(dialog.getByText(/It is a picture of the network, not of the page that lies over it/)).toBeVisible();
});

test('Escape closes it, and leaves the selection', async () => {
  const { user } = await openTakeAway('#select=official:suh-sangpyo');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 2, name: 'Suh Sangpyo' })).toBeInTheDocument();
});
