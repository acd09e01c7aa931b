/** What two sides have in common: topics, whom both dealt with, and what was talked about where each took part, each with the engagements and quotes. */
import type { ReactNode } from 'react';
import type { InCommon, SharedTopic } from '../../graph/pair/in-common';
import type { Pair } from '../../graph/pair/pair';
import type { Engagement } from '../../graph/schema';
import { capitalised, counted } from '../../graph/words';
import { ItemLink } from '../details/ItemLink';
import { useView } from '../use-view';
import { EngagementLinks } from './EngagementLinks';
import { MoreFacts } from './MoreFacts';
import styles from './PairInCommon.module.css';
import { reachInWords, sideInWords } from './pair-words';

export const PairInCommon = ({ pair }: { readonly pair: Pair }) => {
  const { index, state } = useView();
  const { a, topics, bothDealtWith, bothTalkedAbout } = pair;
  const isOfCountries = a.startsWith('country:');
  const third = isOfCountries ? 'third country' : 'third party';
  const reach = reachInWords(index, state.filter);
  return (
    <>
      <Section heading="Topics they share" count={topics.length} none={`None ${reach}.`}>
        {topics.map((topic) => (
          <Common key={topic.thing} pair={pair} common={topic} section="topics" />
        ))}
      </Section>
      <Section
        heading="Whom both dealt with"
        count={bothDealtWith.length}
        none={`No ${third} that both dealt with ${reach}.`}
      >
        {bothDealtWith.map((common) => (
          <Common key={common.thing} pair={pair} common={common} section="dealt with" />
        ))}
      </Section>
      <Section
        heading="Talked about where each took part"
        count={bothTalkedAbout.length}
        none={`No ${third} that was talked about where each took part ${reach}.`}
      >
        {bothTalkedAbout.map((common) => (
          <Common key={common.thing} pair={pair} common={common} section="talked about" />
        ))}
      </Section>
    </>
  );
};

interface SectionProps {
  readonly heading: string;
  readonly count: number;
  /** What is said where there is nothing. */
  readonly none: string;
  readonly children: ReactNode;
}

const Section = ({ heading, count, none, children }: SectionProps) => (
  <section className={styles.section}>
    <h3>
      {heading} {count > 0 && <span className={styles.count}>{count}</span>}
    </h3>
    {count > 0 ? <ul className={styles.list}>{children}</ul> : <p className={styles.quiet}>{none}</p>}
  </section>
);

interface CommonProps {
  readonly pair: Pair;
  readonly common: InCommon | SharedTopic;
  readonly section: string;
}

const Common = ({ pair, common, section }: CommonProps) => {
  const { index } = useView();
  const { thing, a, b, facts } = common;
  const quotes = new Set(facts.flatMap(({ evidence }) => evidence)).size;
  return (
    <li className={styles.common}>
      <h4>
        <ItemLink item={thing}>{capitalised(sideInWords(index, thing))}</ItemLink>
      </h4>
      {'between' in common && <Where who="With each other" engagements={common.between} />}
      <Where who={whoInWords(sideInWords(index, pair.a), common)} engagements={a} />
      <Where who={whoInWords(sideInWords(index, pair.b), common)} engagements={b} />
      <MoreFacts label={counted(quotes, 'quote')} facts={facts} under={thing} section={section} />
    </li>
  );
};

const whoInWords = (side: string, common: InCommon | SharedTopic): string =>
  'between' in common && common.between.length > 0 ? `${capitalised(side)}, elsewhere` : capitalised(side);

const Where = ({ who, engagements }: { readonly who: string; readonly engagements: readonly Engagement[] }) =>
  engagements.length > 0 && (
    <p>
      <span className={styles.quiet}>{who}:</span> <EngagementLinks engagements={engagements} />
    </p>
  );
