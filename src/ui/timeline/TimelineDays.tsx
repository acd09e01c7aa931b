/** The days chosen in words, with a button to choose them, one for all days, and two fields to type them into. */
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { dayNumberOf, isDay, type Span } from '../../graph/dates';
import { spanInWords } from '../../view/timeline/words';
import styles from './TimelineDays.module.css';
import { useHandOverFocus } from './timeline-focus';

/** Selects the button that chooses and changes days, which is always there. */
export const CHOOSE_DAYS = '[data-choose-days]';

interface TimelineDaysProps {
  readonly span: Span | null;
  /** The days in sight: what choosing from the keyboard begins with. */
  readonly visible: Span;
  /** The days chosen, or being chosen. */
  readonly shown: Span | null;
  onPick(span: Span | null): void;
}

export const TimelineDays = ({ span, shown, visible, onPick }: TimelineDaysProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [chosenByButton, setChosenByButton] = useState(false);

  useEffect(
    function goOnWithTheFirstDay() {
      if (!span || !chosenByButton) return;
      setChosenByButton(false);
      box.current?.closest('section')?.querySelector<HTMLElement>('[role="slider"]')?.focus();
    },
    [span, chosenByButton],
  );
  useEffect(
    function closeWhenPressedOutside() {
      if (!isOpen) return;
      const onPointer = (event: PointerEvent) => {
        if (event.target instanceof Node && !box.current?.contains(event.target)) setIsOpen(false);
      };
      window.addEventListener('pointerdown', onPointer);
      return () => window.removeEventListener('pointerdown', onPointer);
    },
    [isOpen],
  );

  return (
    <div ref={box} className={styles.days}>
      <button
        type="button"
        data-choose-days
        aria-haspopup={span ? 'dialog' : undefined}
        aria-expanded={span ? isOpen : undefined}
        aria-label={shown ? `Days chosen: ${spanInWords(shown)}, change` : undefined}
        onClick={() => {
          if (span) return setIsOpen(!isOpen);
          setChosenByButton(true);
          onPick(visible);
        }}
      >
        {shown ? spanInWords(shown) : 'Choose days'}
      </button>
      {span && (
        <AllDaysButton
          onClick={() => {
            setIsOpen(false);
            onPick(null);
          }}
        />
      )}
      {span && isOpen && <DayFields span={span} onPick={onPick} onClose={() => setIsOpen(false)} />}
    </div>
  );
};

const AllDaysButton = ({ onClick }: { onClick(): void }) => {
  const button = useRef<HTMLButtonElement>(null);
  useHandOverFocus(button, CHOOSE_DAYS);
  return (
    <button ref={button} type="button" onClick={onClick}>
      All days
    </button>
  );
};

interface DayFieldsProps {
  readonly span: Span;
  onPick(span: Span): void;
  onClose(): void;
}

/** Of four digits, as in the field. Earlier and later days can be had with the handles. */
const [FIRST_DAY, LAST_DAY] = ['1000-01-01', '9999-12-31'];

const DayFields = ({ span, onPick, onClose }: DayFieldsProps) => {
  const panel = useRef<HTMLDivElement>(null);
  const messageId = useId();
  const [typed, setTyped] = useState(span);
  const isReversed = dayNumberOf(typed.from) > dayNumberOf(typed.to);

  useEffect(function takeFocus() {
    panel.current?.querySelector('input')?.focus();
  }, []);

  const field = (end: keyof Span, label: string) => (
    <label className={styles.field}>
      {label}
      <input
        type="date"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={typed[end]}
        aria-invalid={isReversed || undefined}
        aria-describedby={isReversed ? messageId : undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const day = event.target.value;
          // In the midst of being typed: a field gives the years 2, 20 and 202 before 2021.
          if (!isDay(day) || day < FIRST_DAY) return;
          const changed = { ...typed, [end]: day };
          setTyped(changed);
          if (dayNumberOf(changed.from) <= dayNumberOf(changed.to)) onPick(changed);
        }}
      />
    </label>
  );
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label="Days chosen"
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        panel.current?.parentElement?.querySelector('button')?.focus();
        onClose();
      }}
      onBlur={(event) => {
        const { relatedTarget, currentTarget } = event;
        if (relatedTarget && !currentTarget.parentElement?.contains(relatedTarget)) onClose();
      }}
    >
      {field('from', 'From')}
      {field('to', 'To')}
      {isReversed && (
        <p id={messageId} className={styles.message}>
          The first day comes after the last.
        </p>
      )}
    </div>
  );
};
