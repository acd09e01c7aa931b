/**
 * The evidence as a list: one entry for each fact and each quote that proves it, smaller facts after the one that rests on
 * them. A fact of two quotes has two entries, so that every quote stands verbatim and alone; its id tells that it is one.
 */
import type { Fact } from '../graph/fact';
import type { GraphIndex } from '../graph/graph-index';
import type { Evidence, Source } from '../graph/schema';
import { counted } from '../graph/words';

export interface EvidenceRow {
  readonly fact: Fact;
  /** The fact that rests on this one. */
  readonly under: Fact | undefined;
  readonly evidence: Evidence;
  readonly source: Source;
}

export const evidenceRowsOf = (
  index: GraphIndex,
  facts: readonly Fact[],
  under?: Fact,
): readonly EvidenceRow[] =>
  facts.flatMap((fact) => [
    ...fact.evidence.flatMap((id): readonly EvidenceRow[] => {
      const evidence = index.evidence.get(id);
      const source = evidence && index.sources.get(evidence.source);
      return source ? [{ fact, under, evidence, source }] : [];
    }),
    ...evidenceRowsOf(index, fact.restsOn ?? [], fact),
  ]);

/** The sources behind the rows, each once, with the quotes of each in the order of its text. */
export const quotesBySource = (rows: readonly EvidenceRow[]): ReadonlyMap<Source, readonly Evidence[]> => {
  const sources = new Map<Source, Set<Evidence>>();
  for (const { source, evidence } of rows) {
    const quotes = sources.get(source);
    if (quotes) quotes.add(evidence);
    else sources.set(source, new Set([evidence]));
  }
  const place = ({ selector }: Evidence) => selector[1].start;
  return new Map(
    [...sources].map(([source, quotes]) => [source, [...quotes].sort((a, b) => place(a) - place(b))]),
  );
};

/** '37 facts, 52 quotes, 1 source'. Smaller facts that others rest on are not counted by themselves. */
export const countedEvidence = (index: GraphIndex, facts: readonly Fact[]): string => {
  const rows = evidenceRowsOf(index, facts);
  const quotes = new Set(rows.map(({ evidence }) => evidence));
  const sources = new Set(rows.map(({ source }) => source));
  return [counted(facts.length, 'fact'), counted(quotes.size, 'quote'), counted(sources.size, 'source')].join(
    ', ',
  );
};
