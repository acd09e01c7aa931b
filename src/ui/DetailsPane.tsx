/** What is known of the selected item: each fact in a line, and under it the quotes that say so. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { participantIdOf } from '../graph/dealings';
import type { Fact, FactKind } from '../graph/facts';
import { type ItemId, isLineId, isStatementId } from '../graph/ids';
import type { Engagement } from '../graph/schema';
import { articleBefore, counted, lineInWords, roleInWords } from '../graph/words';
import styles from './DetailsPane.module.css';
import { FactList } from './FactList';
import { ItemLink } from './ItemLink';
import { itemKindInWords } from './item-kind';
import { useView } from './use-view';
import { WhenInWords } from './WhenInWords';

/** The sections of details, in the order in which a reader asks. */
const SECTIONS: readonly (readonly [kind: FactKind, heading: string])[] = [
  ['occurrence', 'Took place'],
  ['date', 'When'],
  ['place', 'Where'],
  ['post', 'Posts'],
  ['affiliation', 'Belongs to'],
  ['participation', 'Took part'],
  ['statement', 'Statements'],
  ['topic', 'Topics'],
  ['concern', 'Talked about'],
  ['report', 'Reported by'],
  ['name', 'Named in the source'],
];

export const DetailsPane = () => {
  const { index, state, dispatch } = useView();
  const { selection } = state;
  const pane = useRef<HTMLDivElement>(null);
  useEffect(
    function startAtTheTop() {
      if (selection !== undefined) pane.current?.scrollTo?.(0, 0);
    },
    [selection],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: no form controls are grouped here
    <div ref={pane} className={styles.pane} tabIndex={0} role="group" aria-label="Facts and quotes">
      {selection ? (
        <>
          <header className={styles.header}>
            <p className={styles.kind}>{itemKindInWords(index, selection)}</p>
            <Title item={selection} />
            <button
              type="button"
              className={styles.close}
              aria-label="Clear selection"
              title="Clear selection"
              onClick={() => dispatch({ type: 'selectionCleared' })}
            >
              <X size={18} aria-hidden />
            </button>
          </header>
          <Summary item={selection} />
          <Sections facts={index.factsShownUnder(selection)} item={selection} />
          <PrintedSources item={selection} />
        </>
      ) : (
        <Overview />
      )}
    </div>
  );
};

const Title = ({ item }: { readonly item: ItemId }) => {
  const { index } = useView();
  const line = isLineId(item) ? index.lines.get(item) : undefined;
  if (line)
    return (
      <h2>
        <ItemLink item={line.from} /> <span className={styles.verb}>{lineInWords[line.kind]}</span>{' '}
        <ItemLink item={line.to} />
      </h2>
    );
  const thing = isStatementId(item) || isLineId(item) ? undefined : index.things.get(item);
  return <h2>{thing?.kind === 'engagement' ? thing.record.label : index.itemNameOf(item)}</h2>;
};

const Sections = ({ facts, item }: { readonly facts: readonly Fact[]; readonly item: ItemId }) => (
  <>
    {SECTIONS.map(([kind, heading]) => {
      const members = facts.filter((fact) => fact.kind === kind);
      if (members.length === 0) return null;
      return (
        <section key={kind} className={styles.section}>
          <h3>
            {heading}
            {members.length > 1 && <span className={styles.count}> {members.length}</span>}
          </h3>
          <FactList facts={members} under={item} />
        </section>
      );
    })}
  </>
);

/** On paper nothing can be clicked: there the sources are written out in full. */
const PrintedSources = ({ item }: { readonly item: ItemId }) => {
  const { index } = useView();
  const sources = new Set(index.evidenceOf(item).map((id) => index.evidence.get(id)?.source));
  return (
    <footer className={styles.sources}>
      {index.graph.sources
        .filter(({ id }) => sources.has(id))
        .map(({ id, headline, publisher, url }) => (
          <p key={id}>
            {publisher}: “{headline}”{url && `, ${url}`}
          </p>
        ))}
    </footer>
  );
};

/** The item at a glance. Everything here stands again below, with its quotes. */
const Summary = ({ item }: { readonly item: ItemId }) => {
  const { index } = useView();
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
  if (isLineId(item)) return null;
  const thing = index.things.get(item);
  if (thing?.kind === 'engagement') return <EngagementSummary engagement={thing.record} />;
  if (thing?.kind === 'topic')
    return (
      <p className={styles.note}>
        The heading is the annotator’s. The article’s own words are in the quotes.
      </p>
    );
  if (thing && 'aliases' in thing.record && thing.record.aliases.length > 0)
    return (
      <dl className={styles.summary}>
        <Row term="Also">{thing.record.aliases.join(', ')}</Row>
      </dl>
    );
  return null;
};

const EngagementSummary = ({ engagement }: { readonly engagement: Engagement }) => {
  const { index } = useView();
  const quotes = index.evidenceOf(engagement.id);
  const ofReporter = new Map<string, number>();
  for (const id of quotes) {
    const reporter = index.evidence.get(id)?.reportedBy ?? null;
    const name = reporter ? index.nameOf(reporter) : 'The article’s own voice';
    ofReporter.set(name, (ofReporter.get(name) ?? 0) + 1);
  }
  return (
    <dl className={styles.summary}>
      <Row term="When">
        <WhenInWords when={engagement.date} />
      </Row>
      {engagement.place && <Row term="Where">“{engagement.place.asWritten}”</Row>}
      <Row term="Who">
        {engagement.participants.map((participant) => (
          <span key={participantIdOf(participant)} className={styles.line}>
            <ItemLink item={participantIdOf(participant)} />, for{' '}
            {articleBefore(index.nameOf(participant.onBehalfOf))}
            <ItemLink item={participant.onBehalfOf} /> <small>({roleInWords[participant.role]})</small>
          </span>
        ))}
      </Row>
      {engagement.topics.length > 0 && (
        <Row term="Topics">
          <Links items={engagement.topics.map(({ topic }) => topic)} />
        </Row>
      )}
      <Row term="Quotes">
        {[...ofReporter].map(([name, count]) => (
          <span key={name} className={styles.line}>
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

/** With nothing selected: what this graph holds, each engagement with the quotes that show it took place. */
const Overview = () => {
  const { index } = useView();
  const { graph } = index;
  return (
    <>
      <header className={styles.header}>
        <p className={styles.kind}>In this graph</p>
        <h2>{graph.title}</h2>
      </header>
      <p className={styles.note}>
        {counted(graph.engagements.length, 'engagement')} of {counted(graph.officials.length, 'official')},{' '}
        {counted(graph.countries.length, 'country', 'countries')}, {counted(graph.sources.length, 'article')}.
        Choose anything in the network to read the sentences behind it.
      </p>
      {graph.engagements.map((engagement) => (
        <section key={engagement.id} className={styles.section}>
          <h3>
            <ItemLink item={engagement.id}>{engagement.label}</ItemLink>
          </h3>
          <FactList
            facts={index
              .factsShownUnder(engagement.id)
              .filter(({ kind }) => kind === 'occurrence' || kind === 'date')}
            under={engagement.id}
          />
        </section>
      ))}
    </>
  );
};
