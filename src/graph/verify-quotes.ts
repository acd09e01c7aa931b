/**
 * Checks each quote against its source again, exactly as the compiler did: the text at the position is the quote to
 * the last code point, and quote with context occurs once. Nothing is matched roughly.
 */
import { type CodePointText, codePointTextOf, occurrencesOf } from './code-points';
import type { Evidence, EvidenceId, Graph, SourceId } from './schema';

export type QuoteState = { readonly verified: true } | { readonly verified: false; readonly reason: string };

const quoteStateOf = (evidence: Evidence, source: CodePointText | undefined): QuoteState => {
  if (!source) return { verified: false, reason: `its source “${evidence.source}” is not in this graph` };
  const [quote, position] = evidence.selector;
  if (position.end > source.length)
    return {
      verified: false,
      reason: `${position.start}–${position.end} reaches past the end; the source has ${source.length} characters`,
    };
  const found = source.slice(position.start, position.end);
  if (found !== quote.exact)
    return {
      verified: false,
      reason:
        found === ''
          ? `there is no text at ${position.start}–${position.end}`
          : `the source has “${found}” at ${position.start}–${position.end}`,
    };
  const before = source.slice(0, position.start);
  const after = source.slice(position.end, source.length);
  if (!before.endsWith(quote.prefix))
    return { verified: false, reason: 'the words before it are not those it names' };
  if (!after.startsWith(quote.suffix))
    return { verified: false, reason: 'the words after it are not those it names' };
  if (occurrencesOf(source.text, quote.prefix + quote.exact + quote.suffix).length !== 1)
    return { verified: false, reason: 'it occurs more than once with the same context' };
  return { verified: true };
};

/** The state of every quote of the graph, by evidence id. Takes time linear in texts and quotes. */
export const verifyQuotes = (graph: Graph): ReadonlyMap<EvidenceId, QuoteState> => {
  const texts = new Map<SourceId, CodePointText>(
    graph.sources.map((source) => [source.id, codePointTextOf(source.text)]),
  );
  return new Map(
    graph.evidence.map((evidence) => [evidence.id, quoteStateOf(evidence, texts.get(evidence.source))]),
  );
};
