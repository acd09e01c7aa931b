/** In words, what had to be inferred for a fact to follow from its quotes. */
import styles from './Basis.module.css';

interface BasisProps {
  readonly words: string;
  readonly label?: string;
}

export const Basis = ({ words, label = 'Basis' }: BasisProps) => (
  <p className={styles.basis}>
    <span>{label}</span> {words}
  </p>
);
