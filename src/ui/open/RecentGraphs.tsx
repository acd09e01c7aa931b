/** The graphs opened last, as this machine remembers them: to open again, or to forget. */
import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { IconButton } from '../IconButton';
import { bytesInWords } from './job';
import { forget, forgetAll, type Recent, recentGraphs } from './kept-graphs';
import styles from './OpenDialog.module.css';
import { type Placement, useOpener } from './opener';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const RecentGraphs = ({ placement }: { readonly placement: Placement }) => {
  const { openPart } = useOpener();
  const [recents, setRecents] = useState<readonly Recent[]>([]);
  const [outcome, setOutcome] = useState('');
  const id = useId();
  useEffect(function readTheList() {
    let isWanted = true;
    recentGraphs().then((read) => isWanted && setRecents(read));
    return () => {
      isWanted = false;
    };
  }, []);
  const afterwards = async (deed: Promise<void>, words: string) => {
    const didIt = await deed.then(
      () => true,
      () => false,
    );
    setOutcome(didIt ? words : 'This browser did not let the page forget it.');
    setRecents(await recentGraphs());
  };
  return (
    <section className={styles.section} aria-labelledby={id} tabIndex={-1}>
      <h3 id={id}>Opened recently</h3>
      {recents.length === 0 ? (
        <p className={styles.note}>
          Nothing is remembered. What you open is listed here, on this machine only.
        </p>
      ) : (
        <ul className={styles.recents}>
          {recents.map(({ part, name, title, size, openedAt }) => (
            <li key={part}>
              <button type="button" className={styles.recent} onClick={() => openPart(part, placement)}>
                <strong>{title}</strong>
                <span className={styles.note}>
                  {name} · {bytesInWords(size)} · {day.format(openedAt)}
                </span>
              </button>
              <IconButton
                label={`Forget ${name}`}
                onClick={({ currentTarget }) => {
                  currentTarget.closest('section')?.focus();
                  afterwards(forget(part), `${name} is forgotten.`);
                }}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.note}>
        {outcome}
      </p>
      {recents.length > 0 && (
        <button
          type="button"
          className={styles.button}
          onClick={({ currentTarget }) => {
            currentTarget.closest('section')?.focus();
            afterwards(forgetAll(), 'All are forgotten.');
          }}
        >
          Forget all
        </button>
      )}
    </section>
  );
};
