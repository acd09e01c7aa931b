/**
 * Runs before every test in jsdom: matchers for the page, a clean page after each test, the few parts of a browser that
 * jsdom lacks, and a guard that fails a test in which anything unexpected is warned of or reported as an error.
 */
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { guardConsole } from './console-guard';

// A whole page is opened in most tests. No test measures time; a busy machine must not fail one.
vi.setConfig({ testTimeout: 30_000 });

// By this React tells that updates outside `act` are to be warned of; the guard then fails the test.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// The last registered runs first: the page is cleared, and what that reports is still guarded.
guardConsole();
afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/');
});

// jsdom lays nothing out and has no media queries: a wide screen, light, nothing forced, and never a change.
Object.assign(window, {
  matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
});

// Nor does it tell where a piece of text lies.
Object.assign(Range.prototype, { getClientRects: () => [] });

// jsdom 26 has `<dialog>` but cannot open it. Here a dialog opens, takes the focus, and closes on Escape after the page
// has heard the key, as the browser's own does. That the rest is out of reach is for the tests in a real browser.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
    this.querySelector('button')?.focus();
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    };
    const closing = new AbortController();
    window.addEventListener('keyup', closeOnEscape, { signal: closing.signal });
    this.addEventListener('close', () => closing.abort(), { once: true });
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return;
    this.removeAttribute('open');
    this.dispatchEvent(new Event('close'));
  },
});
