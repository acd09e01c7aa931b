/** One engagement from its annotation: its participants, topics, concerns, reports and statements, each with its proof. */
import { byCodeUnit, byId } from '../graph/ids';
import type { Engagement } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { EngagementAnnotation } from './annotation-schema';
import type { Checks } from './checks';
import { idOrNone, optional } from './optional';
import type { QuoteRegister } from './quote-register';

type Party = { readonly official: string } | { readonly organisation: string };

const partyIdOf = (party: Party) =>
  'official' in party
    ? { official: `official:${party.official}` as const }
    : { organisation: `organisation:${party.organisation}` as const };

const partyKeyOf = (party: Party) =>
  'official' in party ? `official:${party.official}` : `organisation:${party.organisation}`;

export const engagementOf = (
  annotation: EngagementAnnotation,
  path: Path,
  check: Checks,
  register: QuoteRegister,
): Engagement => {
  const id = `engagement:${annotation.id}` as const;
  const { participants, concerns } = annotation;
  const declaredParty = (party: Party, at: Path) => {
    if ('official' in party) check.declaredOfficial(party.official, [...at, 'official']);
    else check.declaredOrganisation(party.organisation, [...at, 'organisation']);
  };

  if (annotation.kind !== 'statement' && participants.length < 2)
    check.refuse(
      [...path, 'participants'],
      `a ${annotation.kind} needs at least two participants; this has ${participants.length}`,
    );
  const tookPart = new Set(participants.map(partyKeyOf));
  if (tookPart.size < participants.length)
    check.refuse([...path, 'participants'], 'a participant is listed twice');
  const headings = new Set(annotation.topics.map(({ topic }) => topic));
  if (headings.size < annotation.topics.length) check.refuse([...path, 'topics'], 'a topic is listed twice');
  const parties = new Set([
    ...participants.map(({ onBehalfOf }) => onBehalfOf),
    ...concerns.flatMap((concern) => ('country' in concern ? [concern.country] : [])),
  ]);
  const statementIds = new Set<string>();

  if (annotation.place) {
    check.inQuotes(
      annotation.place.asWritten,
      annotation.place,
      [...path, 'place', 'asWritten'],
      'place as written',
    );
    if (annotation.place.entity)
      check.declaredOrganisation(annotation.place.entity, [...path, 'place', 'entity']);
  }

  return {
    id,
    kind: annotation.kind,
    status: annotation.status,
    plover: annotation.plover && {
      event: annotation.plover.event,
      ...optional('mode', annotation.plover.mode),
    },
    label: annotation.label,
    date: check.when(annotation.date, [...path, 'date']),
    ...optional(
      'place',
      annotation.place && {
        asWritten: annotation.place.asWritten,
        ...optional('entity', idOrNone('organisation', annotation.place.entity)),
        ...register.proofOf([...path, 'place'], annotation.place),
      },
    ),
    participants: participants
      .map((participant, at) => {
        const here: Path = [...path, 'participants', at];
        declaredParty(participant, here);
        check.declaredCountry(participant.onBehalfOf, [...here, 'onBehalfOf']);
        return {
          key: partyKeyOf(participant),
          record: {
            ...partyIdOf(participant),
            onBehalfOf: `country:${participant.onBehalfOf}` as const,
            role: participant.role,
            ...register.proofOf(here, participant),
          },
        };
      })
      .sort((a, b) => byCodeUnit(a.key, b.key))
      .map(({ record }) => record),
    topics: annotation.topics
      .map((topic, at) => {
        check.known('topics', topic.topic, [...path, 'topics', at, 'topic']);
        return {
          topic: `topic:${topic.topic}` as const,
          ...register.proofOf([...path, 'topics', at], topic),
        };
      })
      .sort((a, b) => byCodeUnit(a.topic, b.topic)),
    concerns: concerns
      .map((concern, at) => {
        const here: Path = [...path, 'concerns', at];
        const proof = register.proofOf(here, concern);
        if ('organisation' in concern) {
          check.declaredOrganisation(concern.organisation, [...here, 'organisation']);
          return {
            key: concern.organisation,
            record: { organisation: `organisation:${concern.organisation}` as const, ...proof },
          };
        }
        check.declaredCountry(concern.country, [...here, 'country']);
        if (participants.some(({ onBehalfOf }) => onBehalfOf === concern.country))
          check.refuse(
            [...here, 'country'],
            `"${concern.country}" takes part in this engagement; only a third country is listed here`,
          );
        return { key: concern.country, record: { country: `country:${concern.country}` as const, ...proof } };
      })
      .sort((a, b) => byCodeUnit(a.key, b.key))
      .map(({ record }) => record),
    reports: annotation.reports
      .map((report, at) => {
        const here: Path = [...path, 'reports', at];
        check.declaredOrganisation(report.organisation, [...here, 'organisation']);
        return {
          organisation: `organisation:${report.organisation}` as const,
          ...optional('date', report.date && check.when(report.date, [...here, 'date'])),
          ...register.proofOf(here, report),
        };
      })
      .sort((a, b) => byCodeUnit(a.organisation, b.organisation)),
    statements: annotation.statements
      .map((statement, at) => {
        const here: Path = [...path, 'statements', at];
        if (statementIds.has(statement.id))
          check.refuse(
            [...here, 'id'],
            `the id "${statement.id}" is already used in this engagement. Give this one an id of its own`,
          );
        statementIds.add(statement.id);
        if (statement.about !== undefined && !parties.has(statement.about))
          check.refuse(
            [...here, 'about'],
            `"${statement.about}" neither takes part in this engagement nor is among its concerns`,
          );
        statement.topics.forEach((topic, index) => {
          if (!headings.has(topic))
            check.refuse(
              [...here, 'topics', index],
              `"${topic}" is not among the topics of this engagement. Add it there with its quote`,
            );
        });
        return {
          id: `statement:${annotation.id}/${statement.id}` as const,
          speakers: statement.speakers.map((speaker, index) => {
            const there: Path = [...here, 'speakers', index];
            declaredParty(speaker, there);
            if (!tookPart.has(partyKeyOf(speaker)))
              check.refuse(
                there,
                `"${'official' in speaker ? speaker.official : speaker.organisation}" speaks here but took no part in this engagement. Add it to the participants, or correct the speaker`,
              );
            return { ...partyIdOf(speaker), ...register.proofOf(there, speaker) };
          }),
          act: statement.act,
          gist: statement.gist,
          ...optional('about', idOrNone('country', statement.about)),
          topics: statement.topics.map((topic) => `topic:${topic}` as const).sort(byCodeUnit),
          ...register.proofOf(here, statement),
        };
      })
      .sort(byId),
    ...register.proofOf(path, annotation),
  };
};
