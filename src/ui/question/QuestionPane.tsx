/** The question that is open, in place of network and details. Its heading takes the focus when it opens, and gives it back. */
import { useEffect, useRef, useState } from 'react';
import { isSameQuestion, type Question } from '../../view/question';
import { AccountsView } from '../accounts/AccountsView';
import { PairView } from '../pair/PairView';
import { PathsView } from '../paths/PathsView';
import styles from './QuestionPane.module.css';

const NAMES = { pair: 'Ledger', accounts: 'Accounts', paths: 'Paths' } as const;

export const QuestionPane = ({ question }: { readonly question: Question }) => {
  const pane = useRef<HTMLDivElement>(null);
  const asked = useRef<Question>(null);
  // Looked up while rendering: once this is on screen, what lies under it cannot hold the focus any more.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    function takeTheFocus() {
      if (isSameQuestion(asked.current, question)) return;
      asked.current = question;
      pane.current?.scrollTo?.(0, 0);
      // A button within that changes the question keeps it; a page opened with a question begins as every page.
      if (opener === document.body || pane.current?.contains(document.activeElement)) return;
      pane.current?.querySelector('h2')?.focus({ preventScroll: true });
    },
    [question, opener],
  );
  useEffect(
    function giveTheFocusBack() {
      return () => {
        if (document.activeElement !== document.body) return; // it has gone elsewhere already
        const back =
          opener?.isConnected && opener !== document.body ? opener : document.querySelector('main');
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      };
    },
    [opener],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form controls are grouped here
    <div
      ref={pane}
      className={styles.pane}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label={NAMES[question.kind]}
    >
      <QuestionView question={question} />
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
