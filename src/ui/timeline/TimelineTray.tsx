/** The engagements that no source gives a day: kept beside the axis, in no place on it. */
import { useCallback, useState } from 'react';
import type { Engagement, EngagementId } from '../../graph/schema';
import { counted } from '../../graph/words';
import { useView } from '../use-view';
import styles from './Timeline.module.css';
import { TimelineCard } from './TimelineCard';
import markStyles from './TimelineMark.module.css';
import { TimelinePopup } from './TimelinePopup';

interface TimelineTrayProps {
  readonly undated: readonly Engagement[];
  /** The engagements of what is selected. */
  readonly ofSelection: ReadonlySet<EngagementId>;
}

/** Signs that the tray has room for. */
const MOST = 8;

export const TimelineTray = ({ undated, ofSelection }: TimelineTrayProps) => {
  const { state, dispatch } = useView();
  const { selection, span } = state;
  const [isOpen, setIsOpen] = useState(false);
  const [hovered, setHovered] = useState<Engagement | null>(null);
  const close = useCallback(() => setIsOpen(false), []);
  const drawn = undated.length > MOST ? undated.slice(0, MOST - 1) : undated;
  const emphasisOf = ({ id }: Engagement) => {
    if (id === selection) return 'selected';
    if (span) return 'dimmed';
    return ofSelection.has(id) ? 'near' : 'plain';
  };
  return (
    <div className={styles.tray}>
      <div className={styles.signs} aria-hidden>
        {drawn.map((engagement) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox of engagements has each of them for the keys
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <span
            key={engagement.id}
            className={`${styles.sign} ${markStyles.mark}`}
            data-engagement={engagement.id}
            data-tone={emphasisOf(engagement)}
            data-broken={engagement.status !== 'occurred' || undefined}
            data-pointed={engagement === hovered || undefined}
            onPointerEnter={(event) => event.pointerType !== 'touch' && setHovered(engagement)}
            onPointerLeave={() => setHovered(null)}
            onClick={() => dispatch({ type: 'itemPicked', item: engagement.id })}
          >
            <span className={markStyles.diamond} />
          </span>
        ))}
        {drawn.length < undated.length && (
          <span className={styles.more}>+{undated.length - drawn.length}</span>
        )}
      </div>
      <button
        type="button"
        className={styles.trayWords}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        // A press outside closes the list, and this one opens it: pressed while open, it only closes.
        onPointerDown={(event) => isOpen && event.stopPropagation()}
        onMouseDown={(event) => isOpen && event.preventDefault()}
        onClick={() => setIsOpen(!isOpen)}
      >
        No day known <span className={styles.trayDot}>·</span> {undated.length}
      </button>
      {hovered && !isOpen && <TimelineCard at={0} width={0} engagements={[hovered]} />}
      {isOpen && (
        <TimelinePopup
          heading={`${counted(undated.length, 'engagement')} with no day known`}
          engagements={undated}
          at={{ right: 8 }}
          onClose={close}
        />
      )}
    </div>
  );
};
