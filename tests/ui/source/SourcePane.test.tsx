import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { articleWith } from '../../graph/article';
import { inventedGraph, inventedSource, quoteOf } from '../../graph/invented';
import { inRegion, openApp, opened, region } from '../open-app';

/** The text of a quote's marks, put together. */
const markedTextOf = (id: string) =>
  [...region('Source').querySelectorAll(`mark[data-evidence="${id}"]`)]
    .map((mark) => mark.textContent)
    .join('');
const passage = (words: string) => inRegion('Source').getByRole('button', { name: words });

describe('the article', () => {
  test('stands there whole, paragraph by paragraph, in its language', () => {
    const { index } = openApp();
    const [source] = index.graph.sources;
    const paragraphs = [...screen.getByRole('article').querySelectorAll('p')].map(
      (paragraph) => paragraph.textContent,
    );
    expect(paragraphs.slice(1)).toEqual(source?.text.split('\n\n'));
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
  });

  test('is named, with its publisher and the way to the original', () => {
    const { index } = openApp();
    const [source] = index.graph.sources;
    expect(inRegion('Source').getByRole('heading', { name: source?.headline ?? '' })).toBeVisible();
    expect(region('Source')).toHaveTextContent('Daily Times · source 1 of 1');
    expect(inRegion('Source').getByRole('link', { name: /original/ })).toHaveAttribute('href', source?.url);
  });

  test('marks every piece of evidence, to the letter', () => {
    const { index } = openApp();
    for (const { id, selector } of index.graph.evidence) expect(markedTextOf(id)).toBe(selector[0].exact);
  });

  test('marks no quote whose position is not in the text', () => {
    const { index } = openApp('', opened(articleWith(['sources', 0, 'text'], 'A shorter text.')));
    expect(markedTextOf(index.graph.evidence[0]?.id ?? 'none')).toBe('');
  });

  test('marks no quote that is not verified: what it says does not stand there', () => {
    const altered = articleWith(['evidence', 0, 'selector', 0, 'exact'], 'something else');
    const { index } = openApp('', opened(altered));
    expect(markedTextOf(index.graph.evidence[0]?.id ?? 'none')).toBe('');
  });
});

test('marks what is behind the selection, and no more', () => {
  const { index } = openApp('#select=official:suh-sangpyo');
  const on = [...region('Source').querySelectorAll('mark[data-on]')].map((mark) =>
    mark.getAttribute('data-evidence'),
  );
  expect(new Set(on)).toEqual(new Set(index.evidenceOf('official:suh-sangpyo')));
});

describe('a marked passage', () => {
  test('selects what it proves, where that is one thing', async () => {
    const { user } = openApp();
    await user.click(passage('Both reiterated'));
    expect(window.location.hash).toBe('#select=statement:suh-bajwa-meeting/desire-to-enhance-relations');
    expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent(
      'Qamar Javed Bajwa and Suh Sangpyo reiterated the desire',
    );
  });

  test('does so by Enter and by Space too', async () => {
    const { user } = openApp();
    for (const key of ['{Enter}', ' ']) {
      await user.click(screen.getByRole('radio', { name: 'Engagements' }));
      act(() => passage('He also reiterated that').focus());
      await user.keyboard(key);
      expect(window.location.hash).toMatch(/peace-in-afghanistan-is-peace-in-pakistan$/);
      await user.click(screen.getByRole('button', { name: 'Clear selection' }));
    }
  });

  test('of text that proves nothing there is none', () => {
    const { index } = openApp();
    const names = inRegion('Source')
      .getAllByRole('button')
      .map((button) => button.textContent ?? '');
    const exact = index.graph.evidence.map(({ selector }) => selector[0].exact);
    expect(names.filter((name) => !exact.some((quote) => quote.includes(name)))).toEqual([]);
    expect(names.filter((name) => name.includes('as the US-led'))).toEqual([]);
  });
});

