import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { inventedCall, inventedGraph } from '../../graph/invented';
import { inventedCorpus } from '../../graph/invented-corpus';
import { openApp, opened } from '../open-app';

const strip = () => within(screen.getByRole('region', { name: 'Timeline' }));
const listbox = () => strip().getByRole('listbox', { name: 'Engagements in time order' });
const current = () =>
  document.getElementById(listbox().getAttribute('aria-activedescendant') ?? '')?.textContent;
const marks = () =>
  [...document.querySelectorAll<HTMLElement>('section[aria-label="Timeline"] [data-engagement]')].map(
    ({ dataset }) => dataset.engagement,
  );
const plot = () => {
  const found = listbox().nextElementSibling;
  if (!(found instanceof HTMLElement)) throw new Error('the plot is gone');
  return found;
};
/** jsdom lays nothing out: the strip takes itself to be 960 pixels wide, from 26 April to 1 May for the article. */
const xOf = (day: number) => ((day - 26) / 5) * 960;
/** jsdom has no pointer events: a mouse event by that name, with what it lacks. */
const point = (type: 'pointerdown' | 'pointermove' | 'pointerup', x: number, y = 40) =>
  fireEvent(
    plot(),
    Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }), {
      isPrimary: true,
      pointerId: 1,
      pointerType: 'mouse',
    }),
  );
const drag = (from: number, to: number) => {
  point('pointerdown', xOf(from));
  point('pointermove', xOf(to));
  return { drop: () => point('pointerup', xOf(to)) };
};

test('has an option for each engagement in the order of time, with its dates as written', () => {
  openApp();
  expect(
    within(listbox())
      .getAllByRole('option')
      .map((each) => each.textContent),
  ).toEqual([
    'Phone call of 28 April 2021, “On Wednesday last”, Austin telephoned Bajwa',
    'Meeting on or before 29 April 2021, “in a statement on Thursday”, Suh called on Bajwa',
  ]);
  expect(marks()).toEqual(['engagement:austin-bajwa-call', 'engagement:suh-bajwa-meeting']);
});

