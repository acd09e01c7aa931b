/** Says that what is selected is there but hidden by the filter, and offers the way back to it. */
import { NO_FILTER } from '../../graph/filter';
import { filterInWords } from '../../view/filter-in-words';
import { focusMain } from '../focus-main';
import { useView } from '../use-view';
import styles from './HiddenNotice.module.css';

export const HiddenNotice = () => {
  const { index, state } = useView();
  return (
    <div className={styles.notice}>
      <p>
        Hidden by the filter, which leaves {filterInWords(index.whole, state.filter)}. It stays selected, and
        comes back when the filter is cleared.
      </p>
      <ClearFilter />
    </div>
  );
};

/** It goes away with what it clears, and hands the focus to the panes. */
export const ClearFilter = ({ className = styles.clear }: { readonly className?: string | undefined }) => {
  const { dispatch } = useView();
  return (
    <button
      type="button"
      className={className}
      onClick={(event) => {
        focusMain(event.currentTarget);
        dispatch({ type: 'filterPicked', filter: NO_FILTER });
      }}
    >
      Clear the filter
    </button>
  );
};