describe('a quote', () => {
  test('has a button where it begins, and none where it only goes on', () => {
    openApp();
    const names = inRegion('Source')
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(names).toContain('The visiting dignitary appreciated Pakistan’s ');
    expect(names).not.toContain('to');
    expect(names).not.toContain(' has said that ');
  });

  test('is chosen by a click on any of its words', async () => {
    const { user } = openApp();
    await user.click(inRegion('Source').getByText('reaffirmed', { exact: false, selector: 'span' }));
    expect(window.location.hash).toMatch(/importance-of-the-relationship$/);
  });
});

describe('by keyboard', () => {
  test('the article is one stop for Tab: its first marked passage', () => {
    openApp();
    const stops = inRegion('Source')
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0);
    expect(stops.map((stop) => stop.textContent)).toEqual([
      'Chief of Army Staff (COAS) General Qamar Javed Bajwa',
    ]);
  });

  test('arrows go from passage to passage, and Tab comes back to where the reader was', async () => {
    const { user } = openApp();
    const buttons = inRegion('Source').getAllByRole('button');
    await user.tab();
    while (!region('Source').contains(document.activeElement)) await user.tab();
    while (document.activeElement !== buttons[0]) await user.tab();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowUp}');
    expect(buttons[1]).toHaveFocus();
    await user.tab();
    await user.tab({ shift: true });
    expect(buttons[1]).toHaveFocus();
  });
});

test('an open quote in an address is marked when the page opens', async () => {
  openApp('#quote=evidence:daily-times-750880/286-312');
  const current = region('Source').querySelector('mark[aria-current]');
  expect(current).toHaveTextContent('General Headquarters (GHQ)');
  await waitFor(() => expect(current).toContainElement(document.activeElement as HTMLElement | null)); // an element
});

describe('the way back from an open quote', () => {
  const back = () => inRegion('Source').queryByRole('button', { name: /^Back/ });

  test.each([
    ['pair=country:PK~country:US', 'Back to the ledger'],
    ['accounts=engagement:austin-bajwa-call', 'Back to the accounts'],
    ['paths=country:PK~country:US', 'Back to the paths'],
    ['select=engagement:austin-bajwa-call', 'Back to the facts'],
  ])('from %s is named “%s”, and leads to the button that opened it', async (address, name) => {
    const { user } = openApp(`#${address}`);
    expect(back()).toBeNull();
    const [show] = screen
      .getAllByRole('button', { name: 'Show in source' })
      .filter((button) => !button.closest('[inert]'));
    if (!show) throw new Error('no quote is shown');
    await user.click(show);
    const button = inRegion('Source').getByRole('button', { name });
    await user.click(button);
    await waitFor(() => expect(back()).toBeNull());
    expect(show).toHaveFocus();
    expect(window.location.hash).toBe(`#${address}`);
  });

  test('of a page that opened with it leaves the focus on the page', async () => {
    const { user } = openApp('#quote=evidence:daily-times-750880/286-312');
    await user.click(inRegion('Source').getByRole('button', { name: 'Back' }));
    expect(back()).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

test('several sources stand one under the other, each with its own marks', () => {
  const second = { ...inventedSource('Ann left.'), id: 'source:second' as const, headline: 'Second' };
  const graph = inventedGraph();
  const quote = quoteOf('Ann', 'Ann left.', { id: 'evidence:second/0-3', source: 'source:second' });
  openApp(
    '',
    opened({ ...graph, sources: [...graph.sources, second], evidence: [...graph.evidence, quote] }),
  );
  const [first, other] = screen.getAllByRole('article');
  expect(first).toHaveTextContent('Nobody · source 1 of 2');
  expect(other).toHaveTextContent('Nobody · source 2 of 2');
  expect(
    within(other ?? document.body)
      .getByText('Ann')
      .closest('mark'),
  ).toHaveAttribute('data-evidence', 'evidence:second/0-3');
});
