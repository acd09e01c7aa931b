/** What is being opened, how far it is, and how to give it up; or the question that has to be answered before it goes on. */

import styles from './ErrandStatus.module.css';
import { progressInWords } from './job';
import { type Errand, useOpener } from './opener';
import { SettlingPicture } from './SettlingPicture';

export const ErrandStatus = ({ errand }: { readonly errand: Errand }) => {
  const { giveUp } = useOpener();
  const { name, progress, question } = errand;
  if (question) return <HostQuestion address={question} />;
  const { share, done, total } = progress ?? {};
  const [value, max] = share === undefined ? [done, total] : [share, 1];
  return (
    <div className={styles.errand}>
      <p role="status">
        <strong>Opening {name || 'the graph'}</strong>
        <span className={styles.stage}>{progress ? progressInWords(progress) : 'Starting…'}</span>
      </p>
      <progress aria-label="Progress" {...(value !== undefined && max !== undefined ? { value, max } : {})} />
      <button type="button" className={styles.button} onClick={giveUp}>
        Cancel
      </button>
      {errand.places && <SettlingPicture places={errand.places} />}
    </div>
  );
};

/** Says what agreeing means, to the letter; the page's policy allows no more than that. */
const HostQuestion = ({ address }: { readonly address: URL }) => {
  const { answer } = useOpener();
  const { host, origin, href } = address;
  return (
    <section className={styles.question} aria-label="A request to another host">
      <h2>Ask {host} for this graph?</h2>
      <p className={styles.address}>{href}</p>
      <p>If you agree, this page makes one request (GET) to {origin} for this file.</p>
      <ul>
        <li>No cookies, no password and no referrer go with it.</li>
        <li>
          The host sees your IP address, which file you asked for, and the host of this page, as with any file
          fetched from it.
        </li>
        <li>
          A policy that your browser enforces (<code>connect-src {origin}</code>) holds the request to this
          host, even if it is forwarded. The rest of the page still may ask no host but its own.
        </li>
        <li>
          Later addresses at {host} open without asking. You can take that back under “Open”, at any time.
        </li>
      </ul>
      <div className={styles.answers}>
        <button type="button" className={styles.main} onClick={() => answer(true)}>
          Agree and fetch from {host}
        </button>
        <button type="button" className={styles.button} onClick={() => answer(false)}>
          Do not fetch
        </button>
      </div>
    </section>
  );
};
