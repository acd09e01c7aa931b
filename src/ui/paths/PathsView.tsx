/** How two things are connected: every shortest path, step by step, each step with its quotes. */
import { useMemo, useRef } from 'react';
import type { ThingId } from '../../graph/ids';
import { undatedOf } from '../../graph/paths/joining';
import { connectionOf } from '../../graph/paths/paths';
import { evidenceOfPaths } from '../../graph/paths/proof';
import { absenceInWords, connectionInWords, rulesInWords, thingInSentence } from '../../graph/paths/words';
import type { PathsQuestion } from '../../view/question';
import { ItemLink } from '../details/ItemLink';
import { PrintedSources } from '../details/PrintedSources';
import { QuestionHeader } from '../question/QuestionHeader';
import { useView } from '../use-view';
import { ConnectingPathView } from './ConnectingPathView';
import { PathsMissing } from './PathsMissing';
import { PathsTools } from './PathsTools';
import styles from './PathsView.module.css';

export const PathsView = ({ question }: { readonly question: PathsQuestion }) => {
  const { index } = useView();
  const { from, to, via, time } = question;
  const summary = useRef<HTMLParagraphElement>(null);
  const connection = useMemo(
    () => connectionOf(index, { from, to, via, time }),
    [index, from, to, via, time],
  );
  const undated = useMemo(() => undatedOf(index, { via }).length, [index, via]);
  const paths = connection?.paths ?? [];
  return (
    <>
      <QuestionHeader
        asks="How are they connected?"
        title={
          time === 'forward' ? (
            <>
              From <EndLink id={from} /> to <EndLink id={to} />
            </>
          ) : (
            <>
              <EndLink id={from} /> and <EndLink id={to} />
            </>
          )
        }
      >
        <PathsTools question={question} />
      </QuestionHeader>
      <p ref={summary} tabIndex={-1} className={styles.summary} aria-live="polite">
        {connection ? connectionInWords(connection) : absenceInWords(index, question)}
      </p>
      {!connection && (
        <PathsMissing
          question={question}
          // The button goes away with the limit that it lifts; what is then told keeps the focus.
          onLift={() => summary.current?.focus({ preventScroll: true })}
        />
      )}
      <p className={styles.rules}>{rulesInWords(question, undated).join(' ')}</p>
      {paths.map((path, at) => (
        <ConnectingPathView
          key={`${from} ${to} ${path.things.join(' ')}`}
          path={path}
          number={at + 1}
          of={paths.length}
        />
      ))}
      {connection && <PrintedSources evidence={evidenceOfPaths(index, paths)} />}
    </>
  );
};

const EndLink = ({ id }: { readonly id: ThingId }) => {
  const { index } = useView();
  return <ItemLink item={id}>{thingInSentence(index, id)}</ItemLink>;
};
