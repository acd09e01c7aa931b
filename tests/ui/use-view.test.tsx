import { renderHook, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useView } from '../../src/ui/use-view';
import { goTo, inRegion, openApp, option, selectedOptions } from './open-app';

const PAKISTAN = '#select=country:PK';
const KOREA = '#select=country:KR';
const addressIs = (address: string) => waitFor(() => expect(window.location.hash).toBe(address));
/** The address changes first; what is on screen follows. */
const selectedIs = (...names: readonly string[]) => waitFor(() => expect(selectedOptions()).toEqual(names));

const walk = async () => {
  const app = openApp();
  await app.user.click(option('Pakistan, country'));
  await app.user.click(option('Republic of Korea, country'));
  expect(window.location.hash).toBe(KOREA);
  return app;
};

describe('the browser’s Back and Forward', () => {
  test('walk the selections', async () => {
    await walk();
    window.history.back();
    await selectedIs('Pakistan, country');
    window.history.back();
    await selectedIs();
    await addressIs('');
    window.history.forward();
    await selectedIs('Pakistan, country');
  });

  test('walk the levels', async () => {
    const { user } = openApp();
    await user.click(screen.getByRole('radio', { name: 'Countries' }));
    window.history.back();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Engagements' })).toBeChecked());
  });

  test('do not stop at what is no step: panes and tabs', async () => {
    const { user } = await walk();
    await user.click(screen.getByRole('button', { name: 'List pane' }));
    await user.click(screen.getByRole('button', { name: 'Network' }));
    window.history.back();
    await selectedIs('Pakistan, country');
  });
});

describe('Escape', () => {
  test('goes one step back, as Back does', async () => {
    const { user } = await walk();
    await user.keyboard('{Escape}');
    await selectedIs('Pakistan, country');
    await user.keyboard('{Escape}');
    await selectedIs();
  });

  test('closes what an address opened, without leaving the page', async () => {
    const { user } = openApp(`${PAKISTAN}&quote=evidence:daily-times-750880/67-101`);
    await user.keyboard('{Escape}');
    await addressIs(PAKISTAN);
    expect(selectedOptions()).toEqual(['Pakistan, country']);
    await user.keyboard('{Escape}');
    await selectedIs();
    expect(inRegion('Details').getByText('In this graph')).toBeVisible();
  });

  test('with nothing open does nothing', async () => {
    const { user } = openApp();
    const before = window.history.length;
    await user.keyboard('{Escape}');
    expect(window.history.length).toBe(before);
    expect(window.location.hash).toBe('');
  });
});

describe('the address', () => {
  test('opens what it names', () => {
    openApp('#level=officials&select=official:suh-sangpyo');
    expect(screen.getByRole('radio', { name: 'Officials' })).toBeChecked();
    expect(selectedOptions()).toEqual(['Suh Sangpyo, official, Ambassador to Pakistan']);
  });

  test('when another is typed is followed, in the page that is open', async () => {
    openApp(PAKISTAN);
    await goTo(KOREA);
    await selectedIs('Republic of Korea, country');
  });

  test('picking the same item again adds no step', async () => {
    const { user } = openApp();
    await user.click(option('Pakistan, country'));
    const before = window.history.length;
    await user.click(option('Pakistan, country'));
    expect(window.history.length).toBe(before);
  });
});

describe('an address that names something this graph has not', () => {
  const STRAY = '#select=country:XX';

  test('stays as it is while the notice stands, and goes when the notice is put away', async () => {
    const { user } = openApp(STRAY);
    await user.click(screen.getByRole('button', { name: 'List pane' }));
    expect(window.location.hash).toBe(STRAY);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(window.location.hash).toBe('#panes=source,details,list,timeline');
  });

  test('is where Back leads from what was picked after it', async () => {
    const { user } = openApp(STRAY);
    await user.click(option('Pakistan, country'));
    expect(window.location.hash).toBe(PAKISTAN);
    window.history.back();
    await addressIs(STRAY);
    await selectedIs();
    expect(screen.getByRole('alert')).toHaveTextContent('“country:XX”');
  });
});

test('useView outside the page’s context says what is wrong', () => {
  expect(() => renderHook(useView)).toThrow('useView is for components inside a ViewContext');
});
