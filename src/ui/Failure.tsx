/** What is on screen when there is no graph to show: what is wrong, where, and what to do. */
import type { ReactNode } from 'react';
import styles from './Failure.module.css';
import type { LoadFailure } from './load-graph';

/** More lines than this help nobody; the count is told. */
const MOST_SHOWN = 50;

interface FailureProps extends LoadFailure {
  /** What to do and what is wrong, where more can be told of it than in lines. */
  readonly report?: ReactNode;
}

export const Failure = ({ title, advice, problems, report }: FailureProps) => {
  const different = [...new Set(problems)];
  return (
    <main className={styles.failure}>
      <h1>{title}</h1>
      {report ?? <p>{advice}</p>}
      {!report && different.length > 0 && (
        <ul aria-label="Problems">
          {different.slice(0, MOST_SHOWN).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {!report && different.length > MOST_SHOWN && <p>and {different.length - MOST_SHOWN} more</p>}
      <button type="button" onClick={() => window.location.reload()}>
        Reload
      </button>
    </main>
  );
};
