/**
 * Turns the quotes of one article into evidence records: finds each, says who reports it from the passage it lies in,
 * and gives each stretch of text one id however often it is quoted.
 */
import { type CodePointText, codePointTextOf } from '../graph/code-points';
import { byReadingOrder } from '../graph/ids';
import type { Evidence, EvidenceId, OrganisationId, SourceId } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { ProofAnnotation, QuoteAnnotation } from './annotation-schema';
import type { Article } from './compile-article';
import type { Diagnostic } from './diagnostic';
import { explainerOf } from './explain-absence';
import { locateQuote } from './locate-quote';

interface Passage {
  readonly reportedBy: OrganisationId;
  readonly basis: string | undefined;
  /** Its index among the article's passages. */
  readonly at: number;
  /** Code points, end exclusive. */
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
  const explain = explainerOf(article.text);
  const passages = passagesOf(article, text, explain, problems);

  const passageOf = (path: Path, record: Path, start: number, end: number): Passage | undefined => {
    const touching = passages.filter((passage) => passage.start < end && passage.end > start);
    const crossed = touching.find((passage) => passage.start > start || passage.end < end);
    if (crossed)
      problems.push(
        problemAt(
          path,
          `this quote runs over the edge of a passage that "${slugOf(crossed.reportedBy)}" reports. Quote only words of one reporter`,
          record,
        ),
      );
    return touching[0];
  };

  return {
    proofOf: (path, { quotes, basis }) => {
      const found: EvidenceId[] = [];
      let previousEnd: number | undefined;
      quotes.forEach((annotation, at) => {
        const quotePath: Path = [...path, 'quotes', at];
        const location = locateQuote(annotation, text, explain);
        if (!location.ok) {
          problems.push(problemAt(partPath(annotation, quotePath, location.part), location.message, path));
          return;
        }
        const { exact, prefix, suffix, start, end } = location.quote;
        const id: EvidenceId = `evidence:${value.id}/${start}-${end}`;
        const passage = passageOf(partPath(annotation, quotePath, 'quote'), path, start, end);
        if (!register.has(id)) {
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
        if (previousEnd !== undefined && text.slice(previousEnd, start) === ', ')
          problems.push(problemAt(partPath(annotation, quotePath, 'quote'), SPLIT_AT_COMMA, path));
        previousEnd = end;
        found.push(id);
      });
      const evidence = [...new Set(found)].sort(byReadingOrder);
      return basis === undefined ? { evidence } : { evidence, basis };
    },
    evidence: () => [...register.values()],
    problems: () => problems,
  };
};

/** In `[one, two]` YAML sees two texts, where the annotator may have meant one with a comma in it. */
const SPLIT_AT_COMMA =
  'in the article this quote follows the one before it, with only a comma between. If they are one quote, put it in quotation marks; if not, quote both as one';

const slugOf = (id: OrganisationId): string => id.slice('organisation:'.length);

/** Where the part of a quote stands that has to be mended: the quote is either a text or a record of parts. */
const partPath = (annotation: QuoteAnnotation, path: Path, part: 'quote' | 'prefix' | 'suffix'): Path =>
  typeof annotation === 'string' ? path : [...path, part];

const passagesOf = (
  article: Article,
  text: CodePointText,
  explain: (quote: string) => string,
  problems: Diagnostic[],
): readonly Passage[] => {
  const { problemAt, value } = article.annotations;
  const passages: Passage[] = [];
  value.reportedPassages.forEach((annotation, at) => {
    const path: Path = ['reportedPassages', at];
    const from = locateQuote(annotation.from, text, explain);
    const to = locateQuote(annotation.to, text, explain);
    const refuse = (
      edge: 'from' | 'to',
      { part, message }: { part: 'quote' | 'prefix' | 'suffix'; message: string },
    ) => {
      problems.push(problemAt(partPath(annotation[edge], [...path, edge], part), message, [...path, edge]));
    };
    if (!from.ok) refuse('from', from);
    if (!to.ok) refuse('to', to);
    if (!from.ok || !to.ok) return;
    const passage: Passage = {
      reportedBy: `organisation:${annotation.reportedBy}`,
      basis: annotation.basis,
      at,
      start: from.quote.start,
      end: to.quote.end,
    };
    const overlapped = passages.find((other) => other.start < passage.end && other.end > passage.start);
    if (to.quote.start < from.quote.start)
      problems.push(
        problemAt(
          [...path, 'to'],
          'in the article these words come before those of "from". Exchange the two',
          path,
        ),
      );
    else if (overlapped)
      problems.push(
        problemAt(
          [...path, 'from'],
          `this passage overlaps reportedPassages[${overlapped.at}]. A word has one reporter: shorten one of the two`,
          path,
        ),
      );
    else passages.push(passage);
  });
  return passages;
};
