/** What is told where nothing connects two things: the limit that stands in the way, or what comes nearest. */
import { useMemo } from 'react';
import { datesInWords } from '../../graph/dates';
import { NO_FILTER } from '../../graph/filter';
import { type ThingId, thingKindOf } from '../../graph/ids';
import {
  lifted,
  liftOf,
  type Nearest,
  nearestOf,
  type Reach,
  shorterReachOf,
} from '../../graph/paths/missing';
import { liftInWords, thingInSentence } from '../../graph/paths/words';
import type { EngagementId } from '../../graph/schema';
import { capitalised, counted } from '../../graph/words';
import type { PathsQuestion } from '../../view/question';
import { ItemLink } from '../details/ItemLink';
import { useView } from '../use-view';
import styles from './PathsMissing.module.css';

interface PathsMissingProps {
  readonly question: PathsQuestion;
  readonly onLift: () => void;
}

export const PathsMissing = ({ question, onLift }: PathsMissingProps) => {
  const { index, dispatch } = useView();
  const lift = useMemo(() => liftOf(index, question), [index, question]);
  if (!lift) return <WhatThereIs question={question} />;
  return (
    <p className={styles.lift}>
      {liftInWords(lift, question)}
      <button
        type="button"
        onClick={() => {
          if (lift.limits.includes('filter')) dispatch({ type: 'filterPicked', filter: NO_FILTER });
          dispatch({ type: 'questionAsked', question: lifted(question, lift.limits) });
          onLift();
        }}
      >
        Show that
      </button>
    </p>
  );
};

const WhatThereIs = ({ question }: { readonly question: PathsQuestion }) => {
  const { index } = useView();
  const { from, to } = question;
  const nearest = useMemo(() => nearestOf(index, { from, to }), [index, from, to]);
  const reach = useMemo(() => shorterReachOf(index, { from, to }), [index, from, to]);
  return (
    <div className={styles.told}>
      {nearest && <NearestInWords nearest={nearest} />}
      <ReachInWords reach={reach} />
    </div>
  );
};

const NearestInWords = ({ nearest }: { readonly nearest: Nearest }) => {
  const { from, to, thing, engagements, common } = nearest;
  return (
    <p>
      {engagements === 0 ? (
        'No engagement leads nearer. '
      ) : (
        <>
          The nearest to <Named id={to} /> that <Named id={from} /> reaches is <Named id={thing} />, in{' '}
          {counted(engagements, 'engagement')}.{' '}
        </>
      )}
      {common === thing || common === to ? (
        <>
          <Named id={thing} isFirst /> is {thingKindOf(to) === 'engagement' ? 'named in' : 'tied to'}{' '}
          <Named id={to} />.
        </>
      ) : (
        <>
          <Named id={thing} isFirst /> and <Named id={to} /> have in common: <ItemLink item={common} />.
        </>
      )}
    </p>
  );
};

/** As many as are named; the rest is counted. */
const MOST_NAMED = 8;

const ReachInWords = ({ reach: { of, things, engagements, notHeld } }: { readonly reach: Reach }) => {
  const { index } = useView();
  if (engagements.length === 0)
    return (
      <>
        <p>
          <Named id={of} isFirst />{' '}
          {notHeld.some((id) => id === of)
            ? `is ${statusOf(index.things.get(of))}.`
            : `is named in no engagement that took place${index.whole.graph === index.graph ? '' : ' and that the filter leaves'}.`}
        </p>
        <EngagementLinks ids={notHeld.filter((id) => id !== of)} />
      </>
    );
  const named = things.slice(0, MOST_NAMED);
  return (
    <>
      <p>
        From <Named id={of} />, {counted(engagements.length, 'engagement')}{' '}
        {engagements.length === 1 ? 'leads' : 'lead'}{' '}
        {things.length === 0 ? 'to nothing else' : 'no further than to '}
        {named.map((id, at) => (
          <span key={id}>
            {at > 0 && (at === things.length - 1 ? ' and ' : ', ')}
            <Named id={id} />
          </span>
        ))}
        {things.length > named.length && ` and ${things.length - named.length} more`}.
      </p>
      <EngagementLinks ids={engagements} />
    </>
  );
};

const statusOf = (thing: ReturnType<ReturnType<typeof useView>['index']['things']['get']>): string => {
  if (thing?.kind !== 'engagement') return '';
  return thing.record.status === 'planned' ? 'still to come' : 'denied';
};

const EngagementLinks = ({ ids }: { readonly ids: readonly EngagementId[] }) => {
  const { index } = useView();
  return (
    <ul className={styles.engagements}>
      {ids.slice(0, MOST_NAMED).map((id) => {
        const thing = index.things.get(id);
        if (thing?.kind !== 'engagement') return null;
        const { dates, status } = thing.record;
        return (
          <li key={id}>
            <ItemLink item={id} />
            <small>
              {[datesInWords(dates) ?? 'no date is told', ...(status === 'occurred' ? [] : [status])].join(
                ' · ',
              )}
            </small>
          </li>
        );
      })}
      {ids.length > MOST_NAMED && <li>and {ids.length - MOST_NAMED} more</li>}
    </ul>
  );
};

const Named = ({ id, isFirst = false }: { readonly id: ThingId; readonly isFirst?: boolean }) => {
  const { index } = useView();
  const words = thingInSentence(index, id);
  return <ItemLink item={id}>{isFirst ? capitalised(words) : words}</ItemLink>;
};
