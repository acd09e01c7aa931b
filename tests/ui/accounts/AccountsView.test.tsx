import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../../src/graph/schema';
import { inventedCall, inventedGraph, inventedSource, quotedFrom, quoteOf } from '../../graph/invented';
import { inventedCorpus } from '../../graph/invented-corpus';
import { openApp, opened } from '../open-app';

const CALL = '#accounts=engagement:austin-bajwa-call';
const MEETING = '#accounts=engagement:suh-bajwa-meeting';
const HARBOUR = '#accounts=engagement:harbour-bell-meeting';
const ISPR = 'Inter-Services public relations';

const accounts = () => screen.getByRole('table', { name: 'Accounts side by side' });
const columns = () =>
  within(accounts())
    .getAllByRole('columnheader')
    .slice(1)
    .map((header) => header.textContent);
const row = (name: RegExp) => within(accounts()).getByRole('row', { name });
/** The verbatim quotes of each cell, or its words where there is none. */
const cellsOf = (of: HTMLElement) =>
  within(of)
    .getAllByRole('cell')
    .map((cell) => {
      const quotes = within(cell).queryAllByRole('blockquote');
      return quotes.length > 0
        ? quotes.map((quote) => quote.textContent)
        : within(cell).getByText('Not mentioned').textContent;
    });
const rowHeads = () =>
  within(accounts())
    .getAllByRole('rowheader')
    .map((header) => header.textContent);

