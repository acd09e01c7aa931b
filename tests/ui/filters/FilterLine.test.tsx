/** What a filter says of itself, and what is said of what it hides. */
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { inRegion, openApp, option } from '../open-app';

const ASKED = '#kind=call&country=country:AF&reporter=organisation:ispr';
const WORDS = 'Calls about Afghanistan reported by ISPR: 1 of 2 engagements';

test('says what is filtered and that one account alone is shown, and is cleared by its button', async () => {
  const { user } = openApp(ASKED);
  expect(screen.getByText(WORDS)).toBeVisible();
  expect(screen.getByText('Only this reporter’s account is shown.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
  expect(screen.queryByText(WORDS)).toBeNull();
  expect(window.location.hash).toBe('');
  expect(screen.getByRole('main')).toHaveFocus();
});

test('is cleared by one key', async () => {
  const { user } = openApp(ASKED);
  await user.keyboard('{Backspace}');
  expect(screen.queryByText(WORDS)).toBeNull();
  expect(option('Meeting, on or before 29 Apr 2021')).toBeInTheDocument();
});

test('is not there when nothing is filtered', () => {
  openApp();
  expect(screen.queryByRole('button', { name: 'Clear the filter' })).toBeNull();
});

test('a screen reader hears once what was filtered, that it was cleared, and again what is selected', async () => {
  const { user } = openApp('#panes=source,details,timeline,filters');
  const status = () => screen.getByRole('status');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of engagement' }), 'Phone call — 1');
  expect(status()).toHaveTextContent('Calls: 1 of 2 engagements.');
  const live = [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"], [role="log"]')];
  expect(live.filter((element) => element.textContent?.includes('1 of 2'))).toHaveLength(1);
  await user.keyboard('{Backspace}');
  expect(status()).toHaveTextContent('Nothing is filtered: 2 engagements.');
  await user.click(option('Pakistan, country'));
  expect(status()).toHaveTextContent(/^Selected: Pakistan\./);
});

describe('what is selected and hidden', () => {
  test('is said to be hidden in place of its details, and comes back when the filter is cleared', async () => {
    const { user } = openApp('#kind=call&select=engagement:suh-bajwa-meeting');
    expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent('Suh called on Bajwa');
    expect(inRegion('Details').getByText(/^Hidden by the filter, which leaves calls\./)).toBeVisible();
    expect(inRegion('Details').queryByRole('blockquote')).toBeNull();
    await user.click(inRegion('Details').getByRole('button', { name: 'Clear the filter' }));
    expect(inRegion('Details').getAllByRole('blockquote').length).toBeGreaterThan(0);
    expect(window.location.hash).toBe('#select=engagement:suh-bajwa-meeting');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('is not said to be drawn at another level', () => {
    openApp('#kind=call&select=statement:suh-bajwa-meeting/desire-for-relations');
    expect(inRegion('Network').queryByText(/not drawn at this level/)).toBeNull();
  });

  test('by its kind alone keeps its details, and the network says why it is not drawn', async () => {
    const { user } = openApp('#things=country,engagement&select=official:suh-sangpyo');
    expect(inRegion('Details').getAllByRole('blockquote').length).toBeGreaterThan(0);
    expect(inRegion('Network').getByText(/The selected item is hidden by the filter\./)).toBeVisible();
    await user.click(inRegion('Network').getByRole('button', { name: 'Clear the filter' }));
    expect(inRegion('Network').queryByText(/hidden by the filter/)).toBeNull();
  });
});

describe('where nothing is left', () => {
  test('the network says that no engagement matches what, and clears', async () => {
    const { user } = openApp('#kind=call&dated=bound');
    expect(inRegion('Network').getByRole('heading', { name: 'No engagement matches' })).toBeVisible();
    expect(inRegion('Network').getByText('calls dated only by a limit: 0 of 2 engagements')).toBeVisible();
    expect(inRegion('Source').getByText('The filter leaves no article.')).toBeVisible();
    expect(inRegion('Details').getByText('No engagement matches what is asked for.')).toBeVisible();
    await user.click(inRegion('Network').getByRole('button', { name: 'Clear the filter' }));
    expect(inRegion('Network').queryByRole('heading', { name: 'No engagement matches' })).toBeNull();
    expect(screen.getAllByRole('option').length).toBeGreaterThan(10);
  });

  test('to draw, though engagements match, the network says so', () => {
    openApp('#level=countries&things=topic');
    expect(
      inRegion('Network').getByRole('heading', { name: 'Nothing of these kinds is drawn at this level' }),
    ).toBeVisible();
  });
});
