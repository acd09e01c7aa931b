/** The whole page while no graph is open: what is being opened, or why it is not and what else can be. */
import { useEffect } from 'react';
import { BUILT_IN, isBuiltInAlone, parseOpening } from '../../view/opening';
import { RefusalReport } from '../check/RefusalReport';
import { fullPageQuery } from '../embed/embedded-address';
import { FullPageLink } from '../embed/FullPageLink';
import { isEmbeddedPage } from '../embed/is-embedded-page';
import { ErrandStatus } from './ErrandStatus';
import styles from './OpeningPage.module.css';
import { useOpener } from './opener';

export const OpeningPage = () => {
  const { errand, refused, openPart, showDialog } = useOpener();
  const title = refused ? refused.refusal.title : 'Opening a graph';
  useEffect(
    function nameThePage() {
      document.title = `${title} · Readout`;
    },
    [title],
  );
  if (!refused)
    return (
      <main className={styles.page}>
        <h1>Readout</h1>
        {errand && <ErrandStatus errand={errand} />}
      </main>
    );
  const { name, refusal } = refused;
  return (
    <main className={styles.page}>
      <h1>{refusal.title}</h1>
      <RefusalReport name={name} refusal={refusal} />
      {isEmbeddedPage() ? (
        <FullPageLink address={`${fullPageQuery()}${window.location.hash}`} />
      ) : (
        <div className={styles.ways}>
          {!isBuiltInAlone(parseOpening(window.location.search)) && (
            <button type="button" onClick={() => openPart(BUILT_IN, 'instead')}>
              Open the built-in graph
            </button>
          )}
          <button type="button" onClick={() => showDialog('open')}>
            Open another graph…
          </button>
          <button type="button" onClick={() => window.location.reload()}>
            Reload
          </button>
        </div>
      )}
    </main>
  );
};
