import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { article } from '../../graph/article';
import { goTo, inRegion, openApp, opened, region } from '../open-app';

const box = () => screen.getByRole('combobox', { name: 'Search' });
const list = () => screen.getByRole('listbox', { name: 'Search results' });
const noList = () => expect(screen.queryByRole('listbox', { name: 'Search results' })).toBeNull();
const current = () => within(list()).getByRole('option', { selected: true });
const results = () => within(list()).getAllByRole('option');

describe('the box', () => {
  test('is focused by a slash from anywhere but where text is typed', async () => {
    const { user } = openApp();
    await user.click(screen.getByRole('listbox', { name: 'Items in the network' }));
    await user.keyboard('/');
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue('');
    await user.keyboard('a/b');
    expect(box()).toHaveValue('a/b');
  });

  test('is not focused by a slash under an open dialog', async () => {
    const { user } = openApp();
    await user.keyboard('?');
    await user.keyboard('/');
    expect(box()).not.toHaveFocus();
  });

  test('holds what the address says, and writes what is typed there, with no step to go back to', async () => {
    const { user } = openApp('#find=suh');
    expect(box()).toHaveValue('suh');
    expect(current()).toHaveTextContent('Suh Sangpyo');
    const before = window.history.length;
    await user.type(box(), ' s');
    await waitFor(() => expect(window.location.hash).toBe('#find=suh%20s'));
    expect(window.history.length).toBe(before);
    await goTo('#find=austin');
    expect(box()).toHaveValue('austin');
  });

  test('keeps its results to itself where the address has something opened', () => {
    openApp('#find=suh&select=official:suh-sangpyo');
    expect(box()).toHaveValue('suh');
    noList();
  });
});

describe('the results', () => {
  test('are grouped by kind, with the number of each in the name of the group', async () => {
    const { user } = openApp();
    await user.type(box(), 'austin bajwa');
    expect(
      within(list())
        .getAllByRole('group')
        .map((group) => group.ariaLabel),
    ).toEqual(['Pairs, 1', 'Engagements, 1', 'Statements, 3', 'Quotes, 1']);
    expect(screen.getByText('6 results')).toHaveAttribute('aria-live', 'polite');
  });

  test('have the matching words marked, as text', async () => {
    const { user } = openApp();
    await user.type(box(), 'bajva');
    expect(current().querySelector('mark')).toHaveTextContent('Bajwa');
  });

  test('show a quote between quotation marks, and what is left out of it outside them', async () => {
    const { user } = openApp();
    await user.type(box(), '"who called on him"');
    expect(current()).toHaveTextContent(/^…\s“\S.*who called on him.*\S”\s…/);
  });

  test('are gone through by the arrow keys, Home and End, while the box keeps the focus', async () => {
    const { user } = openApp();
    await user.type(box(), 'bajwa');
    const at = () => results().indexOf(current());
    expect(at()).toBe(0);
    expect(box()).toHaveAttribute('aria-activedescendant', current().id);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(at()).toBe(1);
    await user.keyboard('{End}');
    expect(at()).toBe(results().length - 1);
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe(results().length - 1);
    expect(box()).toHaveAttribute('aria-activedescendant', current().id);
    await user.keyboard('{Home}');
    expect(at()).toBe(0);
    expect(box()).toHaveFocus();
  });

  test('begin anew when the text changes', async () => {
    const { user } = openApp();
    await user.type(box(), 'bajwa{End}');
    await user.type(box(), '{Backspace}');
    expect(results().indexOf(current())).toBe(0);
  });

  test('say that nothing was found, where, and how quotation marks are read', async () => {
    const { user } = openApp();
    await user.type(box(), 'khyber');
    noList();
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getAllByText('Nothing in the 1 article loaded matches “khyber”.')).toHaveLength(2);
    await user.clear(box());
    await user.type(box(), '"ataches"');
    expect(
      screen.getAllByText(
        'Nothing in the 1 article loaded matches “ataches”. Words in quotation marks are searched as they are written.',
      ),
    ).toHaveLength(2);
  });

  test('are of what a filter leaves, and follow it', async () => {
    openApp('#find=suh&kind=call');
    expect(await screen.findAllByText('Nothing that the filter shows matches “suh”.')).toHaveLength(2);
    await goTo('#find=suh');
    await waitFor(() => expect(current()).toHaveTextContent('Suh Sangpyo'));
  });
});

