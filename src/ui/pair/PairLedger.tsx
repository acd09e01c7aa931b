/**
 * The ledger: every engagement between the two in the order of time, what each side said in a column of its own, and after
 * them those in which one was only talked about.
 */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Chronology } from '../../graph/pair/chronology';
import { type Pair, saidIn } from '../../graph/pair/pair';
import type { Engagement, Statement } from '../../graph/schema';
import { capitalised } from '../../graph/words';
import type { PairQuestion } from '../../view/question';
import { useView } from '../use-view';
import { LedgerEntry } from './LedgerEntry';
import styles from './PairLedger.module.css';
import { sideInWords } from './pair-words';
import { useIsPrinting } from './use-is-printing';

interface PairLedgerProps {
  readonly pair: Pair;
  readonly order: PairQuestion['order'];
}

export const PairLedger = ({ pair, order }: PairLedgerProps) => {
  const { index } = useView();
  const { a, b, between, talkedAbout } = pair;
  const [nameA, nameB] = [sideInWords(index, a), sideInWords(index, b)];
  if (pair.entries.size === 0) return null;
  const count = between.dated.length + between.undated.length;
  const both = saidIn(pair, 'saidByBoth').length;
  return (
    <div className={styles.ledger}>
      <h3 className={styles.heading}>
        Engagements between them <span className={styles.count}>{count}</span>
      </h3>
      <div className={styles.columns}>
        <ColumnHead name={nameA} other={nameB} otherId={b} said={saidIn(pair, 'saidByA')} />
        <ColumnHead name={nameB} other={nameA} otherId={a} said={saidIn(pair, 'saidByB')} />
      </div>
      {both > 0 && <p className={styles.note}>Together they said {both} more.</p>}
      <Entries pair={pair} chronology={between} order={order} />
      {talkedAbout.dated.length + talkedAbout.undated.length > 0 && (
        <>
          <h3 className={styles.heading}>
            One took part, the other was talked about{' '}
            <span className={styles.count}>{talkedAbout.dated.length + talkedAbout.undated.length}</span>
          </h3>
          <p className={styles.note}>
            These are talks with others, or words to the public: no contact of the two.
          </p>
          <Entries pair={pair} chronology={talkedAbout} order={order} />
        </>
      )}
    </div>
  );
};

interface ColumnHeadProps {
  readonly name: string;
  readonly other: string;
  readonly otherId: Pair['a'];
  readonly said: readonly Statement[];
}

const ColumnHead = ({ name, other, otherId, said }: ColumnHeadProps) => {
  const about = said.filter((statement) => statement.about === otherId).length;
  return (
    <div className={styles.columnHead}>
      <h4>
        {capitalised(name)} said <span className={styles.count}>{said.length}</span>
      </h4>
      {otherId.startsWith('country:') && said.length > 0 && (
        <p>
          {about === said.length ? 'all' : about === 0 ? 'none' : about} of them about {other}
        </p>
      )}
    </div>
  );
};

interface EntriesProps extends PairLedgerProps {
  readonly chronology: Chronology;
}

const Entries = ({ pair, chronology: { dated, undated }, order }: EntriesProps) => (
  <>
    {dated.length > 0 && (
      <EntryList pair={pair} engagements={order === 'oldest' ? dated : [...dated].reverse()} />
    )}
    {undated.length > 0 && (
      <>
        <h4 className={styles.undated}>
          No day is told <span className={styles.count}>{undated.length}</span>
        </h4>
        <EntryList pair={pair} engagements={undated} />
      </>
    )}
  </>
);

/** More are shown when they are asked for, and on paper: thousands of quotes would keep the page from answering. */
const SHOWN_AT_FIRST = 50;

interface EntryListProps {
  readonly pair: Pair;
  readonly engagements: readonly Engagement[];
}

const EntryList = ({ pair, engagements }: EntryListProps) => {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const list = useRef<HTMLOListElement>(null);
  const isPrinting = useIsPrinting();
  const shown = isPrinting ? engagements : engagements.slice(0, most);
  const showMore = () => {
    flushSync(() => setMost(most + SHOWN_AT_FIRST));
    list.current?.children[most]?.querySelector('a')?.focus();
  };
  return (
    <>
      <ol ref={list}>
        {shown.map(({ id }) => {
          const entry = pair.entries.get(id);
          return entry && <LedgerEntry key={id} pair={pair} entry={entry} />;
        })}
      </ol>
      {shown.length < engagements.length && (
        <button type="button" className={styles.more} onClick={showMore}>
          Show more of {engagements.length}
        </button>
      )}
    </>
  );
};
