/**
 * The texts that are searched word for word: statements, quotes, and the sentences of the sources. A quote that lies
 * inside another is not searched by itself, since its words are in the other; a sentence knows the quotes it shares text
 * with, so that no words are shown twice.
 */
import { type CodePointText, codePointTextOf } from '../code-points';
import { statementInWords } from '../engagement-facts';
import type { GraphIndex } from '../graph-index';
import { byReadingOrder } from '../ids';
import type { Evidence, EvidenceId, Source, SourceId, StatementId } from '../schema';

export type Passage =
  | { readonly kind: 'statement'; readonly id: StatementId; readonly text: string }
  | { readonly kind: 'quote'; readonly id: EvidenceId; readonly source: SourceId; readonly text: string }
  | { readonly kind: 'headline'; readonly source: SourceId; readonly text: string }
  | {
      readonly kind: 'sentence';
      readonly source: SourceId;
      readonly text: string;
      /** The numbers of the quotes, among all passages, that it shares text with. */
      readonly quotes: readonly number[];
    };

/** Yields now and then, so that whoever makes it can let go in between. */
export function* passagesInSteps(index: GraphIndex): Generator<undefined, readonly Passage[]> {
  const passages: Passage[] = [];
  for (const { statements } of index.graph.engagements)
    for (const statement of statements)
      passages.push({
        kind: 'statement',
        id: statement.id,
        text: statementInWords(statement, index.nameOf),
      });

  const shown = bySource(index.graph.evidence);
  const hidden = bySource(
    index === index.whole ? [] : index.whole.graph.evidence.filter(({ id }) => !index.evidence.has(id)),
  );
  for (const source of index.graph.sources) {
    yield;
    const points = codePointTextOf(source.text);
    const quotes = outermost(shown.get(source.id) ?? [], points).map((quote) => ({
      ...quote,
      number: passages.push({ kind: 'quote', id: quote.id, source: source.id, text: quote.text }) - 1,
    }));
    passages.push({ kind: 'headline', source: source.id, text: `${source.headline}\n${source.publisher}` });
    const left = outermost(hidden.get(source.id) ?? [], points);
    let next = 0;
    for (const { text, start, end } of sentencesOf(source)) {
      const [from, to] = [points.positionOf(start), points.positionOf(end)];
      while ((quotes[next]?.end ?? Infinity) <= from) next += 1;
      const shared: number[] = [];
      for (let at = next; (quotes[at]?.start ?? Infinity) < to; at += 1)
        shared.push(quotes[at]?.number ?? -1);
      // What is told of things that a filter hides is hidden with them.
      if (left.some((quote) => quote.start < to && quote.end > from)) continue;
      passages.push({ kind: 'sentence', source: source.id, text, quotes: shared });
    }
  }
  return passages;
}

const bySource = (evidence: readonly Evidence[]): ReadonlyMap<SourceId, readonly Evidence[]> => {
  const sorted = new Map<SourceId, Evidence[]>();
  for (const each of evidence) {
    const kept = sorted.get(each.source);
    if (kept) kept.push(each);
    else sorted.set(each.source, [each]);
  }
  return sorted;
};

interface PlacedQuote {
  readonly id: EvidenceId;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Only quotes that stand in the source, in reading order, without those that lie inside another. */
export const outermost = (evidence: readonly Evidence[], points: CodePointText): readonly PlacedQuote[] => {
  const kept: PlacedQuote[] = [];
  for (const { id, selector } of [...evidence].sort((a, b) => byReadingOrder(a.id, b.id))) {
    const [{ exact }, { start, end }] = selector;
    if (end <= (kept.at(-1)?.end ?? -1) || points.slice(start, end) !== exact) continue;
    kept.push({ id, text: exact, start, end });
  }
  return kept;
};

/** Cut after a full stop or its like where a new sentence seems to begin. A cut too many costs nothing but context. */
const sentencesOf = ({ text }: Source) =>
  [...text.matchAll(/\S[^\n]*?(?:[.!?؟۔。！？][”’")\]]*(?=\s|$|\p{Script=Han})|(?=\s*(?:\n|$)))/gu)].map(
    (match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
