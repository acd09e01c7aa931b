/**
 * Holds the reader's state and keeps the address in step with it: what is worth going back to becomes a history entry,
 * the rest changes the address in place.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from 'react';
import type { GraphIndex } from '../graph/graph-index';
import { formatAddress, parseAddress } from '../view/address/address';
import { canStepBack, createReducer, isStep, type ViewEvent, type ViewState } from '../view/view-state';
import type { Shown } from './use-shown';

export interface View extends Shown {
  readonly dispatch: (event: ViewEvent) => void;
  /** One step back: through the history this page has made, or by closing what is open. */
  readonly stepBack: () => void;
}

export const ViewContext = createContext<View | null>(null);

export const useView = (): View => {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useView is for components inside a ViewContext');
  return view;
};

/** How many steps of this page lie behind the present history entry. */
const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : 0;

const addressOf = (state: ViewState, index: GraphIndex): string =>
  formatAddress(state, index) || `${window.location.pathname}${window.location.search}`;

export const useViewState = (index: GraphIndex): Pick<View, 'state' | 'dispatch' | 'stepBack'> => {
  const reduce = useMemo(() => createReducer(index), [index]);
  const [state, dispatch] = useReducer(reduce, index, () => parseAddress(window.location.hash, index));
  const shown = useRef(state);
  const isSteppingBack = useRef(false);
  // Where the address has come to name another graph, this page of the present one is about to go.
  const query = useRef(window.location.search);

  useEffect(
    function writeAddress() {
      const before = shown.current;
      shown.current = state;
      // Closing what an address opened leaves no step behind, or the next Escape would go back and open it again.
      const isNewStep = isStep(before, state) && !isSteppingBack.current;
      isSteppingBack.current = false;
      if (window.location.search !== query.current) return;
      // While the reader is being told what an address named that is not here, that address stays.
      if (!isNewStep && state.missing.length > 0) return;
      if (formatAddress(state, index) === window.location.hash) return;
      const depth = depthOf(window.history.state);
      if (isNewStep) window.history.pushState({ depth: depth + 1 }, '', addressOf(state, index));
      else window.history.replaceState({ depth }, '', addressOf(state, index));
    },
    [state, index],
  );

  useEffect(
    function readAddress() {
      const read = () => {
        if (window.location.search !== query.current) return;
        isSteppingBack.current = true; // the browser has made the step already
        dispatch({ type: 'addressRead', state: parseAddress(window.location.hash, index) });
      };
      window.addEventListener('popstate', read);
      return () => window.removeEventListener('popstate', read);
    },
    [index],
  );

  const stepBack = useCallback(() => {
    if (depthOf(window.history.state) > 0) window.history.back();
    else if (canStepBack(shown.current)) {
      isSteppingBack.current = true;
      dispatch({ type: 'steppedBack' });
    }
  }, []);

  return { state, dispatch, stepBack };
};
