/** A dialog in which the reader names one thing out of many: what is typed narrows the list, the arrows and Enter choose. */
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { THING_KINDS, type ThingId, type ThingKind, thingKindOf } from '../../graph/ids';
import { subtitleOf } from '../../graph/names';
import { Dialog } from '../Dialog';
import { useView } from '../use-view';
import { isNamed } from './picker-options';
import styles from './ThingPicker.module.css';

export interface Candidate {
  readonly id: ThingId;
  /** What is worth knowing before choosing: '3 engagements'. */
  readonly note?: string;
}

interface ThingPickerProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** In the order in which they are offered. Those of one kind stand together. */
  readonly candidates: readonly Candidate[];
  readonly onPick: (id: ThingId) => void;
  readonly onClose: () => void;
}

export const ThingPicker = ({ title, isOpen, candidates, onPick, onClose }: ThingPickerProps) => {
  const input = useRef<HTMLInputElement>(null);
  useEffect(
    function startInTheInput() {
      if (isOpen) input.current?.focus();
    },
    [isOpen],
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <Choice candidates={candidates} onPick={onPick} input={input} />
    </Dialog>
  );
};

/** More than fit a list that anyone reads through; the rest is reached by typing. */
const MOST_SHOWN = 60;

const HEADINGS: Readonly<Record<ThingKind, string>> = {
  country: 'Countries',
  official: 'Officials',
  organisation: 'Organisations',
  topic: 'Topics',
  engagement: 'Engagements',
  thing: 'Things',
};

interface ChoiceProps extends Pick<ThingPickerProps, 'candidates' | 'onPick'> {
  readonly input: RefObject<HTMLInputElement | null>;
}

const Choice = ({ candidates, onPick, input }: ChoiceProps) => {
  const { index } = useView();
  const baseId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const matches = candidates.filter(({ id }) => isNamed(index, id, typed));
  const shown = THING_KINDS.flatMap((kind) => matches.filter(({ id }) => thingKindOf(id) === kind)).slice(
    0,
    MOST_SHOWN,
  );
  const kinds = THING_KINDS.filter((kind) => shown.some(({ id }) => thingKindOf(id) === kind));

  useEffect(
    function keepCurrentInSight() {
      list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView?.({ block: 'nearest' });
    },
    [at],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const move = moves[event.key];
    const current = shown[at];
    if (move !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, move)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (current) onPick(current.id);
    } else return;
    event.preventDefault();
  };

  const optionId = (place: number) => `${baseId}-${place}`;
  const listId = `${baseId}-list`;
  const isFound = shown.length > 0;
  const options = (kind: ThingKind) =>
    shown.map(
      ({ id, note }, place) =>
        thingKindOf(id) === kind && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at the current option
          <div
            key={id}
            id={optionId(place)}
            data-at={place}
            role="option"
            aria-selected={place === at}
            className={styles.option}
            onClick={() => onPick(id)}
          >
            <OptionText id={id} note={note} />
          </div>
        ),
    );
  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        className={styles.input}
        aria-label="Name"
        aria-autocomplete="list"
        aria-expanded={isFound}
        aria-controls={isFound ? listId : undefined}
        aria-activedescendant={isFound ? optionId(at) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Type a name"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isFound && (
        <div ref={list} id={listId} role="listbox" aria-label="Names" className={styles.list}>
          {kinds.length === 1
            ? kinds.map(options)
            : kinds.map((kind) => (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset is no child for a listbox
                <div key={kind} role="group" aria-label={HEADINGS[kind]}>
                  <div className={styles.heading} aria-hidden>
                    {HEADINGS[kind]}
                  </div>
                  {options(kind)}
                </div>
              ))}
        </div>
      )}
      <p className={styles.note} role="status">
        {!isFound && 'Nothing of that name.'}
        {matches.length > shown.length &&
          `${matches.length - shown.length} more. Type more of the name to find them.`}
      </p>
    </>
  );
};

/** The name; under it, quieter, a post or a date; at the end what is worth knowing. */
const OptionText = ({ id, note }: { readonly id: ThingId; readonly note: string | undefined }) => {
  const { index } = useView();
  const thing = index.things.get(id);
  const subtitle = thing && subtitleOf(thing);
  return (
    <>
      <span className={styles.name}>{index.itemNameOf(id)}</span>{' '}
      {note && <small className={styles.worth}>{note}</small>}{' '}
      {subtitle && <small className={styles.subtitle}>{subtitle}</small>}
    </>
  );
};
