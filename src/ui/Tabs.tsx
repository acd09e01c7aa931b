/** On a narrow screen: which of the panes is on it. */
import { BookText, List, Waypoints } from 'lucide-react';
import { TABS } from '../view/view-state';
import styles from './Tabs.module.css';
import { useView } from './use-view';

const FACES = {
  list: { label: 'List', Icon: List },
  network: { label: 'Network', Icon: Waypoints },
  source: { label: 'Source', Icon: BookText },
} as const;

export const Tabs = () => {
  const { state, dispatch } = useView();
  return (
    <nav className={styles.tabs} aria-label="Panes">
      {TABS.map((tab) => {
        const { label, Icon } = FACES[tab];
        return (
          <button
            key={tab}
            type="button"
            aria-current={state.tab === tab ? 'page' : undefined}
            onClick={() => dispatch({ type: 'tabPicked', tab })}
          >
            <Icon size={20} aria-hidden />
            {label}
          </button>
        );
      })}
    </nav>
  );
};
