/**
 * The search box and what it finds. The box keeps the focus while its results are gone through; what is opened takes it.
 * On a narrow screen a button opens both over the whole page.
 */
import { Search as SearchIcon, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isFiltering } from '../../graph/filter';
import { isEmptyQuery, queryOf } from '../../graph/search/query';
import type { Result } from '../../graph/search/results';
import { counted } from '../../graph/words';
import { focusMain } from '../focus-main';
import { IconButton } from '../IconButton';
import { useView } from '../use-view';
import { focusOpened } from './focus-opened';
import styles from './Search.module.css';
import { SearchResults } from './SearchResults';
import { showPassage, unlightPassage } from './show-passage';
import { useSearch } from './use-search';
import { useTypedText } from './use-typed-text';

const PAGE = 10;

const isNarrow = (): boolean => window.matchMedia('(max-width: 960px)').matches;

/** Where a slash is a letter, or the page is out of reach, it is no command. */
const isForTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !==
    null;

export const Search = () => {
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
  const [opened, setOpened] = useState<{ readonly result: Result } | null>(null);
  const search = useSearch(isWanted);

  const isAsking = useMemo(() => !isEmptyQuery(queryOf(text)), [text]);
  const isShowing = isOpen && isAsking;
  const findings = useMemo(
    () => (search && !(search instanceof Error) && isShowing ? search.find(text) : null),
    [search, isShowing, text],
  );
  const results = useMemo(() => findings?.groups.flatMap((group) => group.results) ?? [], [findings]);
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
  });

  useEffect(
    function goToOpened() {
      if (!opened) return;
      const { result } = opened;
      setOpened(null);
      if (result.kind !== 'source') focusOpened(result.kind);
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

  const pick = (result: Result) => {
    flushSync(settle); // so that Back leads to this search
    unlightPassage();
    switch (result.kind) {
      case 'pair':
        dispatch({
          type: 'questionAsked',
          question: { kind: 'pair', a: result.a, b: result.b, order: 'newest' },
        });
        break;
      case 'quote': {
        const [fact] = index.factsProvenBy(result.id);
        if (fact) dispatch({ type: 'itemPicked', item: fact.leadsTo });
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
    else if (event.key === 'Enter' && current) pick(current);
    else if (move !== undefined && results.length > 0)
      setAt(results[Math.max(0, Math.min(results.length - 1, move))]?.key ?? null);
    else if (['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) open();
    else return;
    event.preventDefault();
  };

  const words =
    search instanceof Error
      ? NOT_LOADED
      : wordsFor(findings?.total, text, isFiltering(state.filter), index.graph.sources.length);
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
          {results.length > 0 && findings && (
            <SearchResults
              id={`${baseId}-results`}
              findings={findings}
              current={current?.key}
              optionIdOf={optionIdOf}
              onPick={pick}
            />
          )}
          {(results.length === 0 || findings?.isNamesOnly) && (
            <p className={styles.note}>{results.length === 0 ? words : NAMES_ONLY}</p>
          )}
        </div>
      )}
      <p className={styles.live} aria-live="polite">
        {isShowing ? words : ''}
      </p>
    </div>
  );
};

const NOT_LOADED = 'The search could not be loaded. Check the connection and reload the page.';
const NAMES_ONLY = 'With one letter only names are searched; quotes and sources from the second on.';

/** What came of the search, in words: said to a screen reader always, shown where there is nothing else to show. */
const wordsFor = (total: number | undefined, text: string, isNarrowed: boolean, articles: number): string => {
  if (total === undefined) return 'Reading the articles…';
  if (total > 0) return counted(total, 'result');
  const typed = text.trim().replace(/^["“”„‟]|["“”„‟]$/g, '');
  const scope = isNarrowed
    ? 'Nothing that the filter shows'
    : `Nothing in the ${counted(articles, 'article')} loaded`;
  const hint =
    queryOf(text).phrases.length > 0 ? ' Words in quotation marks are searched as they are written.' : '';
  return `${scope} matches “${typed}”.${hint}`;
};
