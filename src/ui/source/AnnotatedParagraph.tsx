/** One paragraph of a source: text nodes, and around each piece of evidence a mark. Nothing is ever parsed as HTML. */
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Mark, Paragraph, Run } from '../../graph/annotated-text';
import type { EvidenceId } from '../../graph/schema';
import { useView } from '../use-view';
import { Verbatim } from '../Verbatim';
import styles from './AnnotatedParagraph.module.css';

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
  <p className={styles.paragraph} dir="auto">
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
  if (run.coveredBy.length === 0) return <Verbatim text={run.text} />;
  const pick = (element: HTMLElement) => {
    const facts = run.coveredBy.flatMap((id) => index.factsProvenBy(id));
    const [first, ...others] = [...new Set(facts.map(({ leadsTo }) => leadsTo))];
    if (first && others.length === 0) dispatch({ type: 'itemPicked', item: first });
    else if (first) onPick({ text: run.text, evidence: run.coveredBy, element });
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (window.getSelection()?.isCollapsed !== false) pick(event.currentTarget); // not where text is being selected
  };
  // Where a quote begins there is a button; the rest of its words can be clicked, but are no further stops for keys and
  // screen readers: they would cut the sentence into shreds.
  const isHead =
    /[\p{L}\p{N}]/u.test(run.text) &&
    run.coveredBy.some((id) => index.evidence.get(id)?.selector[1].start === run.start);
  if (!isHead)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the head of the same quote is the button
      // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
      <span className={styles.passage} onClick={onClick}>
        <Verbatim text={run.text} />
      </span>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot break across lines as text does
    <span
      role="button"
      className={styles.passage}
      tabIndex={run.start === tabStop ? 0 : -1}
      onFocus={() => onReach(run.start)}
      onClick={onClick}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        pick(event.currentTarget);
      }}
    >
      <Verbatim text={run.text} />
    </span>
  );
};
