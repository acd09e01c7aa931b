/** Makes the search when it is first wanted, a little at a time, and anew when a filter leaves another graph. */
import { useEffect, useState } from 'react';
import type { GraphIndex } from '../../graph/graph-index';
import type { ThingKind } from '../../graph/ids';
import type { Search } from '../../graph/search/search';
import { useLatePart } from '../late-part';
import { SEARCHING } from '../late-parts';
import { useView } from '../use-view';

/** Milliseconds in which the page answers no key: well under the twentieth of a second that a reader would notice. */
const SLICE = 16;

interface Made {
  readonly search: Search;
  readonly of: GraphIndex;
  readonly kinds: readonly ThingKind[] | null;
}

/** Of the graph at hand. Null until it is wanted and made; an Error where its code cannot be loaded. */
export const useSearch = (isWanted: boolean): Search | Error | null => {
  const { index, state } = useView();
  const kinds = state.filter.things;
  const part = useLatePart(SEARCHING, isWanted);
  const [made, setMade] = useState<Made | null>(null);
  const isMade = made?.of === index && made.kinds === kinds;

  useEffect(
    function makeInSlices() {
      if (!isWanted || isMade || part === undefined || part instanceof Error) return;
      const steps = part.searchInSteps(index, kinds);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const makeSome = () => {
        const until = performance.now() + SLICE;
        for (;;) {
          const step = steps.next();
          if (step.done) return setMade({ search: step.value, of: index, kinds });
          if (performance.now() > until) break;
        }
        timer = setTimeout(makeSome);
      };
      makeSome();
      return () => clearTimeout(timer);
    },
    [isWanted, isMade, part, index, kinds],
  );
  if (part instanceof Error) return part;
  return isMade ? made.search : null;
};
