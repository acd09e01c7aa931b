/** Takes the focus to what a search result opened, once it is on the page, so that reading can go on from there. */
import type { ResultKind } from '../../graph/search/search';

const PLACES = {
  pair: '[aria-label="Question"] [tabindex="0"]',
  quote: '[aria-label="Source"] mark[data-open] [role="button"]',
  item: '[aria-label="Details"] [tabindex="0"]',
} as const;

export const focusOpened = (kind: ResultKind): void => {
  const place = PLACES[kind === 'pair' || kind === 'quote' ? kind : 'item'];
  document.querySelector<HTMLElement>(place)?.focus({ preventScroll: kind !== 'quote' });
};
