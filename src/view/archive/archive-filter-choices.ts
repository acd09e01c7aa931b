/** What an archive can be narrowed to, in plain words, as `filter-choices` has it of a graph: by what its outline tells. */
import { FACETS_OF_OUTLINE } from '../../graph/archive/asked-of-outline';
import type { Outline } from '../../graph/archive/outline';
import type { OutlineCounts } from '../../graph/archive/outline-choices';
import type { Filter } from '../../graph/filter';
import { SOURCED_KINDS, type ThingKind } from '../../graph/ids';
import type { Level } from '../../graph/schema';
import {
  type FacetChoices,
  facetChoices,
  type Named,
  type ThingChoice,
  thingChoices,
} from '../filter-choices';

/** `offered` are the counts without a filter; `counts` may be those of an earlier one, while this one's are being counted. */
export const archiveFacetChoicesOf = (
  whole: Outline,
  filter: Filter,
  offered: OutlineCounts,
  counts: OutlineCounts,
): readonly FacetChoices[] => {
  const named: Named = {
    nameOf: (id) => {
      const thing = whole.numberOf(id);
      return thing === undefined ? id : whole.nameOf(thing);
    },
    sources: new Map(),
  };
  return FACETS_OF_OUTLINE.map((facet) =>
    facetChoices(facet, named, filter, { offered: offered[facet], counts: counts[facet] }),
  );
};

/** `left` is what the filter leaves. */
export const archiveThingChoicesOf = (left: Outline, filter: Filter, level: Level): readonly ThingChoice[] =>
  thingChoices(
    new Map<ThingKind, number>(SOURCED_KINDS.map((kind) => [kind, left.columns.counts[kind]])),
    filter,
    level,
  );
