/** What is between these two: a ledger of their engagements in two columns, and what they have in common. */
import { ArrowLeftRight, Scale } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ThingId } from '../../graph/ids';
import { evidenceOfPair, pairOf } from '../../graph/pair/pair';
import { capitalised } from '../../graph/words';
import type { PairQuestion } from '../../view/question';
import { ReadingNote } from '../archive/ReadingNote';
import { ItemLink } from '../details/ItemLink';
import { PrintedSources } from '../details/PrintedSources';
import { ActionButton } from '../question/ActionButton';
import { ComparePicker } from '../question/ComparePicker';
import { QuestionHeader } from '../question/QuestionHeader';
import { Segmented } from '../Segmented';
import { useView } from '../use-view';
import { PairInCommon } from './PairInCommon';
import { PairLedger } from './PairLedger';
import { PairSummary } from './PairSummary';
import styles from './PairView.module.css';
import { sideInWords } from './pair-words';

export const PairView = ({ question }: { readonly question: PairQuestion }) => {
  const { index, dispatch } = useView();
  const [isComparing, setComparing] = useState(false);
  const { a, b, order } = question;
  const pair = useMemo(() => pairOf(index, a, b), [index, a, b]);
  const evidence = useMemo(() => evidenceOfPair(index, pair), [index, pair]);
  const ask = (change: Partial<PairQuestion>) =>
    dispatch({ type: 'questionAsked', question: { ...question, ...change } });
  return (
    <div className={styles.view}>
      <QuestionHeader
        asks="What is between these two?"
        title={
          <>
            <ItemLink item={a}>{capitalised(sideInWords(index, a))}</ItemLink> and{' '}
            <ItemLink item={b}>{sideInWords(index, b)}</ItemLink>
          </>
        }
      >
        <Segmented
          legend="Order"
          options={ORDERS}
          chosen={order}
          onPick={(picked) => ask({ order: picked })}
        />
        <div className={styles.buttons}>
          <ActionButton icon={<ArrowLeftRight size={15} aria-hidden />} onClick={() => ask({ a: b, b: a })}>
            Swap
          </ActionButton>
          <ActionButton icon={<Scale size={15} aria-hidden />} opensDialog onClick={() => setComparing(true)}>
            Compare with…
          </ActionButton>
        </div>
        <ComparePicker
          one={a}
          isOpen={isComparing}
          onPick={(other: ThingId) => {
            setComparing(false);
            ask({ b: other });
          }}
          onClose={() => setComparing(false)}
        />
      </QuestionHeader>
      <ReadingNote of="both" />
      <PairSummary pair={pair} />
      <PairLedger pair={pair} order={order} />
      <PairInCommon pair={pair} />
      <PrintedSources evidence={evidence} />
    </div>
  );
};

const ORDERS = [
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const;
