/** One quote, verbatim, with whether it stands in its source, who reports it, and the way to it in the article. */
import { useEffect, useId, useRef, useState } from 'react';
import type { EvidenceId } from '../../graph/schema';
import { useIsEmbedded } from '../embed/embedded';
import { LateCiteDialog } from '../late-parts';
import { useView } from '../use-view';
import { Verbatim } from '../Verbatim';
import { Basis } from './Basis';
import styles from './Quote.module.css';

interface QuoteProps {
  readonly id: EvidenceId;
  /** What the column that it stands in says for all its quotes, so that each need not. */
  readonly saidAbove?: 'reporter' | 'reporter and publisher';
}

export const Quote = ({ id, saidAbove }: QuoteProps) => {
  const { index, state, quoteStates, dispatch } = useView();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpenedHere = useRef(false);
  const quoteId = useId();
  /** Not made before it is asked for: a page holds hundreds of quotes. */
  const [citing, setCiting] = useState<'never' | 'open' | 'closed'>('never');
  const isOpen = state.quote === id;
  const isEmbedded = useIsEmbedded();

  useEffect(
    function returnFocusWhenClosed() {
      if (isOpen || !wasOpenedHere.current) return;
      wasOpenedHere.current = false;
      if (state.quote === null) button.current?.focus();
    },
    [isOpen, state.quote],
  );

  const evidence = index.evidence.get(id);
  if (!evidence) return null;
  const quote = quoteStates.get(id);
  const source = index.sources.get(evidence.source);
  return (
    <figure className={styles.quote} data-open={isOpen || undefined}>
      <blockquote id={quoteId} lang={source?.language} cite={source?.url}>
        <Verbatim text={evidence.selector[0].exact} />
      </blockquote>
      <figcaption className={styles.caption}>
        {quote?.verified ? (
          <span className={styles.verified}>
            <span aria-hidden>✓ </span>verified
          </span>
        ) : (
          <span className={styles.wrong}>
            <span aria-hidden>✗ </span>not in the source: {quote?.reason ?? 'not checked'}
          </span>
        )}
        {!saidAbove && (
          <span>
            {evidence.reportedBy ? `reported by ${index.nameOf(evidence.reportedBy)}` : 'article’s own voice'}
          </span>
        )}
        {saidAbove !== 'reporter and publisher' && <span>{source?.publisher}</span>}
        <span className={styles.ways}>
          <button
            ref={button}
            type="button"
            className={styles.show}
            aria-describedby={quoteId}
            onClick={() => {
              wasOpenedHere.current = true;
              dispatch({ type: 'quoteOpened', quote: id });
            }}
          >
            Show in source
          </button>
          {!isEmbedded && (
            <button
              type="button"
              className={styles.show}
              aria-haspopup="dialog"
              aria-describedby={quoteId}
              onClick={() => setCiting('open')}
            >
              Cite
            </button>
          )}
        </span>
        {evidence.basis && <Basis label="Reporter inferred" words={evidence.basis} />}
      </figcaption>
      {source && citing !== 'never' && (
        <LateCiteDialog
          evidence={evidence}
          source={source}
          isOpen={citing === 'open'}
          onClose={() => setCiting('closed')}
        />
      )}
    </figure>
  );
};
