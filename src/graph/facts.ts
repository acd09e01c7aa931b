/**
 * Takes a graph apart into facts: the smallest things that a reader can check, each with the quotes that prove it. Every
 * screen, list and export shows facts from here, so nothing can reach a reader without its sentence.
 */
import { normalisedDateOf } from './dates';
import { concernIdOf, dealingsOf, participantIdOf, talksAboutOf } from './dealings';
import { byReadingOrder, type ItemId, lineIdOf, type ThingId } from './ids';
import { namesOf } from './names';
import type { Engagement, EvidenceId, Graph, Statement, When } from './schema';
import { articleBefore, capitalised, kindOfEngagementInWords, listed, roleInWords } from './words';

export type FactKind =
  | 'name'
  | 'affiliation'
  | 'post'
  | 'occurrence'
  | 'date'
  | 'place'
  | 'participation'
  | 'topic'
  | 'concern'
  | 'report'
  | 'statement'
  | 'speaker';

export interface Fact {
  /** Stable: the record's id and the fact's place in it, `engagement:x#participant/official:y`. */
  readonly id: string;
  readonly kind: FactKind;
  /** The fact in one plain line. */
  readonly words: string;
  /** What choosing this fact selects. */
  readonly leadsTo: ItemId;
  /** The items whose details show this fact. */
  readonly shownUnder: readonly ItemId[];
  readonly evidence: readonly EvidenceId[];
  /** In words, what had to be inferred. */
  readonly basis?: string;
  readonly when?: When;
  /** Smaller facts that this one rests on: who 'the visiting dignitary' is. */
  readonly restsOn?: readonly Fact[];
}

type Proof = { readonly basis?: string | undefined; readonly evidence: readonly EvidenceId[] };

const proofOf = ({ basis, evidence }: Proof) => (basis === undefined ? { evidence } : { basis, evidence });

const countryInWords = (name: string): string => `${articleBefore(name)}${name}`;

const dateInWords = (when: When): string => {
  const normalised = normalisedDateOf(when);
  return normalised ? `“${when.asWritten}”: ${normalised}` : `“${when.asWritten}”`;
};

const STATUS_IN_WORDS = { occurred: 'took place', planned: 'is planned', denied: 'is denied' } as const;

/** Every fact of the graph. Each has at least one quote, because the schema admits no record without. */
export const factsOf = (graph: Graph): readonly Fact[] => {
  const names = namesOf(graph);
  const nameOf = (id: ThingId) => names.get(id) ?? id;
  const facts: Fact[] = [];

  // A topic has no fact of its own name: the name is a heading, and what is said of it is proven by each engagement.
  for (const record of [...graph.countries, ...graph.officials, ...graph.organisations])
    facts.push({
      id: `${record.id}#name`,
      kind: 'name',
      words: `Named: ${record.name}`,
      leadsTo: record.id,
      shownUnder: [record.id],
      ...proofOf(record),
    });

  for (const organisation of graph.organisations) {
    const { country: affiliation } = organisation;
    if (!affiliation) continue;
    const line = lineIdOf('belongs-to', organisation.id, affiliation.country);
    facts.push({
      id: `${organisation.id}#country`,
      kind: 'affiliation',
      words: `${organisation.name}: ${affiliation.relation} ${countryInWords(nameOf(affiliation.country))}`,
      leadsTo: line,
      shownUnder: [organisation.id, affiliation.country, line],
      ...proofOf(affiliation),
    });
  }

  for (const official of graph.officials)
    for (const post of official.posts) {
      const line = lineIdOf('represents', official.id, post.country);
      facts.push({
        id: `${official.id}#post/${post.title}/${post.country}`,
        kind: 'post',
        words: `${official.name}: ${post.title}, for ${countryInWords(nameOf(post.country))}`,
        leadsTo: line,
        shownUnder: [
          official.id,
          post.country,
          line,
          ...(post.organisation ? [post.organisation] : []),
          ...(post.accreditedTo ? [post.accreditedTo] : []),
        ],
        ...proofOf(post),
      });
    }

  for (const engagement of graph.engagements) facts.push(...engagementFactsOf(engagement, nameOf));
  return facts;
};

