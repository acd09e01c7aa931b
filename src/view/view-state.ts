/**
 * What the reader looks at: one serialisable value, one reducer. It knows nothing of the screen's size, of hovering or of
 * the viewport, which belong to the panes themselves. A selection always names something that is in the graph as opened, if a filter hides it or not.
 */
import type { Span } from '../graph/dates';
import { type Filter, isFiltering, NO_FILTER } from '../graph/filter';
import type { GraphIndex } from '../graph/graph-index';
import type { ItemId } from '../graph/ids';
import type { EvidenceId, Level } from '../graph/schema';
import { canBeAsked, isSameQuestion, type Question } from './question';

/** The panes round the network, which a reader can put away. */
export const SIDE_PANES = ['source', 'details', 'list', 'timeline', 'filters'] as const;
export type SidePane = (typeof SIDE_PANES)[number];

/** On a narrow screen one pane shows at a time. Details come as a sheet over it. */
export const TABS = ['list', 'network', 'source'] as const;
export type Tab = (typeof TABS)[number];

export interface ViewState {
  readonly level: Level;
  readonly selection: ItemId | null;
  /** The quote that is open in the source. */
  readonly quote: EvidenceId | null;
  /** The question that is open in place of network and details. */
  readonly question: Question | null;
  readonly filter: Filter;
  /** The days that the network is lit for. */
  readonly span: Span | null;
  /** What is searched for. */
  readonly find: string;
  readonly shown: Readonly<Record<SidePane, boolean>>;
  readonly tab: Tab;
  /** What an address named that this graph does not have. Told to the reader, kept out of the address. */
  readonly missing: readonly string[];
}

export type ViewEvent =
  | { readonly type: 'itemPicked'; readonly item: ItemId }
  /** To be seen among the engagements, with what surrounds it. */
  | { readonly type: 'itemOpened'; readonly item: ItemId }
  | { readonly type: 'selectionCleared' }
  | { readonly type: 'quoteOpened'; readonly quote: EvidenceId }
  | { readonly type: 'questionAsked'; readonly question: Question }
  | { readonly type: 'questionClosed' }
  | { readonly type: 'filterPicked'; readonly filter: Filter }
  | { readonly type: 'spanPicked'; readonly span: Span | null }
  | { readonly type: 'findTyped'; readonly text: string }
  | { readonly type: 'levelPicked'; readonly level: Level }
  | { readonly type: 'paneToggled'; readonly pane: SidePane }
  | { readonly type: 'tabPicked'; readonly tab: Tab }
  | { readonly type: 'missingDismissed' }
  | { readonly type: 'steppedBack' }
  | { readonly type: 'addressRead'; readonly state: ViewState };

/** Graphs of more things than this open on countries. */
const SMALL_GRAPH = 300;

/** Of a graph without sources there is no article and no engagement to show. */
export const initialStateOf = (index: GraphIndex): ViewState => ({
  level:
    index.graph.unsourced || (index.outline?.count ?? index.things.size) <= SMALL_GRAPH
      ? 'engagements'
      : 'countries',
  selection: null,
  quote: null,
  question: null,
  filter: NO_FILTER,
  span: null,
  find: '',
  shown: {
    source: !index.graph.unsourced,
    details: true,
    list: false,
    timeline: !index.graph.unsourced,
    filters: false,
  },
  tab: 'list',
  missing: [],
});

export const createReducer =
  (index: GraphIndex) =>
  (state: ViewState, event: ViewEvent): ViewState => {
    switch (event.type) {
      case 'itemPicked':
        if (!index.has(event.item)) return state;
        return {
          ...state,
          selection: event.item,
          quote: null,
          question: null,
          shown: { ...state.shown, details: true },
        };
      case 'itemOpened':
        if (!index.has(event.item)) return state;
        return {
          ...state,
          level: 'engagements',
          selection: event.item,
          quote: null,
          question: null,
          shown: { ...state.shown, details: true },
        };
      case 'selectionCleared':
        return { ...state, selection: null, quote: null };
      case 'quoteOpened':
        if (!index.hasQuote(event.quote)) return state;
        return {
          ...state,
          quote: event.quote,
          shown: { ...state.shown, source: true, list: false },
          tab: 'source',
        };
      case 'questionAsked':
        if (!canBeAsked(index, event.question)) return state;
        return { ...state, question: event.question, quote: null };
      case 'questionClosed':
        return { ...state, question: null, quote: null };
      case 'filterPicked':
        return { ...state, filter: event.filter };
      case 'spanPicked':
        return { ...state, span: event.span };
      case 'findTyped':
        return { ...state, find: event.text };
      case 'levelPicked':
        return { ...state, level: event.level, question: null };
      case 'paneToggled':
        return { ...state, shown: { ...state.shown, [event.pane]: !state.shown[event.pane] } };
      case 'tabPicked':
        // Leaving the source closes the quote that was opened in it.
        return {
          ...state,
          tab: event.tab,
          quote: event.tab === 'source' ? state.quote : null,
          question: null,
          shown: { ...state.shown, filters: false },
        };
      case 'missingDismissed':
        return { ...state, missing: [] };
      case 'steppedBack':
        if (state.quote) return { ...state, quote: null };
        if (state.question) return { ...state, question: null };
        if (state.selection) return { ...state, selection: null };
        if (state.span) return { ...state, span: null };
        return { ...state, filter: NO_FILTER };
      case 'addressRead':
        return {
          ...event.state,
          selection: event.state.selection && index.has(event.state.selection) ? event.state.selection : null,
          quote: event.state.quote && index.hasQuote(event.state.quote) ? event.state.quote : null,
          question:
            event.state.question && canBeAsked(index, event.state.question) ? event.state.question : null,
        };
    }
  };

/** Whether going from one state to the other is a step that Back should undo, rather than a change in place. */
export const isStep = (from: ViewState, to: ViewState): boolean =>
  from.level !== to.level ||
  from.selection !== to.selection ||
  from.quote !== to.quote ||
  !isSameQuestion(from.question, to.question) ||
  from.filter !== to.filter ||
  (from.span === null) !== (to.span === null);

/** Whether there is anything that `steppedBack` would close. */
export const canStepBack = (state: ViewState): boolean =>
  state.quote !== null ||
  state.question !== null ||
  state.selection !== null ||
  state.span !== null ||
  isFiltering(state.filter);
