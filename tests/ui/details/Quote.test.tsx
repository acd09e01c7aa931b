import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { articleWith } from '../../graph/article';
import { openApp, opened, region } from '../open-app';

const CALL = '#select=engagement:austin-bajwa-call';
const figureOf = (words: string) => {
  const [quote] = screen.getAllByText(words, { selector: 'blockquote' });
  const figure = quote?.closest('figure');
  if (!figure) throw new Error(`no quote “${words}” is shown`);
  return figure;
};
const OPENING = 'US Secretary of Defence Lloyd J Austin telephoned Army Chief General Qamar Javed Bajwa';

test('names who reports it, and where that was inferred the reason', () => {
  openApp(CALL);
  expect(figureOf(OPENING)).toHaveTextContent('✓ verifiedarticle’s own voiceDaily TimesShow in source');
  expect(figureOf('Gen Bajwa said that Pakistan will always support')).toHaveTextContent(
    'reported by Inter-Services public relationsDaily TimesShow in sourceCiteReporter inferred It follows the sentence that opens with “The ISPR handout said that”',
  );
});

test('is in the language of its source and cites it', () => {
  const { index } = openApp(CALL);
  const quote = figureOf(OPENING).querySelector('blockquote');
  expect(quote).toHaveAttribute('lang', 'en');
  expect(quote).toHaveAttribute('cite', index.graph.sources[0]?.url);
});

test('that is not in the source says so, and what stands there', () => {
  const at = opened().index.graph.evidence.findIndex(({ id }) => id.endsWith('/832-918'));
  openApp(CALL, opened(articleWith(['evidence', at, 'selector', 0, 'exact'], 'Austin wrote to Bajwa')));
  expect(figureOf('Austin wrote to Bajwa')).toHaveTextContent(
    `✗ not in the source: the source has “${OPENING}” at 832–918`,
  );
});

describe('“Show in source”', () => {
  const marked = () => [...region('Source').querySelectorAll('mark[aria-current]')];
  const openQuote = async () => {
    const app = openApp(CALL);
    const button = within(figureOf(OPENING)).getByRole('button', { name: 'Show in source' });
    await app.user.click(button);
    return { ...app, button };
  };

  test('marks the passage in the source and takes the focus there', async () => {
    await openQuote();
    expect(marked().map((mark) => mark.textContent)).toEqual([OPENING]);
    expect(marked()[0]).toContainElement(document.activeElement as HTMLElement | null); // the focus is on an element
    expect(window.location.hash).toBe(`${CALL}&quote=evidence:daily-times-750880/832-918&tab=source`);
  });

  test('keeps what is selected', async () => {
    await openQuote();
    expect(figureOf(OPENING)).toBeVisible();
  });

  test('brings out a source that was put away', async () => {
    const { user } = openApp(`${CALL}&panes=details`);
    expect(screen.getByRole('button', { name: 'Source pane' })).toHaveAttribute('aria-pressed', 'false');
    await user.click(within(figureOf(OPENING)).getByRole('button', { name: 'Show in source' }));
    expect(screen.getByRole('button', { name: 'Source pane' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('is undone by Escape, which gives the focus back to the button', async () => {
    const { user, button } = await openQuote();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(marked()).toEqual([]));
    expect(button).toHaveFocus();
    expect(window.location.hash).toBe(CALL);
  });
});
