/** A short list over the strip: engagements of one mark, or those without a date, to choose from. */
import { useEffect, useRef } from 'react';
import type { Engagement } from '../../graph/schema';
import { noDateInWords } from '../../view/filter-in-words';
import { WhenInWords } from '../details/WhenInWords';
import { useView } from '../use-view';
import styles from './TimelinePopup.module.css';

interface TimelinePopupProps {
  readonly heading: string;
  readonly engagements: readonly Engagement[];
  readonly at: { readonly left: number } | { readonly right: number };
  onClose(): void;
}

/** More than these nobody reads through; the list of engagements has them all. */
const MOST = 200;

export const TimelinePopup = ({ heading, engagements, at, onClose }: TimelinePopupProps) => {
  const { index, dispatch } = useView();
  const panel = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element>(null);

  useEffect(function takeFocus() {
    cameFrom.current = document.activeElement;
    panel.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  useEffect(
    function closeWhenLeft() {
      const onPointer = (event: PointerEvent) => {
        if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose();
      };
      window.addEventListener('pointerdown', onPointer);
      return () => window.removeEventListener('pointerdown', onPointer);
    },
    [onClose],
  );

  const close = () => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
    onClose();
  };
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={heading}
      className={styles.panel}
      style={at}
      onKeyDown={(event) => {
        const buttons = [...(panel.current?.querySelectorAll('button') ?? [])];
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape') close();
        else if (step !== undefined)
          buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus(); // only buttons take focus here
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <p className={styles.heading}>{heading}</p>
      <ul>
        {engagements.slice(0, MOST).map((engagement) => (
          <li key={engagement.id}>
            <button
              type="button"
              onClick={() => {
                close();
                dispatch({ type: 'itemPicked', item: engagement.id });
              }}
            >
              {engagement.label}
              <span className={styles.when}>
                {engagement.dates.length === 0 && noDateInWords(index, engagement)}
                {engagement.dates.map((when) => (
                  <span key={`${when.edtf} ${when.asWritten}`}>
                    <WhenInWords when={when} />
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {engagements.length > MOST && (
        <p className={styles.heading}>
          and {engagements.length - MOST} more, in the list of engagements that the arrow keys go through
        </p>
      )}
    </div>
  );
};
