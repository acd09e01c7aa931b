/**
 * Why a file is not opened: what to do, and every problem with its place, those of one sort together. For a dialog or a
 * page that has the refusal's title as its heading.
 */
import { useMemo } from 'react';
import type { Refusal } from '../../graph/check/check-graph';
import { groupsOf, type ProblemGroup } from '../../graph/check/problem-groups';
import { countInWords, reportInText } from '../../graph/check/report';
import { visibleText } from '../../graph/visible-text';
import { counted, inFigures } from '../../graph/words';
import { CopyButton } from './CopyButton';
import styles from './RefusalReport.module.css';

interface RefusalReportProps {
  /** What the reader calls the file. */
  readonly name: string;
  readonly refusal: Refusal;
}

/** Of more, the count is told: nobody reads thousands of lines, and they would hold the page up. */
const MOST_PLACES = 20;
const MOST_GROUPS = 50;

export const RefusalReport = ({ name, refusal }: RefusalReportProps) => {
  const { advice, problems } = refusal;
  const groups = useMemo(() => groupsOf(problems), [problems]);
  return (
    <div className={styles.report}>
      {name !== '' && <p className={styles.name}>{visibleText(name)}</p>}
      <p>{advice}</p>
      {problems.length > 0 && (
        <>
          <p className={styles.count}>{countInWords(problems.length, groups.length)}</p>
          <ul className={styles.groups} aria-label="Problems">
            {groups.slice(0, MOST_GROUPS).map((group) => (
              <li key={`${group.place}\n${group.message}`}>
                {group.places.length === 1 ? <OneProblem {...group} /> : <ManyProblems {...group} />}
              </li>
            ))}
          </ul>
          {groups.length > MOST_GROUPS && (
            <p>and {counted(groups.length - MOST_GROUPS, 'other kind')}, all of them in the report to copy</p>
          )}
          <CopyButton label="Copy report" textOf={() => reportInText(name, refusal)} />
        </>
      )}
    </div>
  );
};

const OneProblem = ({ place, message }: ProblemGroup) => (
  <>
    <p>
      <code>{place}</code>
    </p>
    <p>{message}</p>
  </>
);

const ManyProblems = ({ place, message, places }: ProblemGroup) => (
  <>
    <p>
      <code>{place}</code> <span className={styles.times}>{inFigures(places.length)} times</span>
    </p>
    <p>{message}</p>
    <details className={styles.places}>
      <summary>Where</summary>
      <ul aria-label={`Places: ${place}`}>
        {places.slice(0, MOST_PLACES).map((each) => (
          <li key={`${each.place}\n${each.message ?? ''}`}>
            <code>{each.place}</code>
            {each.message && <p>{each.message}</p>}
          </li>
        ))}
      </ul>
      {places.length > MOST_PLACES && (
        <p>and {counted(places.length - MOST_PLACES, 'other')}, all of them in the report to copy</p>
      )}
    </details>
  </>
);
