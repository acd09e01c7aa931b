/**
 * The question that is open, in place of network and details. Its heading takes the focus when it opens, and gives it back.
 * A reader who left by one of its links comes back to that link.
 */
import { X } from 'lucide-react';
import { type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { isSameQuestion, type Question } from '../../view/question';
import { AccountsView } from '../accounts/AccountsView';
import { IconButton } from '../IconButton';
import { PairView } from '../pair/PairView';
import { PathsView } from '../paths/PathsView';
import { useView } from '../use-view';
import { leavePlace, placeLeft } from './place-left';
import styles from './QuestionPane.module.css';
import { KeptContext } from './use-kept';

const NAMES = { pair: 'Ledger', accounts: 'Accounts', paths: 'Paths' } as const;

export const QuestionPane = ({ question }: { readonly question: Question }) => {
  const { state, dispatch } = useView();
  const noteId = useId();
  const pane = useRef<HTMLDivElement>(null);
  const asked = useRef<Question>(null);
  // Looked up while rendering: once this is on screen, what lies under it cannot hold the focus any more.
  const [opener] = useState(() => document.activeElement);
  const [place] = useState(placeLeft);
  const [kept] = useState(() => new Map(place?.kept));
  const isLeftByLink = useRef(false);
  useEffect(
    function takeTheFocus() {
      if (isSameQuestion(asked.current, question)) return;
      const left = asked.current ? null : place;
      asked.current = question;
      if (pane.current) pane.current.scrollTop = left?.top ?? 0;
      const followed = left && pane.current?.querySelectorAll('a')[left.link];
      if (followed && followed.textContent === left.words) return followed.focus({ preventScroll: true });
      // A button within that changes the question keeps it; a page opened with a question begins as every page.
      if (opener === document.body || pane.current?.contains(document.activeElement)) return;
      pane.current?.querySelector('h2')?.focus({ preventScroll: true });
    },
    [question, opener, place],
  );
  useEffect(
    function giveTheFocusBack() {
      return () => {
        if (document.activeElement !== document.body) return; // it has gone elsewhere already
        const opened = isLeftByLink.current
          ? document.querySelector('[aria-label="Details"] [tabindex="0"]')
          : opener;
        const back =
          opened?.isConnected && opened !== document.body ? opened : document.querySelector('main');
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      };
    },
    [opener],
  );
  const keepPlace = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !event.defaultPrevented) return; // it leads out of the page, or opens beside it
    isLeftByLink.current = true;
    leavePlace({
      top: event.currentTarget.scrollTop,
      link: [...event.currentTarget.querySelectorAll('a')].indexOf(link),
      words: link.textContent,
      kept: [...kept],
    });
  };
  return (
    <div className={styles.frame}>
      {/* Outside of what scrolls, so that it is always in sight. */}
      <IconButton label="Close" className={styles.close} onClick={() => dispatch({ type: 'questionClosed' })}>
        <X size={18} aria-hidden />
      </IconButton>
      {/* biome-ignore lint/a11y/useSemanticElements: no form controls are grouped here */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by a key is clicked */}
      <div
        ref={pane}
        className={styles.pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={NAMES[question.kind]}
        aria-describedby={state.span ? noteId : undefined}
        onClick={keepPlace}
      >
        {state.span && (
          <p id={noteId} className={styles.note}>
            The days chosen on the timeline do not limit this page.
          </p>
        )}
        <KeptContext value={kept}>
          <QuestionView question={question} />
        </KeptContext>
      </div>
    </div>
  );
};

const QuestionView = ({ question }: { readonly question: Question }) => {
  switch (question.kind) {
    case 'pair':
      return <PairView question={question} />;
    case 'accounts':
      return <AccountsView question={question} />;
    case 'paths':
      return <PathsView question={question} />;
  }
};
