/** One engagement in the ledger: when, what, who on each side, what each of them said, and the quotes that tell of it. */
import { rangeOf } from '../../graph/dates';
import { participantIdOf } from '../../graph/dealings';
import type { Fact } from '../../graph/fact';
import type { ThingId } from '../../graph/ids';
import type { Pair, PairEntry } from '../../graph/pair/pair';
import { actsFor, takesPart } from '../../graph/pair/sides';
import type { Engagement, Participant, Statement } from '../../graph/schema';
import {
  capitalised,
  counted,
  countryInWords,
  kindOfEngagementInWords,
  partInWords,
} from '../../graph/words';
import { noDateInWords } from '../../view/filter-in-words';
import { hueOfCountry, hueOfThing } from '../../view/hues';
import { Basis } from '../details/Basis';
import { FactList } from '../details/FactList';
import { ItemLink } from '../details/ItemLink';
import { Quote } from '../details/Quote';
import { SourceCount } from '../details/SourceCount';
import { WhenInWords } from '../details/WhenInWords';
import { useView } from '../use-view';
import styles from './LedgerEntry.module.css';
import { MoreFacts } from './MoreFacts';
import { sideInWords } from './pair-words';

interface LedgerEntryProps {
  readonly pair: Pair;
  readonly entry: PairEntry;
}

export const LedgerEntry = ({ pair, entry }: LedgerEntryProps) => {
  const { index } = useView();
  const { engagement, saidByA, saidByB, saidByBoth } = entry;
  const { id, label, dates, kind, status, participants, topics } = engagement;
  const facts = index.factsShownUnder(id);
  const factsOf = (statements: readonly Statement[]): readonly Fact[] => {
    const ids = new Set<string>(statements.map((statement) => statement.id));
    return facts.filter((fact) => ids.has(fact.id));
  };
  const shown = new Set(factsOf([...saidByA, ...saidByB, ...saidByBoth]));
  const rest = facts.filter((fact) => fact.kind !== 'occurrence' && !shown.has(fact));
  const others = participants.filter(
    (participant) => !actsFor(participant, pair.a) && !actsFor(participant, pair.b),
  );
  return (
    <li className={styles.entry} data-status={status}>
      <div className={styles.when}>
        {dates.length === 0 && noDateInWords(index, engagement)}
        {dates.map((when) => (
          <p key={`${when.edtf} ${when.asWritten}`}>
            <WhenInWords when={when} />
          </p>
        ))}
        {rangeOf(dates)?.disputed && <p className={styles.quiet}>The accounts differ</p>}
      </div>
      <h4 className={styles.label}>
        <ItemLink item={id}>{label}</ItemLink>
      </h4>
      <p className={styles.quiet}>
        {capitalised(kindOfEngagementInWords[kind])}
        {status !== 'occurred' && (
          <>
            {' · '}
            <strong className={styles.status}>{status}</strong>
          </>
        )}
        {topics.length > 0 && ' · about '}
        {topics.map(({ topic }, at) => (
          <span key={topic}>
            {at > 0 && ', '}
            <ItemLink item={topic} />
          </span>
        ))}
      </p>
      {facts
        .filter((fact) => fact.kind === 'occurrence')
        .map((fact) => (
          <div key={fact.id} className={styles.occurrence}>
            {fact.evidence.map((quote) => (
              <Quote key={quote} id={quote} />
            ))}
            <SourceCount fact={fact} />
            {fact.basis && <Basis words={fact.basis} />}
          </div>
        ))}
      <div className={styles.sides}>
        <Side pair={pair} side={pair.a} other={pair.b} entry={entry} facts={factsOf(saidByA)} />
        <Side pair={pair} side={pair.b} other={pair.a} entry={entry} facts={factsOf(saidByB)} />
      </div>
      {saidByBoth.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: no form controls are grouped here
        <div role="group" aria-label="Both said" className={styles.both}>
          <p className={styles.says}>
            Both said <span className={styles.quiet}>{saidByBoth.length}</span>
          </p>
          <FactList facts={factsOf(saidByBoth)} under={pair.a} />
        </div>
      )}
      {others.length > 0 && (
        <p className={styles.quiet}>
          {status === 'occurred' ? 'Also took part' : 'Also named'}:{' '}
          <Participants participants={others} status={status} side={pair.a} />
        </p>
      )}
      <MoreFacts
        label={`${counted(rest.length, 'more fact')}, with quotes`}
        facts={rest}
        under={id}
        section="ledger"
      />
    </li>
  );
};

interface SideProps extends LedgerEntryProps {
  readonly side: ThingId;
  readonly other: ThingId;
  /** What this side alone said. */
  readonly facts: readonly Fact[];
}

const Side = ({ side, other, entry: { engagement }, facts }: SideProps) => {
  const { index } = useView();
  const name = capitalised(sideInWords(index, side));
  const country = index.whole.things.get(side);
  const hue = country?.kind === 'country' ? hueOfCountry(index, country.record.id) : hueOfThing(index)(side);
  const present = engagement.participants.filter((participant) => actsFor(participant, side));
  const isOtherPresent = takesPart(engagement, other);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form controls are grouped here
    <div
      role="group"
      aria-label={`${name} said`}
      className={styles.side}
      style={{ borderTopColor: hue === undefined ? undefined : `var(--hue-${hue})` }}
    >
      {present.length > 0 ? (
        <p>
          <Participants participants={present} status={engagement.status} side={side} />
        </p>
      ) : (
        <p className={styles.quiet}>{name} took no part; it was talked about.</p>
      )}
      {facts.length > 0 && (
        <>
          <p className={styles.says}>
            {name} said <span className={styles.quiet}>{facts.length}</span>
          </p>
          <FactList facts={facts} under={side} />
        </>
      )}
      {facts.length === 0 && present.length > 0 && (
        <p className={styles.quiet}>
          {isOtherPresent
            ? `Nothing that ${sideInWords(index, side)} alone said is told.`
            : `No statement about ${sideInWords(index, other)} is told.`}
        </p>
      )}
    </div>
  );
};

interface ParticipantsProps {
  readonly participants: readonly Participant[];
  /** In what is planned or denied nobody has had a role. */
  readonly status: Engagement['status'];
  /** For whom they act is said unless it is this. */
  readonly side: ThingId;
}

const Participants = ({ participants, status, side }: ParticipantsProps) => {
  const { index } = useView();
  return participants.map((participant, at) => {
    const who = participantIdOf(participant);
    return (
      <span key={`${who} ${participant.onBehalfOf}`}>
        {at > 0 && ', '}
        <ItemLink item={who} />
        {participant.onBehalfOf !== side && `, for ${countryInWords(index.nameOf(participant.onBehalfOf))}`}{' '}
        <span className={styles.quiet}>({partInWords(status, participant.role)})</span>
      </span>
    );
  });
};
