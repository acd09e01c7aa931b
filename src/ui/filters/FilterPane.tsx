/** What the network can be narrowed to, with what each choice would leave. It takes the focus when its button opens it, and gives it back. */
import { X } from 'lucide-react';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type Filter, isFiltering, NO_FILTER } from '../../graph/filter';
import { howMany } from '../../graph/how-many';
import { counted, listed } from '../../graph/words';
import { archiveThingChoicesOf } from '../../view/archive/archive-filter-choices';
import {
  type FacetChoices,
  kindsOfThingInWords,
  type ThingChoice,
  thingChoicesOf,
} from '../../view/filter-choices';
import { accountInWords, filterLineOf } from '../../view/filter-in-words';
import { IconButton } from '../IconButton';
import { useView } from '../use-view';
import styles from './FilterPane.module.css';
import { useFacetChoices } from './use-facet-choices';

export const FilterPane = () => {
  const facets = useFacetChoices();
  return facets && <PaneOf facets={facets} />;
};

const PaneOf = ({ facets }: { readonly facets: readonly FacetChoices[] }) => {
  const { index, state, picked: filter, dispatch } = useView();
  const { level } = state;
  const pane = useRef<HTMLDivElement>(null);
  const things = useMemo(
    () =>
      index.outline
        ? archiveThingChoicesOf(index.outline, filter, level)
        : thingChoicesOf(index, filter, level),
    [index, filter, level],
  );
  const pick = (next: Filter) => dispatch({ type: 'filterPicked', filter: next });
  const close = () => dispatch({ type: 'paneToggled', pane: 'filters' });
  useFocusFromOpener(pane);
  useCloseWithTab(close);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') close();
    // Elsewhere the page hears it; in a select it does not.
    else if (event.key === 'Backspace' && isFiltering(filter)) pick(NO_FILTER);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys serve the controls inside, which hold the focus
    <div ref={pane} className={styles.pane} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2>Show only…</h2>
        <IconButton label="Close the filters" className={styles.close} onClick={close}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.choices}>
        <div className={styles.facets}>
          {facets.map((choices) => (
            <FacetSelect key={choices.facet} choices={choices} onPick={pick} />
          ))}
        </div>
        <KindsOfThing things={things} onPick={pick} />
      </div>
      <footer className={styles.foot}>
        <Words />
        <div className={styles.ways}>
          <button
            type="button"
            className={styles.clear}
            aria-disabled={!isFiltering(filter) || undefined}
            onClick={() => isFiltering(filter) && pick(NO_FILTER)}
          >
            Clear all
          </button>
          <button type="button" className={styles.show} onClick={close}>
            Show {counted(howMany(index, 'engagement'), 'engagement')}
          </button>
        </div>
      </footer>
    </div>
  );
};

const FacetSelect = ({
  choices: { words, any, choices, chosen },
  onPick,
}: {
  readonly choices: FacetChoices;
  onPick(filter: Filter): void;
}) => {
  const id = useId();
  const all = [any, ...choices];
  return (
    <div className={styles.facet}>
      <label htmlFor={id}>{words}</label>
      <select
        id={id}
        value={chosen}
        data-chosen={chosen !== any.key || undefined}
        onChange={(event) => {
          const picked = all.find(({ key }) => key === event.target.value);
          if (picked) onPick(picked.filter);
        }}
      >
        {all.map((choice) => (
          <option key={choice.key} value={choice.key} disabled={choice.leaves === 0 && choice.key !== chosen}>
            {`${choice.words} — ${choice.leaves}`}
          </option>
        ))}
      </select>
    </div>
  );
};

const KindsOfThing = ({
  things,
  onPick,
}: {
  readonly things: readonly ThingChoice[];
  onPick(filter: Filter): void;
}) => {
  const note = useId();
  const drawn = things
    .filter(({ draws }) => draws !== undefined)
    .map(({ kind }) => kindsOfThingInWords[kind]);
  return (
    <fieldset className={styles.things}>
      <legend>Kinds of thing drawn</legend>
      {things.map(({ kind, words, isTicked, draws, filter }) => (
        <label key={kind} className={styles.thing}>
          <input
            type="checkbox"
            checked={isTicked}
            aria-disabled={filter === undefined || undefined}
            aria-describedby={filter === undefined ? note : undefined}
            onChange={() => filter && onPick(filter)}
          />
          {words}
          <span className={styles.draws}>{draws ?? '–'}</span>
        </label>
      ))}
      {drawn.length < things.length && <p className={styles.note}>This level draws only {listed(drawn)}.</p>}
      {things.some(({ filter }) => filter === undefined) && (
        <p id={note} className={styles.note}>
          One kind always stays.
        </p>
      )}
    </fieldset>
  );
};

/** The same words as over the panes, which are out of sight or cut short on a narrow screen. */
const Words = () => {
  const { index, state } = useView();
  const { filter } = state;
  const account = accountInWords(filter);
  return (
    <p className={styles.words}>
      {isFiltering(filter)
        ? filterLineOf(index, filter)
        : `All ${counted(howMany(index, 'engagement'), 'engagement')} are shown.`}
      {account && <small>{account}</small>}
    </p>
  );
};

/** Opened by a button, the pane takes the focus and hands it back; opened by an address, it leaves it where it is. */
const useFocusFromOpener = (pane: RefObject<HTMLDivElement | null>) =>
  useLayoutEffect(
    function takeFocusAndGiveItBack() {
      const element = pane.current;
      const opener = document.activeElement;
      const isOpenedByButton = opener instanceof HTMLButtonElement;
      if (isOpenedByButton) element?.querySelector('select')?.focus();
      return () => {
        if (!element?.contains(document.activeElement)) return;
        const heir = isOpenedByButton && opener.isConnected ? opener : document.querySelector('main');
        heir?.focus({ preventScroll: true });
      };
    },
    [pane],
  );

/** On a narrow screen it covers the panes: going to one of them puts it away. */
const useCloseWithTab = (close: () => void) => {
  const { tab } = useView().state;
  const shown = useRef(tab);
  useEffect(
    function closeWhenAnotherTabIsPicked() {
      if (shown.current === tab) return;
      shown.current = tab;
      if (window.matchMedia('(max-width: 960px)').matches) close();
    },
    [tab, close],
  );
};
