/** How many independent sources a fact has, and whose they are. */
import type { Fact } from '../../graph/fact';
import { originsInWords } from '../../graph/origins';
import { useView } from '../use-view';
import styles from './SourceCount.module.css';

export const SourceCount = ({ fact }: { readonly fact: Fact }) => {
  const { index } = useView();
  const origins = index.originsOf(fact);
  return (
    <p className={styles.sources} data-single={origins.length === 1 || undefined}>
      {originsInWords(origins, index.nameOf)}
    </p>
  );
};
