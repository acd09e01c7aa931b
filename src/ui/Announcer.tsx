/** Tells a screen reader once what was selected or filtered last, in one polite live region for the whole page. */
import { useState } from 'react';
import { counted } from '../graph/words';
import { filterSpoken } from '../view/filter-in-words';
import styles from './Announcer.module.css';
import { useView } from './use-view';

export const Announcer = () => {
  const { index, state, ofArchive } = useView();
  const { selection, filter } = state;
  const [heard, setHeard] = useState({ selection, filter, last: 'selection' });
  if (heard.selection !== selection) setHeard({ selection, filter, last: 'selection' });
  else if (heard.filter !== filter) setHeard({ selection, filter, last: 'filter' });
  const ofSelection = () => {
    if (!selection) return '';
    const name = index.itemNameOf(selection);
    if (ofArchive?.reading === 'under way') return `Selected: ${name}. Reading…`;
    return index.has(selection)
      ? `Selected: ${name}. ${index.graph.unsourced ? 'No quote' : counted(index.evidenceOf(selection).length, 'quote')}.`
      : `Selected: ${name}. Hidden by the filter.`;
  };
  return (
    <p className={styles.announcer} role="status">
      {heard.last === 'filter' ? filterSpoken(index, filter) : ofSelection()}
    </p>
  );
};
