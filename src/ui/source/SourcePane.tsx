/** The sources as well-set pages, with every piece of evidence marked in place. */
import { ArrowLeft, ExternalLink } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { annotatedTextOf } from '../../graph/annotated-text';
import { byReadingOrder } from '../../graph/ids';
import type { EvidenceId, Source } from '../../graph/schema';
import type { ArchiveShown } from '../archive/archive';
import { focusMain } from '../focus-main';
import { useView } from '../use-view';
import { AnnotatedParagraph, type PickedPassage } from './AnnotatedParagraph';
import { PassageFacts } from './PassageFacts';
import styles from './SourcePane.module.css';

const QUESTIONS = { pair: 'the ledger', accounts: 'the accounts', paths: 'the paths' } as const;

export const SourcePane = () => {
  const { index, state, stepBack, ofArchive } = useView();
  const { quote, question, selection } = state;
  const { sources } = index.graph;
  const pane = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<PickedPassage | null>(null);
  const closePicked = useCallback(() => setPicked(null), []);

  useEffect(
    function bringOpenQuoteIntoView() {
      const mark = pane.current?.querySelector<HTMLElement>('mark[data-open]');
      if (!state.quote || !mark) return;
      mark.scrollIntoView?.({ block: 'center' });
      mark.querySelector<HTMLElement>('[role="button"]')?.focus({ preventScroll: true });
    },
    [state.quote],
  );

  useEffect(
    function bringFirstMarkIntoView() {
      if (!state.selection || state.quote || !pane.current) return;
      const marks = [...pane.current.querySelectorAll('mark[data-on]')];
      // Where the reader looks at one already, such as one just clicked, the text stays under the pointer.
      const { top, bottom } = pane.current.getBoundingClientRect();
      const isInSight = (mark: Element) => {
        const box = mark.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      };
      if (!marks.some(isInSight)) marks[0]?.scrollIntoView?.({ block: 'nearest' });
    },
    [state.selection, state.quote],
  );

  /** One Tab stop for the whole article: the arrow keys go from passage to passage. */
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement) || event.target.role !== 'button')
      return;
    const passages = [...(pane.current?.querySelectorAll<HTMLElement>('[role="button"]') ?? [])];
    passages[passages.indexOf(event.target) + step]?.focus();
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys serve the marked passages inside, which hold the focus
    <div ref={pane} className={styles.pane} onKeyDown={onKeyDown}>
      {quote && (
        <div className={styles.back}>
          <button
            type="button"
            onClick={(event) => {
              // It goes away with the quote, whose own button takes the focus if the quote was opened there.
              focusMain(event.currentTarget);
              stepBack();
            }}
          >
            <ArrowLeft size={18} aria-hidden />
            {question ? `Back to ${QUESTIONS[question.kind]}` : selection ? 'Back to the facts' : 'Back'}
          </button>
        </div>
      )}
      {sources.length === 0 && (
        <p className={styles.none}>
          {index.graph.unsourced
            ? 'This network was brought without articles: no sentence says what it shows.'
            : ofArchive
              ? noArticleYet(ofArchive)
              : 'The filter leaves no article.'}
        </p>
      )}
      {sources.map((source, at) => (
        <Article
          key={source.id}
          source={source}
          at={at}
          of={sources.length}
          isFirst={at === 0}
          onPick={setPicked}
        />
      ))}
      {picked && <PassageFacts passage={picked} onClose={closePicked} />}
    </div>
  );
};

const noArticleYet = ({ reading }: ArchiveShown): string =>
  reading === 'under way'
    ? 'Reading the articles…'
    : 'An archive is read as you go: choose anything, and the articles that tell of it stand here.';

interface ArticleProps {
  readonly source: Source;
  readonly at: number;
  readonly of: number;
  readonly isFirst: boolean;
  onPick(passage: PickedPassage): void;
}

const Article = ({ source, at, of, isFirst, onPick }: ArticleProps) => {
  const { index, state, quoteStates } = useView();
  const [reached, setReached] = useState<number | null>(null);
  const evidence = useMemo(
    () =>
      index.graph.evidence.filter((each) => each.source === source.id && quoteStates.get(each.id)?.verified),
    [source, index, quoteStates],
  );
  const paragraphs = useMemo(() => annotatedTextOf(source.text, evidence), [source, evidence]);
  const selected = useMemo(
    () => new Set<EvidenceId>(state.selection ? index.evidenceOf(state.selection) : []),
    [index, state.selection],
  );
  const first = [...evidence].sort((a, b) => byReadingOrder(a.id, b.id))[0]?.selector[1].start ?? null;
  return (
    <article lang={source.language} className={styles.article}>
      <h2>{source.headline}</h2>
      <p className={styles.meta}>
        {source.publisher} · source {at + 1} of {of}
        {source.url && (
          <>
            {' · '}
            <a href={source.url} target="_blank" rel="noreferrer">
              original <ExternalLink size={12} aria-label="(opens in a new tab)" />
            </a>
          </>
        )}
      </p>
      {paragraphs.map((paragraph, number) => (
        <AnnotatedParagraph
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never change places
          key={number}
          paragraph={paragraph}
          selected={selected}
          tabStop={reached ?? (isFirst ? first : null)}
          onReach={setReached}
          onPick={onPick}
        />
      ))}
    </article>
  );
};
