import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../../src/graph/schema';
import { levelInWords } from '../../../src/graph/words';
import { article } from '../../graph/article';
import { inRegion, items, openApp, opened, option, selectedOptions } from '../open-app';

const listbox = () => screen.getByRole('listbox', { name: 'Items in the network' });
const current = () =>
  document.getElementById(listbox().getAttribute('aria-activedescendant') ?? '')?.textContent;

const openList = (address = '#level=countries') => {
  const app = openApp(address);
  const press = async (keys: string) => {
    if (document.activeElement !== listbox()) await app.user.click(listbox());
    await app.user.keyboard(keys);
  };
  return { ...app, press };
};

test('clicking an option selects it, and the details show its quotes verbatim', async () => {
  const { user, index } = openApp();
  await user.click(option('Lloyd J Austin, took part in, phone call'));
  expect(selectedOptions()).toEqual(['Lloyd J Austin, took part in, phone call']);
  const shown = inRegion('Details')
    .getAllByRole('blockquote')
    .map((quote) => quote.textContent);
  const exact = index
    .evidenceOf('took-part:official:lloyd-j-austin~engagement:austin-bajwa-call')
    .map((id) => index.evidence.get(id)?.selector[0].exact);
  expect(shown[0]).toBe(
    'US Secretary of Defence Lloyd J Austin telephoned Army Chief General Qamar Javed Bajwa',
  );
  for (const quote of shown) expect(exact).toContain(quote);
});

test.each(LEVELS)('has one option for each thing and line of %s', async (level) => {
  const { user, index } = openApp();
  await user.click(screen.getByRole('radio', { name: levelInWords[level] }));
  const { things, lines } = index.levels[level];
  expect(items().getAllByRole('option')).toHaveLength(things.length + lines.length);
});

describe('opening', () => {
  test('Enter on what is selected already shows it among the engagements; the way back is one step', async () => {
    const { press } = openList();
    const steps = window.history.length;
    await press('{Home}{Enter}');
    expect(window.location.hash).toBe('#level=countries&select=country:AF');
    await press('{Enter}');
    expect(window.location.hash).toBe('#select=country:AF');
    expect(window.history.length).toBe(steps + 2);
    expect(selectedOptions()).toEqual(['Afghanistan, country']);
  });

  test('space selects, and opens nothing', async () => {
    const { press } = openList();
    await press('{Home}  ');
    expect(window.location.hash).toBe('#level=countries&select=country:AF');
  });

  test('a double click opens what it is on', async () => {
    const { user } = openList();
    await user.dblClick(option('Pakistan, country'));
    expect(window.location.hash).toBe('#select=country:PK');
  });
});

describe('by keyboard', () => {
  test('arrows go to the next and the one before, and stop at the ends', async () => {
    const { press } = openList();
    expect(current()).toBe('Afghanistan, country');
    await press('{ArrowDown}');
    expect(current()).toBe('Republic of Korea, country');
    await press('{ArrowUp}{ArrowUp}');
    expect(current()).toBe('Afghanistan, country');
    await press('{End}{ArrowDown}');
    expect(current()).toBe('United States, took part in an engagement that touched on, Afghanistan');
  });

  test('Home and End go to the first and the last', async () => {
    const { press } = openList();
    await press('{End}');
    expect(current()).toBe('United States, took part in an engagement that touched on, Afghanistan');
    await press('{Home}');
    expect(current()).toBe('Afghanistan, country');
  });

  test('letters go to the next name that begins so', async () => {
    const { press } = openList();
    await press('uni');
    expect(current()).toBe('United States, country');
  });

  test('a space within a name that is being typed belongs to the name', async () => {
    const { press } = openList('');
    await press('suh sangpyo, t');
    expect(current()).toBe('Suh Sangpyo, took part in, meeting');
    expect(selectedOptions()).toEqual([]);
  });

  test('Enter and Space select the current one; moving alone selects nothing', async () => {
    const { press } = openList();
    await press('{ArrowDown}');
    expect(selectedOptions()).toEqual([]);
    await press('{Enter}');
    expect(selectedOptions()).toEqual(['Republic of Korea, country']);
    await press('{ArrowDown} ');
    expect(selectedOptions()).toEqual(['Pakistan, country']);
  });

  test('with a modifier a key is the browser’s', async () => {
    const { press } = openList();
    await press('{Control>}{End}{/Control}');
    expect(current()).toBe('Afghanistan, country');
  });
});

test('the canvas rings the current option while the list has the focus', async () => {
  const { core, press, user } = openList();
  const ringed = () =>
    core()
      .$('.hinted')
      .map((element) => element.id());
  await press('{ArrowDown}');
  expect(ringed()).toEqual(['country:KR']);
  await user.click(screen.getByRole('radio', { name: 'Countries' }));
  expect(ringed()).toEqual([]);
});

test('the current option follows what is selected elsewhere', async () => {
  const { user } = openApp('#select=engagement:suh-bajwa-meeting');
  expect(current()).toBe('Meeting, on or before 29 Apr 2021');
  await user.click(inRegion('Details').getByRole('link', { name: 'Suh Sangpyo' }));
  expect(current()).toBe('Suh Sangpyo, official, Ambassador to Pakistan');
});

test('says so where nothing is drawn', () => {
  const empty = { countries: [], officials: [], organisations: [], topics: [], engagements: [] };
  openApp('', opened({ ...article, ...empty, evidence: [] }));
  expect(screen.getByText('Nothing is drawn at this level.')).toBeVisible();
  expect(items().queryByRole('option')).toBeNull();
});
