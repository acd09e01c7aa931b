/** A button that copies a text, and says whether it did. Where the browser does not let it, the text is there to be copied by hand. */
import { useEffect, useRef, useState } from 'react';
import styles from './CopyButton.module.css';

interface CopyButtonProps {
  readonly label: string;
  /** Made when it is asked for: it may be long. */
  readonly textOf: () => string;
}

export const CopyButton = ({ label, textOf }: CopyButtonProps) => {
  const [outcome, setOutcome] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(
    function selectWhatIsToBeCopied() {
      if (byHand === null) return;
      area.current?.focus();
      area.current?.select();
    },
    [byHand],
  );

  const copy = async () => {
    const text = textOf();
    try {
      await navigator.clipboard.writeText(text);
      setByHand(null);
      setOutcome('Copied.');
    } catch {
      setByHand(text);
      setOutcome('This browser does not let the page copy. The text is selected: copy it with Ctrl+C or ⌘C.');
    }
  };

  return (
    <div className={styles.copying}>
      <button type="button" className={styles.copy} onClick={copy}>
        {label}
      </button>
      <p role="status">{outcome}</p>
      {byHand !== null && (
        <textarea
          ref={area}
          className={styles.byHand}
          aria-label="Text to copy"
          readOnly
          rows={6}
          value={byHand}
        />
      )}
    </div>
  );
};