describe('the table', () => {
  test('has a column for each reporter, and in each cell what it says, verbatim', () => {
    openApp(CALL);
    expect(columns()).toEqual(['The article’s own voice', ISPR]);
    expect(cellsOf(row(/^Regional stability/))).toEqual([
      ['the importance of regional stability'],
      ['continuous efforts for peace and stability in the region'],
    ]);
  });

  test('tells in plain words what only one mentions', () => {
    openApp(CALL);
    const only = row(/^Shared goals/);
    expect(within(only).getByRole('rowheader')).toHaveTextContent(
      'Only the article’s own voice mentions this',
    );
    expect(cellsOf(only)).toEqual([
      ['working together on shared goals and objectives in the region'],
      'Not mentioned',
    ]);
  });

  test('shows each date as that reporter writes it, and that they exclude each other', () => {
    openApp(HARBOUR, opened(inventedCorpus));
    const dates = row(/^When (The|Only)/);
    expect(within(dates).getByRole('rowheader')).toHaveTextContent('The dates exclude each other');
    const [iceland, malta, gazette] = within(dates).getAllByRole('cell');
    expect(iceland).toHaveTextContent('“On 28 April 2021” → 28 April 2021');
    expect(malta).toHaveTextContent('“On 29 April 2021” → 29 April 2021');
    expect(gazette).toHaveTextContent('Not mentioned');
  });

  test('shows the reason where something had to be inferred', () => {
    openApp(CALL);
    expect(row(/^Afghan peace process/)).toHaveTextContent('Basis “Peace in Afghanistan” is counted under');
    expect(row(/^When (The|Only)/)).toHaveTextContent('Basis The Pentagon’s release of Wednesday');
  });

  test('who is quoted took part, with the reason why it is they', () => {
    openApp(CALL);
    const austin = row(/^Lloyd J Austin took part, for the United States/);
    expect(cellsOf(austin)).toEqual([
      ['US Secretary of Defence Lloyd J Austin telephoned Army Chief General Qamar Javed Bajwa'],
      ['The US dignitary'],
    ]);
    expect(within(austin).getAllByRole('cell')[1]).toHaveTextContent(
      'Basis “The US dignitary”, with whom the sentence begins, is the one who took part for the United States.',
    );
    expect(austin).not.toHaveTextContent('made the call');
  });

  test('its rows lead to what they are about', async () => {
    const { user } = openApp(CALL);
    await user.click(within(accounts()).getByRole('link', { name: 'Shared goals' }));
    expect(window.location.hash).toBe('#select=topic:shared-goals');
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('of more columns than fit scrolls by itself, within reach of the keyboard', () => {
    const quotes = ['Ann', 'Aland', 'Bo', 'Bland'].map((words) => quoteOf(words));
    const graph: Graph = {
      ...inventedGraph(),
      sources: quotes.map((_, at) => ({
        ...inventedSource(),
        id: `source:paper-${at}`,
        publisher: `Paper ${at}`,
      })),
    };
    const copies = [...graph.evidence, ...quotes].map((quote, at) =>
      quotedFrom(`source:paper-${at % 4}`, quote),
    );
    const evidence = [...copies, ...graph.evidence.map((quote) => quotedFrom('source:invented', quote))];
    const call = inventedCall({ evidence: copies.map(({ id }) => id) });
    const sources = [...graph.sources, inventedSource()];
    openApp('#accounts=engagement:call', opened({ ...graph, sources, evidence, engagements: [call] }));
    expect(columns()).toHaveLength(5);
    expect(screen.getByRole('group', { name: 'Table of accounts' })).toHaveAttribute('tabindex', '0');
  });
});

describe('only rows that differ', () => {
  test('leaves out what every reporter has, says how many rows there are of each, and is in the address', async () => {
    const { user } = openApp(CALL);
    expect(
      screen.getByText(/^24 rows: 8 told by both, 8 only by the article’s own voice, 8 only by/),
    ).toBeVisible();
    expect(rowHeads()).toContain('Regional stability');
    await user.click(screen.getByRole('radio', { name: 'Only rows that differ 16' }));
    expect(window.location.hash).toBe(`${CALL}&rows=differing`);
    expect(within(accounts()).getAllByText(/^Only .* mentions this$/)).toHaveLength(16);
    expect(within(accounts()).queryByRole('row', { name: /^Regional stability/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'All rows 24' }));
    expect(row(/^Regional stability/)).toBeVisible();
  });

  test('says so where none does', () => {
    const quotes = [quoteOf('Ann'), quoteOf('Aland')].map((quote, at) =>
      at === 0 ? quote : quotedFrom('source:other', quote),
    );
    const both = { evidence: quotes.map(({ id }) => id) };
    const graph = inventedGraph({
      sources: [inventedSource(), { ...inventedSource(), id: 'source:other', publisher: 'Somebody' }],
      evidence: [...inventedGraph().evidence, ...quotes],
      engagements: [
        inventedCall({
          dates: [],
          participants: [{ official: 'official:ann', onBehalfOf: 'country:XA', role: 'caller', ...both }],
          ...both,
        }),
      ],
    });
    openApp('#accounts=engagement:call&rows=differing', opened(graph));
    expect(screen.getByText('Every reporter mentions every row.')).toBeVisible();
    expect(screen.getByText('2 rows: 2 told by both.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

test('one account alone is said to be alone, and its rows are shown', () => {
  openApp(MEETING);
  expect(screen.getByText(`Only one account is loaded: ${ISPR}.`)).toBeVisible();
  expect(columns()).toEqual([ISPR]);
  expect(rowHeads()).toContain('Defence cooperation');
  expect(screen.queryByRole('radio', { name: /^All rows/ })).toBeNull();
});

test('the articles loaded are named', () => {
  openApp(HARBOUR, opened(inventedCorpus));
  expect(screen.getByText(/^Told in 3 of the 10 articles loaded/)).toHaveTextContent(
    'Invented Press Office of Valletta, “[Invented] Minister Żammit and his guest from the north”',
  );
});

describe('limiting the network to one account', () => {
  const limit = (name: string) =>
    screen.getByRole('button', { name: `Limit the network to this account: ${name}` });

  test('filters by its reporter and shows the network, in one step', async () => {
    const { user } = openApp(CALL);
    await user.click(limit(ISPR));
    expect(window.location.hash).toBe('#reporter=organisation:ispr');
    expect(screen.queryByRole('table')).toBeNull();
    window.history.back();
    expect(await screen.findByRole('table')).toBeVisible();
    expect(window.location.hash).toBe(CALL);
  });

  test('takes the one article, where several speak in their own voice', async () => {
    const { user } = openApp(HARBOUR, opened(inventedCorpus));
    await user.click(limit('Invented Gazette of Reykjavík in its own voice'));
    expect(window.location.hash).toContain('reporter=own-voice&source=source:gazette-of-reykjavik-204');
  });

  test('an account that is hidden by a filter is told of, and comes back', async () => {
    const { user } = openApp(`${CALL}&reporter=organisation:ispr`);
    expect(columns()).toEqual([ISPR]);
    expect(screen.getByText('The filter leaves 1 of 2 accounts.')).toBeVisible();
    expect(screen.queryByText(/^Only one account is loaded/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Limit the network/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all accounts' }));
    expect(columns()).toEqual(['The article’s own voice', ISPR]);
    expect(screen.getByRole('group', { name: 'Accounts' })).toHaveFocus();
  });

  test('articles that are hidden by a filter are told of', () => {
    openApp(`${HARBOUR}&source=source:gazette-of-reykjavik-204`, opened(inventedCorpus));
    expect(columns()).toHaveLength(2);
    expect(screen.getByText('The filter leaves 2 of 3 accounts.')).toBeVisible();
    expect(
      screen.getByText(/^In what the filter leaves, told in 1 of the 10 articles loaded: /),
    ).toHaveTextContent('“Not mentioned” speaks of what the filter leaves only.');
  });

  test('an engagement that is hidden by a filter is told of, and comes back', async () => {
    const { user } = openApp(`${CALL}&kind=meeting`);
    expect(screen.getByRole('heading', { name: 'Austin telephoned Bajwa' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('The filter leaves none of 2 accounts.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all accounts' }));
    expect(columns()).toHaveLength(2);
  });
});
