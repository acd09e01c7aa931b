/** How many engagements lie before or after what the strip shows, and the way to the nearest of them. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { type Domain, pannedDomain } from '../../view/timeline/domain';
import type { DatedEntry } from '../../view/timeline/entries';
import styles from './Timeline.module.css';
import { useHandOverFocus } from './timeline-focus';

interface TimelineBeyondProps {
  readonly side: 'earlier' | 'later';
  /** In the order of time. */
  readonly entries: readonly DatedEntry[];
  onDomain(change: (domain: Domain | undefined) => Domain | undefined): void;
}

export const TimelineBeyond = (props: TimelineBeyondProps) =>
  props.entries.length > 0 ? <BeyondButton {...props} /> : null;

const BeyondButton = ({ side, entries, onDomain }: TimelineBeyondProps) => {
  const button = useRef<HTMLButtonElement>(null);
  useHandOverFocus(button, '[role="listbox"]');
  const nearest = side === 'earlier' ? latestOf(entries) : (entries[0]?.from ?? 0);
  const go = () =>
    onDomain((shown) => {
      if (!shown) return shown;
      const middle = (shown.from + shown.to) / 2;
      return pannedDomain(shown, (nearest - middle) / (shown.to - shown.from));
    });
  const Arrow = side === 'earlier' ? ChevronLeft : ChevronRight;
  return (
    <button
      ref={button}
      type="button"
      className={styles.beyond}
      data-side={side}
      aria-label={`${entries.length} ${side}, show the nearest`}
      title={`${entries.length} ${side}, show the nearest`}
      onClick={go}
    >
      <Arrow size={14} aria-hidden />
      <span>{entries.length}</span> <span className={styles.side}>{side}</span>
    </button>
  );
};

const latestOf = (entries: readonly DatedEntry[]): number => {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { to } of entries) latest = Math.max(latest, to);
  return latest;
};
