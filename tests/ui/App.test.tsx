import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { isStatementId } from '../../src/graph/ids';
import { articleText, graphOf } from '../graph/article';
import { quoteAt } from '../graph/invented';
import { ITEMS } from '../view/events';
import { goTo, inRegion, openApp, opened, option, region } from './open-app';

test('the page has its regions, the list and one heading of its own', () => {
  openApp();
  for (const name of ['Source', 'Network', 'Details'] as const) expect(region(name)).toBeVisible();
  expect(screen.getByRole('listbox', { name: 'Items in the network' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 1 }).map((heading) => heading.textContent)).toEqual([
    'Readout',
  ]);
});

test('the page is named after what is selected, so that history and bookmarks can be read', async () => {
  const { user, index } = openApp();
  expect(document.title).toBe(`${index.graph.title} · Readout`);
  await user.click(option('Lloyd J Austin, took part in, phone call'));
  expect(document.title).toBe('Lloyd J Austin, took part in, phone call · Readout');
});

describe('keys', () => {
  test('with a modifier are the browser’s', async () => {
    const { user } = openApp('#select=country:PK');
    await user.keyboard('{Alt>}{Escape}{/Alt}{Control>}?{/Control}');
    expect(window.location.hash).toBe('#select=country:PK');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('are heard no more when the page is gone', () => {
    const { unmount } = openApp('#select=country:PK');
    const isTaken = () => !fireEvent.keyDown(document.body, { key: '?' });
    expect(isTaken()).toBe(true);
    unmount();
    expect(isTaken()).toBe(false);
  });
});

describe('markup in names, posts and quotes', () => {
  // Invented: names of the very length of those they replace, so that every quote stays where it is.
  const TAG = '<b>Suh</b>x';
  const IMAGE = '<img/onerror=a()>';
  const graph = graphOf(
    JSON.parse(articleText.replaceAll('Suh Sangpyo', TAG).replaceAll('Qamar Javed Bajwa', IMAGE)),
  );
  const [text = ''] = graph.sources.map((source) => source.text);
  const evidence = graph.evidence.map(({ selector: [, { start, end }], ...quote }) => ({
    ...quote,
    selector: quoteAt(text, start, end).selector,
  }));

  test('is shown as the text it is, everywhere, and the quotes still stand', async () => {
    openApp('', opened({ ...graph, evidence }));
    expect(
      screen.getByRole('button', { name: `${evidence.length} of ${evidence.length} quotes verified` }),
    ).toBeVisible();
    expect(region('Source')).toHaveTextContent(`Korean Ambassador to Pakistan ${TAG} who called on him`);
    expect(option(`${IMAGE}, took part in, phone call`)).toBeVisible();
    for (const item of ITEMS.filter((id) => !isStatementId(id) && id.includes('suh-sangpyo'))) {
      await goTo(`#select=${item}`);
      expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent(TAG);
      expect(document.querySelector('b, img')).toBeNull();
    }
  });
});
