/** Says quietly that there is no network and what works without, and that a new version is here. Both can be put away. */
import { CloudOff, X } from 'lucide-react';
import { useState } from 'react';
import { focusMain } from '../focus-main';
import { IconButton } from '../IconButton';
import styles from './OfflineNotices.module.css';
import { useOffline } from './use-offline';

export const OfflineNotices = () => {
  const { isOffline, isKept, isNewVersionHere, takeNewVersion } = useOffline();
  const [isOfflinePutAway, putOfflineAway] = useState(false);
  const [isVersionPutAway, putVersionAway] = useState(false);
  // The next time that the network goes, it is said again.
  if (!isOffline && isOfflinePutAway) putOfflineAway(false);
  if (!isNewVersionHere && isVersionPutAway) putVersionAway(false);
  return (
    <div className={styles.notices} aria-live="polite">
      {isOffline && !isOfflinePutAway && (
        <div className={styles.notice}>
          <CloudOff size={16} aria-hidden />
          <p>
            {isKept
              ? 'You are offline. Everything here still works.'
              : 'You are offline. What is on screen stays; what was not loaded yet will not come.'}
          </p>
          <PutAway label="Dismiss: offline" onClick={() => putOfflineAway(true)} />
        </div>
      )}
      {isNewVersionHere && !isVersionPutAway && (
        <div className={styles.notice}>
          <p>A new version of this page is here.</p>
          <button type="button" className={styles.use} onClick={takeNewVersion}>
            Use the new version
          </button>
          <PutAway label="Dismiss: new version" onClick={() => putVersionAway(true)} />
        </div>
      )}
    </div>
  );
};

const PutAway = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <IconButton
    label={label}
    className={styles.away}
    onClick={(event) => {
      focusMain(event.currentTarget);
      onClick();
    }}
  >
    <X size={16} aria-hidden />
  </IconButton>
);
