/** Where a reader opens a graph: from this machine, from an address, or again one of the last. Says why one is not opened. */
import { useState } from 'react';
import { BUILT_IN, isBuiltInAlone } from '../../view/opening';
import { RefusalReport } from '../check/RefusalReport';
import { Dialog } from '../Dialog';
import { Segmented } from '../Segmented';
import { AgreedHosts } from './AgreedHosts';
import { ErrandStatus } from './ErrandStatus';
import styles from './OpenDialog.module.css';
import { FromAddress, FromFile, FromText } from './OpenFrom';
import { type Placement, useOpener } from './opener';
import { RecentGraphs } from './RecentGraphs';

export const OpenDialog = ({ isOpen }: { readonly isOpen: boolean }) => {
  const { errand, closeDialog } = useOpener();
  return (
    <Dialog title="Open a graph" isOpen={isOpen} onClose={() => closeDialog('open')}>
      {errand ? <ErrandStatus errand={errand} /> : <Choices />}
    </Dialog>
  );
};

const Choices = () => {
  const { shown, refused, openPart, showDialog } = useOpener();
  const [placement, setPlacement] = useState<Placement>('instead');
  const isBuiltIn = shown !== null && isBuiltInAlone(shown.opening);
  return (
    <>
      {refused && (
        <section className={styles.refused} role="alert" aria-label="Not opened">
          <h3>{refused.refusal.title}</h3>
          <RefusalReport name={refused.name} refusal={refused.refusal} />
          {shown && <p className={styles.note}>What was open is still open.</p>}
        </section>
      )}
      {shown && (
        <div className={styles.now}>
          <p>
            <span className={styles.label}>Open now</span>
            <strong>{shown.open.index.graph.title}</strong>
            <span className={styles.note}>{shown.parts.map(({ name }) => name).join(', ')}</span>
          </p>
          <div className={styles.row}>
            <button type="button" className={styles.button} onClick={() => showDialog('about')}>
              About this graph
            </button>
            {!isBuiltIn && (
              <button type="button" className={styles.button} onClick={() => openPart(BUILT_IN, 'instead')}>
                Built-in graph
              </button>
            )}
          </div>
        </div>
      )}
      {shown && (
        <Segmented
          legend="Where it goes"
          className={styles.placement}
          options={[
            ['instead', 'Open instead'],
            ['add', 'Add to what is open'],
          ]}
          chosen={placement}
          onPick={setPlacement}
        />
      )}
      <FromFile placement={placement} />
      <FromText placement={placement} />
      <FromAddress placement={placement} />
      <RecentGraphs placement={placement} />
      <AgreedHosts />
    </>
  );
};
