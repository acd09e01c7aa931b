/** The other hosts that the reader has agreed to, each to be taken back. */
import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { IconButton } from '../IconButton';
import { agreedHosts, revoke } from './agreed-hosts';
import styles from './OpenDialog.module.css';

export const AgreedHosts = () => {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const id = useId();
  useEffect(function readTheList() {
    let isWanted = true;
    agreedHosts().then((read) => isWanted && setOrigins(read));
    return () => {
      isWanted = false;
    };
  }, []);
  if (origins.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id} tabIndex={-1}>
      <h3 id={id}>Hosts you have agreed to</h3>
      <ul className={styles.recents}>
        {origins.map((origin) => (
          <li key={origin}>
            <span className={styles.host}>{origin}</span>
            <IconButton
              label={`Take back the agreement to ${origin}`}
              onClick={({ currentTarget }) => {
                currentTarget.closest('dialog')?.querySelector('button')?.focus();
                revoke(origin).then(agreedHosts).then(setOrigins);
              }}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
