/** The choices of every facet, with how many engagements each would leave. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { OutlineCounts } from '../../graph/archive/outline-choices';
import { facetCountsOf } from '../../graph/facet-counts';
import { type Filter, NO_FILTER } from '../../graph/filter';
import { archiveFacetChoicesOf } from '../../view/archive/archive-filter-choices';
import { type FacetChoices, facetChoicesOf, offeredIn } from '../../view/filter-choices';
import type { Archive } from '../archive/archive';
import { useView } from '../use-view';

/** Undefined while an archive's are counted for the first time. */
export const useFacetChoices = (): readonly FacetChoices[] | undefined => {
  const { archive } = useView();
  const ofGraph = useChoicesOfGraph();
  const ofArchive = useChoicesOfArchive(archive);
  return archive ? ofArchive : ofGraph;
};

const useChoicesOfGraph = (): readonly FacetChoices[] | undefined => {
  const { archive, index, picked } = useView();
  const whole = archive ? undefined : index.whole;
  // The network is narrowed first; what stands beside the choices may follow it.
  const toCount = useDeferredValue(picked);
  const offered = useMemo(() => whole && offeredIn(whole), [whole]);
  const counts = useMemo(() => whole && facetCountsOf(whole.graph, toCount), [whole, toCount]);
  return useMemo(
    () => (whole && offered && counts ? facetChoicesOf(whole, picked, offered, counts) : undefined),
    [whole, picked, offered, counts],
  );
};

/** Of an archive only what its outline tells can be chosen. The worker counts. */
const useChoicesOfArchive = (archive: Archive | null): readonly FacetChoices[] | undefined => {
  const { picked } = useView();
  const offered = useCounts(archive, NO_FILTER);
  const counts = useCounts(archive, picked);
  return useMemo(
    () =>
      archive && offered && counts
        ? archiveFacetChoicesOf(archive.outline, picked, offered, counts)
        : undefined,
    [archive, picked, offered, counts],
  );
};

/** Those counted last, until those that are asked for are there. */
const useCounts = (archive: Archive | null, filter: Filter): OutlineCounts | undefined => {
  const [counted, setCounted] = useState<OutlineCounts>();
  useEffect(
    function count() {
      let isWanted = true;
      archive?.countsFor(filter).then(
        (counts) => isWanted && setCounted(counts),
        () => {}, // what was counted stays
      );
      return () => {
        isWanted = false;
      };
    },
    [archive, filter],
  );
  return counted;
};
