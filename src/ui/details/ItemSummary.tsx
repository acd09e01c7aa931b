/** The selected item at a glance. Everything here stands again below it, with its quotes. */
import type { ReactNode } from 'react';
import { rangeOf } from '../../graph/dates';
import { participantIdOf } from '../../graph/dealings';
import { type ItemId, isLineId, isStatementId } from '../../graph/ids';
import type { Engagement } from '../../graph/schema';
import { countryInWords, partInWords } from '../../graph/words';
import { noDateInWords } from '../../view/filter-in-words';
import { useView } from '../use-view';
import { ItemLink } from './ItemLink';
import styles from './ItemSummary.module.css';
import { JoinedNote } from './JoinedNote';
import { WhenInWords } from './WhenInWords';

export const ItemSummary = ({ item }: { readonly item: ItemId }) => {
  const { index } = useView();
  if (isLineId(item)) return null;
  if (isStatementId(item)) {
    const found = index.statements.get(item);
    if (!found) return null;
    const { statement, engagement } = found;
    return (
      <dl className={styles.summary}>
        <Row term="Said in">
          <ItemLink item={engagement.id}>{engagement.label}</ItemLink>
        </Row>
        <Row term="Speaker">
          <Links items={statement.speakers.map(participantIdOf)} />
        </Row>
        {statement.about && (
          <Row term="About">
            <ItemLink item={statement.about} />
          </Row>
        )}
        {statement.topics.length > 0 && (
          <Row term="Topics">
            <Links items={statement.topics} />
          </Row>
        )}
      </dl>
    );
  }
  const thing = index.things.get(item);
  if (thing?.kind === 'engagement')
    return (
      <>
        <EngagementSummary engagement={thing.record} />
        <JoinedNote joined={thing.record.joined} />
      </>
    );
  if (thing?.kind === 'topic')
    return (
      <p className={styles.note}>
        The heading is the annotator’s. The article’s own words are in the quotes.
      </p>
    );
  if (!thing || thing.kind === 'thing') return null;
  return (
    <>
      {thing.record.aliases.length > 0 && (
        <dl className={styles.summary}>
          <Row term="Also">{thing.record.aliases.join(', ')}</Row>
        </dl>
      )}
      {'joined' in thing.record && <JoinedNote joined={thing.record.joined} />}
    </>
  );
};

const EngagementSummary = ({ engagement }: { readonly engagement: Engagement }) => {
  const { index } = useView();
  const counts = new Map<string, number>();
  for (const id of index.evidenceOf(engagement.id)) {
    const reporter = index.evidence.get(id)?.reportedBy ?? null;
    const name = reporter ? index.nameOf(reporter) : 'The article’s own voice';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (
    <dl className={styles.summary}>
      <Row term="When">
        {engagement.dates.length === 0 && noDateInWords(index, engagement)}
        {engagement.dates.map((when) => (
          <span key={`${when.edtf} ${when.asWritten}`} className={styles.entry}>
            <WhenInWords when={when} />
          </span>
        ))}
        {rangeOf(engagement.dates)?.disputed && <small>The accounts differ</small>}
      </Row>
      {engagement.places.length > 0 && (
        <Row term="Where">
          {engagement.places.map(({ asWritten }) => (
            <span key={asWritten} className={styles.entry}>
              “{asWritten}”
            </span>
          ))}
        </Row>
      )}
      <Row term="Who">
        {engagement.participants.map((participant) => (
          <span key={participantIdOf(participant)} className={styles.entry}>
            <ItemLink item={participantIdOf(participant)} />, for{' '}
            <ItemLink item={participant.onBehalfOf}>
              {countryInWords(index.nameOf(participant.onBehalfOf))}
            </ItemLink>{' '}
            <small>({partInWords(engagement.status, participant.role)})</small>
          </span>
        ))}
      </Row>
      {engagement.topics.length > 0 && (
        <Row term="Topics">
          <Links items={engagement.topics.map(({ topic }) => topic)} />
        </Row>
      )}
      <Row term="Quotes">
        {[...counts].map(([name, count]) => (
          <span key={name} className={styles.entry}>
            {name}: {count}
          </span>
        ))}
      </Row>
    </dl>
  );
};

const Row = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div className={styles.row}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Links = ({ items }: { readonly items: readonly ItemId[] }) =>
  items.map((item, at) => (
    <span key={item}>
      {at > 0 && ', '}
      <ItemLink item={item} />
    </span>
  ));
