import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../src/graph/schema';
import { levelInWords } from '../../src/graph/words';
import { article, articleWith } from '../graph/article';
import { openApp, opened } from './open-app';

const count = article.evidence.length;
const quotesButton = () => screen.getByRole('button', { name: /quotes verified$/ });

describe('levels', () => {
  test('are one choice of three, with the one that is drawn chosen', () => {
    openApp();
    expect(screen.getByRole('group', { name: 'Level' })).toBeVisible();
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(
      LEVELS.map((level) => levelInWords[level]),
    );
    expect(screen.getByRole('radio', { name: 'Engagements' })).toBeChecked();
  });

  test('can be chosen by click and by arrow key, and are in the address', async () => {
    const { user, core } = openApp();
    await user.click(screen.getByRole('radio', { name: 'Countries' }));
    expect(window.location.hash).toBe('#level=countries');
    expect(core().nodes()).toHaveLength(article.countries.length);
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Officials' })).toBeChecked();
    expect(window.location.hash).toBe('#level=officials');
  });
});

describe('how many quotes are verified', () => {
  test('is said of the article: all of them', () => {
    openApp();
    expect(quotesButton()).toHaveAccessibleName(`${count} of ${count} quotes verified`);
    expect(quotesButton()).toHaveTextContent('✓');
  });

  test('is one less when one quote is altered', () => {
    openApp('', opened(articleWith(['evidence', 0, 'selector', 0, 'exact'], 'something else')));
    expect(quotesButton()).toHaveAccessibleName(`${count - 1} of ${count} quotes verified`);
    expect(quotesButton()).toHaveTextContent('✗');
  });

  test('is none when the source is another text', () => {
    openApp('', opened(articleWith(['sources', 0, 'text'], 'Another text.')));
    expect(quotesButton()).toHaveAccessibleName(`0 of ${count} quotes verified`);
  });
});

describe('panes', () => {
  test.each(['Source', 'List', 'Details'])(
    'the %s is shown and put away, which is in the address',
    async (pane) => {
      const { user } = openApp();
      const toggle = screen.getByRole('button', { name: `${pane} pane` });
      const before = toggle.getAttribute('aria-pressed');
      await user.click(toggle);
      expect(toggle).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
      expect(window.location.hash).toMatch(/^#panes=/);
      await user.click(toggle);
      expect(toggle).toHaveAttribute('aria-pressed', before);
      expect(window.location.hash).toBe('');
    },
  );

  test('are no step to go back to', async () => {
    const { user } = openApp();
    const before = window.history.length;
    await user.click(screen.getByRole('button', { name: 'List pane' }));
    expect(window.history.length).toBe(before);
  });
});
