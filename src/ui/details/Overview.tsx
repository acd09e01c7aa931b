/** With nothing selected: what this graph holds, each engagement with the quotes that show it took place. */
import { canBeWithin } from '../../graph/dates';
import { isFiltering } from '../../graph/filter';
import { howMany } from '../../graph/how-many';
import type { ThingKind } from '../../graph/ids';
import type { Unsourced } from '../../graph/unsourced';
import { counted, listed } from '../../graph/words';
import { howManyLeft } from '../../view/filter-in-words';
import { spanInWords } from '../../view/timeline/words';
import { useView } from '../use-view';
import styles from './DetailsPane.module.css';
import { FactList } from './FactList';
import { ItemLink } from './ItemLink';

export const Overview = () => {
  const { index } = useView();
  const { unsourced } = index.graph;
  if (unsourced) return <UnsourcedOverview unsourced={unsourced} />;
  return index.outline ? <ArchiveOverview /> : <SourcedOverview />;
};

const UnsourcedOverview = ({ unsourced }: { readonly unsourced: Unsourced }) => {
  const { files, format, things, links } = unsourced;
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kind}>In this network</p>
        <h2>
          {counted(things.length, 'thing')}, {counted(links.length, 'link')}
        </h2>
      </header>
      <p className={styles.note}>
        From {listed(files)} ({format}). {files.length > 1 ? 'They give' : 'It gives'} no sentence for
        anything: nothing here can be checked against a source. Choose anything in the network to see what the
        file says of it.
      </p>
    </>
  );
};

/** Whose records are read as the reader goes. */
const ArchiveOverview = () => {
  const { index, state } = useView();
  const isFiltered = isFiltering(state.filter);
  const engagements = counted(howMany(index, 'engagement'), 'engagement');
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kind}>{isFiltered ? 'Left by the filter' : 'In this archive'}</p>
        <h2>{isFiltered ? howManyLeft(index) : engagements}</h2>
      </header>
      <p className={styles.note}>
        {counted(howMany(index, 'official'), 'official')},{' '}
        {counted(howMany(index, 'country'), 'country', 'countries')},{' '}
        {counted(howMany(index, 'article'), 'article')}. Choose anything in the network to read the sentences
        behind it. A double click shows what surrounds it.
      </p>
    </>
  );
};

const SourcedOverview = () => {
  const { index, state } = useView();
  const { graph } = index;
  const { filter, span } = state;
  const listed = span ? graph.engagements.filter(({ dates }) => canBeWithin(dates, span)) : graph.engagements;
  const isDrawn = (kind: ThingKind) => filter.things?.includes(kind) ?? true;
  const counts = [
    isDrawn('official') && counted(graph.officials.length, 'official'),
    isDrawn('country') && counted(graph.countries.length, 'country', 'countries'),
    counted(graph.sources.length, 'article'),
  ].filter((each) => each !== false);
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kind}>{isFiltering(filter) ? 'Left by the filter' : 'In this graph'}</p>
        <h2>{isFiltering(filter) ? howManyLeft(index) : counted(graph.engagements.length, 'engagement')}</h2>
      </header>
      {graph.engagements.length === 0 && isFiltering(filter) ? (
        <p className={styles.note}>No engagement matches what is asked for.</p>
      ) : (
        <p className={styles.note}>
          {counts.join(', ')}. Choose anything in the network to read the sentences behind it.
        </p>
      )}
      {span && (
        <p className={styles.note}>
          Listed: {listed.length} of {graph.engagements.length} that can have been in the days chosen,{' '}
          {spanInWords(span)}.
        </p>
      )}
      {isDrawn('engagement') &&
        listed.map((engagement) => (
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
