/** One mark of the strip: diamonds for days, bars for ranges, a count where several lie together, and its words. */
import type { TimelineMark } from '../../view/timeline/timeline';
import styles from './TimelineMark.module.css';

export type Emphasis = 'plain' | 'selected' | 'near' | 'dimmed';

interface TimelineMarkViewProps {
  readonly mark: TimelineMark;
  /** Pixels from the top of the lanes to its middle. */
  readonly middle: number;
  /** In lanes so close that its signs are smaller. */
  readonly isClose: boolean;
  readonly emphasis: Emphasis;
  readonly isPointedAt: boolean;
  readonly isCurrent: boolean;
}

export const TimelineMarkView = (props: TimelineMarkViewProps) => {
  const { mark, middle, isClose, emphasis, isPointedAt, isCurrent } = props;
  const { entries, bars, diamonds, label, left, right } = mark;
  const isBroken = entries.every(({ engagement }) => engagement.status !== 'occurred');
  return (
    <div
      className={styles.mark}
      style={{ top: middle }}
      data-tone={emphasis}
      data-pointed={isPointedAt || undefined}
      data-current={isCurrent || undefined}
      data-broken={isBroken || undefined}
      data-close={isClose || undefined}
      data-engagement={entries.length === 1 ? entries[0]?.engagement.id : undefined}
    >
      {isCurrent && <span className={styles.ring} style={{ left: left - 4, width: right - left + 8 }} />}
      {bars.map((bar) => (
        <span
          key={`${bar.look} ${bar.left}`}
          className={styles.bar}
          data-look={bar.look}
          data-opens={bar.opens}
          style={{ left: bar.left, width: bar.right - bar.left }}
        />
      ))}
      {diamonds.map((x) => (
        <span key={x} className={styles.diamond} style={{ left: x }} />
      ))}
      {entries.length > 1 && (
        <span className={styles.count} style={{ left: (left + right) / 2 }}>
          {entries.length}
        </span>
      )}
      {label && (
        <span className={styles.label} style={{ left: label.left, maxWidth: label.width }}>
          {label.name}
          {label.date && <span className={styles.date}> {label.date}</span>}
        </span>
      )}
    </div>
  );
};