describe('by keyboard', () => {
  test('the arrows move in the order of time, those without a date last; Enter selects', async () => {
    const { user } = openApp('', opened(inventedCorpus));
    act(() => listbox().focus());
    await user.keyboard('{Home}');
    expect(current()).toMatch(/^Meeting of 17 June 1994, /);
    await user.keyboard('{ArrowRight}');
    expect(current()).toMatch(/^Meeting between 1 September 2018 and 30 September 2018, /);
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(current()).toMatch(/^Meeting of 17 June 1994, /);
    await user.keyboard('{End}');
    expect(current()).toMatch(/, no day known, /);
    await user.keyboard('{Enter}');
    expect(window.location.hash).toContain('select=engagement:suitcase-call');
  });

  test('the words as written stand on a card while the focus is there', async () => {
    const { user } = openApp();
    act(() => listbox().focus());
    expect(strip().getByText(/“On Wednesday last”/, { selector: 'p' })).toHaveTextContent(
      '“On Wednesday last” → 28 April 2021 (worked out)',
    );
    await user.keyboard('{ArrowRight}');
    expect(strip().getByText(/“in a statement on Thursday”/, { selector: 'p' })).toHaveTextContent(
      '→ on or before 29 April 2021 (a limit only)',
    );
    await user.tab();
    expect(strip().queryByText(/statement on Thursday/, { selector: 'p' })).toBeNull();
  });

  test('days are chosen with a button and two sliders, and given up with Escape, which loses no focus', async () => {
    const { user } = openApp();
    await user.click(strip().getByRole('button', { name: 'Choose days' }));
    const [first, last] = strip().getAllByRole('slider');
    expect(first).toHaveFocus();
    expect(first).toHaveAttribute('aria-valuetext', '26 April 2021');
    expect(last).toHaveAttribute('aria-valuetext', '1 May 2021');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(first).toHaveAttribute('aria-valuetext', '29 April 2021');
    expect(window.location.hash).toBe('#span=2021-04-29..2021-05-01');
    expect(strip().getByText('1 of 2 engagements can have been in these days')).toBeInTheDocument();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(first).toHaveAttribute('aria-valuetext', '1 May 2021');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(strip().queryAllByRole('slider')).toEqual([]));
    expect(window.location.hash).toBe('');
    expect(strip().getByRole('button', { name: 'Choose days' })).toHaveFocus();
  });

  test('or typed into two fields, which say so when they are the wrong way round', async () => {
    const { user } = openApp('#span=2021-04-28..2021-04-29');
    await user.click(
      strip().getByRole('button', { name: 'Days chosen: 28 Apr 2021 to 29 Apr 2021, change' }),
    );
    expect(strip().getByLabelText('From')).toHaveFocus();
    fireEvent.change(strip().getByLabelText('From'), { target: { value: '2021-04-29' } });
    expect(window.location.hash).toBe('#span=2021-04-29..2021-04-29');
    fireEvent.change(strip().getByLabelText('From'), { target: { value: '2021-05-03' } });
    expect(strip().getByText('The first day comes after the last.')).toBeInTheDocument();
    expect(window.location.hash).toBe('#span=2021-04-29..2021-04-29');
    await user.keyboard('{Escape}');
    expect(strip().queryByLabelText('From')).toBeNull();
    expect(window.location.hash).toBe('#span=2021-04-29..2021-04-29');
    expect(strip().getByRole('button', { name: /^Days chosen/ })).toHaveFocus();
  });

  test('a year that is still being typed picks nothing, nor does one of more than four digits', async () => {
    const { user } = openApp('#span=2021-04-28..2021-04-29', opened(inventedCorpus));
    await user.click(strip().getByRole('button', { name: /^Days chosen/ }));
    for (const value of ['0002-04-28', '0020-04-28', '0202-04-28', '20210-04-28']) {
      fireEvent.change(strip().getByLabelText('From'), { target: { value } });
      expect(window.location.hash).toBe('#span=2021-04-28..2021-04-29');
    }
    fireEvent.change(strip().getByLabelText('From'), { target: { value: '2020-04-28' } });
    expect(window.location.hash).toBe('#span=2020-04-28..2021-04-29');
    expect(strip().getByLabelText('To')).toHaveAttribute('max', '9999-12-31');
  });

  test('+ and − zoom, 0 shows all again; what lies outside is counted, and one press away', async () => {
    const { user } = openApp('', opened(inventedCorpus));
    act(() => listbox().focus());
    await user.keyboard('{Home}{Enter}');
    await user.keyboard('++++++++++++++');
    expect(strip().getByRole('button', { name: '31 later, show the nearest' })).toBeInTheDocument();
    expect(marks()).toContain('engagement:first-meeting');
    await user.click(strip().getByRole('button', { name: '31 later, show the nearest' }));
    expect(strip().getByRole('button', { name: '1 earlier, show the nearest' })).toBeInTheDocument();
    expect(marks()).toContain('engagement:shade-meeting');
    await user.keyboard('0');
    expect(strip().queryByRole('button', { name: /show the nearest/ })).toBeNull();
    expect(listbox()).toHaveFocus();
  });
});

describe('by pointer', () => {
  test('dragging chooses whole days once it ends, and shows them as it goes', () => {
    openApp();
    const { drop } = drag(28.6, 30.2);
    expect(strip().getByText('1 of 2 engagements can have been in these days')).toBeInTheDocument();
    expect(window.location.hash).toBe('');
    drop();
    expect(window.location.hash).toBe('#span=2021-04-29..2021-04-30');
  });

  test('Escape gives a drag up and leaves what was chosen before', async () => {
    const { user } = openApp('#span=2021-04-28..2021-04-28');
    const { drop } = drag(26.1, 30.2);
    await user.keyboard('{Escape}');
    drop();
    expect(window.location.hash).toBe('#span=2021-04-28..2021-04-28');
    expect(strip().getAllByRole('slider')[0]).toHaveAttribute('aria-valuetext', '28 April 2021');
  });

  test('a press without a drag selects what is there, and nothing where nothing is', () => {
    openApp();
    drag(30.5, 30.5).drop();
    expect(window.location.hash).toBe('');
    drag(28, 28).drop();
    expect(window.location.hash).toBe('#select=engagement:austin-bajwa-call');
  });
});

