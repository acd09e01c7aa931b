/** Holds the reader's state in an embedded page. It begins with what the address says, and follows it if it is changed. */
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { GraphIndex } from '../../graph/graph-index';
import { parseAddress } from '../../view/address/address';
import { createReducer } from '../../view/view-state';
import type { View } from '../use-view';
import { fragmentOf } from './embedded-address';

export const useEmbeddedView = (index: GraphIndex): Pick<View, 'state' | 'dispatch' | 'stepBack'> => {
  const reduce = useMemo(() => createReducer(index), [index]);
  const [state, dispatch] = useReducer(reduce, index, () => parseAddress(fragmentOf(), index));
  useEffect(
    function readAddress() {
      const read = () => dispatch({ type: 'addressRead', state: parseAddress(fragmentOf(), index) });
      window.addEventListener('popstate', read);
      return () => window.removeEventListener('popstate', read);
    },
    [index],
  );
  const stepBack = useCallback(() => dispatch({ type: 'steppedBack' }), []);
  return { state, dispatch, stepBack };
};
