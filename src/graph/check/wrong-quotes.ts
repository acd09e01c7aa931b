/** The quotes that were not found in their sources, by source and by reason, as a person would go through them. */
import type { EvidenceId, Graph } from '../schema';
import { pathInWords } from '../schema-problems';
import type { QuoteState } from '../verify-quotes';
import { sortOfMessage } from './problem-groups';

export interface WrongQuote {
  readonly id: EvidenceId;
  /** `evidence[3]` */
  readonly place: string;
  readonly exact: string;
  readonly reason: string;
}

export interface WrongQuotes {
  /** The source that they should stand in. */
  readonly id: string;
  /** Of the source. */
  readonly headline: string;
  readonly reasons: readonly {
    /** That of all, or what the reasons have in common. */
    readonly reason: string;
    readonly quotes: readonly WrongQuote[];
  }[];
}

export const wrongQuotesOf = (
  graph: Graph,
  states: ReadonlyMap<EvidenceId, QuoteState>,
): readonly WrongQuotes[] => {
  const headlines = new Map<string, string>(graph.sources.map(({ id, headline }) => [id, headline]));
  const bySource = new Map<string, Map<string, WrongQuote[]>>();
  graph.evidence.forEach(({ id, source, selector: [{ exact }] }, at) => {
    const state = states.get(id);
    if (!state || state.verified) return;
    const byReason = bySource.get(source) ?? new Map<string, WrongQuote[]>();
    bySource.set(source, byReason);
    const sort = sortOfMessage(state.reason);
    const quotes = byReason.get(sort) ?? [];
    byReason.set(sort, quotes);
    quotes.push({ id, place: pathInWords(['evidence', at]), exact, reason: state.reason });
  });
  return [...bySource].map(([source, byReason]) => ({
    id: source,
    headline: headlines.get(source) ?? source,
    reasons: [...byReason].map(([sort, quotes]) => {
      const reason = quotes[0]?.reason ?? '';
      return { reason: quotes.every((quote) => quote.reason === reason) ? reason : sort, quotes };
    }),
  }));
};