describe('opening a result', () => {
  test('selects a thing, closes the results, keeps the text and hands the focus to the details', async () => {
    const { user } = openApp();
    await user.type(box(), 'suh{Enter}');
    noList();
    expect(inRegion('Details').getByRole('heading', { level: 2, name: 'Suh Sangpyo' })).toBeVisible();
    expect(inRegion('Details').getByRole('group', { name: 'Facts and quotes' })).toHaveFocus();
    expect(window.location.hash).toBe('#select=official:suh-sangpyo&find=suh');
  });

  test('by a click does the same', async () => {
    const { user } = openApp();
    await user.type(box(), 'telephoned');
    await user.click(within(list()).getByRole('option', { name: /^Austin telephoned Bajwa Phone call/ }));
    expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent(
      'Austin telephoned Bajwa',
    );
  });

  test('opens a quote in the source and selects what it proves', async () => {
    const { user } = openApp();
    await user.type(box(), '"mutual consensus"{End}{Enter}');
    expect(window.location.hash).toMatch(/^#select=statement:.*&quote=evidence:/);
    const mark = region('Source').querySelector('mark[data-open]');
    expect(mark).toHaveTextContent('mutual consensus');
    expect(
      within(region('Source'))
        .getAllByRole('button')
        .filter((each) => mark?.contains(each))[0],
    ).toHaveFocus();
  });

  test('goes to the quote once more where it is open already', async () => {
    const { user } = openApp();
    for (const _ of [1, 2]) {
      await user.clear(box());
      await user.type(box(), '"mutual consensus"{End}{Enter}');
      expect(region('Source').querySelector('mark[data-open]')).toContainElement(
        document.activeElement instanceof HTMLElement ? document.activeElement : null,
      );
    }
  });

  test('asks what is between two names', async () => {
    const { user } = openApp();
    await user.type(box(), 'pakistan united states{Enter}');
    expect(window.location.hash).toMatch(/pair=country:PK~country:US/);
    expect(screen.getByRole('region', { name: 'Question' })).toContainElement(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    );
  });

  test('goes to the paragraph of a source that no quote marks, and shows the source for it', async () => {
    const text = `${article.sources[0]?.text}\n\nNobody has quoted this sentence.\n`;
    const { user } = openApp(
      '#panes=details',
      opened({ ...article, sources: article.sources.map((source) => ({ ...source, text })) }),
    );
    await user.type(box(), 'nobody quoted{Enter}');
    expect(window.location.hash).toContain('panes=source,details');
    expect(document.activeElement).toHaveTextContent('Nobody has quoted this sentence.');
    expect(region('Source')).toContainElement(document.activeElement as HTMLElement);
  });
});

describe('Escape', () => {
  test('closes the results first, then empties the box and goes back; nothing behind it is closed', async () => {
    const { user } = openApp('#select=country:PK');
    const back = screen.getByRole('listbox', { name: 'Items in the network' });
    await user.click(back);
    await user.keyboard('/korea{Escape}');
    noList();
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue('korea');
    await user.keyboard('{ArrowDown}');
    expect(list()).toBeVisible();
    await user.keyboard('{Escape}{Escape}');
    expect(box()).toHaveValue('');
    expect(back).toHaveFocus();
    expect(window.location.hash).toBe('#select=country:PK');
  });

  test('closes results that an address has opened, though the focus is elsewhere', async () => {
    const { user } = openApp('#find=suh');
    expect(box()).not.toHaveFocus();
    await user.keyboard('{Escape}');
    noList();
    expect(window.location.hash).toBe('#find=suh');
  });
});

test('a press outside closes the results, and so does going on by Tab', async () => {
  const { user } = openApp();
  await user.type(box(), 'suh');
  await user.click(region('Details'));
  noList();
  await user.click(box());
  expect(list()).toBeVisible();
  await user.tab();
  await user.tab();
  noList();
  expect(box()).toHaveValue('suh');
});
