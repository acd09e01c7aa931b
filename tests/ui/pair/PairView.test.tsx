import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { pairOf } from '../../../src/graph/pair/pair';
import { inventedCorpus } from '../../graph/invented-corpus';
import { openApp, opened } from '../open-app';

const ledger = () => within(screen.getByRole('group', { name: 'Ledger' }));
const article = (address: string) => openApp(`#${address}`);
const invented = (address: string) => openApp(`#${address}`, opened(inventedCorpus));

const headings = (level: number) =>
  ledger()
    .getAllByRole('heading', { level })
    .map((heading) => heading.textContent?.trim());
const section = (heading: RegExp) => {
  const found = ledger().getByRole('heading', { level: 3, name: heading }).parentElement;
  if (!found) throw new Error('a heading stands nowhere');
  return found;
};
/** The labels of the engagements, as they stand one under the other. */
const labels = () =>
  [...document.querySelectorAll('ol > li h4')].map((heading) => heading.textContent?.trim());
const quotesIn = (element: Element) =>
  [...element.querySelectorAll('blockquote')].map((quote) => quote.textContent);

/** The corpus with other engagements in place of its own, placed where one of its own is. */
const inventedGraphWith = (engagements: readonly { readonly id: string }[]) => ({
  ...inventedCorpus,
  engagements: [...engagements].sort((a, b) => (a.id < b.id ? -1 : 1)),
  placement: Object.fromEntries(
    Object.entries(inventedCorpus.placement).map(([level, positions]) => [
      level,
      { ...positions, ...Object.fromEntries(engagements.map(({ id }) => [id, [0, 0]])) },
    ]),
  ),
});

describe('Pakistan and the United States', () => {
  const ADDRESS = 'pair=country:PK~country:US';

  test('name what is asked, and both sides with ways to them', async () => {
    const { user } = article(ADDRESS);
    expect(ledger().getByText('What is between these two?')).toBeVisible();
    const title = ledger().getByRole('heading', { level: 2, name: 'Pakistan and the United States' });
    await user.click(within(title).getByRole('link', { name: 'the United States' }));
    expect(window.location.hash).toBe('#select=country:US');
  });

  test('show at once who said more, and how much of it about the other', () => {
    article(ADDRESS);
    expect(headings(4)).toEqual(expect.arrayContaining(['Pakistan said 2', 'The United States said 5']));
    expect(ledger().getByText('none of them about the United States')).toBeVisible();
    expect(ledger().getByText('4 of them about Pakistan')).toBeVisible();
  });

  test('give each side’s statements in its own column, with their quotes, and joint ones apart', () => {
    article(ADDRESS);
    const said = (name: string) => ledger().getByRole('group', { name });
    expect(said('Pakistan said')).toHaveTextContent(
      'reiterated that peace in Afghanistan means peace in Pakistan',
    );
    expect(quotesIn(said('The United States said'))).toContain(
      'expressed appreciation for Pakistan’s support for Afghanistan peace negotiations',
    );
    expect(said('Pakistan said')).not.toHaveTextContent('expressed appreciation');
    expect(within(said('Both said')).getAllByRole('listitem')).toHaveLength(3);
  });

  test('give the date as written, the kind, the participants and the topics', () => {
    article(ADDRESS);
    const [entry] = document.querySelectorAll('ol > li');
    expect(entry).toHaveTextContent(
      '“On Wednesday last” → 28 April 2021 (worked out)Austin telephoned Bajwa',
    );
    expect(entry).toHaveTextContent('Phone call · about Afghan peace process');
    expect(entry).toHaveTextContent('Lloyd J Austin (made the call)');
    expect(entry).toHaveTextContent('Qamar Javed Bajwa (was called)');
  });

  test('tell first and last contact in one where there is one engagement only', () => {
    article(ADDRESS);
    expect(ledger().getByText('First and last contact told of').nextElementSibling).toHaveTextContent(
      '28 April 2021: Austin telephoned Bajwa',
    );
  });

  test('have every quote of the engagement in place or one press away', async () => {
    const { user, index } = article(ADDRESS);
    const [entry] = document.querySelectorAll('ol > li');
    if (!entry) throw new Error('no entry');
    await user.click(within(entry as HTMLElement).getByRole('button', { name: /more facts, with quotes$/ }));
    const proven = index.factsShownUnder('engagement:austin-bajwa-call').flatMap(({ evidence }) => evidence);
    const exact = proven.map((id) => index.evidence.get(id)?.selector[0].exact);
    expect(exact.filter((quote) => !quotesIn(entry).includes(quote ?? ''))).toEqual([]);
  });

  test('have topics in common with the engagement and a quote', async () => {
    const { user } = article(ADDRESS);
    const topics = section(/^Topics they share 8/);
    const drawdown = within(topics).getByRole('link', { name: 'Drawdown' }).closest('li');
    if (!drawdown) throw new Error('no entry for the drawdown');
    expect(drawdown).toHaveTextContent('With each other: phone call');
    await user.click(within(drawdown).getByRole('button', { name: '2 quotes' }));
    expect(quotesIn(drawdown)).toContain('to discuss the drawdown in Afghanistan');
  });

  test('can change sides, and be compared with another', async () => {
    const { user } = article(ADDRESS);
    await user.click(ledger().getByRole('button', { name: 'Swap' }));
    expect(headings(2)).toEqual(['The United States and Pakistan']);
    expect(window.location.hash).toBe('#pair=country:US~country:PK');
    await user.click(ledger().getByRole('button', { name: 'Compare with…' }));
    await user.type(screen.getByRole('combobox', { name: 'Name' }), 'korea{Enter}');
    expect(headings(2)).toEqual(['The United States and the Republic of Korea']);
  });
});

