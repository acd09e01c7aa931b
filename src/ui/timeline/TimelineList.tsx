/**
 * The engagements of the strip as a listbox, in the order of time, those without a date last. One Tab stop; the arrows
 * move, Enter selects. It has options for those round the present one only, so that ten thousand are no burden.
 */
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Span } from '../../graph/dates';
import type { EngagementId } from '../../graph/schema';
import { type Domain, isSeen } from '../../view/timeline/domain';
import { isWithin, type TimelineEntries } from '../../view/timeline/entries';
import { optionNameOf } from '../../view/timeline/words';
import { useView } from '../use-view';
import styles from './Timeline.module.css';

interface TimelineListProps {
  readonly entries: TimelineEntries;
  readonly domain: Domain;
  readonly span: Span | null;
  /** The engagement that the keys are at, while the list has the focus. */
  onCurrent(engagement: EngagementId | null): void;
}

const PAGE = 10;
/** Options on each side of the present one. */
const AROUND = 60;

export const TimelineList = ({ entries, domain, span, onCurrent }: TimelineListProps) => {
  const { state, dispatch } = useView();
  const { selection } = state;
  const baseId = useId();
  const [current, setCurrent] = useState<string | null>(null);
  const options = useMemo(
    () => [
      ...entries.dated.map((entry) => ({ engagement: entry.engagement, entry })),
      ...entries.undated.map((engagement) => ({ engagement, entry: undefined })),
    ],
    [entries],
  );
  const placeOf = (id: string | null) =>
    id === null ? -1 : options.findIndex(({ engagement }) => engagement.id === id);
  const firstSeen = () =>
    Math.max(
      0,
      entries.dated.findIndex((entry) => isSeen(domain, entry)),
    );
  const at = [current, selection].map(placeOf).find((place) => place !== -1) ?? firstSeen();

  useEffect(
    function followSelection() {
      if (selection) setCurrent(selection);
    },
    [selection],
  );

  const goTo = (place: number) => {
    const option = options[Math.max(0, Math.min(options.length - 1, place))];
    if (!option) return;
    setCurrent(option.engagement.id);
    onCurrent(option.engagement.id);
  };
  const onFocus = () => {
    // What is in sight stays in sight when the focus comes.
    const entry = options[at]?.entry;
    goTo(entry && !isSeen(domain, entry) ? firstSeen() : at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: options.length - 1,
    };
    const move = moves[event.key];
    const engagement = options[at]?.engagement;
    if (move !== undefined) goTo(move);
    else if ((event.key === 'Enter' || event.key === ' ') && engagement)
      dispatch({ type: 'itemPicked', item: engagement.id });
    else return;
    event.preventDefault();
  };

  const first = Math.max(0, at - AROUND);
  return (
    <div
      role="listbox"
      aria-label="Engagements in time order"
      aria-orientation="horizontal"
      tabIndex={0}
      aria-activedescendant={options.length > 0 ? `${baseId}-${at}` : undefined}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => onCurrent(null)}
    >
      {options.slice(first, at + AROUND + 1).map(({ engagement, entry }, offset) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the listbox, which owns the focus
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at the current option
        <div
          key={engagement.id}
          id={`${baseId}-${first + offset}`}
          role="option"
          aria-selected={engagement.id === selection}
          aria-setsize={options.length}
          aria-posinset={first + offset + 1}
          onClick={() => dispatch({ type: 'itemPicked', item: engagement.id })}
        >
          {optionNameOf(engagement, span && entry ? isWithin(span)(entry) : undefined)}
        </div>
      ))}
    </div>
  );
};
