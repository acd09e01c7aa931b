/**
 * Who dealt with whom, and who took part in talks about whom: lines that stand for an engagement where it is not drawn
 * itself. A country that is only talked about deals with nobody, and nothing is joined to itself.
 */
import { type Line, lineOf } from './ids';
import type { Concern, CountryId, Engagement, OrganisationId, Participant, Speaker } from './schema';

export const participantIdOf = (participant: Participant | Speaker) =>
  'official' in participant ? participant.official : participant.organisation;

export const concernIdOf = (concern: Concern): CountryId | OrganisationId =>
  'country' in concern ? concern.country : concern.organisation;

/**
 * The lines between those who took part for different countries, and between those countries (the dyads). Only what took
 * place joins anyone: a call that is denied, or a visit still to come, is no dealing.
 */
export const dealingsOf = (engagement: Engagement): readonly Line[] => {
  if (engagement.status !== 'occurred') return [];
  const lines = new Map<string, Line>();
  for (const a of engagement.participants)
    for (const b of engagement.participants) {
      if (a.onBehalfOf >= b.onBehalfOf) continue;
      const [first, second] = [participantIdOf(a), participantIdOf(b)];
      const dyad = lineOf('dealt-with', a.onBehalfOf, b.onBehalfOf);
      lines.set(dyad.id, dyad);
      if (first === second) continue;
      const direct =
        first < second ? lineOf('dealt-with', first, second) : lineOf('dealt-with', second, first);
      lines.set(direct.id, direct);
    }
  return [...lines.values()];
};

/** The lines from one who took part, and from the country acted for, to a country that was talked about. */
export const talksAboutOf = (
  { status }: Pick<Engagement, 'status'>,
  participant: Participant,
  concern: Concern,
): readonly Line[] =>
  status === 'occurred' && 'country' in concern
    ? [
        lineOf('talked-about', participantIdOf(participant), concern.country),
        lineOf('talked-about', participant.onBehalfOf, concern.country),
      ].filter(({ from, to }) => from !== to)
    : [];
