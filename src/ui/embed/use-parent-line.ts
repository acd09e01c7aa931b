/** Keeps the selection here and the page around this one in step: what it asks for is selected, what the reader selects is told. */
import { useEffect, useRef } from 'react';
import type { GraphIndex } from '../../graph/graph-index';
import type { ItemId } from '../../graph/ids';
import type { ViewEvent } from '../../view/view-state';
import { createParentLine, type ParentLine } from './parent-line';

export const useParentLine = (
  { whole: index }: GraphIndex,
  selection: ItemId | null,
  dispatch: (event: ViewEvent) => void,
): void => {
  const line = useRef<ParentLine>(null);
  /** What the parent takes to be selected: it is told of what the reader does, not of what it did itself. */
  const known = useRef(selection);
  const shown = useRef(selection);

  useEffect(
    function tellParent() {
      shown.current = selection;
      if (selection === known.current) return;
      known.current = selection;
      line.current?.tell(selection ?? '', selection ? index.itemNameOf(selection) : '');
    },
    [selection, index],
  );

  useEffect(
    function ownLine() {
      const created = createParentLine(window, {
        has: (id) => index.has(id),
        onSelect: (id) => {
          const item = index.has(id) ? id : null;
          known.current = item;
          if (item === shown.current) return; // a quote that is being read stays open
          dispatch(item ? { type: 'itemPicked', item } : { type: 'selectionCleared' });
        },
      });
      line.current = created;
      return () => {
        created.destroy();
        line.current = null;
      };
    },
    [index, dispatch],
  );
};
