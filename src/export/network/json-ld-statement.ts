/** A statement as an act of communicating: who said what, about what, and at which engagement. */
import { participantIdOf } from '../../graph/dealings';
import type { Engagement, Statement } from '../../graph/schema';

export const statementOf = (
  { id, speakers, act, gist, about, topics }: Statement,
  engagement: Pick<Engagement, 'id'>,
  iriOf: (id: string) => string,
): Readonly<Record<string, unknown>> => {
  const subjects = [...(about ? [about] : []), ...topics].map(iriOf);
  return {
    id: iriOf(id),
    type: 'schema:CommunicateAction',
    agent: speakers.map((speaker) => iriOf(participantIdOf(speaker))),
    description: `${act} ${gist}`,
    ...(subjects.length > 0 ? { about: subjects } : {}),
    saidAt: iriOf(engagement.id),
  };
};
