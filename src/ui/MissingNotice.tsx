/** Says that an address named something this graph does not have. The rest of the address is shown all the same. */
import { X } from 'lucide-react';
import { listed } from '../graph/words';
import { focusMain } from './focus-main';
import { IconButton } from './IconButton';
import styles from './MissingNotice.module.css';
import { useView } from './use-view';

export const MissingNotice = () => {
  const { state, dispatch } = useView();
  if (state.missing.length === 0) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        The address names {listed(state.missing.map((name) => `“${name}”`))}, which{' '}
        {state.missing.length === 1 ? 'is' : 'are'} not in this graph. The rest is shown.
      </p>
      <IconButton
        label="Dismiss"
        onClick={(event) => {
          focusMain(event.currentTarget);
          dispatch({ type: 'missingDismissed' });
        }}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
};
