/** Choosing what is shown: each choice with what it leaves, kinds of thing, and the focus going in and out. */
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { inventedCorpusText } from '../../graph/invented-corpus';
import { inRegion, openApp, opened, option } from '../open-app';

const toggle = () => screen.getByRole('button', { name: 'Filters pane' });
const pane = () => within(screen.getByRole('region', { name: 'Filters' }));
const select = (name: string) => pane().getByRole('combobox', { name });
const optionsOf = (name: string) =>
  within(select(name))
    .getAllByRole('option')
    .map((each) => each.textContent);
const WITH_PANE = 'panes=source,details,timeline,filters';

describe('a choice', () => {
  test('narrows the network, the list and the counts, and is in the address', async () => {
    const { user, core } = openApp(`#${WITH_PANE}`);
    expect(optionsOf('Kind of engagement')).toEqual(['Any — 2', 'Meeting — 1', 'Phone call — 1']);
    await user.selectOptions(select('Kind of engagement'), 'Phone call — 1');
    expect(window.location.hash).toContain('kind=call');
    expect(core().getElementById('engagement:suh-bajwa-meeting').empty()).toBe(true);
    expect(core().getElementById('engagement:austin-bajwa-call').nonempty()).toBe(true);
    expect(screen.queryByRole('option', { name: /^Meeting,/ })).toBeNull();
    expect(optionsOf('Status')).toEqual(['Any — 1', 'Took place — 1']);
    expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent('1 of 2 engagements');
  });

  test('that would leave nothing cannot be chosen, but one that is chosen can be left', async () => {
    const { user } = openApp(`#kind=call&${WITH_PANE}`);
    expect(within(select('Country')).getByRole('option', { name: 'Republic of Korea — 0' })).toBeDisabled();
    await user.selectOptions(select('Kind of engagement'), 'Any — 2');
    expect(window.location.hash).not.toContain('kind');
    expect(within(select('Country')).getByRole('option', { name: 'Republic of Korea — 1' })).toBeEnabled();
  });

  test('of every facet shows what stood beside it', async () => {
    const { user } = openApp(`#${WITH_PANE}`, opened(JSON.parse(inventedCorpusText)));
    for (const words of optionsOf('Topic')) {
      await user.selectOptions(select('Topic'), words ?? '');
      const count = /— (\d+)$/.exec(words ?? '')?.[1];
      expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent(
        new RegExp(`^${count} (of 36 )?engagements$`),
      );
    }
  }, 120_000); // a dozen narrowings of a whole page

  test('is undone by Back, one by one', async () => {
    const { user } = openApp(`#${WITH_PANE}`);
    await user.selectOptions(select('Kind of engagement'), 'Phone call — 1');
    await user.selectOptions(select('Country'), 'Afghanistan — 1');
    window.history.back();
    expect(
      await pane().findByRole('option', { name: 'Afghanistan — 1', selected: false }),
    ).toBeInTheDocument();
    expect(select('Kind of engagement')).toHaveDisplayValue('Phone call — 1');
  });
});

describe('kinds of thing', () => {
  test('are taken off the picture and put back, and the count of engagements stays', async () => {
    const { user, core } = openApp(`#${WITH_PANE}`);
    await user.click(pane().getByRole('checkbox', { name: /^Topics/ }));
    expect(core().nodes('[kind = "topic"]')).toHaveLength(0);
    expect(inRegion('Details').getByRole('heading', { level: 2 })).toHaveTextContent('2 of 2 engagements');
    await user.click(pane().getByRole('checkbox', { name: /^Topics/ }));
    expect(window.location.hash).not.toContain('things');
    expect(core().nodes('[kind = "topic"]').length).toBeGreaterThan(0);
  });

  test('leave the last one ticked, and say why', async () => {
    const { user } = openApp(`#things=country&${WITH_PANE}`);
    const countries = pane().getByRole('checkbox', { name: /^Countries/ });
    expect(countries).toHaveAccessibleDescription('One kind always stays.');
    await user.click(countries);
    expect(countries).toBeChecked();
    expect(window.location.hash).toContain('things=country');
  });

  test('that a level draws are named where it does not draw all', () => {
    openApp(`#level=officials&${WITH_PANE}`);
    expect(pane().getByText('This level draws only countries and officials.')).toBeVisible();
  });
});

describe('the focus', () => {
  test('goes into the pane when its button opens it, and back to the button when it is closed', async () => {
    const { user } = openApp();
    await user.click(toggle());
    expect(select('Kind of engagement')).toHaveFocus();
    await user.click(pane().getByRole('button', { name: 'Close the filters' }));
    expect(screen.queryByRole('region', { name: 'Filters' })).toBeNull();
    expect(toggle()).toHaveFocus();
  });

  test('is left where it is when an address opens the pane, and is not lost when it closes', async () => {
    const { user } = openApp(`#${WITH_PANE}`);
    expect(document.body).toHaveFocus();
    await user.click(pane().getByRole('button', { name: 'Close the filters' }));
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('Escape closes the pane and undoes nothing; Backspace clears, also in a select', async () => {
    const { user } = openApp('#kind=call');
    await user.click(toggle());
    await user.keyboard('{Escape}');
    expect(toggle()).toHaveFocus();
    expect(window.location.hash).toBe('#kind=call');
    await user.click(toggle());
    await user.keyboard('{Backspace}');
    expect(window.location.hash).not.toContain('kind');
    expect(select('Kind of engagement')).toHaveDisplayValue('Any — 2');
    expect(select('Kind of engagement')).toHaveFocus();
  });
});

test('“Clear all” opens every facet again and keeps the focus', async () => {
  const { user } = openApp(`#kind=call&country=country:AF&things=country,engagement&${WITH_PANE}`);
  const clear = pane().getByRole('button', { name: 'Clear all' });
  await user.click(clear);
  expect(window.location.hash).toBe(`#${WITH_PANE}`);
  expect(clear).toHaveFocus();
  expect(clear).toHaveAttribute('aria-disabled', 'true');
  expect(option('Pakistan, country')).toBeInTheDocument();
});