describe('two who never meet', () => {
  test('are said to have no engagement in what is loaded, and no more than that', () => {
    article('pair=country:KR~country:US');
    expect(ledger().getByText(/^No engagement in the 1 article loaded\./)).toBeVisible();
    expect(screen.getByRole('group', { name: 'Ledger' }).textContent).not.toMatch(/no contact/i);
  });

  test('have Pakistan in common, with what each had with it', () => {
    article('pair=country:KR~country:US');
    const entry = within(section(/^Whom both dealt with 1/)).getByRole('listitem');
    expect(entry).toHaveTextContent('Pakistan');
    expect(entry).toHaveTextContent('The Republic of Korea: meeting');
    expect(entry).toHaveTextContent('The United States: phone call');
  });

  test('are said to have none in the 10 articles, where there are 10', () => {
    invented('pair=country:IS~country:NA');
    expect(ledger().getByText(/^No engagement in the 10 articles loaded\./)).toBeVisible();
  });

  test('under a filter, silence is only of what the filter leaves', () => {
    invented('pair=country:IS~country:FJ&kind=call');
    expect(
      ledger().getByText(/^No engagement in what the filter leaves of the 10 articles loaded\./),
    ).toBeVisible();
  });
});

describe('Iceland and Malta', () => {
  const ADDRESS = 'pair=country:IS~country:MT';

  test('are in the order asked for, what has no day after the rest in a group of its own', async () => {
    const { user, index } = invented(ADDRESS);
    const { dated, undated } = pairOf(index, 'country:IS', 'country:MT').between;
    const inOrder = dated.map(({ label }) => label);
    const rest = undated.map(({ label }) => label);
    expect(labels().slice(0, 12)).toEqual([...inOrder.toReversed(), ...rest]);
    expect(ledger().getAllByRole('heading', { name: 'No day is told 1' })[0]).toBeVisible();
    await user.click(ledger().getByRole('radio', { name: 'Oldest first' }));
    expect(labels().slice(0, 12)).toEqual([...inOrder, ...rest]);
    expect(window.location.hash).toBe('#pair=country:IS~country:MT&order=oldest');
    expect(ledger().getByRole('radio', { name: 'Oldest first' })).toHaveFocus();
  });

  test('count what is planned apart, and mark it', () => {
    invented(ADDRESS);
    expect(ledger().getByText('12: 7 meetings, 4 phone calls and 1 visit; of these 1 planned')).toBeVisible();
    const autumn = [...document.querySelectorAll('ol > li')].find((entry) =>
      entry.textContent?.includes('Meeting · planned'),
    );
    expect(autumn).toHaveTextContent('1 September 2021');
  });

  test('are not told to have had a contact first where another may have been earlier', () => {
    invented(ADDRESS);
    const first = ledger().getByText('First contact told of').nextElementSibling;
    expect(first).toHaveTextContent('17 June 1994');
    expect(first).toHaveTextContent(
      'May have been earlier: meeting on or before 29 April 2021; undated phone call',
    );
  });

  test('say that accounts differ about a date', () => {
    invented(ADDRESS);
    const bell = [...document.querySelectorAll('ol > li')].filter((entry) =>
      entry.textContent?.includes('The accounts differ'),
    );
    expect(bell).toHaveLength(1);
    expect(bell[0]).toHaveTextContent('28 April 2021');
    expect(bell[0]).toHaveTextContent('29 April 2021');
  });

  test('words about the other without it are no contact, and stand apart', () => {
    invented(ADDRESS);
    const heading = ledger().getByRole('heading', {
      level: 3,
      name: /^One took part, the other was talked about 2/,
    });
    expect(heading).toBeVisible();
    expect(ledger().getAllByText('Iceland took no part; it was talked about.')).toHaveLength(2);
  });

  test('what each said is counted under the heading that it stands under, and nowhere else', () => {
    invented(ADDRESS);
    const parts: readonly (readonly [RegExp, number])[] = [
      [/^Engagements between them 12/, 10],
      [/^One took part, the other was talked about 2/, 2],
    ];
    for (const [heading, count] of parts) {
      const part = section(heading);
      expect(within(part).getByRole('heading', { level: 4, name: `Malta said ${count}` })).toBeVisible();
      const columns = within(part).getAllByRole('group', { name: 'Malta said' });
      const counts = columns.flatMap((column) => column.textContent?.match(/Malta said (\d+)/)?.[1] ?? []);
      expect(counts.reduce((sum, each) => sum + Number(each), 0)).toBe(count);
    }
  });

  test('what comes first and last of what a filter leaves is not said to be so of all', () => {
    invented(`${ADDRESS}&kind=call`);
    const terms = [...document.querySelectorAll('dt')].map((term) => term.textContent);
    expect(terms).toEqual(
      expect.arrayContaining([
        'First contact told of in what the filter leaves',
        'Last contact told of in what the filter leaves',
      ]),
    );
  });
});

