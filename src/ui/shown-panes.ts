/** The state as attributes, by which App.module.css shows and hides the panes. */
import type { ViewState } from '../view/view-state';

export const shownPanesOf = (state: ViewState) => ({
  'data-tab': state.tab,
  'data-source': state.shown.source || undefined,
  'data-details': state.shown.details || undefined,
  'data-timeline': state.shown.timeline || undefined,
  'data-filters': state.shown.filters || undefined,
  'data-question': state.question !== null || undefined,
  'data-quote': state.quote !== null || undefined,
  'data-sheet': (state.selection !== null && state.quote === null && state.question === null) || undefined,
});
