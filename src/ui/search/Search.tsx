/**
 * The search box and what it finds. The box keeps the focus while its results are gone through; what is opened takes it.
 * On a narrow screen a button opens both over the whole page.
 */
import { Search as SearchIcon, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isEmptyQuery, queryOf } from '../../graph/search/query';
import { focusMain } from '../focus-main';
import { IconButton } from '../IconButton';
import { useView } from '../use-view';
import type { StartFinding } from './archive-finding';
import { focusOpened } from './focus-opened';
import type { ShownResult } from './found';
import styles from './Search.module.css';
import { SearchResults } from './SearchResults';
import { showPassage, unlightPassage } from './show-passage';
import { useFindings } from './use-findings';
import { useTypedText } from './use-typed-text';

const PAGE = 10;

const isNarrow = (): boolean => window.matchMedia('(max-width: 960px)').matches;

/** Where a slash is a letter, or the page is out of reach, it is no command. */
const isForTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !==
    null;

interface SearchProps {
  /** How an archive is searched, where not as it is by itself: in a worker. */
  readonly startFinding?: StartFinding;
}

export const Search = ({ startFinding }: SearchProps) => {
  const { index, state, dispatch } = useView();
  const { selection, quote, question } = state;
  const { text, setText, settle } = useTypedText();
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const baseId = useId();
  // An address with a search and nothing opened from it yet shows what is found.
  const [isOpen, setIsOpen] = useState(text !== '' && !selection && !quote && !question);
  const [isWanted, setIsWanted] = useState(isOpen);
  const [at, setAt] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ readonly result: ShownResult } | null>(null);
  const picks = useRef(0);

  const isAsking = useMemo(() => !isEmptyQuery(queryOf(text)), [text]);
  const isShowing = isOpen && isAsking;
  const found = useFindings({ text, isShowing, isWanted, startFinding });
  const results = useMemo(() => found.groups.flatMap((group) => group.results), [found]);
  const currentAt = Math.max(
    0,
    results.findIndex(({ key }) => key === at),
  );
  const current = results[currentAt];
  const optionIdOf = (key: string) => `${baseId}-${results.findIndex((result) => result.key === key)}`;

  const open = () => {
    setIsOpen(true);
    setIsWanted(true);
  };

  useEffect(
    function listenForKeys() {
      const onKey = (event: globalThis.KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (document.querySelector('dialog[open]')) return;
        if (event.key === '/' && !isForTyping(event.target)) {
          if (document.activeElement instanceof HTMLElement) cameFrom.current = document.activeElement;
          setIsOpen(true);
          setIsWanted(true);
          box.current?.focus();
          box.current?.select();
        } else if (event.key === 'Escape' && isShowing) setIsOpen(false);
        else return;
        // Before the list takes the slash for a letter of a name, and the page takes Escape for a step back.
        event.preventDefault();
        event.stopPropagation();
      };
      window.addEventListener('keydown', onKey, { capture: true });
      return () => window.removeEventListener('keydown', onKey, { capture: true });
    },
    [isShowing],
  );

  useEffect(
    function closeWhenPressedOutside() {
      if (!isOpen) return;
      const onPress = (event: PointerEvent) => {
        if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false);
      };
      window.addEventListener('pointerdown', onPress, { capture: true });
      return () => window.removeEventListener('pointerdown', onPress, { capture: true });
    },
    [isOpen],
  );

  const now = useRef({ text, isShowing });
  const wasOpen = useRef(isOpen);
  useEffect(
    function moveFocusOnNarrowScreen() {
      // The box is there only while it is open, and the button only while it is not.
      if (wasOpen.current === isOpen || !isNarrow()) return;
      if (isOpen) box.current?.focus();
      else if (!opened) opener.current?.focus({ preventScroll: true });
    },
    [isOpen, opened],
  );
  useEffect(function rememberOpen() {
    wasOpen.current = isOpen;
    now.current = { text, isShowing };
  });

  useEffect(
    function goToOpened() {
      if (!opened) return;
      const { result } = opened;
      setOpened(null);
      if (result.kind !== 'source') focusOpened(result.kind === 'unread' ? 'quote' : result.kind);
      else
        showPassage(
          index.graph.sources.findIndex(({ id }) => id === result.source),
          result.sentence,
        );
      // Where nothing of that could take it, the focus is not left in a box that is done with.
      if (box.current && document.activeElement === box.current) focusMain(box.current);
    },
    [opened, index],
  );

  const pick = async (result: ShownResult) => {
    flushSync(settle); // so that Back leads to this search
    unlightPassage();
    picks.current += 1;
    const mine = picks.current;
    const isStillWanted = () => mine === picks.current && now.current.isShowing && now.current.text === text;
    switch (result.kind) {
      case 'unread': {
        const read = await found.archive?.read(result);
        if (read && isStillWanted()) await pick(read);
        return; // where it cannot be had the row says so
      }
      case 'pair':
        dispatch({
          type: 'questionAsked',
          question: { kind: 'pair', a: result.a, b: result.b, order: 'newest' },
        });
        break;
      case 'quote': {
        const item = found.archive
          ? await found.archive.itemOf(result)
          : index.factsProvenBy(result.id)[0]?.leadsTo;
        if (found.archive && !isStillWanted()) return;
        if (item) dispatch({ type: 'itemPicked', item });
        dispatch({ type: 'quoteOpened', quote: result.id });
        break;
      }
      case 'source':
        if (!state.shown.source) dispatch({ type: 'paneToggled', pane: 'source' });
        if (isNarrow()) dispatch({ type: 'tabPicked', tab: 'source' });
        break;
      default:
        dispatch({ type: 'itemPicked', item: result.id });
    }
    setOpened({ result });
    setIsOpen(false);
  };

  const leave = () => {
    setText('');
    dispatch({ type: 'findTyped', text: '' });
    setIsOpen(false);
    unlightPassage();
    if (!box.current) return;
    if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
    if (document.activeElement === box.current) focusMain(box.current);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing)
      return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: currentAt + 1,
      ArrowUp: currentAt - 1,
      PageDown: currentAt + PAGE,
      PageUp: currentAt - PAGE,
      Home: 0,
      End: results.length - 1,
    };
    const move = moves[event.key];
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && current) {
      if (found.isCurrent) pick(current);
    } else if (move !== undefined && results.length > 0)
      setAt(results[Math.max(0, Math.min(results.length - 1, move))]?.key ?? null);
    else if (['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) open();
    else return;
    event.preventDefault();
  };

  const notes = [...new Set(results.length === 0 ? [found.words, ...found.notes] : found.notes)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know the search element
    <div
      ref={root}
      role="search"
      className={styles.search}
      data-open={isOpen || undefined}
      onBlur={({ relatedTarget }) => {
        // To nowhere: another window is looked at, which is no leaving, or a phone has put its keyboard away.
        const isLeft = relatedTarget
          ? !root.current?.contains(relatedTarget)
          : !isNarrow() && !root.current?.contains(document.activeElement);
        if (isLeft) setIsOpen(false);
      }}
    >
      <IconButton
        ref={opener}
        label="Open search"
        aria-expanded={isOpen}
        className={styles.opener ?? ''}
        onClick={open}
      >
        <SearchIcon size={20} aria-hidden />
      </IconButton>
      <div className={styles.field}>
        <SearchIcon size={15} aria-hidden className={styles.glass} />
        <input
          ref={box}
          type="text"
          role="combobox"
          aria-label="Search"
          aria-autocomplete="list"
          aria-expanded={results.length > 0}
          aria-controls={results.length > 0 ? `${baseId}-results` : undefined}
          aria-activedescendant={current ? optionIdOf(current.key) : undefined}
          aria-keyshortcuts="/"
          placeholder="Search people, topics, quotes"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={text}
          className={styles.box}
          onChange={(event) => {
            setText(event.target.value);
            setAt(null);
            unlightPassage();
            open();
          }}
          onFocus={open}
          onClick={open}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden className={styles.key}>
          /
        </kbd>
        <IconButton label="Close search" className={styles.closer ?? ''} onClick={() => setIsOpen(false)}>
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      {isShowing && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press here must not take the focus from the box
        <div className={styles.results} onMouseDown={(event) => event.preventDefault()}>
          {results.length > 0 && (
            <SearchResults
              id={`${baseId}-results`}
              found={found}
              current={current?.key}
              optionIdOf={optionIdOf}
              onPick={pick}
            />
          )}
          {notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
          {found.onAgain && (
            <button type="button" className={styles.again} onClick={found.onAgain}>
              Try again
            </button>
          )}
        </div>
      )}
      <p className={styles.live} aria-live="polite">
        {isShowing ? found.words : ''}
      </p>
    </div>
  );
};
