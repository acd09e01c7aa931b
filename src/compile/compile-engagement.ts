/**
 * One engagement from its annotation: its participants, topics, concerns, reports and statements, each with its proof.
 * Lists keep the order of the annotation; they are sorted when tellings are joined.
 */
import { byCodeUnit } from '../graph/ids';
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

/** The id of a party as written, and the key that it stands under. */
const partyEntryOf = (party: Party) =>
  'official' in party
    ? { id: party.official, key: 'official' }
    : { id: party.organisation, key: 'organisation' };

/** `file` is the one that says so, where that is another. */
export const takesPart = (id: string, file?: string): string =>
  `"${id}" takes part in this engagement${file === undefined ? '' : `, as ${file} tells it`}. Only those who are talked about and take no part are listed here; remove it`;

export const engagementOf = (
  annotation: EngagementAnnotation,
  path: Path,
  check: Checks,
  register: QuoteRegister,
): Engagement => {
  const id = `engagement:${annotation.id}` as const;
  const { participants, concerns } = annotation;
  const declaredParty = (party: Party, at: Path): boolean =>
    'official' in party
      ? check.declaredOfficial(party.official, [...at, 'official'])
      : check.declaredOrganisation(party.organisation, [...at, 'organisation']);

  const fewest = annotation.kind === 'statement' ? 1 : 2;
  if (participants.length < fewest)
    check.refuse(
      [...path, 'participants'],
      `a ${annotation.kind} needs at least ${fewest === 1 ? 'one participant' : 'two participants'}; this has ${participants.length === 0 ? 'none' : 'one'}`,
    );
  check.listedOnce(participants.map(partyEntryOf), [...path, 'participants']);
  check.listedOnce(
    annotation.topics.map(({ topic }) => ({ id: topic, key: 'topic' })),
    [...path, 'topics'],
  );
  check.listedOnce(
    concerns.map((concern) =>
      'country' in concern ? { id: concern.country, key: 'country' } : partyEntryOf(concern),
    ),
    [...path, 'concerns'],
  );
  check.listedOnce(annotation.reports.map(partyEntryOf), [...path, 'reports']);
  if (annotation.plover?.mode !== undefined && annotation.plover.event !== 'CONSULT')
    check.refuse(
      [...path, 'plover', 'mode'],
      `PLOVER gives the mode "${annotation.plover.mode}" to CONSULT only, not to ${annotation.plover.event}. Remove it, or correct the event`,
    );
  const tookPart = new Set(participants.map(partyKeyOf));
  const headings = new Set(annotation.topics.map(({ topic }) => topic));
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
    dates: annotation.date ? [check.when(annotation.date, [...path, 'date'])] : [],
    places: annotation.place
      ? [
          {
            asWritten: annotation.place.asWritten,
            ...optional('entity', idOrNone('organisation', annotation.place.entity)),
            ...register.proofOf([...path, 'place'], annotation.place),
          },
        ]
      : [],
    participants: participants.map((participant, at) => {
      const here: Path = [...path, 'participants', at];
      declaredParty(participant, here);
      check.declaredCountry(participant.onBehalfOf, [...here, 'onBehalfOf']);
      return {
        ...partyIdOf(participant),
        onBehalfOf: `country:${participant.onBehalfOf}` as const,
        role: participant.role,
        ...register.proofOf(here, participant),
      };
    }),
    topics: annotation.topics.map((topic, at) => ({
      topic: `topic:${topic.topic}` as const,
      ...register.proofOf([...path, 'topics', at], topic),
    })),
    concerns: concerns.map((concern, at) => {
      const here: Path = [...path, 'concerns', at];
      const proof = register.proofOf(here, concern);
      if ('organisation' in concern) {
        check.declaredOrganisation(concern.organisation, [...here, 'organisation']);
        if (tookPart.has(partyKeyOf(concern)))
          check.refuse([...here, 'organisation'], takesPart(concern.organisation));
        return { organisation: `organisation:${concern.organisation}` as const, ...proof };
      }
      check.declaredCountry(concern.country, [...here, 'country']);
      if (participants.some(({ onBehalfOf }) => onBehalfOf === concern.country))
        check.refuse([...here, 'country'], takesPart(concern.country));
      return { country: `country:${concern.country}` as const, ...proof };
    }),
    reports: annotation.reports.map((report, at) => {
      const here: Path = [...path, 'reports', at];
      check.declaredOrganisation(report.organisation, [...here, 'organisation']);
      return {
        organisation: `organisation:${report.organisation}` as const,
        dates: report.date ? [check.when(report.date, [...here, 'date'])] : [],
        ...register.proofOf(here, report),
      };
    }),
    statements: annotation.statements.map((statement, at) => {
      const here: Path = [...path, 'statements', at];
      if (statementIds.has(statement.id))
        check.refuse(
          [...here, 'id'],
          `the id "${statement.id}" is already used in this engagement. Give this one an id of its own`,
        );
      statementIds.add(statement.id);
      check.listedOnce(statement.speakers.map(partyEntryOf), [...here, 'speakers']);
      check.listedOnce(
        statement.topics.map((topic) => ({ id: topic })),
        [...here, 'topics'],
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
          const { id: who, key } = partyEntryOf(speaker);
          if (declaredParty(speaker, there) && !tookPart.has(partyKeyOf(speaker)))
            check.refuse(
              [...there, key],
              `"${who}" speaks here but took no part in this engagement. Add it to the participants, or correct the speaker`,
            );
          return { ...partyIdOf(speaker), ...register.proofOf(there, speaker) };
        }),
        act: statement.act,
        gist: statement.gist,
        ...optional('about', idOrNone('country', statement.about)),
        topics: statement.topics.map((topic) => `topic:${topic}` as const).sort(byCodeUnit),
        ...register.proofOf(here, statement),
      };
    }),
    ...register.proofOf(path, annotation),
  };
};
