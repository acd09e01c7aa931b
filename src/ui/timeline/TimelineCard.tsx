/**
 * The card over a mark: what it is, and each of its dates as the source writes it with what follows from the words. The
 * list of engagements says the same in words.
 */
import { rangeOf } from '../../graph/dates';
import type { Engagement } from '../../graph/schema';
import { capitalised, kindOfEngagementInWords } from '../../graph/words';
import { noDateInWords } from '../../view/filter-in-words';
import { WhenInWords } from '../details/WhenInWords';
import { useView } from '../use-view';
import styles from './TimelineCard.module.css';

interface TimelineCardProps {
  /** Pixels from the left of the chart to its middle. */
  readonly at: number;
  readonly width: number;
  readonly engagements: readonly Engagement[];
  /** What it says of several engagements together. */
  readonly heading?: string;
}

const HALF_WIDTH = 150;
/** Names that it has room for. */
const MOST = 5;

export const TimelineCard = ({ at, width, engagements, heading }: TimelineCardProps) => {
  const { index } = useView();
  const [engagement, ...others] = engagements;
  if (!engagement) return null;
  return (
    <div
      className={styles.card}
      aria-hidden
      style={{ left: Math.max(HALF_WIDTH, Math.min(width - HALF_WIDTH, at)) }}
    >
      {others.length > 0 ? (
        <>
          <p className={styles.name}>{heading}</p>
          {engagements.slice(0, MOST).map(({ id, label }) => (
            <p key={id}>{label}</p>
          ))}
          {engagements.length > MOST && <p className={styles.note}>and {engagements.length - MOST} more</p>}
        </>
      ) : (
        <>
          <p className={styles.kind}>
            {capitalised(kindOfEngagementInWords[engagement.kind])}
            {engagement.status !== 'occurred' && ` · ${engagement.status}`}
          </p>
          <p className={styles.name}>{engagement.label}</p>
          {engagement.dates.length === 0 && <p className={styles.note}>{noDateInWords(index, engagement)}</p>}
          {engagement.dates.map((when) => (
            <p key={`${when.edtf} ${when.asWritten}`} className={styles.date}>
              <WhenInWords when={when} />
            </p>
          ))}
          <Note engagement={engagement} />
        </>
      )}
    </div>
  );
};

const Note = ({ engagement: { dates } }: { readonly engagement: Engagement }) => {
  const range = rangeOf(dates);
  if (range?.disputed) return <p className={styles.note}>The accounts differ.</p>;
  if (!range && dates.length > 0) return <p className={styles.note}>No day follows from these words.</p>;
  return null;
};
