/** What is open: its title, where each part came from, what it holds, its articles, and how many quotes stand. */
import { useId } from 'react';
import type { GraphIndex } from '../../graph/graph-index';
import { howMany } from '../../graph/how-many';
import { FORMAT_VERSION } from '../../graph/schema';
import { counted } from '../../graph/words';
import { BUILT_IN, keptIdOf } from '../../view/opening';
import { CombineSection } from '../combine/CombineSection';
import { Dialog } from '../Dialog';
import { useView } from '../use-view';
import styles from './AboutDialog.module.css';
import { type OpenPart, useDesk } from './desk';
import { ErrandStatus } from './ErrandStatus';
import { bytesInWords } from './job';
import { useOpener } from './opener';

interface AboutDialogProps {
  readonly isOpen: boolean;
  readonly onQuotes: () => void;
}

export const AboutDialog = ({ isOpen, onQuotes }: AboutDialogProps) => {
  const { closeDialog } = useOpener();
  return (
    <Dialog title="About this graph" isOpen={isOpen} onClose={() => closeDialog('about')}>
      <About onQuotes={onQuotes} />
    </Dialog>
  );
};

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const languages = new Intl.DisplayNames('en', { type: 'language' });

const languageInWords = (code: string): string => {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // a graph may hold any text here
  }
};

const originInWords = ({ part, name }: OpenPart): string => {
  if (part === BUILT_IN) return 'The built-in graph, which came with this page';
  if (keptIdOf(part) !== undefined) return `${name}, a file from this machine`;
  return new URL(part, document.baseURI).href;
};

const About = ({ onQuotes }: Pick<AboutDialogProps, 'onQuotes'>) => {
  const { index, quoteStates, archive } = useView();
  const { parts } = useDesk();
  const { errand, showDialog, closeDialog } = useOpener();
  const { graph } = index.whole;
  const verified = [...quoteStates.values()].filter((state) => state.verified).length;
  return (
    <>
      {errand && <ErrandStatus errand={errand} />}
      <p className={styles.title}>{graph.title}</p>
      <dl className={styles.facts}>
        <dt>Came from</dt>
        {parts.map((each) => (
          <dd key={each.part}>
            {originInWords(each)}
            {each.size !== undefined && `, ${bytesInWords(each.size)}`}
            {each.openedAt !== undefined && `, opened ${moment.format(each.openedAt)}`}
          </dd>
        ))}
        <dt>Holds</dt>
        <dd>{contentsInWords(index.whole)}</dd>
        <dt>Quotes</dt>
        <dd>
          {graph.unsourced ? (
            'None. The file gives no sentence for anything it shows, so nothing of it can be checked here'
          ) : (
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                closeDialog('about');
                onQuotes();
              }}
            >
              {verified} of {quoteStates.size} verified{archive && ', of those read so far'}
            </button>
          )}
        </dd>
        <dt>Format</dt>
        <dd>{graph.unsourced?.format ?? `Readout graph, version ${FORMAT_VERSION}`}</dd>
      </dl>
      {!archive && graph.sources.length > 0 && <Sources />}
      {!archive && <CombineSection />}
      <div>
        <button type="button" className={styles.button} onClick={() => showDialog('open')}>
          Open another graph…
        </button>
      </div>
    </>
  );
};

const contentsInWords = (index: GraphIndex): string => {
  const { unsourced } = index.graph;
  if (unsourced)
    return `${counted(unsourced.things.length, 'thing')}, ${counted(unsourced.links.length, 'link')}`;
  return [
    counted(howMany(index, 'engagement'), 'engagement'),
    counted(howMany(index, 'official'), 'official'),
    counted(howMany(index, 'organisation'), 'organisation'),
    counted(howMany(index, 'country'), 'country', 'countries'),
    counted(howMany(index, 'topic'), 'topic'),
    // Of others the articles are listed.
    ...(index.outline ? [counted(howMany(index, 'article'), 'article')] : []),
  ].join(', ');
};

const Sources = () => {
  const { sources } = useView().index.whole.graph;
  const id = useId();
  return (
    <section className={styles.sources} aria-labelledby={id}>
      <h3 id={id}>{counted(sources.length, 'article')}</h3>
      <ul>
        {sources.map(({ id, headline, publisher, url, language }) => (
          <li key={id}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer noopener">
                {headline}
              </a>
            ) : (
              headline
            )}
            <span className={styles.publisher}>
              {publisher} · {languageInWords(language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
