/** The lines of a graph, derived from its facts: those that one engagement gives rise to, and all there are. */
import { concernIdOf, dealingsOf, participantIdOf, talksAboutOf } from './dealings';
import { byCodeUnit, type Line, type LineId, lineOf } from './ids';
import type { Engagement, Graph } from './schema';
import { lineOfLink } from './unsourced';

/** Every line that this engagement is a reason for. The same line may come from several. */
export const linesOfEngagement = (engagement: Engagement): readonly Line[] => {
  const { id, participants, concerns } = engagement;
  return [
    ...participants.flatMap((participant) => [
      lineOf('represents', participantIdOf(participant), participant.onBehalfOf),
      lineOf('took-part', participantIdOf(participant), id),
      ...concerns.flatMap((concern) => talksAboutOf(engagement, participant, concern)),
    ]),
    ...dealingsOf(engagement),
    ...engagement.topics.map(({ topic }) => lineOf('about', id, topic)),
    ...concerns.map((concern) => lineOf('concerns', id, concernIdOf(concern))),
    ...engagement.places.flatMap(({ entity }) => (entity ? [lineOf('held-at', id, entity)] : [])),
    ...engagement.reports.map(({ organisation }) => lineOf('reported', organisation, id)),
  ];
};

/** Every line of the graph, each once, by id. */
export const linesOf = (graph: Graph): ReadonlyMap<LineId, Line> => {
  const lines = [...linesWithoutEngagement(graph), ...graph.engagements.flatMap(linesOfEngagement)];
  return new Map(lines.map((line) => [line.id, line] as const).sort(([a], [b]) => byCodeUnit(a, b)));
};

const linesWithoutEngagement = (graph: Graph): readonly Line[] => [
  ...graph.officials.flatMap(({ id, posts }) =>
    posts.map(({ country }) => lineOf('represents', id, country)),
  ),
  ...graph.organisations.flatMap(({ id, country }) =>
    country ? [lineOf('belongs-to', id, country.country)] : [],
  ),
  ...(graph.unsourced?.links ?? []).filter(({ from, to }) => from !== to).map(lineOfLink),
];
