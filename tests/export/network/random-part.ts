/** Parts of the graphs in the fixtures, in every scope, under random filters, selections and chosen days. */
import * as fc from 'fast-check';
import { type Part, partOf, type Scope } from '../../../src/export/network/scope';
import type { Span } from '../../../src/graph/dates';
import { NO_FILTER } from '../../../src/graph/filter';
import { createGraphIndex, type GraphIndex } from '../../../src/graph/graph-index';
import type { ItemId } from '../../../src/graph/ids';
import { narrowedIndexOf } from '../../../src/graph/narrow';
import { verifyQuotes } from '../../../src/graph/verify-quotes';
import type { Question } from '../../../src/view/question';
import type { ViewState } from '../../../src/view/view-state';
import { article } from '../../graph/article';
import { inventedCorpusIndex } from '../../graph/invented-corpus';
import { filterOf } from '../../graph/random-filter';

export const articleIndex = createGraphIndex(article);
export { inventedCorpusIndex };

export const NOTHING_LOOKED_AT = { selection: null, question: null, filter: NO_FILTER, span: null } as const;

const states = new Map<GraphIndex, ReturnType<typeof verifyQuotes>>();
export const statesOf = (index: GraphIndex) => {
  const known = states.get(index) ?? verifyQuotes(index.graph);
  states.set(index, known);
  return known;
};

export const wholeOf = (index: GraphIndex): Part =>
  partOf('whole', index, NOTHING_LOOKED_AT, statesOf(index));

export interface Looking {
  readonly scope: Scope;
  readonly state: Pick<ViewState, 'selection' | 'question' | 'filter' | 'span'>;
}

const itemsOf = (index: GraphIndex): readonly ItemId[] => [
  ...index.things.keys(),
  ...index.lines.keys(),
  ...[...index.statements.values()].map(({ statement }) => statement.id),
];

const QUESTIONS: readonly Question[] = [
  { kind: 'pair', a: 'country:IS', b: 'country:MT', order: 'newest' },
  { kind: 'accounts', engagement: 'engagement:harbour-bell-meeting', rows: 'all' },
];

export const lookingAt = (index: GraphIndex): fc.Arbitrary<Looking> =>
  fc
    .tuple(
      fc.constantFrom<Scope>('whole', 'filtered', 'selected'),
      fc.oneof(fc.constant(NO_FILTER), filterOf(index.graph)),
      fc.constantFrom<ItemId>(...itemsOf(index)),
      fc.constantFrom<Question | null>(null, null, ...QUESTIONS),
      fc.constantFrom<Span | null>(null, null, { from: '2021-04-01', to: '2021-05-31' }),
    )
    .map(([scope, filter, selection, question, span]) => ({
      scope,
      state: { filter, selection, question, span },
    }));

export const partAt = (index: GraphIndex, { scope, state }: Looking): Part =>
  partOf(scope, narrowedIndexOf(index, state.filter), state, statesOf(index));

/** The file in one piece. */
export const written = (parts: Iterable<string>): string => [...parts].join('');
