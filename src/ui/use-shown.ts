/** What of an open graph is shown for a state: what its filter leaves; of an archive, what is at hand of that. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Filter } from '../graph/filter';
import { narrowedIndexOf } from '../graph/narrow';
import type { ViewState } from '../view/view-state';
import type { Archive, ArchiveShown } from './archive/archive';
import type { OpenGraph } from './load-graph';

export interface Shown extends Omit<OpenGraph, 'archive'> {
  readonly archive: Archive | null;
  /** Null where the whole graph is at hand. */
  readonly ofArchive: ArchiveShown | null;
  /** With the filter in effect. */
  readonly state: ViewState;
  /** The filter that the reader has picked: in effect as soon as it is known what it leaves. */
  readonly picked: Filter;
}

export const useShown = (open: OpenGraph, state: ViewState): Shown => {
  const { archive = null } = open;
  const version = useSyncExternalStore(archive?.subscribe ?? neverTold, archive?.version ?? zero);
  useEffect(
    function fetchWhatIsLookedAt() {
      if (version >= 0) archive?.follow(state); // each time that something has come, more may be wanted
    },
    [archive, state, version],
  );
  const { filter: picked } = state;
  const index = useMemo(() => narrowedIndexOf(open.index, picked), [open.index, picked]);
  const ofArchive = archive?.shown(state) ?? null;
  const filter = ofArchive?.filter ?? picked;
  const inEffect = useMemo(() => ({ ...state, filter }), [state, filter]);
  return useMemo(
    () =>
      ofArchive
        ? {
            index: ofArchive.index,
            quoteStates: ofArchive.quoteStates,
            archive,
            ofArchive,
            state: inEffect,
            picked,
          }
        : { index, quoteStates: open.quoteStates, archive, ofArchive, state, picked },
    [open, index, archive, ofArchive, state, inEffect, picked],
  );
};

const neverTold = () => () => {};
const zero = () => 0;
