/** A pair at a glance: how many engagements of which kind, the first and the last of them; or that none is told of. */
import type { ReactNode } from 'react';
import type { Contact } from '../../graph/pair/chronology';
import type { Pair } from '../../graph/pair/pair';
import type { Engagement } from '../../graph/schema';
import { KINDS_OF_ENGAGEMENT } from '../../graph/schema';
import { counted, kindOfEngagementInWords, listed } from '../../graph/words';
import { ItemLink } from '../details/ItemLink';
import { useView } from '../use-view';
import { EngagementLinks } from './EngagementLinks';
import styles from './PairView.module.css';
import { daysInWords, reachInWords, withinFilter } from './pair-words';

export const PairSummary = ({ pair }: { readonly pair: Pair }) => {
  const { index, state } = useView();
  const { between, firstContact, lastContact } = pair;
  const engagements = [...between.dated, ...between.undated];
  if (engagements.length === 0)
    return (
      <p className={styles.silence}>
        No engagement {reachInWords(index, state.filter)}. <span>That is as far as these sources tell.</span>
      </p>
    );
  const occurred = engagements.filter(({ status }) => status === 'occurred');
  const isOneAndTheSame =
    firstContact && firstContact.engagement === lastContact?.engagement && occurred.length === 1;
  const within = withinFilter(state.filter);
  return (
    <dl className={styles.summary}>
      <Row term="Engagements">{countsInWords(engagements)}</Row>
      {occurred.length === 0 && (
        <Row term="First contact told of">
          None that took place is told of {reachInWords(index, state.filter)}
        </Row>
      )}
      {occurred.length > 0 && !firstContact && (
        <Row term={`First contact told of${within}`}>No day is known</Row>
      )}
      {firstContact && (
        <Row term={`${isOneAndTheSame ? 'First and last contact' : 'First contact'} told of${within}`}>
          <ContactInWords contact={firstContact} than="earlier" />
        </Row>
      )}
      {lastContact && !isOneAndTheSame && (
        <Row term={`Last contact told of${within}`}>
          <ContactInWords contact={lastContact} than="later" />
        </Row>
      )}
    </dl>
  );
};

const Row = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div className={styles.row}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

interface ContactInWordsProps {
  readonly contact: Contact;
  readonly than: 'earlier' | 'later';
}

const ContactInWords = ({ contact: { engagement, rivals }, than }: ContactInWordsProps) => (
  <>
    {daysInWords(engagement)}: <ItemLink item={engagement.id}>{engagement.label}</ItemLink>
    {rivals.length > 0 && (
      <small className={styles.rivals}>
        May have been {than}: <EngagementLinks engagements={rivals} />
      </small>
    )}
  </>
);

/** '12: 7 meetings, 4 phone calls and 1 visit; of these 1 planned'. */
const countsInWords = (engagements: readonly Engagement[]): string => {
  const countOf = (key: 'kind' | 'status', value: string) =>
    engagements.filter((engagement) => engagement[key] === value).length;
  const kinds = KINDS_OF_ENGAGEMENT.flatMap((kind) => {
    const count = countOf('kind', kind);
    return count > 0 ? [counted(count, kindOfEngagementInWords[kind])] : [];
  });
  const statuses = (['planned', 'denied'] as const).flatMap((status) => {
    const count = countOf('status', status);
    return count > 0 ? [`${count} ${status}`] : [];
  });
  const total = kinds.length > 1 ? `${engagements.length}: ` : '';
  return `${total}${listed(kinds)}${statuses.length > 0 ? `; of these ${listed(statuses)}` : ''}`;
};
