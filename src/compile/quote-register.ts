/**
 * Turns the quotes of one article into evidence records: finds each, says who reports it from the passage it lies in,
 * and gives each stretch of text one id however often it is quoted.
 */
import { type CodePointText, codePointTextOf } from '../graph/code-points';
import { byReadingOrder } from '../graph/ids';
import type { Evidence, EvidenceId, OrganisationId, SourceId } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { ProofAnnotation } from './annotation-schema';
import type { Diagnostic } from './diagnostic';
import { locateQuote } from './locate-quote';
import type { Article } from './read-corpus';

interface Passage {
  readonly reportedBy: OrganisationId;
  readonly basis: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface QuoteRegister {
  /** The proof of a fact at `path`: evidence ids, sorted by place, and the basis. Problems go to the register. */
  proofOf(path: Path, annotation: ProofAnnotation): { evidence: EvidenceId[]; basis?: string };
  evidence(): readonly Evidence[];
  problems(): readonly Diagnostic[];
}

export const createQuoteRegister = (article: Article, source: SourceId): QuoteRegister => {
  const { problemAt, value } = article.annotations;
  const text = codePointTextOf(article.text);
  const problems: Diagnostic[] = [];
  const register = new Map<EvidenceId, Evidence>();
  const passages = passagesOf(article, text, problems);

  const passageOf = (path: Path, start: number, end: number): Passage | undefined => {
    const touching = passages.filter((passage) => passage.start < end && passage.end > start);
    const crossed = touching.find((passage) => passage.start > start || passage.end < end);
    if (crossed)
      problems.push(
        problemAt(
          path,
          `this quote runs over the edge of a passage reported by "${crossed.reportedBy}". Quote only words of one reporter`,
        ),
      );
    return touching[0];
  };

  return {
    proofOf: (path, { quotes, basis }) => {
      const found: EvidenceId[] = [];
      quotes.forEach((annotation, at) => {
        const quotePath: Path = [...path, 'quotes', at];
        const location = locateQuote(annotation, text);
        if (!location.ok) {
          problems.push({ ...problemAt(quotePath, location.message), ...recordOf(article, path) });
          return;
        }
        const { exact, prefix, suffix, start, end } = location.quote;
        const id: EvidenceId = `evidence:${value.id}/${start}-${end}`;
        if (!register.has(id)) {
          const passage = passageOf(quotePath, start, end);
          register.set(id, {
            id,
            source,
            reportedBy: passage?.reportedBy ?? null,
            ...(passage?.basis ? { basis: passage.basis } : {}),
            selector: [
              { type: 'TextQuoteSelector', exact, prefix, suffix },
              { type: 'TextPositionSelector', start, end },
            ],
          });
        }
        found.push(id);
      });
      const evidence = [...new Set(found)].sort(byReadingOrder);
      return basis === undefined ? { evidence } : { evidence, basis };
    },
    evidence: () => [...register.values()],
    problems: () => problems,
  };
};

/** The record that a quote belongs to, for the message: the fact, not the quote's own index in it. */
const recordOf = (article: Article, path: Path): { readonly record?: string } => {
  const { record } = article.annotations.problemAt(path, '');
  return record ? { record } : {};
};

const passagesOf = (article: Article, text: CodePointText, problems: Diagnostic[]): readonly Passage[] => {
  const { problemAt, value } = article.annotations;
  const passages: Passage[] = [];
  value.reportedPassages.forEach((annotation, at) => {
    const path: Path = ['reportedPassages', at];
    const from = locateQuote(annotation.from, text);
    const to = locateQuote(annotation.to, text);
    if (!from.ok) problems.push(problemAt([...path, 'from'], from.message));
    if (!to.ok) problems.push(problemAt([...path, 'to'], to.message));
    if (!from.ok || !to.ok) return;
    const passage: Passage = {
      reportedBy: `organisation:${annotation.reportedBy}`,
      basis: annotation.basis,
      start: from.quote.start,
      end: to.quote.end,
    };
    if (passage.end <= passage.start)
      problems.push(problemAt(path, 'this passage ends before it begins; "from" must come before "to"'));
    else if (passages.some((other) => other.start < passage.end && other.end > passage.start))
      problems.push(problemAt(path, 'this passage overlaps an earlier one; a word has one reporter'));
    else passages.push(passage);
  });
  return passages;
};
