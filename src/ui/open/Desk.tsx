/**
 * Around the app: holds what is open and gives the graph on screen its page, or says what is under way where there is
 * none. The ways to open others lie here, so that they outlive the graph they replace.
 */
import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { App } from '../App';
import { isEmbeddedPage } from '../embed/is-embedded-page';
import { IconButton } from '../IconButton';
import { LateEmbeddedApp } from '../late-parts';
import type { CreateCanvas } from '../network/GraphPane';
import { OfflineNotices } from '../offline/OfflineNotices';
import { createOpener, type OpenerOptions } from './create-opener';
import styles from './Desk.module.css';
import { DeskContext, type Desk as DeskValue } from './desk';
import { ErrandStatus } from './ErrandStatus';
import { HandIn } from './HandIn';
import { OpeningPage } from './OpeningPage';
import { OpenerContext } from './opener';

const OpenDialog = lazy(() => import('./OpenDialog').then((module) => ({ default: module.OpenDialog })));

interface DeskProps extends OpenerOptions {
  readonly createCanvas: CreateCanvas;
}

export const Desk = ({ createCanvas, ...options }: DeskProps) => {
  const [store] = useState(() => createOpener(options));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { shown, errand, dialog, notice } = state;
  const [isEmbedded] = useState(() => isEmbeddedPage());
  const Page = isEmbedded ? LateEmbeddedApp : App;
  const [wasDialogOpen, setWasDialogOpen] = useState(false);
  if (dialog === 'open' && !wasDialogOpen) setWasDialogOpen(true);

  useEffect(() => store.start(), [store]);

  const query = useRef(shown?.query);
  useEffect(
    function moveIntoWhatWasOpened() {
      // The button that had the focus went away with the graph it belonged to.
      if (shown && query.current !== shown.query)
        document.querySelector('main')?.focus({ preventScroll: true });
      query.current = shown?.query;
    },
    [shown],
  );

  const opener = useMemo(() => ({ ...store, ...state }), [store, state]);
  const desk = useMemo(
    (): DeskValue | null => shown && { opening: shown.opening, parts: shown.parts, open: store.open },
    [shown, store],
  );
  return (
    <OpenerContext value={opener}>
      {desk && shown ? (
        <DeskContext value={desk}>
          <Page key={shown.query} open={shown.open} createCanvas={createCanvas} />
        </DeskContext>
      ) : (
        <OpeningPage />
      )}
      {!isEmbedded && <HandIn />}
      {!isEmbedded && <OfflineNotices />}
      {wasDialogOpen && (
        <Suspense>
          <OpenDialog isOpen={dialog === 'open'} />
        </Suspense>
      )}
      {shown && errand && dialog === null && (
        <div className={styles.panel}>
          <ErrandStatus errand={errand} />
        </div>
      )}
      {notice && (
        <div className={styles.panel} role="alert">
          <p>{notice}</p>
          <IconButton label="Dismiss" onClick={store.dismissNotice}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      )}
    </OpenerContext>
  );
};
