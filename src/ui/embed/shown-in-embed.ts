/** The state as attributes, by which EmbeddedApp.module.css shows and hides the panes. */
import type { ViewState } from '../../view/view-state';

export const shownInEmbed = (state: ViewState) => ({
  'data-sheet': state.selection !== null || undefined,
  'data-quote': state.quote !== null || undefined,
});
