/** A modal dialog on the browser's own element: focus stays inside, Esc closes, and focus goes back where it was. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const Dialog = ({ title, isOpen, onClose, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(
    function openOrClose() {
      const element = dialog.current;
      if (isOpen && !element?.open) element?.showModal();
      if (!isOpen && element?.open) element.close();
    },
    [isOpen],
  );
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose(); // the backdrop belongs to the dialog element itself
      }}
    >
      {isOpen && (
        <div className={styles.content}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label="Close" className={styles.close} onClick={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
          {children}
        </div>
      )}
    </dialog>
  );
};
