/** A quote with its citation, in the style that the reader writes in, to copy. */
import { useEffect, useRef, useState } from 'react';
import { plainCitationOf, quoteWithCitation } from '../../export/plain-citation';
import type { Evidence, Source } from '../../graph/schema';
import { Dialog } from '../Dialog';
import { Segmented } from '../Segmented';
import { useView } from '../use-view';
import { Verbatim } from '../Verbatim';
import styles from './CiteDialog.module.css';
import type { CitationStyle } from './citation-styles';

type Style = CitationStyle | 'plain';

const STYLES: readonly (readonly [style: Style, name: string])[] = [
  ['chicago', 'Chicago (author-date)'],
  ['apa', 'APA'],
  ['mla', 'MLA'],
  ['plain', 'Plain text'],
];

interface CiteDialogProps {
  readonly evidence: Evidence;
  readonly source: Source;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export const CiteDialog = ({ isOpen, onClose, ...quote }: CiteDialogProps) => (
  <Dialog title="Cite this quote" isOpen={isOpen} onClose={onClose}>
    <Citation {...quote} />
  </Dialog>
);

const Citation = ({ evidence, source }: Pick<CiteDialogProps, 'evidence' | 'source'>) => {
  const { index } = useView();
  const [style, setStyle] = useState<Style>('chicago');
  const [formatted, setFormatted] = useState<{ readonly style: Style; readonly text: string } | null>(null);
  const [outcome, setOutcome] = useState('');
  const text = useRef<HTMLDivElement>(null);

  useEffect(
    function formatCitation() {
      let isWanted = true;
      const show = (words: string) => isWanted && setFormatted({ style, text: words });
      if (style === 'plain') show(plainCitationOf(evidence, source, index.nameOf));
      else
        import('./citation-styles').then(
          ({ citationsIn }) => show(citationsIn(style, [source]).get(source) ?? ''),
          (error: unknown) => isWanted && setOutcome(failureInWords(error)),
        );
      return () => {
        isWanted = false;
      };
    },
    [style, evidence, source, index],
  );

  const isReady = formatted?.style === style;
  const copy = async () => {
    if (!formatted) return;
    try {
      await navigator.clipboard.writeText(quoteWithCitation(evidence, formatted.text));
      setOutcome('Copied: the quote and its citation.');
    } catch {
      // A browser that does not let a page write there lets the reader do it.
      if (text.current) window.getSelection()?.selectAllChildren(text.current);
      setOutcome('This browser does not let the page copy. The text is selected: copy it with Ctrl+C or ⌘C.');
    }
  };

  return (
    <>
      <Segmented
        legend="Style"
        options={STYLES}
        chosen={style}
        className={styles.styles}
        onPick={(picked) => {
          setStyle(picked);
          setOutcome('');
        }}
      />
      <div ref={text} className={styles.text}>
        <blockquote lang={source.language} dir="auto" cite={source.url}>
          “<Verbatim text={evidence.selector[0].exact} />”
        </blockquote>
        <p aria-busy={!isReady}>{isReady ? `— ${formatted.text}` : 'Formatting…'}</p>
      </div>
      {!source.url && <p className={styles.note}>The graph has no address on the web for this article.</p>}
      {!source.published && style !== 'plain' && (
        <p className={styles.note}>The article’s date of publication is not known, and is not guessed.</p>
      )}
      <div className={styles.foot}>
        <button type="button" className={styles.copy} disabled={!isReady} onClick={copy}>
          Copy quote and citation
        </button>
        <p role="status">{outcome}</p>
      </div>
      {style !== 'plain' && (
        <p className={styles.credit}>
          Formatted by citeproc-js (© Frank Bennett, CPAL 1.0) in a style of the Citation Style Language
          project (CC BY-SA 3.0). Check names of publishers and titles against your own rules.
        </p>
      )}
    </>
  );
};

const failureInWords = (error: unknown): string =>
  `The style could not be loaded: ${error instanceof Error ? error.message : String(error)}. Plain text works without.`;
