/** A short list of things to choose from, over a pane: the arrows go through it, and it closes when it is left. */
import { type CSSProperties, type ReactNode, type RefObject, useEffect } from 'react';
import styles from './Popup.module.css';

interface PopupProps {
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly heading: string;
  readonly className: string | undefined;
  readonly style: CSSProperties;
  /** Given up by Escape: the focus has to go back where it came from. */
  onGiveUp(): void;
  /** Left for something else, which has the focus now. Must stay the same while the list is open. */
  readonly onLeave: () => void;
  /** Rows of buttons, and nothing else that takes the focus. */
  readonly children: ReactNode;
}

export const Popup = ({ panel, heading, className, style, onGiveUp, onLeave, children }: PopupProps) => {
  useEffect(
    function closeWhenLeft() {
      const onPointer = (event: PointerEvent) => {
        if (event.target instanceof Node && !panel.current?.contains(event.target)) onLeave();
      };
      window.addEventListener('pointerdown', onPointer);
      return () => window.removeEventListener('pointerdown', onPointer);
    },
    [panel, onLeave],
  );
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={heading}
      className={`${styles.panel} ${className ?? ''}`}
      style={style}
      onKeyDown={(event) => {
        const buttons = [...(panel.current?.querySelectorAll('button') ?? [])];
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape') onGiveUp();
        else if (step !== undefined)
          buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus(); // only buttons take focus here
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      <p className={styles.heading}>{heading}</p>
      {children}
    </div>
  );
};
