/** The handle at one end of the chosen days: dragged, or moved by the arrow keys a day, a month or a year at a time. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { dayInWords, dayNumberOf, type Span } from '../../graph/dates';
import { type Domain, END_OF_TIME, spanBetween } from '../../view/timeline/domain';
import { type StepUnit, steppedDay } from '../../view/timeline/scale';
import { useView } from '../use-view';
import styles from './Timeline.module.css';
import { CHOOSE_DAYS } from './TimelineDays';
import { useHandOverFocus } from './timeline-focus';

interface TimelineHandleProps {
  readonly end: 'from' | 'to';
  readonly span: Span;
  readonly x: number;
  /** There is no room for it on the outer side. */
  readonly isAtEdge: boolean;
  readonly unit: StepUnit;
  readonly daysPerPixel: number;
  onPreview(span: Span | null): void;
  bringIntoSight(range: Domain): void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
};

export const TimelineHandle = (props: TimelineHandleProps) => {
  const { end, span, x, isAtEdge, unit, daysPerPixel, onPreview, bringIntoSight } = props;
  const { dispatch } = useView();
  const handle = useRef<HTMLDivElement>(null);
  useHandOverFocus(handle, CHOOSE_DAYS);
  const drag = useRef<{ readonly x: number; readonly span: Span; picked: Span } | null>(null);
  const fixed = dayNumberOf(end === 'from' ? span.to : span.from);
  const day = dayNumberOf(span[end]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    drag.current = { x: event.clientX, span, picked: span };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const present = drag.current;
    if (!present) return;
    const moved = dayNumberOf(present.span[end]) + (event.clientX - present.x) * daysPerPixel;
    const other = dayNumberOf(end === 'from' ? present.span.to : present.span.from);
    present.picked =
      end === 'from'
        ? spanBetween(Math.min(moved, other), other)
        : spanBetween(other, Math.max(moved, other));
    onPreview(present.picked);
  };
  const stop = (isPicked: boolean) => {
    const present = drag.current;
    drag.current = null;
    onPreview(null);
    if (isPicked && present && present.picked !== present.span)
      dispatch({ type: 'spanPicked', span: present.picked });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && drag.current) {
      stop(false);
      event.preventDefault();
      return;
    }
    const direction = STEPS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const isLarge = event.shiftKey || event.key.startsWith('Page');
    const wanted = dayNumberOf(steppedDay(span[end], end, unit, direction, isLarge));
    const moved = end === 'from' ? Math.min(wanted, fixed) : Math.max(wanted, fixed);
    dispatch({ type: 'spanPicked', span: spanBetween(moved, fixed) });
    bringIntoSight({ from: moved, to: moved });
  };

  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? 'First day chosen' : 'Last day chosen'}
      aria-valuenow={day}
      aria-valuemin={end === 'from' ? -END_OF_TIME : fixed}
      aria-valuemax={end === 'from' ? fixed : END_OF_TIME}
      aria-valuetext={dayInWords(span[end])}
      className={styles.handle}
      data-end={end}
      data-inward={isAtEdge || undefined}
      style={{ left: x }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => stop(true)}
      onPointerCancel={() => stop(false)}
    />
  );
};
