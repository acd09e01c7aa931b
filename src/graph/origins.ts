/**
 * Who stands behind a quote: the organisation whose account it is, or, where an article speaks in its own voice, its
 * publisher. Articles that repeat one handout have one origin; facts of several origins have independent sources.
 */
import type { EvidenceId, Graph, OrganisationId } from './schema';

/** An organisation's id, or the name of a publisher that is none of the graph's organisations. */
export type Origin = OrganisationId | `publisher:${string}`;

/** Tells the origin of each quote of a graph. A publisher that bears an organisation's very name is that organisation. */
export const originOf = (graph: Graph): ((id: EvidenceId) => Origin | undefined) => {
  const organisations = new Map(
    graph.organisations.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => [each, id] as const),
    ),
  );
  const publishers = new Map(graph.sources.map(({ id, publisher }) => [id, publisher]));
  const origins = new Map(
    graph.evidence.map(({ id, reportedBy, source }): [EvidenceId, Origin] => {
      const publisher = publishers.get(source) ?? source;
      return [id, reportedBy ?? organisations.get(publisher) ?? `publisher:${publisher}`];
    }),
  );
  return (id) => origins.get(id);
};
