/**
 * The network as a listbox: one option for each thing and line drawn. One Tab stop; the arrows move, letters jump, Enter
 * selects as a click does, and opens what is selected as a double click does. It shows itself while it has the focus, or stays when the reader asks for it. Of a long list
 * only what is in sight is in the page, with the current option.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { ItemId } from '../../graph/ids';
import { type Listing, typeAheadInSteps } from '../../view/listing';
import { spanInWords } from '../../view/timeline/words';
import { focusMain } from '../focus-main';
import { useView } from '../use-view';
import { AllRows } from './AllRows';
import styles from './ItemList.module.css';
import { LONG } from './rows';
import { WindowedRows } from './WindowedRows';

interface ItemListProps {
  readonly listing: Listing;
  readonly hinted: ItemId | null;
  onHint(item: ItemId | null): void;
  /** What is selected already was chosen once more. */
  onOpen(item: ItemId): void;
}

/** Letters typed within this many milliseconds of one another make one word. */
const TYPING_PAUSE = 700;
const PAGE = 10;
/** Milliseconds that looking for what is typed may take of a frame. */
const OF_A_FRAME = 8;

export const ItemList = ({ listing, hinted, onHint, onOpen }: ItemListProps) => {
  const { state, dispatch } = useView();
  const { selection } = state;
  const baseId = useId();
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [current, setCurrent] = useState<ItemId | null>(null);
  const selectedAt = listing.placeOf(selection);
  const currentAt = listing.placeOf(current);
  const at = currentAt !== -1 ? currentAt : selectedAt !== -1 ? selectedAt : 0;

  useEffect(
    function followSelection() {
      if (selection) setCurrent(selection);
    },
    [selection],
  );

  const isLong = listing.size > LONG;
  const Rows = isLong ? WindowedRows : AllRows;

  const goTo = (next: number) => {
    const entry = listing.at(Math.max(0, Math.min(listing.size - 1, next)));
    if (!entry) return;
    setCurrent(entry.id);
    onHint(entry.id);
  };
  const pick = (id: ItemId | undefined) => {
    if (!id) return;
    setCurrent(id);
    dispatch({ type: 'itemPicked', item: id });
  };

  const looking = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(looking.current), []);
  /** A little at a time: in a list of hundreds of thousands it may take seconds to find that no name begins so. */
  const lookFor = (steps: ReturnType<typeof typeAheadInSteps>) => {
    const until = performance.now() + OF_A_FRAME;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (!step.done) looking.current = setTimeout(lookFor, 0, steps);
    else if (step.value !== undefined) goTo(step.value);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    clearTimeout(looking.current);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: listing.size - 1,
    };
    const move = moves[event.key];
    const isTyping = event.timeStamp - typed.current.at < TYPING_PAUSE && typed.current.text !== '';
    if (move !== undefined) goTo(move);
    else if (event.key === 'Enter' && !event.repeat && listing.at(at)?.id === selection && selection)
      onOpen(selection);
    else if (event.key === 'Enter' || (event.key === ' ' && !isTyping)) pick(listing.at(at)?.id);
    else if ([...event.key].length === 1 && event.key !== '?') {
      typed.current = { text: isTyping ? typed.current.text + event.key : event.key, at: event.timeStamp };
      lookFor(typeAheadInSteps(listing, at, typed.current.text));
    } else return;
    event.preventDefault();
  };

  const optionId = (place: number) => `${baseId}-${place}`;
  const option = (place: number, style?: CSSProperties) => {
    const entry = listing.at(place);
    return (
      entry && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the listbox, which owns the focus
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at the current option
        <div
          key={entry.id}
          id={optionId(place)}
          data-at={place}
          role="option"
          aria-selected={entry.id === selection}
          aria-setsize={listing.size}
          aria-posinset={place + 1}
          className={styles.option}
          style={style}
          title={isLong ? entry.name : undefined}
          data-current={place === at || undefined}
          data-hinted={entry.id === hinted || undefined}
          onClick={() => pick(entry.id)}
          onDoubleClick={() => onOpen(entry.id)}
          onPointerEnter={(event) => event.pointerType === 'mouse' && onHint(entry.id)}
          onPointerLeave={(event) => event.pointerType === 'mouse' && onHint(null)}
        >
          {entry.name}
        </div>
      )
    );
  };
  const group = (from: number, to: number, shown: readonly ReactNode[], style?: CSSProperties) => {
    if (from === to) return null;
    const heading = from < listing.things ? 'Things' : 'Lines between them';
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is no child for a listbox
      <div role="group" aria-label={heading} className={styles.group} style={style}>
        <div className={styles.heading} aria-hidden>
          {heading}
        </div>
        {shown}
      </div>
    );
  };

  return (
    <div className={styles.panel} data-open={state.shown.list || undefined}>
      <div
        ref={list}
        role="listbox"
        aria-label="Items in the network"
        tabIndex={0}
        aria-activedescendant={listing.size > 0 ? optionId(at) : undefined}
        className={styles.list}
        data-long={isLong || undefined}
        onKeyDown={onKeyDown}
        onFocus={() => onHint(listing.at(at)?.id ?? null)}
        onBlur={() => onHint(null)}
      >
        <Rows list={list} listing={listing} current={at} option={option} group={group} />
      </div>
      {state.span && (
        <p className={styles.days}>
          Days chosen: {spanInWords(state.span)}{' '}
          <button
            type="button"
            onClick={(event) => {
              focusMain(event.currentTarget);
              dispatch({ type: 'spanPicked', span: null });
            }}
          >
            All days
          </button>
        </p>
      )}
      {listing.size === 0 && <p className={styles.heading}>Nothing is drawn at this level.</p>}
    </div>
  );
};
