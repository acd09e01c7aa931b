/**
 * How much of the graph is taken away: the whole; what filter and chosen days leave; what is selected, with all that the
 * engagements it is in name. Under an open question, what is selected are the engagements that answer it.
 */
import { canBeWithin } from '../../graph/dates';
import { isFiltering } from '../../graph/filter';
import { createGraphIndex, type GraphIndex } from '../../graph/graph-index';
import { type ItemId, isLineId, isStatementId, type ThingId, type ThingKind } from '../../graph/ids';
import type { EngagementId, EvidenceId, Graph } from '../../graph/schema';
import type { QuoteState } from '../../graph/verify-quotes';
import { engagementOfFact, onScreenOf } from '../../view/on-screen';
import type { ViewState } from '../../view/view-state';
import { type Network, type NotInSource, networkOf } from './network';
import { partOfGraph, type Wanted } from './part-of-graph';
import { surroundingsOf } from './part-of-unsourced';

export const SCOPES = ['whole', 'filtered', 'selected'] as const;
export type Scope = (typeof SCOPES)[number];

type Looked = Pick<ViewState, 'selection' | 'question' | 'filter' | 'span'>;

/** A part of the graph, ready to be written. */
export interface Part {
  /** Of a graph that stands by itself: its names and colours are those of the whole. */
  readonly index: GraphIndex;
  readonly network: Network;
  readonly notInSource: NotInSource;
}

/** Why there is nothing of that scope to take; undefined where there is. */
export const missingOf = (
  scope: Scope,
  { selection, question, filter, span }: Looked,
): string | undefined => {
  if (scope === 'filtered' && !isFiltering(filter) && !span) return 'nothing is filtered';
  if (scope === 'selected' && !selection && !question) return 'nothing is selected';
  return undefined;
};

/** `index` is of the graph as filtered. */
export const partOf = (
  scope: Scope,
  index: GraphIndex,
  state: Looked,
  quoteStates: ReadonlyMap<EvidenceId, QuoteState>,
): Part => {
  const { whole } = index;
  const from = scope === 'whole' ? whole : index;
  const { graph, things } = whole.graph.unsourced
    ? unsourcedPart(whole.graph, scope, state)
    : partOfGraph(whole.graph, from.graph, wantedOf(scope, from, state));
  const kinds = scope === 'whole' ? null : state.filter.things;
  const part =
    graph === whole.graph
      ? from
      : createGraphIndex(graph, { whole, ...(kinds ? { kinds: new Set<ThingKind>(kinds) } : {}) });
  const notInSource = (id: EvidenceId) => {
    const quote = quoteStates.get(id);
    return quote?.verified ? undefined : (quote?.reason ?? 'not checked');
  };
  return { index: part, network: networkOf(part, (id) => things.has(id), notInSource), notInSource };
};

/** No filter but by kind and no day says anything of what has neither engagements nor days. */
const unsourcedPart = (graph: Graph, scope: Scope, { selection }: Looked) => {
  const { unsourced } = graph;
  const part =
    unsourced && scope === 'selected' && selection
      ? { ...graph, unsourced: surroundingsOf(unsourced, selection) }
      : graph;
  return { graph: part, things: new Set<ThingId>((part.unsourced?.things ?? []).map(({ id }) => id)) };
};

const wantedOf = (scope: Scope, index: GraphIndex, state: Looked): Wanted | undefined => {
  const { selection, question, span } = state;
  if (scope === 'selected' && question) {
    const { facts } = onScreenOf(index, state);
    return {
      engagements: new Set(facts.flatMap((fact) => engagementOfFact(index, fact) ?? [])),
      things: endsOf(question),
    };
  }
  if (scope === 'selected' && selection)
    return { engagements: new Set(index.engagementsOf(selection)), things: thingsIn(index, selection) };
  if (scope === 'filtered' && span) {
    const within = index.graph.engagements.filter(({ dates }) => canBeWithin(dates, span));
    return { engagements: new Set<EngagementId>(within.map(({ id }) => id)), things: [] };
  }
  return undefined;
};

const endsOf = (question: NonNullable<ViewState['question']>): readonly ThingId[] => {
  switch (question.kind) {
    case 'pair':
      return [question.a, question.b];
    case 'paths':
      return [question.from, question.to];
    case 'accounts':
      return [question.engagement];
  }
};

const thingsIn = (index: GraphIndex, item: ItemId): readonly ThingId[] => {
  if (isStatementId(item)) return [];
  if (!isLineId(item)) return [item];
  const line = index.lines.get(item);
  return line ? [line.from, line.to] : [];
};
