/**
 * How many there are of each kind, of an archive in all of it and not only in what is at hand. Of what a filter leaves of an
 * archive, the articles are those that its engagements cite.
 */
import type { GraphIndex } from './graph-index';
import type { SOURCED_KINDS } from './ids';

export const howMany = (
  { graph, outline, whole }: GraphIndex,
  kind: (typeof SOURCED_KINDS)[number] | 'article',
): number => {
  if (outline) {
    const { counts, sourceSlugs, citations } = outline.columns;
    if (kind !== 'article') return counts[kind];
    return whole.outline?.columns === outline.columns ? sourceSlugs.length : new Set(citations).size;
  }
  const records = {
    country: graph.countries,
    official: graph.officials,
    organisation: graph.organisations,
    topic: graph.topics,
    engagement: graph.engagements,
    article: graph.sources,
  };
  return records[kind].length;
};
