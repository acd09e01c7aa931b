/** How many independent sources a fact has, and whose they are. */
import type { Fact } from '../../graph/fact';
import { sourcesInWords } from '../../view/sources-in-words';
import { useView } from '../use-view';
import styles from './SourceCount.module.css';

export const SourceCount = ({ fact }: { readonly fact: Fact }) => {
  const { index } = useView();
  return (
    <p className={styles.sources} data-single={index.originsOf(fact).length === 1 || undefined}>
      {sourcesInWords(index, fact)}
    </p>
  );
};
