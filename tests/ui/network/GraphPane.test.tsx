import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TAP } from '../../canvas/tap';
import { inRegion, openApp, region, selectedOptions } from '../open-app';

const tap = (core: ReturnType<typeof openApp>['core'], id?: string) =>
  act(() => {
    if (id) core().getElementById(id).emit(TAP);
    else core().emit(TAP);
  });
const button = (name: string) => within(region('Network')).getByRole('button', { name });

describe('the drawn network', () => {
  test('selects the thing or the line that is tapped, as the list does', () => {
    const { core } = openApp();
    tap(core, 'official:suh-sangpyo');
    expect(selectedOptions()).toEqual(['Suh Sangpyo, official, Ambassador to Pakistan']);
    tap(core, 'took-part:official:suh-sangpyo~engagement:suh-bajwa-meeting');
    expect(selectedOptions()).toEqual(['Suh Sangpyo, took part in, meeting']);
    expect(inRegion('Details').getAllByRole('blockquote').length).toBeGreaterThan(0);
  });

  test('opens what is tapped twice: it is shown among the engagements, its surroundings in the frame', () => {
    const { core } = openApp('#level=countries');
    tap(core, 'country:KR');
    expect(window.location.hash).toBe('#level=countries&select=country:KR');
    tap(core, 'country:KR');
    expect(window.location.hash).toBe('#select=country:KR');
    expect(selectedOptions()).toEqual(['Republic of Korea, country']);
    const around = core().zoom();
    act(() => core().emit('resize'));
    expect(core().zoom()).toBeCloseTo(around);
    act(() => button('Fit').click());
    expect(core().zoom()).toBeLessThan(around);
  });

  test('clears the selection when the ground is tapped', () => {
    const { core } = openApp('#select=country:PK');
    tap(core);
    expect(selectedOptions()).toEqual([]);
  });

  test('stays where it is while the reader selects', () => {
    const { core } = openApp();
    const places = () =>
      core()
        .nodes()
        .map((node) => [node.id(), { ...node.position() }, node.renderedPosition()]);
    const before = places();
    tap(core, 'official:suh-sangpyo');
    expect(places()).toEqual(before);
  });

  test('goes with its pane: nothing of it is left, and it tells nothing more', () => {
    const { core, unmount } = openApp();
    unmount();
    expect(core().destroyed()).toBe(true);
    core().emit(TAP);
    expect(document.body.textContent).toBe('');
  });
});

describe('what is selected but not drawn at this level', () => {
  test('is said, with the way to the level that draws it', async () => {
    const { user } = openApp('#level=countries&select=official:suh-sangpyo');
    expect(region('Network')).toHaveTextContent('The selected item is not drawn at this level.');
    await user.click(button('Show engagements'));
    expect(selectedOptions()).toEqual(['Suh Sangpyo, official, Ambassador to Pakistan']);
    expect(region('Network')).not.toHaveTextContent('is not drawn at this level');
  });

  test('is said of a line', () => {
    openApp('#level=countries&select=took-part:official:suh-sangpyo~engagement:suh-bajwa-meeting');
    expect(region('Network')).toHaveTextContent('This line is not drawn at this level. Show engagements');
  });

  test('is said even where an end of the line is drawn, which then stands out no more than others', () => {
    const { core } = openApp('#level=countries&select=represents:official:suh-sangpyo~country:KR');
    expect(core().$('.near, .dimmed').length).toBe(0);
    expect(region('Network')).toHaveTextContent('This line is not drawn at this level.');
  });
});

describe('the view', () => {
  test('is zoomed and fitted by buttons and by keys', async () => {
    const { core, user } = openApp();
    const fitted = core().zoom();
    await user.click(button('Zoom in'));
    expect(core().zoom()).toBeGreaterThan(fitted);
    await user.keyboard('--');
    expect(core().zoom()).toBeLessThan(fitted);
    await user.click(button('Fit'));
    expect(core().zoom()).toBeCloseTo(fitted);
    await user.keyboard('+');
    expect(core().zoom()).toBeGreaterThan(fitted);
    await user.click(button('Zoom out'));
    await user.keyboard('0');
    expect(core().zoom()).toBeCloseTo(fitted);
  });

  test('offers to undo dragging once something was dragged', async () => {
    const { core, user } = openApp();
    expect(within(region('Network')).queryByRole('button', { name: 'Reset layout' })).toBeNull();
    const before = { ...core().getElementById('country:PK').position() };
    act(() => {
      core().getElementById('country:PK').position({ x: 7, y: 7 }).emit('dragfree');
    });
    await user.click(button('Reset layout'));
    expect(core().getElementById('country:PK').position()).toEqual(before);
    expect(within(region('Network')).queryByRole('button', { name: 'Reset layout' })).toBeNull();
  });
});

test('a card tells what is under the pointer and how many quotes it has, and goes with it', () => {
  const { core, index } = openApp();
  const move = { type: 'mousemove', renderedPosition: { x: 300, y: 100 } } as unknown as string; // as in create-canvas.test
  act(() => {
    core().getElementById('engagement:austin-bajwa-call').emit(move);
  });
  const count = index.evidenceOf('engagement:austin-bajwa-call').length;
  expect(region('Network')).toHaveTextContent(
    `Phone call · PLOVER CONSULT, phoneAustin telephoned Bajwa${count} quotes`,
  );
  act(() => {
    core().emit(move);
  });
  expect(region('Network')).not.toHaveTextContent(`${count} quotes`);
});

describe('the legend', () => {
  const entries = () =>
    within(region('Network'))
      .queryAllByRole('listitem')
      .map((entry) => entry.textContent);

  test('names the shapes and lines of the level, and no others', async () => {
    const { user } = openApp();
    expect(entries()).toEqual(
      expect.arrayContaining(['engagement', 'country', 'official', 'organisation', 'topic']),
    );
    await user.click(screen.getByRole('radio', { name: 'Countries' }));
    expect(entries()).toEqual([
      'country',
      'only talked about',
      'dealt with',
      'took part in an engagement that touched on',
      'colour: country',
    ]);
  });

  test('can be folded', async () => {
    const { user } = openApp();
    const fold = button('Legend');
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    await user.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(entries()).toEqual([]);
  });
});