test('where none took place between two, no heads of columns count what is said', () => {
  const statement = inventedCorpus.engagements.filter(({ id }) => id.endsWith(':first-boat-statement'));
  openApp('#pair=country:IS~country:MT', opened(inventedGraphWith(statement)));
  expect(ledger().queryByRole('heading', { name: /^Engagements between them/ })).toBeNull();
  expect(ledger().getAllByRole('heading', { name: /^Malta said/ })).toHaveLength(1);
  expect(section(/^One took part/)).toContainElement(ledger().getByRole('heading', { name: 'Malta said 1' }));
});

test.each([
  ['denied', 'country:IS~country:UY', 'Phone call · denied'],
  ['planned', 'country:IS~country:MT', 'Meeting · planned'],
])('in what is %s nobody is told to have had a part', (_, pair, kind) => {
  invented(`pair=${pair}`);
  const entry = [...document.querySelectorAll('ol > li')].find((each) => each.textContent?.includes(kind));
  expect(entry).toHaveTextContent('(named as a party)');
  expect(entry).not.toHaveTextContent(/\((made the call|was called|took part|received the visitor)\)/);
});

test('a denied call is in the ledger as denied, and is no contact', () => {
  invented('pair=country:IS~country:UY');
  expect(ledger().getByText('1 phone call; of these 1 denied')).toBeVisible();
  expect(ledger().getByText('First contact told of').nextElementSibling).toHaveTextContent(
    'None that took place is told of in the 10 articles loaded',
  );
});

