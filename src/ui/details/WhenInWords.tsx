/** A date as the source writes it, with the normalised value and how it is known beside it. */
import { normalisedDateOf, precisionInWords } from '../../graph/dates';
import type { When } from '../../graph/schema';
import styles from './WhenInWords.module.css';

export const WhenInWords = ({ when }: { readonly when: When }) => {
  const normalised = normalisedDateOf(when);
  return (
    <>
      “{when.asWritten}”
      {normalised && (
        <>
          {' '}
          → {normalised} <small className={styles.precision}>({precisionInWords[when.precision]})</small>
        </>
      )}
    </>
  );
};
