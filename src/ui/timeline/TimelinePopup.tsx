/** A short list over the strip: engagements of one mark, or those with no day known, to choose from. */
import { useEffect, useRef } from 'react';
import type { Engagement } from '../../graph/schema';
import { noDateInWords } from '../../view/filter-in-words';
import { WhenInWords } from '../details/WhenInWords';
import { Popup } from '../Popup';
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

  const close = () => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
    onClose();
  };
  return (
    <Popup
      panel={panel}
      heading={heading}
      className={styles.place}
      style={at}
      onGiveUp={close}
      onLeave={onClose}
    >
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
        <p className={styles.more}>
          and {engagements.length - MOST} more, in the list of engagements that the arrow keys go through
        </p>
      )}
    </Popup>
  );
};
