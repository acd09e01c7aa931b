import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { inventedCorpus, inventedCorpusIndex as whole } from '../../graph/invented-corpus';
import { inRegion, items, openApp, opened } from '../open-app';
import { hostedArchive } from './opened-archive';

const detailsHeading = () => inRegion('Details').getByRole('heading', { level: 2 }).textContent;
const quotes = () =>
  inRegion('Details')
    .queryAllByRole('blockquote')
    .map((each) => each.textContent);
const [engagement] = inventedCorpus.engagements;
if (!engagement) throw new Error('the corpus has engagements');

const openArchive = async (address = '', options = {}) => {
  const hosted = await hostedArchive(address, options);
  return { ...hosted, ...openApp(address, hosted.open) };
};

describe('an archive', () => {
  test('lists its countries, says how much it holds, and reads nothing yet', async () => {
    const { asked } = await openArchive();
    expect(detailsHeading()).toBe(`${inventedCorpus.engagements.length} engagements`);
    expect(screen.getByText('no quote read yet')).toBeInTheDocument();
    expect(asked).toEqual([]);
    for (const { name } of inventedCorpus.countries)
      expect(items().getByRole('option', { name: `${name}, country` })).toBeInTheDocument();
    expect(inRegion('Source').getByText(/An archive is read as you go/)).toBeInTheDocument();
  });

  test('what is chosen is read, and shown with the quotes that the whole graph would show', async () => {
    const [official] = inventedCorpus.officials;
    if (!official) throw new Error('the corpus has officials');
    const address = `#level=officials&select=${official.id}&panes=source,details`;
    const { unmount } = openApp(address, opened(inventedCorpus));
    const ofWhole = quotes();
    unmount();
    expect(whole.engagementsOf(official.id).length).toBeLessThanOrEqual(12); // so all of them are read
    await openArchive(address);
    // Each is shown when its shard has come.
    await waitFor(() => expect(new Set(quotes())).toEqual(new Set(ofWhole)));
  });

  test('an engagement shows every fact and quote that the whole graph has of it', async () => {
    await openArchive(`#level=engagements&select=${engagement.id}`);
    await waitFor(() =>
      expect(new Set(quotes())).toEqual(
        new Set(whole.evidenceOf(engagement.id).map((id) => whole.evidence.get(id)?.selector[0].exact)),
      ),
    );
    const shown = inRegion('Details').getAllByRole('listitem').length;
    expect(shown).toBeGreaterThanOrEqual(whole.factsShownUnder(engagement.id).length);
  });

  test('says that it is reading until the shard has come, and what is on screen stays', async () => {
    const { hold, user } = await openArchive('#panes=list,details,source');
    hold(true);
    await user.click(items().getAllByRole('option')[0] as HTMLElement);
    expect(inRegion('Details').getByText(/^Reading what the archive tells of/)).toBeInTheDocument();
    expect(quotes()).toEqual([]);
    await act(async () => hold(false));
    await waitFor(() => expect(quotes().length).toBeGreaterThan(0));
    expect(inRegion('Details').queryByText(/^Reading/)).not.toBeInTheDocument();
  });

  test('what cannot be had is said with its place, and is asked for again when the reader says so', async () => {
    const { missing, archive, user } = await openArchive();
    for (let shard = 0; shard < archive.outline.shardCount; shard += 1)
      missing.add(archive.outline.shardName(shard));
    await act(async () => {
      window.location.hash = `#select=${engagement.id}`;
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    const alert = await inRegion('Details').findByRole('alert');
    expect(alert).toHaveTextContent(/A file of the archive is missing/);
    expect(quotes()).toEqual([]);
    missing.clear();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(quotes().length).toBeGreaterThan(0));
  });

  test('of much it reads the newest, says how many more there are, and reads them when asked', async () => {
    const country = [...inventedCorpus.countries].sort(
      (a, b) => whole.engagementsOf(b.id).length - whole.engagementsOf(a.id).length,
    )[0];
    if (!country) throw new Error('the corpus has countries');
    const all = whole.engagementsOf(country.id).length;
    const { user } = await openArchive(`#select=${country.id}`);
    const note = await inRegion('Details').findByText(/^Read here: the newest 12 of/);
    expect(note).toHaveTextContent(`the newest 12 of ${all} engagements that name`);
    const before = new Set(quotes());
    await user.click(inRegion('Details').getByRole('button', { name: 'Read more' }));
    await waitFor(() => expect(new Set(quotes()).size).toBeGreaterThan(before.size));
  });

  test('the paths between two are not asked of it, and an address that asks is told so', async () => {
    const [a, b] = inventedCorpus.officials;
    await openArchive(`#paths=${a?.id}~${b?.id}`);
    expect(screen.getByRole('alert')).toHaveTextContent(/not in this graph/);
  });

  test('a pair has its ledger, read from the engagements that name both', async () => {
    const line = [...whole.lines.values()].find(
      ({ kind, from }) => kind === 'dealt-with' && from.startsWith('country:'),
    );
    if (!line) throw new Error('two countries of the corpus dealt with each other');
    await openArchive(`#pair=${line.from}~${line.to}`);
    const question = within(await screen.findByRole('region', { name: 'Question' }));
    await waitFor(() => expect(question.queryAllByRole('blockquote').length).toBeGreaterThan(0));
  });
});

describe('a filter over an archive', () => {
  test('leaves what the whole graph would be left with, in words, list and details', async () => {
    const { user } = await openArchive('#kind=call&panes=list,details,filters');
    const calls = inventedCorpus.engagements.filter(({ kind }) => kind === 'call');
    expect(
      within(screen.getByRole('region', { name: 'What is filtered' })).getByText(
        `Calls: ${calls.length} of ${inventedCorpus.engagements.length} engagements`,
      ),
    ).toBeInTheDocument();
    const first = items().getAllByRole('option')[0] as HTMLElement;
    await user.click(first);
    await waitFor(() => expect(quotes().length).toBeGreaterThan(0));
    const drawn = new Set(calls.map(({ label }) => label));
    const links = inRegion('Details')
      .queryAllByRole('link')
      .map((link) => link.textContent ?? '');
    for (const { label, kind } of inventedCorpus.engagements)
      if (kind !== 'call' && !drawn.has(label)) expect(links).not.toContain(label);
  });

  test('is chosen among what an outline tells: not by reporter or article', async () => {
    await openArchive('#panes=details,filters');
    const filters = within(screen.getByRole('region', { name: 'Filters' }));
    expect(await filters.findByLabelText('Kind of engagement')).toBeInTheDocument();
    expect(filters.queryByLabelText('Reporter')).not.toBeInTheDocument();
    expect(filters.queryByLabelText('Source')).not.toBeInTheDocument();
  });

  test('counts the articles that tell of what is left, not all of the archive', async () => {
    await openArchive('#kind=visit&panes=details');
    const visits = inventedCorpus.engagements.filter(({ kind }) => kind === 'visit');
    const told = new Set(
      visits.flatMap(({ id }) => whole.evidenceOf(id).map((each) => whole.evidence.get(each)?.source)),
    );
    expect(told.size).toBeLessThan(inventedCorpus.sources.length);
    expect(inRegion('Details').getByText(new RegExp(`, ${told.size} articles?\\.`))).toBeInTheDocument();
  });

  test('is in effect everywhere at once, as soon as what it leaves is worked out', async () => {
    const { hold, user } = await openArchive('#level=engagements&panes=list,details,filters');
    const filters = within(screen.getByRole('region', { name: 'Filters' }));
    const kinds = await filters.findByLabelText('Kind of engagement');
    const all = items().getAllByRole('option')[0]?.getAttribute('aria-setsize');
    hold(true, 'left');
    await user.selectOptions(kinds, 'call');
    expect(kinds).toHaveValue('call');
    expect(screen.queryByRole('region', { name: 'What is filtered' })).not.toBeInTheDocument();
    expect(screen.getByRole('status')).not.toHaveTextContent('Calls');
    expect(items().getAllByRole('option')[0]).toHaveAttribute('aria-setsize', all);
    await user.selectOptions(kinds, 'visit');
    await act(async () => hold(false));
    // The calls, which were asked for before, are passed over.
    const line = await screen.findByRole('region', { name: 'What is filtered' });
    const visits = inventedCorpus.engagements.filter(({ kind }) => kind === 'visit').length;
    expect(line).toHaveTextContent(`Visits: ${visits} of ${inventedCorpus.engagements.length} engagements`);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Visits'));
    expect(items().getAllByRole('option')[0]).not.toHaveAttribute('aria-setsize', all);
    expect(filters.getByRole('button', { name: `Show ${visits} engagements` })).toBeVisible();
  });

  test('hides what is selected, says so, and brings it back', async () => {
    const notACall = inventedCorpus.engagements.find(({ kind }) => kind !== 'call');
    const { user } = await openArchive(`#kind=call&select=${notACall?.id}`);
    const clear = await inRegion('Details').findByRole('button', { name: 'Clear the filter' });
    expect(quotes()).toEqual([]);
    await user.click(clear);
    await waitFor(() => expect(quotes().length).toBeGreaterThan(0));
  });
});

test('kinds of thing that a filter hides are neither listed nor at the end of a line', async () => {
  await openArchive('#level=officials&things=country&panes=list,details');
  const names = items()
    .getAllByRole('option')
    .map((each) => each.textContent);
  expect(names.length).toBeGreaterThan(0);
  for (const { name } of inventedCorpus.officials) for (const each of names) expect(each).not.toContain(name);
});

test.each([
  [`select=statement:${engagement.id.slice('engagement:'.length)}/no-such-statement`, 'a statement'],
  [`select=${engagement.id}&quote=${inventedCorpus.evidence[0]?.id.replace(/\d+-\d+$/, '1-2')}`, 'a quote'],
])('an address that names what no shard holds is told so: %s', async (address, what) => {
  await openArchive(`#${address}`);
  expect(
    await inRegion('Details').findByText(`The address names ${what} that is not in this archive.`),
  ).toBeInTheDocument();
});

test('an address that names a line that is not there is told so, and nothing is claimed', async () => {
  const countries = inventedCorpus.countries.map(({ id }) => id);
  const pair = countries
    .flatMap((from) => countries.map((to) => `dealt-with:${from}~${to}` as const))
    .find((id) => !whole.has(id));
  await openArchive(`#select=${pair}`);
  expect(screen.getByRole('alert')).toHaveTextContent(/not in this graph/);
  expect(screen.queryByText(/dealt with/, { selector: 'h2, h2 *' })).not.toBeInTheDocument();
});
