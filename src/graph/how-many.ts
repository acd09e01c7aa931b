/** How many there are of each kind, of an archive in all of it and not only in what is at hand. */
import type { GraphIndex } from './graph-index';
import type { SOURCED_KINDS } from './ids';

export const howMany = (
  { graph, outline }: GraphIndex,
  kind: (typeof SOURCED_KINDS)[number] | 'article',
): number => {
  if (outline) return kind === 'article' ? outline.columns.sourceSlugs.length : outline.columns.counts[kind];
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
