/** A small button with an icon and words, for what can be done with what is shown. */
import type { ReactNode } from 'react';
import styles from './ActionButton.module.css';

interface ActionButtonProps {
  readonly icon: ReactNode;
  readonly opensDialog?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export const ActionButton = ({ icon, opensDialog = false, onClick, children }: ActionButtonProps) => (
  <button
    type="button"
    className={styles.action}
    aria-haspopup={opensDialog ? 'dialog' : undefined}
    onClick={onClick}
  >
    {icon}
    {children}
  </button>
);
