/** In words, what had to be inferred for a fact to follow from its quotes. */
import styles from './Basis.module.css';

export const Basis = ({ words }: { readonly words: string }) => (
  <p className={styles.basis}>
    <span>Basis</span> {words}
  </p>
);
