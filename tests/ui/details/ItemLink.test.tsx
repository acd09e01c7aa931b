import { createEvent, fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inRegion, openApp } from '../open-app';

const link = () => inRegion('Details').getByRole('link', { name: 'Suh called on Bajwa' });

test('a link to an item has the item’s own address, on the level that is open', () => {
  openApp('#level=officials');
  expect(link()).toHaveAttribute('href', '#level=officials&select=engagement:suh-bajwa-meeting');
});

test('a click selects in place; with Ctrl, Shift or Meta it is left to the browser', () => {
  openApp();
  const isLeft = (keys: object) => {
    const click = createEvent.click(link(), { button: 0, ...keys });
    // Only whether the app takes the click matters; jsdom would go to the address.
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    let isTaken = false;
    document.body.addEventListener('click', (event) => (isTaken = event.defaultPrevented), { once: true });
    fireEvent(link(), click);
    return !isTaken;
  };
  expect([isLeft({ ctrlKey: true }), isLeft({ metaKey: true }), isLeft({ shiftKey: true })]).toEqual([
    true,
    true,
    true,
  ]);
  expect(window.location.hash).toBe('');
  expect(isLeft({})).toBe(false);
  expect(window.location.hash).toBe('#select=engagement:suh-bajwa-meeting');
});
