/** The page as React will make it, before React is there: with nothing in it but the pane of the network. */
import { isFiltering } from '../../graph/filter';
import type { ViewState } from '../../view/view-state';
import appStyles from '../App.module.css';
import barStyles from '../Bar.module.css';
import embedStyles from '../embed/EmbeddedApp.module.css';
import { isEmbeddedPage } from '../embed/is-embedded-page';
import { shownInEmbed } from '../embed/shown-in-embed';
import filterLineStyles from '../filters/FilterLine.module.css';
import { shownPanesOf } from '../shown-panes';
import tabsStyles from '../Tabs.module.css';

export const part = (
  tag: string,
  className: string | undefined,
  ...children: readonly Node[]
): HTMLElement => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

export const panesAround = (pane: HTMLElement, state: ViewState): HTMLElement => {
  const isEmbedded = isEmbeddedPage();
  const filterLine = isFiltering(state.filter) ? [part('div', filterLineStyles.line)] : [];
  const page = isEmbedded
    ? part(
        'div',
        embedStyles.page,
        part('div', embedStyles.line),
        ...filterLine,
        part(
          'div',
          embedStyles.panes,
          part('div', embedStyles.network, pane),
          part('div', embedStyles.details),
        ),
      )
    : part(
        'div',
        appStyles.app,
        part('div', barStyles.bar),
        ...filterLine,
        part(
          'div',
          appStyles.panes,
          part('div', appStyles.source),
          part('div', appStyles.network, pane),
          part('div', appStyles.details),
        ),
        part('div', appStyles.timeline),
        part('div', tabsStyles.tabs),
      );
  for (const [name, value] of Object.entries(isEmbedded ? shownInEmbed(state) : shownPanesOf(state)))
    if (value !== undefined) page.setAttribute(name, `${value}`);
  return page;
};
