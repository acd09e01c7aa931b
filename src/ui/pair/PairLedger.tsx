/**
 * The ledger: every engagement between the two in the order of time, what each side said in a column of its own, and after
 * them those in which one was only talked about.
 */
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { type Pair, saidIn } from '../../graph/pair/pair';
import type { Engagement, Statement } from '../../graph/schema';
import { capitalised } from '../../graph/words';
import type { PairQuestion } from '../../view/question';
import { useKept } from '../question/use-kept';
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
  const both = saidIn(pair, 'between', 'saidByBoth').length;
  return (
    <div className={styles.ledger}>
      <Part
        heading="Engagements between them"
        part="between"
        pair={pair}
        order={order}
        note={both > 0 && `Together they said ${both} more.`}
      />
      <Part
        heading="One took part, the other was talked about"
        part="talkedAbout"
        pair={pair}
        order={order}
        note="These are talks with others, or words to the public: no contact of the two."
      />
    </div>
  );
};

interface PartProps extends PairLedgerProps {
  readonly heading: string;
  readonly part: 'between' | 'talkedAbout';
  readonly note: string | false;
}

/** Its columns count what stands in it. A section of its own, with whose end the heads of its columns go out of sight. */
const Part = ({ heading, part, pair, order, note }: PartProps) => {
  const { index } = useView();
  const { a, b } = pair;
  const [nameA, nameB] = [sideInWords(index, a), sideInWords(index, b)];
  const count = pair[part].dated.length + pair[part].undated.length;
  if (count === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>
        {heading} <span className={styles.count}>{count}</span>
      </h3>
      <div className={styles.columns}>
        <ColumnHead name={nameA} other={nameB} otherId={b} said={saidIn(pair, part, 'saidByA')} />
        <ColumnHead name={nameB} other={nameA} otherId={a} said={saidIn(pair, part, 'saidByB')} />
      </div>
      {note && <p className={styles.note}>{note}</p>}
      <Entries pair={pair} part={part} order={order} />
    </section>
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

const Entries = ({ pair, part, order }: Pick<PartProps, 'pair' | 'part' | 'order'>) => {
  const { dated, undated } = pair[part];
  return (
    <>
      {dated.length > 0 && (
        <EntryList
          name={`${part} dated`}
          pair={pair}
          engagements={order === 'oldest' ? dated : [...dated].reverse()}
        />
      )}
      {undated.length > 0 && (
        <>
          <h4 className={styles.undated}>
            No day is told <span className={styles.count}>{undated.length}</span>
          </h4>
          <EntryList name={`${part} undated`} pair={pair} engagements={undated} />
        </>
      )}
    </>
  );
};

/** More are shown when they are asked for, and on paper: thousands of quotes would keep the page from answering. */
const SHOWN_AT_FIRST = 50;

interface EntryListProps {
  /** By which this list is known when a reader comes back to it. */
  readonly name: string;
  readonly pair: Pair;
  readonly engagements: readonly Engagement[];
}

const EntryList = ({ name, pair, engagements }: EntryListProps) => {
  const [most, setMost] = useKept<number>(name, SHOWN_AT_FIRST);
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
