/**
 * Whether a corpus becomes one graph file or an archive. Decided by what is in it, so that the same corpus always gives the
 * same files. The text of the graph file is not made for it: of 10,000 articles it would be longer than a text can be.
 */
import type { UnplacedGraph } from './merge-articles';

export type Form = 'graph' | 'archive';

/**
 * What a page opens as one file while a reader still waits gladly: 1,000 engagements are some 9 MB, 0.6 MB on their way, and
 * take about a second to read and check the first time on two busy cores. Of more, a reader would wait for what nobody
 * looks at.
 */
export const MOST_ENGAGEMENTS_OF_A_FILE = 1_000;
/** A few engagements may be told in very long articles; what they weigh is what has to come over the network. */
export const MOST_CHARACTERS_OF_A_FILE = 12_000_000;

/** Told by the number of engagements alone. */
export const isTooManyForAFile = (engagements: number): boolean => engagements > MOST_ENGAGEMENTS_OF_A_FILE;

export const formOf = (graph: UnplacedGraph): Form => {
  if (isTooManyForAFile(graph.engagements.length)) return 'archive';
  const { sources, countries, officials, organisations, topics, engagements, evidence } = graph;
  let characters = 0;
  for (const records of [sources, evidence, engagements, countries, officials, organisations, topics])
    for (const record of records) {
      characters += JSON.stringify(record).length;
      if (characters > MOST_CHARACTERS_OF_A_FILE) return 'archive';
    }
  return 'graph';
};
