/**
 * Checks each quote against its source again, exactly as the compiler did: the text at the position is the quote to
 * the last code point, and quote with context occurs once. Nothing is matched roughly.
 */
import { type CodePointText, codePointTextOf } from './code-points';
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
          : `the source has “${beginningOf(found)}” at ${position.start}–${position.end}`,
    };
  const before = source.slice(0, position.start);
  const after = source.slice(position.end, source.length);
  if (!before.endsWith(quote.prefix))
    return { verified: false, reason: 'the words before it are not those it names' };
  if (!after.startsWith(quote.suffix))
    return { verified: false, reason: 'the words after it are not those it names' };
  if (isRepeated(source.text, quote.prefix + quote.exact + quote.suffix))
    return { verified: false, reason: 'it occurs more than once with the same context' };
  return { verified: true };
};

/** Characters that are shown of what stands in the place of a quote: it may be a whole article. */
const MOST_SHOWN = 300;

const beginningOf = (text: string): string => {
  const characters = [...text.slice(0, 2 * MOST_SHOWN)];
  return characters.length > MOST_SHOWN || text.length > 2 * MOST_SHOWN
    ? `${characters.slice(0, MOST_SHOWN).join('')}…`
    : text;
};

/** Whether words that occur occur again, overlaps included. */
const isRepeated = (text: string, words: string): boolean =>
  text.indexOf(words, text.indexOf(words) + 1) !== -1;

/** The state of every quote of the graph, by evidence id. */
export const verifyQuotes = (graph: Graph): ReadonlyMap<EvidenceId, QuoteState> => {
  const texts = new Map<SourceId, CodePointText>(
    graph.sources.map((source) => [source.id, codePointTextOf(source.text)]),
  );
  return new Map(
    graph.evidence.map((evidence) => [evidence.id, quoteStateOf(evidence, texts.get(evidence.source))]),
  );
};
