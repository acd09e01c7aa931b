/** What is offered of a network without quotes, and what is not, and why. */
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
// Loaded beforehand: reading the module may take longer than a test waits for what is on the screen.
import '../../src/ui/take-away/NetworkOffers';
import '../../src/ui/take-away/take-away-files';
import { unsourced, unsourcedGraph, unsourcedIndex } from '../graph/unsourced';
import { openApp } from './open-app';

const openTakeAway = async (address = '', index = unsourcedIndex) => {
  const { user } = openApp(address, { index, quoteStates: new Map() });
  await user.click(screen.getByRole('button', { name: 'Take away' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Take away' }));
  const network = within(await screen.findByRole('region', { name: 'Graph for other tools' }));
  return { user, dialog, network };
};

const savedFiles = () => {
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

const textOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });

test('says how much is told, and that none of it has a quote', async () => {
  const { dialog } = await openTakeAway('#select=thing:6');
  expect(dialog.getByText('2 facts, no quote').closest('p')).toHaveTextContent('2 facts, no quote of Eland.');
});

test.each(['Evidence as CSV', 'Dossier', 'Sources as RIS', 'Sources as CSL-JSON'])(
  '%s is not to be had, for a reason that stands over it',
  async (name) => {
    const { dialog } = await openTakeAway();
    const offer = dialog.getByRole('button', { name: new RegExp(`^${name}`) });
    expect(offer).toBeDisabled();
    expect(offer).toHaveAccessibleDescription(
      'This network was brought from talks.gexf, which gives no sentence: there is no quote and no article to take away.',
    );
  },
);

test.each(['Readout graph', 'Linked data', 'FollowTheMoney', 'PLOVER events as CSV'])(
  '%s is not to be had either, as it is made of sentences',
  async (name) => {
    const { network } = await openTakeAway();
    const offer = network.getByRole('button', { name: new RegExp(`^${name}`) });
    expect(offer).toBeDisabled();
    expect(offer).toHaveAccessibleDescription(
      /^These are made of .* sentences that prove them, and this network has neither:$/,
    );
  },
);

test('each reason is said once', async () => {
  const { dialog } = await openTakeAway();
  expect(dialog.getAllByText(/gives no sentence/)).toHaveLength(1);
  expect(dialog.getAllByText(/this network has neither/)).toHaveLength(1);
});

test('several files are named as several', async () => {
  const index = createGraphIndex({
    ...unsourcedGraph,
    unsourced: { ...unsourced, files: ['nodes.csv', 'edges.csv'], format: 'CSV tables' },
  });
  const { dialog } = await openTakeAway('', index);
  expect(dialog.getByText(/brought from nodes\.csv and edges\.csv, which give no sentence/)).toBeVisible();
});

test('pictures, print and the formats of other tools are offered, and none of them speaks of quotes lost', async () => {
  const { dialog } = await openTakeAway();
  const open = dialog
    .getAllByRole('button', { hidden: true })
    .filter((button) => button.textContent && !(button as HTMLButtonElement).disabled);
  const names = ['Print', 'Picture as PNG', 'Picture as SVG', 'GEXF', 'GraphML', 'Cytoscape JSON'];
  const more = ['Nodes as CSV', 'Edges as CSV', 'CX2', 'JSON Graph Format'];
  expect(open).toHaveLength(names.length + more.length);
  for (const [at, name] of [...names, ...more].entries()) {
    expect(open[at]).toHaveTextContent(name);
    expect(open[at]).not.toHaveTextContent(/articles|facts and quotes/);
  }
});

test('counts things and links, and takes what is selected alone', async () => {
  const saved = savedFiles();
  const { user, network } = await openTakeAway('#select=thing:2');
  expect(network.getByRole('radio', { name: 'Everything · 6 things, 7 links' })).toBeChecked();
  await user.click(network.getByRole('radio', { name: /with its surroundings · 3 things, 4 links$/ }));
  await user.click(network.getByRole('button', { name: /^GEXF/ }));
  await screen.findByText('readout-graph-thing-2.gexf is in your downloads.');
  const text = await textOf(saved[0]?.content);
  expect(text.match(/<edge /g)).toHaveLength(4);
  expect(text.match(/for="proof" value="none"/g)).toHaveLength(7);
});

test('a picture says where the network is from, that it has no quotes, and what is not drawn', async () => {
  const saved = savedFiles();
  const { user, dialog } = await openTakeAway();
  await user.click(dialog.getByRole('button', { name: /^Picture as SVG/ }));
  await screen.findByText('readout-network.svg is in your downloads.');
  const picture = new DOMParser().parseFromString(await textOf(saved[0]?.content), 'image/svg+xml');
  const words = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
  expect(words).toContain(
    'Brought from talks.gexf (GEXF), which gives no sentence: nothing in this network has a quote.',
  );
  expect(words).toContain(
    '6 things and 7 links, drawn as 4 lines; 1 link of a thing with itself is not drawn.',
  );
  expect(words).toContain('colour: what the file says it is');
  expect(words).not.toMatch(/engagements|Source:|colour: country/);
  expect([...picture.querySelectorAll('g > title')].map(({ textContent }) => textContent)).toEqual(
    unsourced.things.map(({ name }) => name),
  );
  expect(picture.querySelectorAll('script, img, [onerror], parsererror')).toHaveLength(0);
});
