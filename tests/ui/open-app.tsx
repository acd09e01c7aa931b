/** Opens the app on a graph in a page at an address, with a canvas that draws nothing. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { loadLateParts } from '../../src/ui/late-parts';
import { type OpenGraph, openGraph } from '../../src/ui/load-graph';
import { Desk } from '../../src/ui/open/Desk';
import { articleText } from '../graph/article';
import { createUndrawnCanvas } from './undrawn-canvas';

// Here what comes late is there from the start, as it is on a page that has come to rest.
await loadLateParts();

/** A graph, opened as the page opens its file. */
export const opened = (graph: unknown = JSON.parse(articleText)): OpenGraph => {
  const open = openGraph(JSON.stringify(graph));
  if (!open) throw new Error('this graph does not open');
  return open;
};

export const openApp = (address = '', open = opened()) => {
  window.history.replaceState(null, '', `/${address}`);
  const { createCanvas, core } = createUndrawnCanvas();
  const first = { ok: true, open } as const;
  const page = render(<Desk first={first} loadBuiltIn={async () => first} createCanvas={createCanvas} />);
  return { ...page, user: userEvent.setup(), core, index: open.index };
};

export const region = (name: 'Source' | 'Network' | 'Details') => screen.getByRole('region', { name });
export const inRegion = (name: 'Source' | 'Network' | 'Details') => within(region(name));
/** The list of what is drawn. The timeline has a list of its own. */
export const items = () => within(screen.getByRole('listbox', { name: 'Items in the network' }));
export const option = (name: string) => items().getByRole('option', { name });
export const selectedOptions = () =>
  items()
    .queryAllByRole('option', { selected: true })
    .map((each) => each.textContent);

/** Goes to another address in the page that is open, as a bookmark or a typed address would. */
export const goTo = (address: string): Promise<void> =>
  act(async () => {
    const isHeard = new Promise((heard) => window.addEventListener('popstate', heard, { once: true }));
    window.location.hash = address;
    await isHeard;
  });
