/** On paper nothing can be clicked: there the sources behind an item are written out in full. */
import type { ItemId } from '../graph/ids';
import styles from './PrintedSources.module.css';
import { useView } from './use-view';

export const PrintedSources = ({ item }: { readonly item: ItemId }) => {
  const { index } = useView();
  const sources = new Set(index.evidenceOf(item).map((id) => index.evidence.get(id)?.source));
  return (
    <footer className={styles.sources}>
      {index.graph.sources
        .filter(({ id }) => sources.has(id))
        .map(({ id, headline, publisher, url }) => (
          <p key={id}>
            {publisher}: “{headline}”{url && `, ${url}`}
          </p>
        ))}
    </footer>
  );
};
