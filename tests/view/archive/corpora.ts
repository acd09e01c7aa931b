/** The same graphs as ordinary graphs and as archives, and what of an ordinary graph an outline cannot know. */
import type { Outline } from '../../../src/graph/archive/outline';
import { rangeOf } from '../../../src/graph/dates';
import { createGraphIndex, type GraphIndex } from '../../../src/graph/graph-index';
import { byCodeUnit, type LineId, type ThingId } from '../../../src/graph/ids';
import { LINES_AT } from '../../../src/graph/levels';
import type { Graph, Level } from '../../../src/graph/schema';
import { largeInventedGraph } from '../../bench/large-invented-graph';
import { archiveOf, inOneOrder } from '../../graph/archive/opened';
import { article } from '../../graph/article';
import { inventedCorpus } from '../../graph/invented-corpus';

export interface Corpus {
  readonly name: string;
  readonly index: GraphIndex;
  readonly outline: Outline;
}

/** Records sorted by id, as those of a compiled graph are. */
export const corpusOf = (name: string, graph: Graph): Corpus => ({
  name,
  index: createGraphIndex({ ...graph, ...inOneOrder(graph) }),
  outline: archiveOf(graph, 2).outline,
});

export const CORPORA: readonly Corpus[] = [
  corpusOf('the article', article),
  corpusOf('the invented corpus', inventedCorpus),
  corpusOf('a network of 600 engagements', largeInventedGraph(600)),
];

const datesOf = (index: GraphIndex, id: ThingId) => {
  const thing = index.things.get(id);
  return thing?.kind === 'engagement' ? thing.record.dates : undefined;
};

/** Whether an engagement is dated in words alone, or in ways that exclude each other: an outline has other words for it. */
export const isDatedAsWritten = (index: GraphIndex, id: ThingId): boolean => {
  const dates = datesOf(index, id) ?? [];
  const range = rangeOf(dates);
  return dates.length > 0 && (range === undefined || range.disputed);
};

/** A second line as an outline knows it: no posts, and no dates as written. */
export const knownSubtitle = (index: GraphIndex, id: ThingId, subtitle: string | undefined) =>
  datesOf(index, id) === undefined || isDatedAsWritten(index, id) ? undefined : subtitle;

/** Lines in the order of their kinds, then of their ends, rather than of their ids as a whole. */
export const byEnds = (index: GraphIndex, level: Level, ids: readonly LineId[]): readonly LineId[] => {
  const keyOf = (id: LineId) => {
    const line = index.lines.get(id);
    if (!line) throw new Error(`there is no line ${id}`);
    return line;
  };
  return ids.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return (
      LINES_AT[level].indexOf(a.kind) - LINES_AT[level].indexOf(b.kind) ||
      byCodeUnit(a.from, b.from) ||
      byCodeUnit(a.to, b.to)
    );
  });
};
