/** One line of words over the panes that says what is filtered, and the way out of it. */
import { ListFilter } from 'lucide-react';
import { isFiltering, NO_FILTER } from '../../graph/filter';
import { capitalised } from '../../graph/words';
import { accountInWords, filterLineOf } from '../../view/filter-in-words';
import { focusMain } from '../focus-main';
import { useView } from '../use-view';
import styles from './FilterLine.module.css';

export const FilterLine = () => {
  const { index, state, dispatch } = useView();
  const { filter } = state;
  if (!isFiltering(filter)) return null;
  const words = capitalised(filterLineOf(index, filter));
  const account = accountInWords(filter);
  return (
    <section className={styles.line} aria-label="What is filtered">
      <ListFilter size={16} aria-hidden className={styles.icon} />
      <p className={styles.words} title={account ? `${words}. ${account}` : words}>
        <span className={styles.asked}>{words}</span>
        {account && <span className={styles.account}> {account}</span>}
      </p>
      <button
        type="button"
        className={styles.clear}
        aria-label="Clear the filter"
        aria-keyshortcuts="Backspace"
        title="Clear the filter (⌫)"
        onClick={(event) => {
          focusMain(event.currentTarget);
          dispatch({ type: 'filterPicked', filter: NO_FILTER });
        }}
      >
        Clear <kbd aria-hidden>⌫</kbd>
      </button>
    </section>
  );
};
