/** Tells a screen reader once what was selected, in one polite live region for the whole page. */
import { counted } from '../graph/words';
import styles from './Announcer.module.css';
import { useView } from './use-view';

export const Announcer = () => {
  const { index, state } = useView();
  const { selection } = state;
  return (
    <p className={styles.announcer} role="status">
      {selection
        ? `Selected: ${index.itemNameOf(selection)}. ${counted(index.evidenceOf(selection).length, 'quote')}.`
        : ''}
    </p>
  );
};