test('two officials have a ledger of their own', () => {
  article('pair=official:qamar-javed-bajwa~official:lloyd-j-austin');
  expect(headings(2)).toEqual(['Qamar Javed Bajwa and Lloyd J Austin']);
  expect(headings(4)).toEqual(expect.arrayContaining(['Qamar Javed Bajwa said 2', 'Lloyd J Austin said 5']));
});

test('every quote stands open on paper', () => {
  const { index } = article('pair=country:PK~country:US');
  const before = quotesIn(document.body).length;
  fireEvent(window, new Event('beforeprint'));
  const exact = index
    .evidenceOf('engagement:austin-bajwa-call')
    .map((id) => index.evidence.get(id)?.selector[0].exact ?? '');
  const printed = quotesIn(document.body);
  expect(printed.length).toBeGreaterThan(before);
  expect(exact.filter((quote) => !printed.some((each) => each?.includes(quote)))).toEqual([]);
  fireEvent(window, new Event('afterprint'));
  expect(quotesIn(document.body)).toHaveLength(before);
});

test('of very many engagements the first fifty are shown, and the others when they are asked for', async () => {
  const [call] = inventedCorpus.engagements.filter(({ id }) => id === 'engagement:lamps-call');
  if (!call) throw new Error('no such call');
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...call,
    id: `engagement:lamps-call-${at}`,
    statements: [],
  }));
  const graph = inventedGraphWith(many);
  const { user } = openApp('#pair=country:IS~country:MT', opened(graph));
  const count = () => document.querySelectorAll('ol > li').length;
  expect(count()).toBe(50);
  await user.click(ledger().getByRole('button', { name: 'Show more of 60' }));
  expect(count()).toBe(60);
  expect(document.querySelectorAll('ol > li')[50]).toContainElement(document.activeElement as HTMLElement);
});

test('quotes opened under one heading are not open under another when a reader comes back', async () => {
  const [call] = inventedCorpus.engagements.filter(({ id }) => id === 'engagement:lamps-call');
  const [quote] = call?.evidence ?? [];
  if (!call || !quote) throw new Error('no such call');
  const evidence = [quote];
  const between = (name: string, ...countries: readonly `country:${string}`[]) => ({
    ...call,
    id: `engagement:${name}`,
    evidence,
    participants: call.participants.map((participant, at) => ({
      ...participant,
      onBehalfOf: countries[at] ?? participant.onBehalfOf,
    })),
    topics: [],
    concerns: name === 'third' ? [{ country: 'country:FJ', evidence }] : [],
    statements: [],
  });
  const graph = inventedGraphWith([
    between('first', 'country:IS', 'country:FJ'),
    between('second', 'country:MT', 'country:FJ'),
    between('third', 'country:IS', 'country:MT'),
  ]);
  const { user } = openApp('#pair=country:IS~country:MT', opened(graph));
  const toggle = (heading: RegExp) => within(section(heading)).getByRole('button', { name: '1 quote' });
  await user.click(toggle(/^Whom both dealt with 1/));
  await user.click(within(section(/^Whom both dealt with 1/)).getByRole('link', { name: 'Fiji' }));
  act(() => window.history.back());
  await screen.findByRole('group', { name: 'Ledger' });
  expect(toggle(/^Whom both dealt with 1/)).toHaveAttribute('aria-expanded', 'true');
  expect(toggle(/^Talked about where each took part 1/)).toHaveAttribute('aria-expanded', 'false');
});
