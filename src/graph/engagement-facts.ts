/** The facts of one engagement: that it took place, when and where, who took part, what it was about, who said what. */
import { normalisedDateOf } from './dates';
import { concernIdOf, dealingsOf, participantIdOf, talksAboutOf } from './dealings';
import { type Fact, proofOf } from './fact';
import { byReadingOrder, type Line, lineIdOf, type ThingId } from './ids';
import type {
  Engagement,
  EngagementId,
  EvidenceId,
  OrganisationId,
  Participant,
  Statement,
  When,
} from './schema';
import { capitalised, countryInWords, kindOfEngagementInWords, listed, partInWords } from './words';

/** '“On Wednesday last” → 28 April 2021'. */
const dateInWords = (when: When): string => {
  const normalised = normalisedDateOf(when);
  return normalised ? `“${when.asWritten}” → ${normalised}` : `“${when.asWritten}”`;
};

const STATUS_IN_WORDS = { occurred: 'took place', planned: 'is planned', denied: 'is denied' } as const;

/** Of the fact that somebody took part for a country: one person can act for two in one engagement. */
export const participationIdOf = (engagement: EngagementId, participant: Participant): Fact['id'] =>
  `${engagement}#participant/${participantIdOf(participant)}/${participant.onBehalfOf}`;

/** Every fact of one engagement. `reporterOf` tells whose account a quote is from; null is the article's own voice. */
export const engagementFactsOf = (
  engagement: Engagement,
  nameOf: (id: ThingId) => string,
  reporterOf: (id: EvidenceId) => OrganisationId | null,
): readonly Fact[] => {
  const { id } = engagement;
  const kind = kindOfEngagementInWords[engagement.kind];
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
  const dates = engagement.dates.map(
    (when): Fact => ({
      id: `${id}#date/${when.edtf ?? ''}/${when.asWritten}`,
      kind: 'date',
      words: `Date of the ${kind}: ${dateInWords(when)}`,
      leadsTo: id,
      shownUnder: [id, ...dealingIds],
      when,
      ...proofOf(when),
    }),
  );

  const participations = engagement.participants.map((participant): Fact => {
    const who = participantIdOf(participant);
    const line = lineIdOf('took-part', who, id);
    return {
      id: participationIdOf(id, participant),
      kind: 'participation',
      words:
        engagement.status === 'occurred'
          ? `${nameOf(who)} took part in the ${nameOf(id)} for ${countryInWords(nameOf(participant.onBehalfOf))}${participant.role === 'participant' ? '' : `: ${partInWords(engagement.status, participant.role)}`}`
          : `${nameOf(who)} is named as a party to the ${nameOf(id)}, for ${countryInWords(nameOf(participant.onBehalfOf))}`,
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
          talksAboutOf(engagement, participant, concern).map((line) => line.id),
        ),
      ],
      ...proofOf(participant),
    };
  });

  const places = engagement.places.map((place): Fact => {
    const { entity } = place;
    const line = entity && lineIdOf('held-at', id, entity);
    return {
      id: `${id}#place/${place.asWritten}`,
      kind: 'place',
      words: `Place of the ${kind}: “${place.asWritten}”`,
      leadsTo: line ?? id,
      shownUnder: [id, ...(entity && line ? [entity, line] : [])],
      ...proofOf(place),
    };
  });

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
      words: `${capitalised(nameOf(id))}, touching on: ${nameOf(target)}`,
      leadsTo: line,
      shownUnder: [
        id,
        target,
        line,
        ...engagement.participants.flatMap((participant) =>
          talksAboutOf(engagement, participant, concern).map((talk) => talk.id),
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
      restsOn: report.dates.map(
        (when): Fact => ({
          id: `${id}#report/${report.organisation}/date/${when.edtf ?? ''}/${when.asWritten}`,
          kind: 'date',
          words: `Date of that report: ${dateInWords(when)}`,
          leadsTo: line,
          shownUnder: [],
          when,
          ...proofOf(when),
        }),
      ),
    };
  });

  const statements = inReadingOrder(engagement.statements).map((statement) =>
    statementFactOf(statement, engagement, dealings, nameOf),
  );
  const told = [occurrence, ...dates, ...places, ...participations, ...topics, ...concerns, ...statements];
  return withOwnIds([...told.map((fact) => underItsReporters(fact, engagement, reporterOf)), ...reports]);
};

/** Accounts may differ in what is no part of an id: in the role of a participant, or in which building a place is. */
const withOwnIds = (facts: readonly Fact[]): readonly Fact[] => {
  const counts = new Map<string, number>();
  return facts.map((fact) => {
    const count = (counts.get(fact.id) ?? 0) + 1;
    counts.set(fact.id, count);
    return count === 1 ? fact : { ...fact, id: `${fact.id}/${count}` };
  });
};

/** Shows a fact under those who report it too, and under the lines from them to the engagement. */
const underItsReporters = (
  fact: Fact,
  engagement: Engagement,
  reporterOf: (id: EvidenceId) => OrganisationId | null,
): Fact => {
  const reporters = new Set(fact.evidence.map(reporterOf));
  const reporting = engagement.reports.filter(({ organisation }) => reporters.has(organisation));
  return {
    ...fact,
    shownUnder: [
      ...fact.shownUnder,
      ...reporting.flatMap(({ organisation }) => [
        organisation,
        lineIdOf('reported', organisation, engagement.id),
      ]),
    ],
  };
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
  { id: engagement, participants }: Engagement,
  dealings: readonly Line[],
  nameOf: (id: ThingId) => string,
): Fact => {
  const speakers = statement.speakers.map(participantIdOf);
  const speaking = participants.filter((participant) => speakers.includes(participantIdOf(participant)));
  const parties = new Set<ThingId>(
    speaking.flatMap((participant) => [participantIdOf(participant), participant.onBehalfOf]),
  );
  return {
    id: statement.id,
    kind: 'statement',
    words: statementInWords(statement, nameOf),
    leadsTo: statement.id,
    shownUnder: [
      statement.id,
      engagement,
      ...parties,
      ...speaking.map((participant) => lineIdOf('took-part', participantIdOf(participant), engagement)),
      ...dealings.filter(({ from, to }) => parties.has(from) || parties.has(to)).map(({ id }) => id),
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
