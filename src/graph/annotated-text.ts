/**
 * Lays quotes over a source text: paragraphs of plain runs and nested marks, ready to become text nodes. Quotes may
 * nest and overlap; where two overlap without nesting, the later one is split at the edge of the earlier.
 *
 *     text    Army Chief General Qamar Javed Bajwa has said
 *     quotes  [--------------- a ----------------]
 *                        [---------- b --------------]
 *     marks   [a Army Chief [b General … Bajwa]][b  has said]
 */
import { codePointTextOf } from './code-points';
import type { Evidence, EvidenceId } from './schema';

export interface Run {
  readonly type: 'run';
  readonly text: string;
  /** Code-point position of the run in the source. */
  readonly start: number;
  /** The quotes that cover this run, innermost first. Empty for text that proves nothing. */
  readonly coveredBy: readonly EvidenceId[];
}

export interface Mark {
  readonly type: 'mark';
  readonly evidence: EvidenceId;
  readonly children: readonly (Run | Mark)[];
}

export type Paragraph = readonly (Run | Mark)[];

interface Span {
  readonly id: EvidenceId;
  readonly start: number;
  readonly end: number;
}

/** Earlier first; of two that start together the longer first, so that it encloses the shorter. */
const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);

const insertInOrder = (spans: Span[], span: Span): void => {
  const at = spans.findIndex((other) => byPlace(span, other) < 0);
  spans.splice(at === -1 ? spans.length : at, 0, span);
};

export const annotatedTextOf = (text: string, evidence: readonly Evidence[]): readonly Paragraph[] => {
  const points = codePointTextOf(text);
  const spans = evidence.map(({ id, selector: [, { start, end }] }): Span => ({ id, start, end }));

  /** Takes from `pending`, in order, all that starts before `end`; a piece that sticks out goes back to the front. */
  const nest = (start: number, end: number, pending: Span[], covering: readonly EvidenceId[]): Paragraph => {
    const children: (Run | Mark)[] = [];
    let at = start;
    const addRun = (until: number) => {
      if (until > at)
        children.push({ type: 'run', text: points.slice(at, until), start: at, coveredBy: covering });
      at = Math.max(at, until);
    };
    for (let next = pending[0]; next && next.start < end; next = pending[0]) {
      pending.shift();
      if (next.end > end) insertInOrder(pending, { ...next, start: end });
      addRun(next.start);
      const inner = Math.min(next.end, end);
      children.push({
        type: 'mark',
        evidence: next.id,
        children: nest(next.start, inner, pending, [next.id, ...covering]),
      });
      at = inner;
    }
    addRun(end);
    return children;
  };

  return paragraphsOf(text).map(({ start, end }) => {
    const [from, to] = [points.positionOf(start), points.positionOf(end)];
    const inside = spans
      .filter((span) => span.start < to && span.end > from && span.end > span.start)
      .map((span) => ({ ...span, start: Math.max(from, span.start), end: Math.min(to, span.end) }))
      .sort(byPlace);
    return nest(from, to, inside, []);
  });
};

/** The stretches of text between line breaks, as UTF-16 indexes. Blank lines are left out. */
const paragraphsOf = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
