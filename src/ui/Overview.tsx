/** With nothing selected: what this graph holds, each engagement with the quotes that show it took place. */
import { counted } from '../graph/words';
import styles from './DetailsPane.module.css';
import { FactList } from './FactList';
import { ItemLink } from './ItemLink';
import { useView } from './use-view';

export const Overview = () => {
  const { index } = useView();
  const { graph } = index;
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kind}>In this graph</p>
        <h2>{counted(graph.engagements.length, 'engagement')}</h2>
      </header>
      <p className={styles.note}>
        {counted(graph.officials.length, 'official')},{' '}
        {counted(graph.countries.length, 'country', 'countries')}, {counted(graph.sources.length, 'article')}.
        Choose anything in the network to read the sentences behind it.
      </p>
      {graph.engagements.map((engagement) => (
        <section key={engagement.id} className={styles.section}>
          <h3>
            <ItemLink item={engagement.id}>{engagement.label}</ItemLink>
          </h3>
          <FactList
            facts={index
              .factsShownUnder(engagement.id)
              .filter(({ kind }) => kind === 'occurrence' || kind === 'date')}
            under={engagement.id}
          />
        </section>
      ))}
    </>
  );
};