test('“All days” gives the days up and hands its focus on', async () => {
  const { user } = openApp('#span=2021-04-29..2021-04-30');
  await user.click(strip().getByRole('button', { name: 'All days' }));
  expect(window.location.hash).toBe('');
  expect(strip().getByRole('button', { name: 'Choose days' })).toHaveFocus();
});

test('what has no date is in a tray of its own, each to be had from its list', async () => {
  const { user } = openApp('', opened(inventedCorpus));
  const undated = ['candle-dinner', 'first-boat-statement', 'perforation-call', 'suitcase-call'];
  expect(marks().slice(-4)).toEqual(undated.map((id) => `engagement:${id}`));
  await user.click(strip().getByRole('button', { name: /No day known/ }));
  const list = within(strip().getByRole('dialog', { name: '4 engagements with no day known' }));
  expect(list.getAllByRole('button').map((each) => each.textContent)).toContain(
    'Żammit Brolli spoke in Urdu“One windy morning”',
  );
  await user.click(list.getByRole('button', { name: /^Żammit called Vindsdóttir about a suitcase/ }));
  expect(window.location.hash).toBe('#select=engagement:suitcase-call');
  expect(strip().queryByRole('dialog')).toBeNull();
});

test('a press on several of one day, which no closer look would part, lists them', async () => {
  const call = (id: string, day: string) =>
    inventedCall({
      id: `engagement:${id}`,
      label: `Call ${id}`,
      dates: [
        {
          ...inventedCall().dates[0],
          asWritten: day,
          precision: 'stated',
          earliest: day,
          latest: day,
          evidence: inventedCall().evidence,
        },
      ],
    });
  const same = Array.from({ length: 9 }, (_, at) => call(`same-${at}`, '2021-04-28'));
  openApp('', opened(inventedGraph({ engagements: same })));
  // One day fills the strip from two days before it to two days after.
  point('pointerdown', 480, 50);
  point('pointerup', 480, 50);
  const list = within(strip().getByRole('dialog'));
  expect(list.getAllByRole('button')).toHaveLength(4);
});

test('with days chosen, options and marks say what is outside, and the tray is', () => {
  openApp('#span=2021-04-29..2021-04-30', opened(inventedCorpus));
  const options = within(listbox())
    .getAllByRole('option')
    .map((each) => each.textContent ?? '');
  expect(options.filter((name) => name.endsWith('in the days chosen'))).not.toHaveLength(0);
  expect(options.slice(0, -4).every((name) => /(in|outside) the days chosen$/.test(name))).toBe(true);
  expect(options.slice(-4).some((name) => name.includes('the days chosen'))).toBe(false);
});

test('selecting an official lights the marks of his engagements', () => {
  openApp('#select=official:suh-sangpyo');
  const emphasis = [
    ...document.querySelectorAll<HTMLElement>('section[aria-label="Timeline"] [data-engagement]'),
  ].map(({ dataset }) => [dataset.engagement, dataset.tone]);
  expect(emphasis).toEqual([
    ['engagement:austin-bajwa-call', 'plain'],
    ['engagement:suh-bajwa-meeting', 'near'],
  ]);
});

describe('with nothing to show it says why', () => {
  test.each([
    ['no engagement in the graph', '', opened(inventedGraph({ engagements: [] })), 'No engagement to show.'],
    ['a filter that leaves none', '#status=denied', opened(), 'The filter leaves no engagement.'],
    ['engagements filtered off the screen', '#things=country', opened(), 'The filter hides engagements.'],
    [
      'no date at all',
      '',
      opened(inventedGraph({ engagements: [inventedCall({ dates: [] })] })),
      'No source gives any of them a day.',
    ],
  ] as const)('%s', (_, address, open, words) => {
    openApp(address, open);
    expect(strip().getByText(words)).toBeInTheDocument();
    expect(strip().queryAllByRole('slider')).toEqual([]);
  });
});

test('a filter takes marks away and moves none of those that stay', () => {
  const placeOf = () =>
    document.querySelector<HTMLElement>('[data-engagement="engagement:austin-bajwa-call"] span')?.style.left;
  const { unmount } = openApp();
  const before = placeOf();
  unmount();
  openApp('#kind=call');
  expect(marks()).toEqual(['engagement:austin-bajwa-call']);
  expect(placeOf()).toBe(before);
  expect(strip().getByText(/^1 engagement/)).toBeInTheDocument();
});