const engagementFactsOf = (engagement: Engagement, nameOf: (id: ThingId) => string): readonly Fact[] => {
  const { id } = engagement;
  const kind = kindOfEngagementInWords[engagement.kind];
  const everyone = engagement.participants.map(participantIdOf);
  const countries = [...new Set(engagement.participants.map((participant) => participant.onBehalfOf))];
  const dealings = dealingsOf(engagement);
  const dealingIds = dealings.map((line) => line.id);

  const occurrence: Fact = {
    id: `${id}#occurrence`,
    kind: 'occurrence',
    words: `${engagement.label}: the ${kind} ${STATUS_IN_WORDS[engagement.status]}`,
    leadsTo: id,
    shownUnder: [id, ...countries, ...dealingIds],
    ...proofOf(engagement),
  };
  const date: Fact = {
    id: `${id}#date`,
    kind: 'date',
    words: `Date of the ${kind}: ${dateInWords(engagement.date)}`,
    leadsTo: id,
    shownUnder: [id, ...dealingIds],
    when: engagement.date,
    ...proofOf(engagement.date),
  };

  const participations = engagement.participants.map((participant): Fact => {
    const who = participantIdOf(participant);
    const line = lineIdOf('took-part', who, id);
    return {
      id: `${id}#participant/${who}`,
      kind: 'participation',
      words: `${nameOf(who)} took part in the ${nameOf(id)} for ${countryInWords(nameOf(participant.onBehalfOf))}: ${roleInWords[participant.role]}`,
      leadsTo: line,
      shownUnder: [
        id,
        who,
        participant.onBehalfOf,
        line,
        lineIdOf('represents', who, participant.onBehalfOf),
        ...dealings
          .filter(({ from, to }) => [from, to].some((end) => end === who || end === participant.onBehalfOf))
          .map((line) => line.id),
        ...engagement.concerns.flatMap((concern) =>
          talksAboutOf(participant, concern).map((line) => line.id),
        ),
      ],
      ...proofOf(participant),
    };
  });

  const place: Fact[] = [];
  if (engagement.place) {
    const { entity } = engagement.place;
    const line = entity && lineIdOf('held-at', id, entity);
    place.push({
      id: `${id}#place`,
      kind: 'place',
      words: `Place of the ${kind}: “${engagement.place.asWritten}”`,
      leadsTo: line ?? id,
      shownUnder: [id, ...(entity && line ? [entity, line] : [])],
      ...proofOf(engagement.place),
    });
  }

  const topics = engagement.topics.map(({ topic, ...proof }): Fact => {
    const line = lineIdOf('about', id, topic);
    return {
      id: `${id}#topic/${topic}`,
      kind: 'topic',
      words: `${capitalised(nameOf(id))}, about: ${nameOf(topic)}`,
      leadsTo: line,
      shownUnder: [id, topic, line],
      ...proofOf(proof),
    };
  });

  const concerns = engagement.concerns.map((concern): Fact => {
    const target = concernIdOf(concern);
    const line = lineIdOf('concerns', id, target);
    return {
      id: `${id}#concern/${target}`,
      kind: 'concern',
      words: `${capitalised(nameOf(id))}, talked about: ${nameOf(target)}`,
      leadsTo: line,
      shownUnder: [
        id,
        target,
        line,
        ...engagement.participants.flatMap((participant) =>
          talksAboutOf(participant, concern).map((talk) => talk.id),
        ),
      ],
      ...proofOf(concern),
    };
  });

  const reports = engagement.reports.map((report): Fact => {
    const line = lineIdOf('reported', report.organisation, id);
    return {
      id: `${id}#report/${report.organisation}`,
      kind: 'report',
      words: `${nameOf(report.organisation)} reported on the ${nameOf(id)}`,
      leadsTo: line,
      shownUnder: [id, report.organisation, line],
      ...proofOf(report),
      ...(report.date
        ? {
            restsOn: [
              {
                id: `${id}#report/${report.organisation}/date`,
                kind: 'date',
                words: `Date of that report: ${dateInWords(report.date)}`,
                leadsTo: line,
                shownUnder: [],
                when: report.date,
                ...proofOf(report.date),
              },
            ],
          }
        : {}),
    };
  });

  const statements = inReadingOrder(engagement.statements).map((statement) =>
    statementFactOf(statement, id, everyone, nameOf),
  );
  return [occurrence, date, ...place, ...participations, ...topics, ...concerns, ...statements, ...reports];
};

/** By the last quote: the first may only name the occasion, which several statements share. */
const inReadingOrder = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort((a, b) => {
    const [last, other] = [a.evidence.at(-1), b.evidence.at(-1)];
    return last && other ? byReadingOrder(last, other) : 0;
  });

/** A statement in one line: 'Lloyd J Austin reaffirmed the importance of …'. */
export const statementInWords = (statement: Statement, nameOf: (id: ThingId) => string): string =>
  `${listed(statement.speakers.map((speaker) => nameOf(participantIdOf(speaker))))} ${statement.act} ${statement.gist}`;

const statementFactOf = (
  statement: Statement,
  engagement: Engagement['id'],
  everyone: readonly ThingId[],
  nameOf: (id: ThingId) => string,
): Fact => {
  const speakers = statement.speakers.map(participantIdOf);
  return {
    id: statement.id,
    kind: 'statement',
    words: statementInWords(statement, nameOf),
    leadsTo: statement.id,
    shownUnder: [
      statement.id,
      engagement,
      ...speakers,
      ...speakers
        .filter((who) => everyone.includes(who))
        .map((who) => lineIdOf('took-part', who, engagement)),
      ...statement.topics.flatMap((topic) => [topic, lineIdOf('about', engagement, topic)]),
      ...(statement.about ? [statement.about, lineIdOf('concerns', engagement, statement.about)] : []),
    ],
    ...proofOf(statement),
    restsOn: statement.speakers.map(
      (speaker): Fact => ({
        id: `${statement.id}#speaker/${participantIdOf(speaker)}`,
        kind: 'speaker',
        words: `Spoken by ${nameOf(participantIdOf(speaker))}`,
        leadsTo: statement.id,
        shownUnder: [],
        ...proofOf(speaker),
      }),
    ),
  };
};
