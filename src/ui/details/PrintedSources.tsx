/** On paper nothing can be clicked: there the sources behind what is shown are written out in full. */
import type { EvidenceId } from '../../graph/schema';
import { useView } from '../use-view';
import styles from './PrintedSources.module.css';

export const PrintedSources = ({ evidence }: { readonly evidence: readonly EvidenceId[] }) => {
  const { index } = useView();
  const sources = new Set(evidence.map((id) => index.evidence.get(id)?.source));
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
