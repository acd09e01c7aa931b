import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { parseGraph } from '../../../src/graph/parse-graph';
// Loaded beforehand: reading the module may take longer than a test waits for what is on the screen.
import '../../../src/ui/take-away/NetworkOffers';
import { articleText } from '../../graph/article';
import { openApp } from '../open-app';

const openNetwork = async (address: string) => {
  const { user } = openApp(address);
  await user.click(screen.getByRole('button', { name: 'Take away' }));
  const network = within(await screen.findByRole('region', { name: 'Graph for other tools' }));
  return { user, network };
};

/** What the browser is given to save. */
const savedFile = () => {
  const saved: { name: string; content: Blob }[] = [];
  let content = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob; // files are handed over as blobs
    return 'blob:nothing';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
  return saved;
};

const textOf = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(blob);
  });

test('offers the whole with its counts, and says why there is nothing else to choose', async () => {
  const { network } = await openNetwork('');
  expect(
    network.getByRole('radio', { name: /^Everything · \d+ things, \d+ lines, 2 engagements$/ }),
  ).toBeChecked();
  expect(network.getByRole('radio', { name: 'As filtered · nothing is filtered' })).toBeDisabled();
  expect(network.getByRole('radio', { name: 'What is selected · nothing is selected' })).toBeDisabled();
});

test('each format says for what it is and what it loses', async () => {
  const { network } = await openNetwork('');
  const offers = network.getAllByRole('button', { hidden: true });
  expect(offers).toHaveLength(11);
  for (const offer of offers) expect(offer).toHaveTextContent(/Loses |Nothing of it is lost/);
});

test('what is selected is taken alone, as a graph that opens again', async () => {
  const saved = savedFile();
  const { user, network } = await openNetwork('#select=engagement:austin-bajwa-call');
  await user.click(
    network.getByRole('radio', { name: /^The phone call, with its surroundings .* 1 engagement$/ }),
  );
  await user.click(network.getByRole('button', { name: /^Readout graph/ }));
  expect(await screen.findByText(/is in your downloads\.$/)).toHaveTextContent(
    'readout-graph-engagement-austin-bajwa-call.json',
  );
  const [file] = saved;
  const parsed = parseGraph(JSON.parse(await textOf(file?.content ?? new Blob())));
  expect(parsed.ok && parsed.graph.engagements.map(({ id }) => id)).toEqual(['engagement:austin-bajwa-call']);
});

test('everything is taken as it was opened', async () => {
  const saved = savedFile();
  const { user, network } = await openNetwork('');
  await user.click(network.getByRole('button', { name: /^Readout graph/ }));
  await screen.findByText('readout-graph.json is in your downloads.');
  expect(JSON.parse(await textOf(saved[0]?.content ?? new Blob()))).toEqual(JSON.parse(articleText));
});
