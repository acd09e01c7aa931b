/** One paragraph of a source: text nodes, and around each piece of evidence a mark. Nothing is ever parsed as HTML. */
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Mark, Paragraph, Run } from '../graph/annotated-text';
import type { EvidenceId } from '../graph/schema';
import styles from './AnnotatedParagraph.module.css';
import { useView } from './use-view';

/** A marked passage that proves several facts, and where it lies on screen. */
export interface PickedPassage {
  readonly text: string;
  readonly evidence: readonly EvidenceId[];
  readonly element: HTMLElement;
}

interface ParagraphProps {
  readonly paragraph: Paragraph;
  /** The quotes behind what is selected. */
  readonly selected: ReadonlySet<EvidenceId>;
  /** Start of the one passage that Tab reaches. */
  readonly tabStop: number | null;
  onReach(start: number): void;
  onPick(passage: PickedPassage): void;
}

export const AnnotatedParagraph = memo(({ paragraph, ...rest }: ParagraphProps) => (
  <p className={styles.paragraph}>
    <Pieces pieces={paragraph} {...rest} />
  </p>
));

type PiecesProps = Omit<ParagraphProps, 'paragraph'> & { readonly pieces: Paragraph };

const Pieces = ({ pieces, ...rest }: PiecesProps) =>
  pieces.map((piece) =>
    piece.type === 'run' ? (
      <Passage key={`run ${piece.start}`} run={piece} {...rest} />
    ) : (
      <MarkedPiece key={`${piece.evidence} ${startOf(piece)}`} mark={piece} {...rest} />
    ),
  );

const startOf = (mark: Mark): number => {
  const [first] = mark.children;
  return first === undefined ? 0 : first.type === 'run' ? first.start : startOf(first);
};

const MarkedPiece = ({ mark, ...rest }: Omit<PiecesProps, 'pieces'> & { readonly mark: Mark }) => {
  const { state } = useView();
  return (
    <mark
      className={styles.mark}
      data-evidence={mark.evidence}
      data-on={rest.selected.has(mark.evidence) || undefined}
      data-open={state.quote === mark.evidence || undefined}
      aria-current={state.quote === mark.evidence || undefined}
    >
      <Pieces pieces={mark.children} {...rest} />
    </mark>
  );
};

const Passage = ({ run, tabStop, onReach, onPick }: Omit<PiecesProps, 'pieces'> & { readonly run: Run }) => {
  const { index, dispatch } = useView();
  // A space or a comma between two marks proves nothing by itself and would be a button without a name.
  if (run.coveredBy.length === 0 || !/[\p{L}\p{N}]/u.test(run.text)) return run.text;
  const pick = (element: HTMLElement) => {
    const facts = run.coveredBy.flatMap((id) => index.factsProvenBy(id));
    const [first, ...others] = [...new Set(facts.map(({ leadsTo }) => leadsTo))];
    if (first && others.length === 0) dispatch({ type: 'itemPicked', item: first });
    else if (first) onPick({ text: run.text, evidence: run.coveredBy, element });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot break across lines as text does
    <span
      role="button"
      className={styles.passage}
      tabIndex={run.start === tabStop ? 0 : -1}
      onFocus={() => onReach(run.start)}
      onClick={(event: MouseEvent<HTMLElement>) => pick(event.currentTarget)}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        pick(event.currentTarget);
      }}
    >
      {run.text}
    </span>
  );
};
