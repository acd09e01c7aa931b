/** Facts with their quotes behind a button that says how many; on paper they all stand open. */
import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { Fact } from '../../graph/fact';
import type { ItemId } from '../../graph/ids';
import { FactList } from '../details/FactList';
import { useKept } from '../question/use-kept';
import styles from './MoreFacts.module.css';
import { useIsPrinting } from './use-is-printing';

interface MoreFactsProps {
  /** What the button says: '5 more facts, with their quotes'. */
  readonly label: string;
  readonly facts: readonly Fact[];
  readonly under: ItemId;
  /** The part of the page it stands in: one thing can stand in several, each opened for itself. */
  readonly section: string;
}

export const MoreFacts = ({ label, facts, under, section }: MoreFactsProps) => {
  const [isOpen, setOpen] = useKept<boolean>(`${section} ${under} ${label}`, false);
  const isPrinting = useIsPrinting();
  const bodyId = useId();
  if (facts.length === 0) return null;
  const isShown = isOpen || isPrinting;
  return (
    <div className={styles.more}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={isShown ? bodyId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={14} aria-hidden className={styles.chevron} />
        {label}
      </button>
      {isShown && (
        <div id={bodyId} className={styles.body}>
          <FactList facts={facts} under={under} />
        </div>
      )}
    </div>
  );
};
